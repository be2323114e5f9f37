//! What a program does while nobody touches anything: at best nothing.

use super::{Terminal, must, process};
use std::time::{Duration, Instant};

/// How often a program is looked at until it has gone to sleep.
const GLANCE: Duration = Duration::from_millis(100);

/// What happened in a stretch of time.
#[derive(Debug, PartialEq, Eq)]
pub struct Activity {
    pub bytes: usize,
    pub voluntary_switches: u64,
    pub involuntary_switches: u64,
    pub cpu_ticks: u64,
}

impl Terminal {
    /// Measures what the program does in one window of time, without touching it. Before that, it is given the time to
    /// go to sleep after the page it has just painted: a program that never does is measured awake.
    #[track_caller]
    pub fn idle(&self, window: Duration) -> Activity {
        let falling_asleep = Instant::now() + Duration::from_secs(5);
        while Instant::now() < falling_asleep {
            let (before, asleep) = self.counts();
            if asleep && self.watch(GLANCE) == 0 && self.counts() == (before, true) {
                break;
            }
        }
        self.activity(window)
    }

    /// As `idle`, from this moment on.
    #[track_caller]
    pub fn activity(&self, window: Duration) -> Activity {
        let before = self.counts().0;
        let bytes = self.watch(window);
        let did = self.counts().0 - before;
        Activity {
            bytes,
            voluntary_switches: did.voluntary,
            involuntary_switches: did.involuntary,
            cpu_ticks: did.ticks,
        }
    }

    /// The number of bytes that arrive in this time.
    fn watch(&self, time: Duration) -> usize {
        let until = Instant::now() + time;
        let mut seen = self.received.look();
        let before = seen.bytes.len();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return seen.bytes.len() - before;
            }
            seen = self.received.next_change(seen, left);
        }
    }

    #[track_caller]
    fn counts(&self) -> (process::Counts, bool) {
        must("read /proc", process::counts(self.program().as_raw_pid()))
    }
}
