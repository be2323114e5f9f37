//! Pressing keys, and waiting for what they should do.

use super::{Terminal, must, received::Seen};
use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
};
use std::{
    process::ExitStatus,
    time::{Duration, Instant},
};

/// Long enough for a machine that is busy with everything else; a test that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

impl Terminal {
    /// Types these bytes. `keys` has names for the usual ones.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// As `press`, for bytes that are no text.
    #[track_caller]
    pub fn send(&self, mut bytes: &[u8]) {
        let until = Instant::now() + PATIENCE;
        while !bytes.is_empty() {
            let left = must(
                "time",
                until.saturating_duration_since(Instant::now()).try_into(),
            );
            let mut master = [PollFd::from_borrowed_fd(self.master(), PollFlags::OUT)];
            let ready = poll(&mut master, Some(&left));
            assert!(
                ready != Ok(0),
                "the program reads no keys{}",
                picture(&self.received.look())
            );
            match rustix::io::write(self.master(), bytes) {
                Ok(count) => bytes = &bytes[count..],
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(error) => panic!("typing: {error}{}", picture(&self.received.look())),
            }
        }
    }

    /// Types this again and again, until the program has read none of it for two seconds.
    #[track_caller]
    pub fn press_until_stuck(&self, keys: &str) {
        let patience = must("time", Duration::from_secs(2).try_into());
        loop {
            let mut master = [PollFd::from_borrowed_fd(self.master(), PollFlags::OUT)];
            if must("wait", poll(&mut master, Some(&patience))) == 0 {
                return;
            }
            match rustix::io::write(self.master(), keys.as_bytes()) {
                Ok(_) | Err(Errno::AGAIN | Errno::INTR) => {}
                Err(error) => panic!("typing: {error}"),
            }
        }
    }

    /// Waits until the text stands on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        self.wait_until(
            |screen| screen.contents().contains(text),
            &format!("{text:?} on the screen"),
        );
    }

    /// Waits until the screen is as `expected` says; `what` names that in the failure.
    #[track_caller]
    pub fn wait_until(&self, expected: impl Fn(&vt100::Screen) -> bool, what: &str) {
        self.wait(what, |seen| expected(seen.screen()).then_some(()));
    }

    /// Waits until the program has ended and all it wrote has arrived. In a shell: the shell's status, 128 + signal.
    #[track_caller]
    pub fn wait_exit(&self) -> ExitStatus {
        self.wait("the end of the program", |seen| {
            seen.exit.filter(|_| seen.silent)
        })
    }

    #[track_caller]
    pub(super) fn wait<T>(&self, what: &str, found: impl Fn(&Seen) -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        let mut seen = self.received.look();
        loop {
            if let Some(found) = found(&seen) {
                return found;
            }
            let left = until.saturating_duration_since(Instant::now());
            let over = seen.silent && seen.exit.is_some();
            if over || left.is_zero() {
                let picture = picture(&seen);
                drop(seen);
                panic!("waited for {what}{picture}");
            }
            seen = self.received.next_change(seen, left);
        }
    }
}

/// The screen and its surroundings, for the person who reads a failure.
fn picture(seen: &Seen) -> String {
    let screen = seen.screen();
    let columns = screen.size().1.get();
    let rule = "-".repeat(columns.into());
    let rows: Vec<String> = screen
        .rows(0, columns)
        .map(|row| format!("|{row:columns$}|", columns = columns.into()))
        .collect();
    let (row, column) = screen.cursor_position();
    let shown = if screen.hide_cursor() {
        "hidden"
    } else {
        "shown"
    };
    let page = if screen.alternate_screen() {
        "alternate"
    } else {
        "normal"
    };
    let exit = seen.exit.map_or("running".into(), |exit| exit.to_string());
    format!(
        "\n+{rule}+\n{}\n+{rule}+\n{page} screen, cursor {shown} at row {row} column {column}, {} bytes received, program: {exit}",
        rows.join("\n"),
        seen.bytes.len(),
    )
}
