//! What came out of the terminal so far, kept up to date by two threads: one reads, one waits for the end.

use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
};
use std::{
    io::PipeReader,
    num::NonZeroU16,
    os::fd::OwnedFd,
    process::{Child, ExitStatus},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

/// What has been seen up to one moment.
pub struct Seen {
    parser: vt100::Parser,
    pub bytes: Vec<u8>,
    /// Nothing more can come: every process has closed the terminal, or it has hung up.
    pub silent: bool,
    pub exit: Option<ExitStatus>,
}

impl Seen {
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser
            .set_size(at_least_one(rows), at_least_one(columns));
    }
}

/// `Seen`, and word of every change to it.
pub struct Received {
    seen: Mutex<Seen>,
    changed: Condvar,
}

impl Received {
    pub fn new(columns: u16, rows: u16) -> Arc<Self> {
        let parser = vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0);
        let seen = Seen {
            parser,
            bytes: Vec::new(),
            silent: false,
            exit: None,
        };
        Arc::new(Self {
            seen: Mutex::new(seen),
            changed: Condvar::new(),
        })
    }

    pub fn look(&self) -> MutexGuard<'_, Seen> {
        // A failed assertion elsewhere must not hide the screen.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn change(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.look());
        self.changed.notify_all();
    }

    /// Lets others change what was seen until they did, or until `left` has passed.
    pub fn next_change<'a>(
        &self,
        seen: MutexGuard<'a, Seen>,
        left: Duration,
    ) -> MutexGuard<'a, Seen> {
        self.changed
            .wait_timeout(seen, left)
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }

    pub fn read_from(self: &Arc<Self>, master: Arc<OwnedFd>, stop: PipeReader) -> JoinHandle<()> {
        let received = Arc::clone(self);
        thread::spawn(move || {
            let mut buffer = [0; 8 * 1024];
            loop {
                let mut both = [
                    PollFd::new(&master, PollFlags::IN),
                    PollFd::new(&stop, PollFlags::IN),
                ];
                if poll(&mut both, None).is_err() {
                    continue;
                }
                if !both[1].revents().is_empty() {
                    break;
                }
                match rustix::io::read(&master, &mut buffer) {
                    Ok(count @ 1..) => received.change(|seen| {
                        seen.parser.process(&buffer[..count]);
                        seen.bytes.extend_from_slice(&buffer[..count]);
                    }),
                    Err(Errno::AGAIN | Errno::INTR) => {}
                    // Linux says EIO, others end of file, when the last process has closed its side.
                    Ok(0) | Err(_) => break,
                }
            }
            received.change(|seen| seen.silent = true);
        })
    }

    pub fn await_exit_of(self: &Arc<Self>, mut child: Child) -> JoinHandle<()> {
        let received = Arc::clone(self);
        thread::spawn(move || {
            let exit = child.wait();
            received.change(|seen| seen.exit = exit.ok());
        })
    }
}

fn at_least_one(length: u16) -> NonZeroU16 {
    NonZeroU16::new(length).unwrap_or(NonZeroU16::MIN)
}
