//! `new FILE` and `schema`: what an author starts with.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::{Stop, load_set};
use crate::answers::{Answers, file};
use crate::cli::{Common, FileKind};
use crate::date::Date;
use crate::escape;
use crate::exit_code::ExitCode;
use crate::file_format::schema;
use crate::words::Words;
use crate::workshop::start;

/// Writes a small set that works, never over a file.
pub(super) fn run(path: &Path) -> Result<ExitCode, Stop> {
    let name = write(path, &start::template(Date::today()))?;
    let mut out = io::stdout().lock();
    writeln!(out, "Wrote {name}, a small question set that works.")?;
    writeln!(
        out,
        "See what is wrong with it as you change it:\n  circle-or-chair check {name}"
    )?;
    writeln!(
        out,
        "Let your editor complete and check it; run this in the same folder:\n  circle-or-chair schema > circle-or-chair.schema.json"
    )?;
    Ok(ExitCode::Done)
}

/// Writes an answers file without an answer, never over a file.
pub(super) fn answers(common: &Common, path: &Path) -> Result<ExitCode, Stop> {
    let set = load_set(common)?;
    let words = Words::default();
    let text = file::write(&set, &Answers::none_of(&set), &words.code().file);
    let name = write(path, &text)?;
    let mut out = io::stdout().lock();
    writeln!(out, "Wrote {name}, with every question and no answer.")?;
    writeln!(
        out,
        "Take out the mark # before an answer, keep one of its words, and see the result:\n  circle-or-chair report {name}"
    )?;
    Ok(ExitCode::Done)
}

/// Writes a file that is not there yet, and returns its name as it can be shown.
fn write(path: &Path, text: &str) -> Result<String, Stop> {
    let name = escape::printable(&path.to_string_lossy());
    let say = |error: &io::Error| {
        let reason = match error.kind() {
            ErrorKind::AlreadyExists => "there is a file with this name; give another name",
            ErrorKind::NotFound => "there is no such folder; make it first",
            ErrorKind::PermissionDenied => "you have no permission to write there",
            _ => "the system could not write it",
        };
        io::Error::new(error.kind(), format!("{name}: {reason}"))
    };
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| say(&error))?;
    Ok(name)
}

pub(super) fn schema(kind: FileKind) -> Result<ExitCode, Stop> {
    let schema = match kind {
        FileKind::QuestionSet => schema::question_set(),
        FileKind::HelpLines => schema::help_lines(),
        FileKind::Translation => schema::translation(),
        FileKind::Answers => schema::answers(),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &schema).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(ExitCode::Done)
}
