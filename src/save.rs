//! Saves a page: only in its place when all of it is written, and only where nothing is lost.

mod not_saved;

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{self, Path, PathBuf};

use tempfile::Builder;

pub use not_saved::{NotSaved, Why, shown};

/// Saves bytes under a name, for the eyes of this user only, and returns where they are.
///
/// They are written to a file beside it, which then takes the name in one step: whatever happens,
/// the name stands for the old file or for all of the new one. A file that is there already is
/// replaced only if `replace` says so; a link, a folder or a device never is.
pub fn save(path: &Path, bytes: &[u8], replace: bool) -> Result<PathBuf, NotSaved> {
    let target = path::absolute(path).map_err(|error| NotSaved::because(path, &error))?;
    let failed = |error: io::Error| NotSaved::because(&target, &error);
    let folder = match target.parent() {
        Some(folder) if is_file_name(path) => folder,
        _ => return Err(NotSaved::Failed(target, Why::Folder)),
    };
    match fs::symlink_metadata(&target) {
        Ok(there) => may_replace(&target, &there, replace)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
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
    let why = if kind.is_symlink() {
        Why::Link
    } else if kind.is_dir() {
        Why::Folder
    } else if !kind.is_file() {
        Why::NotAFile
    } else if replace {
        return Ok(());
    } else {
        return Err(NotSaved::Exists(target.to_owned()));
    };
    Err(NotSaved::Failed(target.to_owned(), why))
}
