//! Reads the terminal itself, a few bytes at a time, and wipes them as they are read.

use std::io::{self, PipeReader, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{QueueSelector, tcflush, tcgetwinsize};
use rustix::time::{ClockId, clock_gettime};
use signal_hook::consts::SIGWINCH;
use zeroize::Zeroize;

use super::{Input, Moment, Sequence, capped};

/// So much is read at once. What is not read stays with the system, which forgets it on a flush.
const BYTES: usize = 32;

/// A wait is cut into pieces of this length, since the clock goes on while a computer sleeps, and a
/// wait does not.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// Where time and waiting come from.
pub trait Wait {
    /// The time now.
    fn now(&self) -> Moment;

    /// Waits until one of these has something to say, a signal comes, or the time is over.
    fn wait(&mut self, fds: &mut [PollFd<'_>], at_most: Option<Duration>) -> io::Result<()>;
}

/// The system's own time, which goes on while the computer sleeps.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Wait for System {
    fn now(&self) -> Moment {
        #[cfg(target_os = "linux")]
        let clock = ClockId::Boottime;
        #[cfg(not(target_os = "linux"))]
        let clock = ClockId::Monotonic;
        let now = clock_gettime(clock);
        let seconds = u64::try_from(now.tv_sec).unwrap_or_default();
        Duration::new(seconds, u32::try_from(now.tv_nsec).unwrap_or_default())
    }

    fn wait(&mut self, fds: &mut [PollFd<'_>], at_most: Option<Duration>) -> io::Result<()> {
        let at_most = at_most.map(|time| Timespec::try_from(time.min(LONGEST_WAIT)));
        let at_most = at_most.transpose().map_err(io::Error::other)?;
        match poll(fds, at_most.as_ref()) {
            Ok(_) | Err(Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// A person is taken to have stopped typing after so long.
const QUIET: Duration = Duration::from_millis(150);

/// A key that is held down for so long is held down by no person.
const LONGEST_TYPED: Duration = Duration::from_secs(5);

/// Forgets what was typed, until nobody types any more.
pub fn quiet(terminal: impl AsFd, clock: &mut impl Wait) -> io::Result<()> {
    let until = clock.now() + LONGEST_TYPED;
    while clock.now() < until {
        tcflush(&terminal, QueueSelector::IFlush)?;
        let mut typed = [PollFd::new(&terminal, PollFlags::IN)];
        clock.wait(&mut typed, Some(QUIET))?;
        if typed[0].revents().is_empty() {
            break;
        }
    }
    tcflush(&terminal, QueueSelector::IFlush)?;
    Ok(())
}

/// Columns and rows of a terminal.
pub fn size(terminal: impl AsFd) -> io::Result<(u16, u16)> {
    let size = tcgetwinsize(terminal)?;
    Ok((size.ws_col, size.ws_row))
}

/// What wakes a wait for keys.
#[derive(Debug)]
pub struct Woken(PipeReader);

impl Woken {
    /// By a change of the window's size, and by these signals, which then do nothing else.
    pub fn by(signals: &[i32]) -> io::Result<Self> {
        let (told, tells) = io::pipe()?;
        rustix::io::ioctl_fionbio(&told, true)?;
        for signal in signals.iter().chain(&[SIGWINCH]) {
            signal_hook::low_level::pipe::register(*signal, tells.try_clone()?)?;
        }
        Ok(Self(told))
    }

    /// Whether something woke it since it was asked last.
    fn take(&self) -> bool {
        let mut drained = [0; 64];
        let mut woken = false;
        while matches!((&self.0).read(&mut drained), Ok(1..)) {
            woken = true;
        }
        woken
    }
}

impl AsFd for Woken {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// Reads keys from a terminal.
#[derive(Debug)]
pub struct Reader<T, W> {
    terminal: T,
    woken: Woken,
    clock: W,
    bytes: [u8; BYTES],
    /// Which of them were read and not taken yet.
    from: usize,
    to: usize,
    sequence: Sequence,
    /// When the last byte came.
    last: Moment,
}

impl<T: AsFd, W: Wait> Reader<T, W> {
    pub fn new(terminal: T, woken: Woken, clock: W) -> Self {
        Self {
            last: clock.now(),
            terminal,
            woken,
            clock,
            bytes: [0; BYTES],
            from: 0,
            to: 0,
            sequence: Sequence::default(),
        }
    }

    /// The time now, by the clock it waits by.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Waits for the next input, until this moment if there is one. [`Input::Other`] is also what a
    /// signal is.
    pub fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
        loop {
            if let Some(input) = self.take_read() {
                return Ok(input);
            }
            let now = self.clock.now();
            if until.is_some_and(|until| until <= now) {
                return Ok(Input::Late);
            }
            let ends = self
                .sequence
                .patience()
                .map(|patience| self.last + patience);
            if ends.is_some_and(|ends| ends <= now)
                && let Some(input) = self.sequence.end()
            {
                return Ok(input);
            }
            let next = until.into_iter().chain(ends).min();
            if let Some(input) = self.wait(next.map(|next| next.saturating_sub(now)))? {
                return Ok(input);
            }
        }
    }

    /// Forgets what was read and not taken yet.
    pub fn forget(&mut self) {
        self.bytes.zeroize();
        (self.from, self.to) = (0, 0);
        self.sequence = Sequence::default();
    }

    fn take_read(&mut self) -> Option<Input> {
        while self.from < self.to {
            let byte = std::mem::take(&mut self.bytes[self.from]);
            self.from += 1;
            if let Some(input) = self.sequence.take(byte) {
                return Some(input);
            }
        }
        None
    }

    fn wait(&mut self, at_most: Option<Duration>) -> io::Result<Option<Input>> {
        let mut both = [
            PollFd::new(&self.terminal, PollFlags::IN),
            PollFd::new(&self.woken, PollFlags::IN),
        ];
        self.clock.wait(&mut both, at_most)?;
        let [readable, woken] = both.map(|fd| !fd.revents().is_empty());
        if woken && self.woken.take() {
            return Ok(Some(self.resized()));
        }
        if readable {
            self.read()?;
        }
        Ok(None)
    }

    fn read(&mut self) -> io::Result<()> {
        match rustix::io::read(&self.terminal, &mut self.bytes[..]) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                (self.from, self.to) = (0, count);
                self.last = self.clock.now();
                Ok(())
            }
            Err(Errno::AGAIN | Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The size as it is now: a signal says that something happened, not what.
    fn resized(&self) -> Input {
        size(&self.terminal).map_or(Input::Other, |size| {
            let (columns, rows) = capped(size);
            Input::Resize(columns, rows)
        })
    }
}

impl<T, W> Drop for Reader<T, W> {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}
