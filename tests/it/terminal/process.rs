//! What Linux tells about a process: how often it woke, how long it ran, how much memory it holds.

use std::{fs, io, ops::Sub};

/// Counts since the process began, over all its threads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Times a thread gave up the processor to wait: each but the first of a pause was a wake-up before.
    pub voluntary: u64,
    /// Times a thread was put aside for another one: it was running.
    pub involuntary: u64,
    /// Processor time in ticks, a hundred to the second.
    pub ticks: u64,
}

impl Sub for Counts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            voluntary: self.voluntary - earlier.voluntary,
            involuntary: self.involuntary - earlier.involuntary,
            ticks: self.ticks - earlier.ticks,
        }
    }
}

/// The counts now, and whether every thread was asleep.
pub(crate) fn counts(pid: i32) -> io::Result<(Counts, bool)> {
    let mut total = Counts::default();
    let mut asleep = true;
    for task in fs::read_dir(format!("/proc/{pid}/task"))? {
        let status = fs::read_to_string(task?.path().join("status"))?;
        total.voluntary += field(&status, "voluntary_ctxt_switches:");
        total.involuntary += field(&status, "nonvoluntary_ctxt_switches:");
        asleep &= status.lines().any(|line| line.starts_with("State:\tS"));
    }
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name, in parentheses, may hold blanks; user and system time are the 12th and 13th field after it.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    total.ticks = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    Ok((total, asleep))
}

/// The number after a name at the start of a line, in a file of `/proc`; 0 if there is none.
pub(crate) fn field(text: &str, name: &str) -> u64 {
    let value = text.lines().find_map(|line| line.strip_prefix(name));
    value
        .and_then(|value| value.split_whitespace().next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}
