//! `new FILE` and `schema`: what an author starts with.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::{Stop, load_set, source_of_set};
use crate::answers::{Answers, file};
use crate::cli::{FileKind, New, Origin};
use crate::date::Date;
use crate::escape;
use crate::exit_code::ExitCode;
use crate::file_format::{Tag, schema};
use crate::help_lines;
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::question_set::{built_in, check};
use crate::words::{self, Words};
use crate::workshop::{blank, start};

/// Writes what was asked for, never over a file, and says what can be done with it.
pub(super) fn run(wanted: &New) -> Result<ExitCode, Stop> {
    let path = &wanted.file;
    match (&wanted.translation, wanted.from) {
        _ if wanted.answers => answers(wanted),
        (Some(tag), from) => translation(wanted, tag, from),
        (None, None) => small(path),
        (None, Some(Origin::Interface)) => interface(path),
        (None, Some(Origin::BuiltIn)) => {
            let name = write(path, &start::built_in())?;
            say(&[
                &format!("Wrote {name}, the built-in question set."),
                "Give it an id of its own, change it, and look at each change as you save it:",
                &format!("  circle-or-chair try {name}"),
            ])
        }
        (None, Some(Origin::HelpLines)) => {
            let name = write(path, help_lines::TEXT)?;
            say(&[
                &format!("Wrote {name}, the built-in help lines."),
                "Change them, look for mistakes, and use them:",
                &format!("  circle-or-chair check {name}"),
                &format!("  circle-or-chair --help-lines {name}"),
            ])
        }
    }
}

fn say(lines: &[&str]) -> Result<ExitCode, Stop> {
    writeln!(io::stdout(), "{}", lines.join("\n"))?;
    Ok(ExitCode::Done)
}

fn small(path: &Path) -> Result<ExitCode, Stop> {
    let name = write(path, &start::template(Date::today()))?;
    say(&[
        &format!("Wrote {name}, a small question set that works."),
        "See what is wrong with it as you change it:",
        &format!("  circle-or-chair check {name}"),
        "Let your editor complete and check it; run this in the same folder:",
        "  circle-or-chair schema > circle-or-chair.schema.json",
    ])
}

/// Writes the program's own words as a translation into English, which can be laid over them.
fn interface(path: &Path) -> Result<ExitCode, Stop> {
    let name = write(path, &blank(&words::source(), "en")?)?;
    say(&[
        &format!("Wrote {name}, every word that the program itself says."),
        "Change any of them, and take out those that you leave as they are. Use them:",
        &format!("  circle-or-chair --translation {name}"),
    ])
}

/// Writes a translation to fill in, of the files in use.
fn translation(wanted: &New, tag: &str, from: Option<Origin>) -> Result<ExitCode, Stop> {
    if !Tag::Language.is(tag) {
        let meant = Tag::Language.meant(tag);
        let meant = meant.unwrap_or_else(|| "de or pt-BR".to_owned());
        let why = format!("--translation: give the tag of a language, such as {meant}");
        return Err(Stop::Usage(why));
    }
    let stop = |source| move |findings: Vec<Finding>| Stop::findings(source, &findings);
    let (source, given) = match from {
        Some(Origin::Interface) => (words::source(), None),
        Some(Origin::HelpLines) => {
            let source = match &wanted.help_lines {
                Some(path) => Source::read(path)?,
                None => help_lines::source(),
            };
            help_lines::check::check(&source, None).map_err(stop(&source))?;
            let given = wanted.help_lines.as_ref();
            (source, given.map(|file| ("--help-lines", file)))
        }
        Some(Origin::BuiltIn) => (built_in::source(), None),
        None => {
            let source = source_of_set(wanted.questions.as_deref())?;
            check::check(&source).map_err(stop(&source))?;
            let given = wanted.questions.as_ref();
            (source, given.map(|file| ("--questions", file)))
        }
    };
    let name = write(&wanted.file, &blank(&source, tag)?)?;
    let given = given.map_or_else(String::new, |(option, file)| {
        format!("{option} {} ", escape::typed(&file.to_string_lossy()))
    });
    say(&[
        &format!("Wrote {name}. Write the language's name at its top, and fill in the words."),
        "See what is still empty, and look at it:",
        &format!("  circle-or-chair check {given}{name}"),
        &format!("  circle-or-chair {given}--translation {name} --lang {tag}"),
    ])
}

fn blank(source: &Source, tag: &str) -> Result<String, Stop> {
    blank::write(source, tag).map_err(|findings| Stop::findings(source, &findings))
}

/// Writes an answers file without an answer, never over a file.
fn answers(wanted: &New) -> Result<ExitCode, Stop> {
    let set = load_set(wanted.questions.as_deref())?;
    let words = Words::default();
    let text = file::write(&set, &Answers::none_of(&set), &words.code().file);
    let name = write(&wanted.file, &text)?;
    let set = wanted.questions.as_ref();
    let questions = set.map_or_else(String::new, |file| {
        format!(" --questions {}", escape::typed(&file.to_string_lossy()))
    });
    say(&[
        &format!("Wrote {name}, with every question and no answer."),
        "Take out the mark # before an answer, keep one of its words, and see the result:",
        &format!("  circle-or-chair report {name}{questions}"),
    ])
}

/// Writes a file that is not there yet, and returns its name as it is typed.
fn write(path: &Path, text: &str) -> Result<String, Stop> {
    let name = path.to_string_lossy();
    let typed = escape::typed(&name);
    let name = escape::printable(&name);
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
    Ok(typed)
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
