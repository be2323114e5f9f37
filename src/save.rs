//! Saves a page: only in its place when all of it is written, and only where nothing is lost.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{self, Path, PathBuf};

use tempfile::Builder;

use crate::escape;
use crate::words::{self, Words, fill};

/// Nothing was saved, and what was there before is still there.
#[derive(Debug)]
pub(crate) enum NotSaved {
    /// There is a file of this name, and nobody said that it may be replaced.
    Exists(PathBuf),
    /// It could not be saved under this name: why, and what the system said.
    Failed(PathBuf, Why, String),
}

/// A sentence that may have a `{reason}` in it.
type Why = fn(&words::Save) -> &String;

const A_FOLDER: Why = |said| &said.directory;

/// Saves bytes under a name, for the eyes of this user only, and returns where they are.
///
/// They are written to a file beside it, which then takes the name in one step: whatever happens,
/// the name stands for the old file or for all of the new one. A file that is there already is
/// replaced only if `replace` says so; a link, a folder or a device never is.
pub(crate) fn save(path: &Path, bytes: &[u8], replace: bool) -> Result<PathBuf, NotSaved> {
    let target = path::absolute(path).map_err(|error| NotSaved::because(path, &error))?;
    let failed = |error: io::Error| NotSaved::because(&target, &error);
    let folder = match target.parent() {
        Some(folder) if is_file_name(path) => folder,
        _ => return Err(NotSaved::Failed(target, A_FOLDER, String::new())),
    };
    match fs::symlink_metadata(&target) {
        Ok(there) => may_replace(&target, &there, replace)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    #[cfg(unix)]
    outlive_a_full_disk().map_err(failed)?;
    // It is made with mode 0600, and is gone again if anything below fails.
    let mut beside = Builder::new()
        .prefix(".saving-")
        .tempfile_in(folder)
        .map_err(failed)?;
    beside.write_all(bytes).map_err(failed)?;
    beside.as_file().sync_all().map_err(failed)?;
    let placed = if replace {
        beside.persist(&target)
    } else {
        beside.persist_noclobber(&target)
    };
    placed.map_err(|refused| NotSaved::because(&target, &refused.error))?;
    // The file is whole; if its name cannot be made to last now, it still lasts soon.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(target)
}

/// Past the most that one file may hold, the system ends a program that does not listen; one that
/// does is told that there is no room.
#[cfg(unix)]
fn outlive_a_full_disk() -> io::Result<()> {
    use signal_hook::consts::SIGXFSZ;
    use std::sync::{Arc, OnceLock, atomic::AtomicBool};
    static LISTENS: OnceLock<()> = OnceLock::new();
    if LISTENS.get().is_none() {
        signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
        let _ = LISTENS.set(());
    }
    Ok(())
}

/// Whether the path ends in a name that a file can have.
fn is_file_name(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    let ends_as_folder = text
        .last()
        .is_some_and(|byte| path::is_separator(char::from(*byte)));
    path.file_name().is_some() && !ends_as_folder
}

fn may_replace(target: &Path, there: &Metadata, replace: bool) -> Result<(), NotSaved> {
    let kind = there.file_type();
    let why: Why = if kind.is_symlink() {
        |said| &said.link
    } else if kind.is_dir() {
        A_FOLDER
    } else if !kind.is_file() {
        |said| &said.not_a_file
    } else if replace {
        return Ok(());
    } else {
        return Err(NotSaved::Exists(target.to_owned()));
    };
    Err(NotSaved::Failed(target.to_owned(), why, String::new()))
}

impl NotSaved {
    /// Sorts an error of the system under what a person can do about it.
    fn because(path: &Path, error: &io::Error) -> Self {
        let why: Why = match error.kind() {
            ErrorKind::AlreadyExists => return Self::Exists(path.to_owned()),
            ErrorKind::NotFound | ErrorKind::NotADirectory => |said| &said.no_folder,
            ErrorKind::PermissionDenied => |said| &said.no_permission,
            ErrorKind::ReadOnlyFilesystem => |said| &said.read_only,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                |said| &said.full
            }
            ErrorKind::IsADirectory => A_FOLDER,
            _ => |said| &said.other,
        };
        Self::Failed(path.to_owned(), why, escape::printable(&error.to_string()))
    }

    /// Says that nothing was saved, and why, in one or two plain sentences.
    pub(crate) fn sentence(&self, words: &Words) -> String {
        let said = words.save();
        let (path, sentence, reason) = match self {
            Self::Exists(path) => (path, &said.exists, ""),
            Self::Failed(path, why, reason) => (path, why(said), reason.as_str()),
        };
        let folder = path.parent().unwrap_or(path);
        let values = [
            ("file", &*shown(path)),
            ("folder", &*shown(folder)),
            ("reason", reason),
        ];
        fill(sentence, &values)
    }
}

/// A path as it can be shown: no byte of it reaches the terminal as a control.
pub(crate) fn shown(path: &Path) -> String {
    escape::printable(&path.to_string_lossy())
}
