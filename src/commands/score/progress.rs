//! How far it is, in one line on standard error, where somebody looks and waits.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::feed;

/// Nothing is said of work that takes no longer.
const PATIENCE: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(100);
/// Short enough for the line to fit a narrow window.
const BAR: usize = 10;

/// Our own, since it is one line without motion: a library for bars brings four more crates.
pub(super) struct Progress {
    is_watched: bool,
    started: Instant,
    shown: Option<Instant>,
    count: usize,
    /// How many there are, where that is known before they are read.
    total: Option<usize>,
}

impl Progress {
    pub(super) fn new(files: &[PathBuf]) -> Self {
        let known = |path: &PathBuf| path.as_os_str() != "-" && !feed::holds_many(path);
        Self {
            is_watched: io::stderr().is_terminal() && !io::stdout().is_terminal(),
            started: Instant::now(),
            shown: None,
            count: 0,
            total: files.iter().all(known).then_some(files.len()),
        }
    }

    pub(super) fn add(&mut self, count: usize) -> io::Result<()> {
        self.count += count;
        let is_time = match self.shown {
            None => self.started.elapsed() > PATIENCE,
            Some(shown) => shown.elapsed() > BETWEEN,
        };
        if !self.is_watched || !is_time {
            return Ok(());
        }
        self.shown = Some(Instant::now());
        write!(io::stderr(), "\r{}", line(self.count, self.total))
    }

    /// Takes the line away.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        match self.shown.take() {
            Some(_) => write!(io::stderr(), "\r\x1b[K"),
            None => Ok(()),
        }
    }
}

fn line(count: usize, total: Option<usize>) -> String {
    let Some(total) = total.filter(|total| *total > 0) else {
        return format!("{count} scored so far");
    };
    let done = (BAR * count / total).min(BAR);
    let (done, rest) = ("#".repeat(done), ".".repeat(BAR - done));
    format!("[{done}{rest}] {count} of {total} scored")
}
