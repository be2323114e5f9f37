//! Reads answers into batches: a file each, or as many whole lines as one read brings.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use crate::question_set::finding::Finding;
use crate::question_set::limits;
use crate::question_set::source::{Source, Unread};

/// How much is read at once.
const AT_ONCE: usize = 64 * 1024;

/// What one worker scores at a time.
pub(super) enum Batch {
    File(PathBuf),
    /// Whole lines, and how many stand before them.
    Lines {
        name: String,
        before: usize,
        bytes: Vec<u8>,
    },
    /// What could not be read.
    Unread(Box<Unread>),
}

/// Takes a batch; false where no more is wanted.
type Send<'a> = &'a mut dyn FnMut(Batch) -> bool;

/// Whether a path stands for more than one person's answers.
pub(super) fn holds_many(path: &Path) -> bool {
    path.is_dir() || is_lines(path)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| endings.iter().any(|it| ending.eq_ignore_ascii_case(it)))
}

fn is_lines(path: &Path) -> bool {
    has_ending(path, &["jsonl", "ndjson"])
}

/// Reads all of them in turn, for as long as batches are taken.
pub(super) fn all(files: &[PathBuf], send: Send<'_>) {
    for path in files {
        let goes_on = if path.as_os_str() == "-" {
            standard_input(send)
        } else if path.is_dir() {
            folder(path, send)
        } else {
            file(path.clone(), send)
        };
        if !goes_on {
            return;
        }
    }
}

fn standard_input(send: Send<'_>) -> bool {
    if io::stdin().is_terminal() {
        let ask = "Type or paste answers, each on one line, then press Ctrl-D.";
        let _ = writeln!(io::stderr(), "{ask}");
    }
    lines("<stdin>", io::stdin().lock(), send)
}

/// The files of a folder whose endings say that they may hold answers, by name.
fn folder(path: &Path, send: Send<'_>) -> bool {
    let read = || -> io::Result<Vec<PathBuf>> {
        let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
        entries.collect()
    };
    match read() {
        Ok(mut paths) => {
            paths.retain(|path| has_ending(path, &["toml", "json", "jsonl", "ndjson"]));
            paths.sort();
            if paths.is_empty() {
                let finding = Finding::new("Q049", 0..0);
                let name = path.to_string_lossy();
                return send(Batch::Unread(Unread::new(&name, "", finding)));
            }
            paths.into_iter().all(|path| file(path, send))
        }
        Err(error) => send(Batch::Unread(Unread::because(
            &path.to_string_lossy(),
            &error,
        ))),
    }
}

fn file(path: PathBuf, send: Send<'_>) -> bool {
    if !is_lines(&path) {
        return send(Batch::File(path));
    }
    match Source::open(&path) {
        Ok(file) => lines(&path.to_string_lossy(), file, send),
        Err(unread) => send(Batch::Unread(unread)),
    }
}

/// Reads lines. What is held is one read, and the start of a line that goes on in the next.
fn lines(name: &str, mut input: impl Read, send: Send<'_>) -> bool {
    // `passing`: within a line that is too long, which was told of already.
    let (mut held, mut before, mut passing) = (Vec::new(), 0, false);
    loop {
        let count = match read_more(&mut input, &mut held) {
            Ok(count) => count,
            Err(error) => return send(Batch::Unread(Unread::because(name, &error))),
        };
        if passing {
            let end = held.iter().position(|byte| *byte == b'\n');
            held.drain(..end.map_or(held.len(), |end| end + 1));
            before += usize::from(end.is_some());
            passing = end.is_none();
        }
        let end = held.iter().rposition(|byte| *byte == b'\n');
        let whole = match end {
            _ if count == 0 => held.len(),
            Some(end) => end + 1,
            None => 0,
        };
        let rest = held.split_off(whole);
        let bytes = std::mem::replace(&mut held, rest);
        let breaks = bytes.split(|byte| *byte == b'\n').count().saturating_sub(1);
        let batch = Batch::Lines {
            name: name.to_owned(),
            before,
            bytes,
        };
        if whole > 0 && !send(batch) {
            return false;
        }
        before += breaks;
        if count == 0 {
            return true;
        }
        if held.len() as u64 > limits::FILE_BYTES {
            if let Err(unread) = Source::line(name, before, &held)
                && !send(Batch::Unread(unread))
            {
                return false;
            }
            (held, passing) = (Vec::new(), true);
        }
    }
}

/// Reads once, behind what is held. Nothing more means the end.
fn read_more(input: &mut impl Read, held: &mut Vec<u8>) -> io::Result<usize> {
    let start = held.len();
    held.resize(start + AT_ONCE, 0);
    let count = loop {
        match input.read(&mut held[start..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    held.truncate(start + count.as_ref().map_or(0, |count| *count));
    count
}
