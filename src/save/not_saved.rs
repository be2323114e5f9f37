//! Why nothing was saved, and how that is said.

use std::io;
use std::path::{Path, PathBuf};

use crate::escape;
use crate::words::{Words, fill};

/// Nothing was saved, and what was there before is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// There is a file of this name, and nobody said that it may be replaced.
    Exists(PathBuf),
    /// It could not be saved under this name.
    Failed(PathBuf, Why),
}

/// Why a file could not be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The name is that of a symbolic link.
    Link,
    /// The name is that of a folder.
    Folder,
    /// The name is that of a device, a pipe or the like.
    NotAFile,
    /// The folder is not there.
    NoFolder,
    /// The person may not write there.
    NoPermission,
    /// Nobody may write there.
    ReadOnly,
    /// There is no room.
    Full,
    /// Anything else, in the system's own words.
    Other(String),
}

impl NotSaved {
    /// Sorts an error of the system under what a person can do about it.
    pub(super) fn because(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind;
        let why = match error.kind() {
            ErrorKind::AlreadyExists => return Self::Exists(path.to_owned()),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Why::NoFolder,
            ErrorKind::PermissionDenied => Why::NoPermission,
            ErrorKind::ReadOnlyFilesystem => Why::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Why::Full
            }
            ErrorKind::IsADirectory => Why::Folder,
            _ => Why::Other(escape::printable(&error.to_string())),
        };
        Self::Failed(path.to_owned(), why)
    }

    /// Says that nothing was saved, and why, in one or two plain sentences.
    pub fn sentence(&self, words: &Words) -> String {
        let said = words.save();
        let (path, sentence, reason) = match self {
            Self::Exists(path) => (path, &said.exists, ""),
            Self::Failed(path, why) => match why {
                Why::Link => (path, &said.link, ""),
                Why::Folder => (path, &said.directory, ""),
                Why::NotAFile => (path, &said.not_a_file, ""),
                Why::NoFolder => (path, &said.no_folder, ""),
                Why::NoPermission => (path, &said.no_permission, ""),
                Why::ReadOnly => (path, &said.read_only, ""),
                Why::Full => (path, &said.full, ""),
                Why::Other(reason) => (path, &said.other, reason.as_str()),
            },
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
pub fn shown(path: &Path) -> String {
    escape::printable(&path.to_string_lossy())
}
