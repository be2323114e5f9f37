//! One function per command: what reads what, and where it goes.

mod check;
mod diff;
mod export;
mod hand_over;
mod keep;
mod library;
mod new;
mod report;
mod score;
mod take;
mod try_out;
#[cfg(unix)]
mod visit;

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::answers::{self, Answers};
use crate::cli::{self, Cli, Command};
use crate::exit_code::ExitCode;
use crate::private;
use crate::question_set::finding::{self, Finding};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, built_in};
use keep::keep;

/// Runs what was asked for.
pub fn run(cli: Cli) -> ExitCode {
    private::keep_memory_private();
    let done = match cli.command {
        None => take::run(&cli.take),
        Some(command) => other(command),
    };
    done.unwrap_or_else(Stop::report)
}

/// Any command but the questionnaire, which would otherwise begin by making room for all of them.
#[inline(never)]
fn other(command: Command) -> Result<ExitCode, Stop> {
    match command {
        #[cfg(unix)]
        Command::HandOver(wanted) => hand_over::run(&wanted),
        #[cfg(unix)]
        Command::Visit => visit::run(),
        #[cfg(unix)]
        Command::PrintPage { printer } => visit::print_page(printer.as_deref()),
        #[cfg(not(unix))]
        Command::HandOver(_) | Command::Visit | Command::PrintPage { .. } => Err(hand_over::run()),
        Command::Report(wanted) => report::run(&wanted),
        Command::Score(wanted) => score::run(&wanted),
        Command::Export(wanted) => export::run(wanted),
        Command::New(wanted) => new::run(&wanted),
        Command::Try(wanted) => try_out::run(wanted),
        Command::Check(wanted) => check::run(&wanted),
        Command::Schema { kind } => new::schema(kind),
        Command::Completions { shell } => print(&cli::completions(shell)),
        Command::Man => cli::manual()
            .map_err(Stop::from)
            .and_then(|page| print(&page)),
    }
}

fn print(text: &str) -> Result<ExitCode, Stop> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::Done)
}

/// Why a command stopped early.
enum Stop {
    /// A file has findings; this is their listing, and the code they end with.
    Findings(String, ExitCode),
    /// The words on the command line do not go together.
    Usage(String),
    /// A page was not saved; this says why.
    NotSaved(String),
    /// Something outside failed.
    Failed(io::Error),
}

impl Stop {
    fn findings(source: &Source, findings: &[Finding]) -> Self {
        Self::Findings(finding::listing(source, findings), code_of(findings))
    }

    /// Why, in lines.
    fn lines(&self) -> Vec<String> {
        match self {
            Self::Findings(text, _) | Self::Usage(text) | Self::NotSaved(text) => {
                text.lines().map(str::to_owned).collect()
            }
            Self::Failed(error) => vec![error.to_string()],
        }
    }

    fn code(&self) -> ExitCode {
        match self {
            Self::Findings(_, code) => *code,
            Self::Usage(_) => ExitCode::Usage,
            // Whoever read our output has seen enough.
            Self::Failed(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::Done,
            Self::NotSaved(_) | Self::Failed(_) => ExitCode::Failed,
        }
    }

    fn report(self) -> ExitCode {
        let code = self.code();
        let text = match self {
            Self::Failed(_) if code == ExitCode::Done => return code,
            Self::Findings(listing, _) => listing,
            Self::Usage(why) => format!("circle-or-chair: {why}\n"),
            Self::NotSaved(why) => format!("{why}\n"),
            Self::Failed(error) => format!("circle-or-chair: {error}\n"),
        };
        // Nothing more can be said if standard error is closed.
        let _ = io::stderr().write_all(text.as_bytes());
        code
    }
}

impl From<Box<Unread>> for Stop {
    fn from(unread: Box<Unread>) -> Self {
        Self::findings(&unread.source, &[unread.finding])
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// How a command ends because of these findings.
fn code_of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> ExitCode {
    if findings.into_iter().any(Finding::is_unopened) {
        ExitCode::NoInput
    } else {
        ExitCode::Findings
    }
}

/// The text of the set that would be asked.
fn source_of_set(questions: Option<&Path>) -> Result<Source, Box<Unread>> {
    match questions {
        Some(path) => Source::read(path),
        None => Ok(built_in::source()),
    }
}

fn load_set(questions: Option<&Path>) -> Result<QuestionSet, Stop> {
    let own = questions.map(Source::read).transpose()?;
    library::set_of(own.as_ref(), None)
}

/// Reads an answers file, or standard input for `-`. If they were given to another version of the
/// set, that is said on standard error.
fn load_answers(set: &QuestionSet, path: &Path) -> Result<Answers, Stop> {
    load_warned(set, path).map(|(answers, _)| answers)
}

/// As [`load_answers`], and whether they were given to another version.
fn load_warned(set: &QuestionSet, path: &Path) -> Result<(Answers, bool), Stop> {
    let source = if path.as_os_str() == "-" {
        if io::stdin().is_terminal() {
            writeln!(
                io::stderr(),
                "Type or paste the answers, then press Ctrl-D."
            )?;
        }
        Source::read_from("<stdin>", io::stdin().lock())?
    } else {
        Source::read(path)?
    };
    let (answers, warning) = answers::file::read_warned(set, &source)
        .map_err(|findings| Stop::findings(&source, &findings))?;
    if let Some(warning) = &warning {
        let listing = finding::listing(&source, std::slice::from_ref(warning));
        io::stderr().write_all(listing.as_bytes())?;
    }
    Ok((answers, warning.is_some()))
}
