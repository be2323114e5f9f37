//! `check FILE…`: everything that is wrong with question sets and their words, and what the sets will do.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};

use serde::Serialize;

use super::take::environment;
use super::{Stop, code_of, source_of_set};
use crate::cli::{Check, FindingsFormat as Format};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::language::built_in as languages;
use crate::locale::{Locale, terminal_columns};
use crate::question_set::finding::{self, Finding, LISTED, Severity, explained};
use crate::question_set::source::{Source, Unread};
use crate::speech;
use crate::workshop::examine::Examined;
use crate::workshop::machine::{self, FindingJson};
use crate::workshop::proved;
use crate::workshop::show::Drawing;

/// Checks every file, and says what was found in all of them.
pub(super) fn run(wanted: &Check) -> Result<ExitCode, Stop> {
    if let Some(code) = &wanted.explain {
        return explain(code);
    }
    if let Some([old, new]) = wanted.diff.as_deref() {
        let as_json = wanted.format == Some(Format::Json);
        return super::diff::run(old, new, as_json);
    }
    let checked = examined(wanted)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if wanted.format == Some(Format::Json) {
        serde_json::to_writer(&mut out, &document(&checked, wanted.prove))
            .map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        list(&checked, &shown(wanted), &mut out)?;
        if wanted.prove && wanted.format.is_none() {
            let ascii = wanted.ascii || !Locale::read(environment).unicode;
            prove(&checked, ascii, &mut out)?;
        }
    }
    out.flush()?;
    let is_bad = count(&checked, Severity::Error) > 0
        || wanted.deny_warnings && count(&checked, Severity::Warning) > 0;
    Ok(if is_bad {
        code_of(checked.iter().flat_map(|one| &one.findings))
    } else {
        ExitCode::Done
    })
}

type Read = Result<Source, Box<Unread>>;

fn examined(wanted: &Check) -> Result<Vec<Examined>, Stop> {
    let today = wanted.as_of.unwrap_or_else(Date::today);
    if wanted.files.is_empty() {
        return Ok(Examined::all(in_use(wanted), &[], today));
    }
    let sources = wanted.files.iter().map(|path| Source::read(path)).collect();
    // The English in use, which translations among the files may be of.
    let given = wanted.questions.iter().chain(&wanted.help_lines);
    let beside = given.map(|path| Source::read(path));
    let beside = beside.collect::<Result<Vec<_>, _>>()?;
    Ok(Examined::all(sources, &beside, today))
}

/// The set that would be asked, with the translations that go with it and what else was given.
fn in_use(wanted: &Check) -> Vec<Read> {
    let mut sources = vec![source_of_set(wanted.questions.as_deref())];
    if wanted.questions.is_none() {
        for files in languages::ALL {
            sources.push(Ok(files.interface_source()));
            sources.push(Ok(files.set_source()));
            if wanted.help_lines.is_none() {
                sources.push(Ok(files.help_lines_source()));
            }
        }
    }
    sources.extend(wanted.help_lines.iter().map(|path| Source::read(path)));
    sources
}

type Shown = Box<dyn Fn(&Source, &Finding) -> String>;

/// How one finding is shown, with the end of its line.
fn shown(wanted: &Check) -> Shown {
    const USUAL_WIDTH: usize = 80;
    let is_plain = || speech::is_wanted(wanted.plain, environment, true);
    if wanted.format == Some(Format::Github) {
        return Box::new(|source, finding| machine::github(source, finding) + "\n");
    }
    if io::stdout().is_terminal() && !is_plain() {
        let colours = Locale::read(environment).color.unwrap_or(true);
        let drawing = Drawing::new(terminal_columns().unwrap_or(USUAL_WIDTH), colours);
        return Box::new(move |source, finding| drawing.draw(source, finding));
    }
    Box::new(|source, finding| finding.line(source) + "\n")
}

/// Every finding, what was left out, and a summary.
fn list(checked: &[Examined], shown: &Shown, out: &mut impl Write) -> io::Result<()> {
    for one in checked {
        for finding in one.findings.iter().take(LISTED) {
            write!(out, "{}", shown(&one.source, finding))?;
        }
        write!(out, "{}", finding::more(&one.source, one.findings.len()))?;
        for what in &one.left_out {
            writeln!(out, "{}: left out, {what}", one.source.name)?;
        }
    }
    writeln!(out, "{}", summary(checked))
}

fn prove(checked: &[Examined], ascii: bool, out: &mut impl Write) -> io::Result<()> {
    for one in checked {
        if let Some((set, proof)) = &one.proved {
            writeln!(out, "\n{}\n", one.source.name)?;
            proved::write(set, proof, ascii, out)?;
        }
    }
    Ok(())
}

fn count(checked: &[Examined], severity: Severity) -> usize {
    checked.iter().map(|one| one.count(severity)).sum()
}

/// "2 errors and 1 warning in 1 file", and how to learn more about one of them.
fn summary(checked: &[Examined]) -> String {
    let files = counted(checked.len(), "file");
    match checked.iter().find_map(|one| one.findings.first()) {
        None => format!("No errors and no warnings in {files}."),
        Some(first) => format!(
            "{} and {} in {files}. For more about a code: circle-or-chair check --explain {}",
            counted(count(checked, Severity::Error), "error"),
            counted(count(checked, Severity::Warning), "warning"),
            first.code()
        ),
    }
}

fn counted(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}

#[derive(Serialize)]
struct Document<'a> {
    files: Vec<FileJson<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct FileJson<'a> {
    file: &'a str,
    errors: usize,
    warnings: usize,
    findings: Vec<FindingJson>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    left_out: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<serde_json::Value>,
}

fn document(checked: &[Examined], prove: bool) -> Document<'_> {
    let file = |one| file_json(one, prove);
    Document {
        files: checked.iter().map(file).collect(),
        errors: count(checked, Severity::Error),
        warnings: count(checked, Severity::Warning),
    }
}

fn file_json(one: &Examined, prove: bool) -> FileJson<'_> {
    let finding = |finding| machine::json(&one.source, finding);
    let proved = one.proved.as_ref().filter(|_| prove);
    FileJson {
        file: &one.source.name,
        errors: one.count(Severity::Error),
        warnings: one.count(Severity::Warning),
        findings: one.findings.iter().map(finding).collect(),
        left_out: &one.left_out,
        proof: proved.map(|(set, proof)| proved::json(set, proof)),
    }
}

fn explain(code: &str) -> Result<ExitCode, Stop> {
    if let Some(one) = explained::of(code) {
        let text = format!("{}  {}\n\n{}\n", one.code, one.title, one.body);
        io::stdout().write_all(text.as_bytes())?;
        return Ok(ExitCode::Done);
    }
    let code = crate::escape::short(code);
    let mut message = format!("There is no code `{code}`. The codes are:\n");
    for known in explained::all() {
        let _ = writeln!(message, "  {}  {}", known.code, known.title);
    }
    io::stderr().write_all(message.as_bytes())?;
    Ok(ExitCode::Usage)
}
