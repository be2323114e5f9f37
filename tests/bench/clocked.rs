//! A program in a pseudo-terminal, with a clock in hand. It starts and ends the same way for every program.

use super::process;
use pty_process::blocking::{Command, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::{
    env, io,
    num::NonZeroU16,
    os::fd::OwnedFd,
    path::Path,
    process::Child,
    time::{Duration, Instant},
};

const COLUMNS: NonZeroU16 = NonZeroU16::new(80).unwrap();
const ROWS: NonZeroU16 = NonZeroU16::new(24).unwrap();
/// A page counts as painted with the last byte before a silence of this length.
const SILENCE: Duration = Duration::from_millis(20);
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Clocked {
    master: OwnedFd,
    child: Child,
    parser: vt100::Parser,
    pub bytes: usize,
}

impl Clocked {
    /// Starts a program and waits for its first page. The time runs from just before the start to the arrival of the
    /// last byte of the run of bytes that shows `text`.
    pub(crate) fn start(program: &Path, args: &[&str], text: &str) -> io::Result<(Self, Duration)> {
        let (master, child_side) = open().map_err(io::Error::other)?;
        master
            .resize(pty_process::Size::new(ROWS.get(), COLUMNS.get()))
            .map_err(io::Error::other)?;
        let command = Command::new(program)
            .args(args)
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", env!("CARGO_TARGET_TMPDIR"))
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color");
        let started = Instant::now();
        let child = command.spawn(child_side).map_err(io::Error::other)?;
        let parser = vt100::Parser::new(ROWS, COLUMNS, 0);
        let mut clocked = Self {
            master: master.into(),
            child,
            parser,
            bytes: 0,
        };
        let painted = clocked.run_showing(text)?;
        Ok((clocked, painted - started))
    }

    /// The time from a key to the arrival of the last byte of what it changed.
    pub(crate) fn key_to_screen(&mut self, key: &str) -> io::Result<Duration> {
        let pressed = Instant::now();
        rustix::io::write(&self.master, key.as_bytes())?;
        Ok(self.run_showing("")? - pressed)
    }

    /// Presses keys to come to another page. The time runs as for a key.
    pub(crate) fn go(&mut self, keys: &str, text: &str) -> io::Result<Duration> {
        let pressed = Instant::now();
        rustix::io::write(&self.master, keys.as_bytes())?;
        Ok(self.run_showing(text)? - pressed)
    }

    /// Reads runs of bytes up to the one that shows the text; returns when its last byte arrived.
    fn run_showing(&mut self, text: &str) -> io::Result<Instant> {
        loop {
            let Some(mut last) = self.read(PATIENCE)? else {
                let page = self.parser.screen().contents();
                return Err(io::Error::other(format!(
                    "waited for {text:?}, but the page is\n{page}"
                )));
            };
            while let Some(next) = self.read(SILENCE)? {
                last = next;
            }
            if self.parser.screen().contents().contains(text) {
                return Ok(last);
            }
        }
    }

    /// When the next bytes arrived, or `None` if none came in time.
    fn read(&mut self, time: Duration) -> io::Result<Option<Instant>> {
        let time = Timespec::try_from(time).map_err(io::Error::other)?;
        if poll(&mut [PollFd::new(&self.master, PollFlags::IN)], Some(&time))? == 0 {
            return Ok(None);
        }
        let mut buffer = [0; 8192];
        let count = rustix::io::read(&self.master, &mut buffer)
            .map_err(|error| io::Error::other(format!("the program is gone ({error})")))?;
        let arrived = Instant::now();
        self.parser.process(&buffer[..count]);
        self.bytes += count;
        Ok(Some(arrived))
    }

    /// Bytes and counts in a stretch of time in which nobody touches anything.
    pub(crate) fn idle(&mut self, window: Duration) -> io::Result<(usize, process::Counts)> {
        let (bytes, before) = (self.bytes, process::counts(self.pid())?.0);
        let until = Instant::now() + window;
        while self
            .read(until.saturating_duration_since(Instant::now()))?
            .is_some()
        {}
        Ok((self.bytes - bytes, process::counts(self.pid())?.0 - before))
    }

    /// Peak and present memory in kB. The present one from `smaps_rollup`, which counts exactly.
    pub(crate) fn memory(&self) -> io::Result<(u64, u64)> {
        let read = |file| std::fs::read_to_string(format!("/proc/{}/{file}", self.pid()));
        Ok((
            process::field(&read("status")?, "VmHWM:"),
            process::field(&read("smaps_rollup")?, "Rss:"),
        ))
    }

    fn pid(&self) -> i32 {
        rustix::process::Pid::from_child(&self.child).as_raw_pid()
    }
}

impl Drop for Clocked {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
