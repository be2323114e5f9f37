//! Looks at a file a few times a second, and reads it when it was saved.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::question_set::source::{Source, Unread};

const PAUSE: Duration = Duration::from_millis(150);
/// How many looks must agree, so that no half-written file is read.
const SETTLED: u32 = 2;
/// How many must agree that the file is missing or empty: editors leave it so for a moment.
const GONE: u32 = 6;

/// What a file says, or why it cannot be read.
pub(super) type Look = Result<Source, Box<Unread>>;

/// A file under watch. The watching ends after this is dropped.
pub(super) struct Watch {
    looks: Receiver<Look>,
}

impl Watch {
    /// Reads the file, and watches it from then on. Each time it was saved, `wake` is called.
    pub(super) fn begin(path: PathBuf, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (tell, looks) = mpsc::channel();
        let mut told = Stamp::of(&path);
        // The receiver is still here.
        let _ = tell.send(Source::read(&path));
        let look = move || {
            let mut agreed = Agreed::new(told);
            loop {
                thread::sleep(PAUSE);
                let now = Stamp::of(&path);
                if !agreed.with(now) || now == told {
                    continue;
                }
                let source = Source::read(&path);
                // Saved again while it was read: that is another look's to tell.
                if Stamp::of(&path) != now {
                    continue;
                }
                told = now;
                if tell.send(source).is_err() {
                    return;
                }
                wake();
            }
        };
        thread::Builder::new()
            .name("watch".to_owned())
            .spawn(look)?;
        Ok(Self { looks })
    }

    /// What the file said last, unless that was asked for already.
    pub(super) fn last(&self) -> Option<Look> {
        self.looks.try_iter().last()
    }
}

/// Looks that see the same.
struct Agreed {
    stamp: Option<Stamp>,
    looks: u32,
}

impl Agreed {
    const fn new(stamp: Option<Stamp>) -> Self {
        Self { stamp, looks: 1 }
    }

    /// Takes one more look in; whether enough of them agree.
    fn with(&mut self, now: Option<Stamp>) -> bool {
        self.looks = if now == self.stamp {
            self.looks.saturating_add(1)
        } else {
            1
        };
        self.stamp = now;
        let enough = match now {
            Some(stamp) if stamp.bytes > 0 => SETTLED,
            _ => GONE,
        };
        self.looks >= enough
    }
}

/// What changes when a file is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
    /// Which file it is, since a renamed one may bring its old time along.
    file: u64,
}

impl Stamp {
    /// `None` if there is no such file.
    fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        Some(Self {
            modified: about.modified().ok(),
            bytes: about.len(),
            file: number(&about),
        })
    }
}

#[cfg(unix)]
fn number(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}
