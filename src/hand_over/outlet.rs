//! Where a page to take along goes: straight from the client's process to the folder or the printer.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::{Mode, OFlags, openat};
use rustix::io::Errno;
use rustix::net::{Shutdown, shutdown};

use super::chance;
use crate::journey::Keeps;

/// How a page is made in the folder: a new file, never one that is there, and for this user alone.
pub(super) const NEW_FILE: OFlags = OFlags::WRONLY
    .union(OFlags::CREATE)
    .union(OFlags::EXCL)
    .union(OFlags::NOFOLLOW)
    .union(OFlags::CLOEXEC);

/// So many numbers are tried before the folder is taken for one that is full of them.
const MOST_TRIES: usize = 20;

/// A printer that says nothing for so long is taken for one that does not work.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where a page goes.
#[derive(Debug)]
pub enum Outlet {
    /// It is only shown.
    Nothing,
    Folder(OwnedFd),
    /// The process that prints, which says afterwards whether it could.
    Printer(File),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the folder, under this number.
    Numbered(String),
    Printed,
}

impl Outlet {
    pub const fn keeps(&self) -> Keeps {
        match self {
            Self::Nothing => Keeps::Nothing,
            Self::Folder(_) => Keeps::Folder,
            Self::Printer(_) => Keeps::Printer,
        }
    }

    /// Sends a page there.
    pub fn keep(&self, page: &[u8]) -> io::Result<Kept> {
        match self {
            Self::Nothing => Err(io::ErrorKind::Unsupported.into()),
            Self::Folder(folder) => keep_in(folder.as_fd(), page).map(Kept::Numbered),
            Self::Printer(printer) => print_on(printer, page).map(|()| Kept::Printed),
        }
    }

    pub(super) const fn kind(&self) -> u8 {
        self.keeps() as u8
    }

    pub(super) fn handle(&self) -> Option<BorrowedFd<'_>> {
        match self {
            Self::Nothing => None,
            Self::Folder(folder) => Some(folder.as_fd()),
            Self::Printer(printer) => Some(printer.as_fd()),
        }
    }

    pub(super) fn of(kind: u8, handle: Option<OwnedFd>) -> Self {
        match handle {
            Some(handle) if kind == Keeps::Folder as u8 => Self::Folder(handle),
            Some(handle) if kind == Keeps::Printer as u8 => Self::Printer(handle.into()),
            _ => Self::Nothing,
        }
    }
}

/// The number says nothing of the person, nor how many there were before.
fn keep_in(folder: BorrowedFd<'_>, page: &[u8]) -> io::Result<String> {
    for _ in 0..MOST_TRIES {
        let number = chance() % 1_000_000;
        let name = format!("page-{number:06}.html");
        let own = Mode::RUSR | Mode::WUSR;
        let file = match openat(folder, name, NEW_FILE, own) {
            Err(Errno::EXIST) => continue,
            opened => File::from(opened?),
        };
        let written = (&file).write_all(page).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // Half a page would look like a whole one.
            let _ = file.set_len(0);
            return Err(error);
        }
        return Ok(format!("{:03} {:03}", number / 1000, number % 1000));
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The connection is written and read as a file is: a visit may not call what sockets have of their own.
fn print_on(mut printer: &File, page: &[u8]) -> io::Result<()> {
    printer.write_all(page)?;
    shutdown(printer, Shutdown::Write)?;
    let wait = PATIENCE.try_into().map_err(io::Error::other)?;
    let mut answers = [PollFd::new(&printer, PollFlags::IN)];
    if poll(&mut answers, Some(&wait))? == 0 {
        return Err(io::ErrorKind::TimedOut.into());
    }
    let mut answer = [0];
    printer.read_exact(&mut answer)?;
    if answer == [PRINTED] {
        return Ok(());
    }
    Err(io::ErrorKind::Other.into())
}

/// What the process that prints says when it could.
pub(super) const PRINTED: u8 = b'1';
