//! Drives a program in a pseudo-terminal, as a person at a keyboard would, and shows what they would see.
//!
//! Nothing here sleeps: every wait is for something expected, and fails at the caller's line with the screen as it
//! was. `idle` alone looks at the clock, because there the time is what is measured.

mod idle;
mod job;
pub mod keys;
mod modes;
mod process;
mod received;
mod spawn;
mod wait;

pub use modes::Modes;
pub(crate) use process::field;
pub use rustix::process::Signal;

use received::Received;
use rustix::process::Pid;
use std::{
    cell::OnceCell,
    fs,
    io::PipeWriter,
    os::fd::{AsFd, BorrowedFd, OwnedFd},
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
};

/// A program in a terminal of its own. Dropping it kills the program and removes its home.
pub struct Terminal {
    /// The end that a terminal emulator holds; `None` once it hung up.
    master: Option<Arc<OwnedFd>>,
    received: Arc<Received>,
    /// What was started: the program, or the shell that runs it.
    child: Pid,
    in_shell: bool,
    program: OnceCell<Pid>,
    resumed: usize,
    modes_before: Modes,
    home: PathBuf,
    reader: Option<JoinHandle<()>>,
    waiter: Option<JoinHandle<()>>,
    /// Closing it tells the reader to let go of the master.
    stop_reader: Option<PipeWriter>,
}

impl Terminal {
    /// The text on the screen, as rows with trailing blanks cut.
    pub fn screen_text(&self) -> String {
        self.received.look().screen().contents()
    }

    /// A copy of the whole screen: cells with their styles (`cell(row, column)`), cursor, modes.
    pub fn screen(&self) -> vt100::Screen {
        self.received.look().screen().clone()
    }

    /// Row and column of the cursor, from 0, or `None` while it is hidden.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let seen = self.received.look();
        let screen = seen.screen();
        (!screen.hide_cursor()).then(|| screen.cursor_position())
    }

    /// Everything that was written to the terminal so far, for scans of bytes.
    pub fn raw_bytes(&self) -> Vec<u8> {
        self.received.look().bytes.clone()
    }

    /// Whether the program has ended.
    pub fn has_ended(&self) -> bool {
        self.received.look().exit.is_some()
    }

    /// An empty directory of its own, to see what the program leaves there.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Changes the window's size; the kernel tells the program with SIGWINCH.
    #[track_caller]
    pub fn resize(&self, columns: u16, rows: u16) {
        self.received.change(|seen| seen.resize(columns, rows));
        let window = pty_process::Size::new(rows, columns).into();
        must(
            "resize",
            rustix::termios::tcsetwinsize(self.master(), window),
        );
    }

    /// Sends a signal to the program (not to the shell it may run in).
    #[track_caller]
    pub fn signal(&self, signal: Signal) {
        let program = self.program();
        assert!(
            self.received.look().exit.is_none(),
            "the program has ended, it gets no {signal:?}"
        );
        must("signal", rustix::process::kill_process(program, signal));
    }

    /// Says that the window has another size, without making it so.
    #[track_caller]
    pub fn claim_size(&self, columns: u16, rows: u16) {
        let window = pty_process::Size::new(rows, columns).into();
        must(
            "claim a size",
            rustix::termios::tcsetwinsize(self.master(), window),
        );
    }

    /// Takes nothing more of what the program writes. What was written until now stays readable.
    pub fn block(&mut self) {
        drop(self.stop_reader.take());
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }

    /// Closes the terminal's window while the program runs. What was written until now stays readable.
    pub fn hang_up(&mut self) {
        self.block();
        self.master = None;
    }

    #[track_caller]
    fn master(&self) -> BorrowedFd<'_> {
        let Some(master) = &self.master else {
            panic!("the terminal has hung up")
        };
        master.as_fd()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let running = self.received.look().exit.is_none();
        if running {
            if let Some(program) = self.program.get() {
                let _ = rustix::process::kill_process(*program, Signal::KILL);
            }
            let _ = rustix::process::kill_process(self.child, Signal::KILL);
        }
        self.hang_up();
        if let Some(waiter) = self.waiter.take() {
            let _ = waiter.join();
        }
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// The value, or a failure at the test's line.
#[track_caller]
fn must<T, E: std::fmt::Display>(what: &str, result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}
