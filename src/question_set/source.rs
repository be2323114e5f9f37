//! A file's text, with its name, and where a byte of it stands.

use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use super::finding::Finding;
use super::limits;
use crate::escape;

/// A text and the name it is reported under.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// A path, made printable, or a word such as `built-in`.
    pub name: String,
    pub text: Cow<'static, str>,
    /// How many lines of the file stand before this text.
    pub before: usize,
    /// Whether it is one line of JSON Lines.
    pub is_line: bool,
}

#[derive(Clone, Debug)]
pub struct Unread {
    /// The file's name, with as much of its text as could be read.
    pub source: Source,
    pub finding: Finding,
}

/// A place in a text, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    /// Column in characters, not bytes.
    pub column: usize,
}

impl Unread {
    /// What the system said when it was asked to read.
    pub fn because(name: &str, error: &io::Error) -> Box<Self> {
        Self::new(name, "", unreadable(error))
    }

    pub fn new(name: &str, text: &str, finding: Finding) -> Box<Self> {
        Box::new(Self {
            source: Source::new(name, text),
            finding,
        })
    }
}

impl Source {
    pub fn new(name: &str, text: impl Into<String>) -> Self {
        Self {
            text: Cow::Owned(text.into()),
            ..Self::built_in(name, "")
        }
    }

    /// A file that is compiled in; its text is not copied.
    pub fn built_in(name: &str, text: &'static str) -> Self {
        Self {
            name: escape::printable(name),
            text: Cow::Borrowed(text),
            before: 0,
            is_line: false,
        }
    }

    /// One of many lines that are read as files of their own.
    pub fn line(name: &str, before: usize, bytes: &[u8]) -> Result<Self, Box<Unread>> {
        let mut read = Self::from_bytes(name, "line", bytes);
        match &mut read {
            Ok(source) => (source.before, source.is_line) = (before, true),
            Err(unread) => unread.source.before = before,
        }
        read
    }

    /// Reads an ordinary file of at most [`limits::FILE_BYTES`].
    ///
    /// A finding, with an empty source to report it under, if the file is missing, is not an
    /// ordinary file (a pipe or a device could make the program wait for ever), is too large, or
    /// is not UTF-8.
    pub fn read(path: &Path) -> Result<Self, Box<Unread>> {
        let name = path.to_string_lossy();
        let unread = |error| Unread::new(&name, "", unreadable(&error));
        let bytes = read_some(Self::open(path)?).map_err(unread)?;
        Self::from_bytes(&name, "file", &bytes)
    }

    /// Opens an ordinary file, as [`Source::read`] does.
    pub fn open(path: &Path) -> Result<File, Box<Unread>> {
        let name = path.to_string_lossy();
        let refuse = |finding| Unread::new(&name, "", finding);
        let unread = |error| refuse(unreadable(&error));
        let ordinary = |about: Metadata| {
            let is_file = about.is_file().then_some(());
            is_file.ok_or_else(|| refuse(Finding::new("Q003", 0..0)))
        };
        ordinary(fs::metadata(path).map_err(unread)?)?;
        // Looked at again: only what is open can no longer be put in another's place.
        let file = open(path).map_err(unread)?;
        ordinary(file.metadata().map_err(unread)?)?;
        Ok(file)
    }

    /// Reads standard input or anything like it, up to [`limits::FILE_BYTES`].
    pub fn read_from(name: &str, input: impl Read) -> Result<Self, Box<Unread>> {
        let bytes = read_some(input).map_err(|error| Unread::new(name, "", unreadable(&error)))?;
        Self::from_bytes(name, "file", &bytes)
    }

    fn from_bytes(name: &str, what: &str, bytes: &[u8]) -> Result<Self, Box<Unread>> {
        if bytes.len() as u64 > limits::FILE_BYTES {
            return Err(Unread::new(name, "", too_large(what)));
        }
        // Windows editors put this mark before a UTF-8 text; it is no part of the text.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let valid = error.valid_up_to();
                let text = String::from_utf8_lossy(&bytes[..valid]);
                Err(Unread::new(name, &text, Finding::new("Q005", valid..valid)))
            }
        }
    }

    /// Where a byte stands; a place past the end is the end.
    pub fn place(&self, byte: usize) -> Place {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: self.before + before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The text of a range of bytes; empty if the range is not one of this text.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }
}

/// Opens a file; a pipe that nobody writes into does not make the program wait.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let at_once = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    File::options().read(true).custom_flags(at_once).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

fn read_some(input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(limits::FILE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn too_large(what: &str) -> Finding {
    let finding = Finding::new("Q004", 0..0).with("what", what);
    finding.with("most", limits::FILE_BYTES)
}

fn unreadable(error: &io::Error) -> Finding {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "you have no permission to read it",
        _ => "the system could not read it",
    };
    Finding::new("Q002", 0..0).with("why", why)
}
