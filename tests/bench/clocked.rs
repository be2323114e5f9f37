//! A program in a pseudo-terminal, with a clock in hand. It starts and ends the same way for every program.

use super::process;
use rustix::io::{Errno, ioctl_fionbio, read, write};
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use std::{
    env, fs, hint, io,
    num::NonZeroU16,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

const COLUMNS: NonZeroU16 = NonZeroU16::new(80).unwrap();
const ROWS: NonZeroU16 = NonZeroU16::new(24).unwrap();
/// A page counts as painted with the last byte before a silence of this length.
const SILENCE: Duration = Duration::from_millis(20);
const PATIENCE: Duration = Duration::from_secs(20);
/// So often a key is pressed to come to another page, at most.
const MOST_PRESSES: usize = 60;

pub(crate) struct Clocked {
    master: OwnedFd,
    child: Child,
    /// Its own folder, gone with it.
    home: PathBuf,
    parser: vt100::Parser,
    pub bytes: usize,
}

impl Clocked {
    /// Starts a program and waits for its first page. The time runs from just before the start to the arrival of the
    /// last byte of the run of bytes that shows `text`.
    pub(crate) fn start(program: &Path, args: &[&str], text: &str) -> io::Result<(Self, Duration)> {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clocked");
        fs::create_dir_all(&home)?;
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let master = openpt(flags)?;
        unlockpt(&master)?;
        let child_side = ioctl_tiocgptpeer(&master, flags)?;
        let size = Winsize {
            ws_row: ROWS.get(),
            ws_col: COLUMNS.get(),
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&master, size)?;
        // Nothing is done between the two programs, so the system need not copy this one to start the other.
        let mut command = Command::new(program);
        command
            .args(args)
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", &home)
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color")
            .current_dir(&home)
            .stdin(child_side.try_clone()?)
            .stdout(child_side.try_clone()?)
            .stderr(child_side);
        let started = Instant::now();
        let child = command.spawn()?;
        drop(command);
        ioctl_fionbio(&master, true)?;
        let mut clocked = Self {
            master,
            child,
            home,
            parser: vt100::Parser::new(ROWS, COLUMNS, 0),
            bytes: 0,
        };
        let painted = clocked.run_showing(text)?;
        Ok((clocked, painted - started))
    }

    /// Presses a key. The time runs from just before it goes in to the arrival of the last byte of what it changed.
    pub(crate) fn key_to_screen(&mut self, key: &str) -> io::Result<Duration> {
        self.go(key, "")
    }

    /// Presses keys to come to another page. The time runs as for a key.
    pub(crate) fn go(&mut self, keys: &str, text: &str) -> io::Result<Duration> {
        let pressed = Instant::now();
        write(&self.master, keys.as_bytes())?;
        Ok(self.run_showing(text)? - pressed)
    }

    /// Presses keys until a page shows the text.
    pub(crate) fn go_on(&mut self, keys: &str, text: &str) -> io::Result<()> {
        for _ in 0..MOST_PRESSES {
            if self.shows(text) {
                return Ok(());
            }
            self.go(keys, "")?;
        }
        Err(self.not_shown(text))
    }

    fn shows(&self, text: &str) -> bool {
        self.parser.screen().contents().contains(text)
    }

    fn not_shown(&self, text: &str) -> io::Error {
        let page = self.parser.screen().contents();
        io::Error::other(format!("waited for {text:?}, but the page is\n{page}"))
    }

    /// Reads runs of bytes up to the one that shows the text; returns when its last byte arrived.
    fn run_showing(&mut self, text: &str) -> io::Result<Instant> {
        loop {
            let Some(last) = self.run(PATIENCE)? else {
                return Err(self.not_shown(text));
            };
            if self.shows(text) {
                return Ok(last);
            }
        }
    }

    /// Reads bytes until none come any more; when the last of them arrived, or `None` if none came in time.
    ///
    /// It asks again and again instead of sleeping, and looks at the bytes when the clock stands, so that neither is
    /// a part of what is measured.
    fn run(&mut self, patience: Duration) -> io::Result<Option<Instant>> {
        let mut run = Vec::new();
        let mut last = None;
        let mut until = Instant::now() + patience;
        let mut buffer = [0; 8192];
        while Instant::now() < until {
            match read(&self.master, &mut buffer[..]) {
                Ok(count) => {
                    let arrived = Instant::now();
                    (last, until) = (Some(arrived), arrived + SILENCE);
                    run.extend(&buffer[..count]);
                }
                Err(Errno::AGAIN) => hint::spin_loop(),
                Err(error) => {
                    return Err(io::Error::other(format!("the program is gone ({error})")));
                }
            }
        }
        self.parser.process(&run);
        self.bytes += run.len();
        Ok(last)
    }

    /// Bytes and counts in a stretch of time in which nobody touches anything.
    pub(crate) fn idle(&mut self, window: Duration) -> io::Result<(usize, process::Counts)> {
        let (bytes, before) = (self.bytes, process::counts(self.pid())?.0);
        thread::sleep(window);
        let counts = process::counts(self.pid())?.0 - before;
        self.run(SILENCE)?;
        Ok((self.bytes - bytes, counts))
    }

    /// The most memory it held since it began, in kB.
    pub(crate) fn most_memory(&self) -> io::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        Ok(process::field(&status, "VmHWM:"))
    }

    fn pid(&self) -> i32 {
        Pid::from_child(&self.child).as_raw_pid()
    }
}

impl Drop for Clocked {
    fn drop(&mut self) {
        // Kindly, so that a program may be watched by another to its end.
        let _ = kill_process(Pid::from_child(&self.child), Signal::TERM);
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}
