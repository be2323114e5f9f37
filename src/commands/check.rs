//! `check FILE…`: everything that is wrong with question sets and their words, and what the sets will do.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};

use serde::Serialize;

use super::{Stop, source_of_set};
use crate::cli::{Check, Common, FindingsFormat as Format};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::language::built_in as languages;
use crate::locale::{Locale, terminal_columns};
use crate::question_set::finding::{self, Finding, LISTED, Severity, explained};
use crate::question_set::source::{Source, Unread};
use crate::speech;
use crate::workshop::examine::Examined;
use crate::workshop::machine::{self, FindingJson};
use crate::workshop::show::Drawing;
use crate::workshop::{proof_data, proof_text};

/// Checks every file, and says what was found in all of them.
pub(super) fn run(common: &Common, wanted: &Check) -> Result<ExitCode, Stop> {
    if let Some(code) = &wanted.explain {
        return explain(code);
    }
    if let Some([old, new]) = wanted.diff.as_deref() {
        let as_json = wanted.format == Some(Format::Json);
        return super::diff::run(old, new, as_json);
    }
    let today = wanted.as_of.unwrap_or_else(Date::today);
    let sources = if wanted.files.is_empty() {
        in_use(common)
    } else {
        wanted.files.iter().map(|path| Source::read(path)).collect()
    };
    let beside = if wanted.files.is_empty() {
        Vec::new()
    } else {
        beside(common)?
    };
    let checked = Examined::all(sources, &beside, today);
    let out = io::stdout();
    let look = Look::of(common, wanted, out.is_terminal());
    let mut out = BufWriter::new(out.lock());
    look.write(&checked, wanted.prove, &mut out)?;
    out.flush()?;
    let worst = checked
        .iter()
        .flat_map(|one| &one.findings)
        .map(Finding::severity)
        .min();
    Ok(match worst {
        Some(Severity::Error) => ExitCode::Findings,
        Some(Severity::Warning) if wanted.deny_warnings => ExitCode::Findings,
        _ => ExitCode::Done,
    })
}

type Read = Result<Source, Box<Unread>>;

/// The set that would be asked, with the translations that go with it and what else was given.
fn in_use(common: &Common) -> Vec<Read> {
    let mut sources = vec![source_of_set(common)];
    if common.questions.is_none() {
        for files in languages::ALL {
            sources.push(Ok(files.interface_source()));
            sources.push(Ok(files.set_source()));
            if common.help_lines.is_none() {
                sources.push(Ok(files.help_lines_source()));
            }
        }
    }
    let given = common.help_lines.iter().chain(&common.translation);
    sources.extend(given.map(|path| Source::read(path)));
    sources
}

/// The English in use, which translations among the files may be of.
fn beside(common: &Common) -> Result<Vec<Source>, Stop> {
    let given = common.questions.iter().chain(&common.help_lines);
    Ok(given
        .map(|path| Source::read(path))
        .collect::<Result<_, _>>()?)
}

/// How findings are shown.
struct Look {
    kind: Kind,
    ascii: bool,
}

enum Kind {
    Drawn(Drawing),
    Lines,
    Json,
    Github,
}

impl Look {
    fn of(common: &Common, wanted: &Check, on_terminal: bool) -> Self {
        const USUAL_WIDTH: usize = 80;
        let kind = match wanted.format {
            Some(Format::Json) => Kind::Json,
            Some(Format::Github) => Kind::Github,
            None if on_terminal && !is_plain(common) => {
                let width = terminal_columns().unwrap_or(USUAL_WIDTH);
                let colours = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
                Kind::Drawn(Drawing::new(width, colours))
            }
            None => Kind::Lines,
        };
        Self {
            kind,
            ascii: common.ascii || !is_utf8(),
        }
    }

    fn write(&self, checked: &[Examined], prove: bool, out: &mut impl Write) -> io::Result<()> {
        if let Kind::Json = self.kind {
            serde_json::to_writer(&mut *out, &document(checked, prove))?;
            return writeln!(out);
        }
        for one in checked {
            for finding in one.findings.iter().take(LISTED) {
                match &self.kind {
                    Kind::Drawn(drawing) => write!(out, "{}", drawing.draw(&one.source, finding))?,
                    Kind::Github => writeln!(out, "{}", machine::github(&one.source, finding))?,
                    _ => writeln!(out, "{}", finding.line(&one.source))?,
                }
            }
            write!(out, "{}", finding::more(&one.source, one.findings.len()))?;
            for what in &one.left_out {
                let name = &one.source.name;
                writeln!(
                    out,
                    "{name}: left out, as too much to count exactly: {what}"
                )?;
            }
        }
        writeln!(out, "{}", summary(checked))?;
        let proved = checked
            .iter()
            .filter(|_| prove && !matches!(self.kind, Kind::Github));
        for one in proved {
            let Some((set, proof)) = &one.proved else {
                continue;
            };
            writeln!(out, "\n{}\n", one.source.name)?;
            proof_text::write(set, proof, self.ascii, out)?;
        }
        Ok(())
    }
}

/// Whether lines are wanted in place of drawings.
fn is_plain(common: &Common) -> bool {
    speech::is_wanted(common.plain, environment, true)
}

/// Whether the locale says that the terminal shows UTF-8.
fn is_utf8() -> bool {
    Locale::read(environment).unicode
}

fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// "2 errors and 1 warning in 1 file", and how to learn more about one of them.
fn summary(checked: &[Examined]) -> String {
    let of = |severity| checked.iter().map(|one| one.count(severity)).sum::<usize>();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let files = counted(checked.len(), "file");
    let first = checked.iter().find_map(|one| one.findings.first());
    match first {
        None => format!("No errors and no warnings in {files}."),
        Some(first) => format!(
            "{} and {} in {files}. For more about a code: circle-or-chair check --explain {}",
            counted(errors, "error"),
            counted(warnings, "warning"),
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
    let of = |severity| checked.iter().map(|one| one.count(severity)).sum();
    Document {
        files: checked.iter().map(|one| file_json(one, prove)).collect(),
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
    }
}

fn file_json(one: &Examined, prove: bool) -> FileJson<'_> {
    let findings = one.findings.iter();
    let proved = one.proved.as_ref().filter(|_| prove);
    FileJson {
        proof: proved.map(|(set, proof)| proof_data::json(set, proof)),
        file: &one.source.name,
        left_out: &one.left_out,
        errors: one.count(Severity::Error),
        warnings: one.count(Severity::Warning),
        findings: findings
            .map(|finding| machine::json(&one.source, finding))
            .collect(),
    }
}

/// Tells what a code means, or which codes there are.
fn explain(code: &str) -> Result<ExitCode, Stop> {
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(explanation) = explained::of(code) {
        writeln!(
            out,
            "{}  {}\n\n{}",
            explanation.code, explanation.title, explanation.body
        )?;
        out.flush()?;
        return Ok(ExitCode::Done);
    }
    let mut message = format!(
        "There is no code `{}`. The codes are:\n",
        crate::escape::short(code)
    );
    for known in explained::all() {
        let _ = writeln!(message, "  {}  {}", known.code, known.title);
    }
    io::stderr().write_all(message.as_bytes())?;
    Ok(ExitCode::Usage)
}
