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
use crate::cli::{Cli, Command, Common};
use crate::exit_code::ExitCode;
use crate::private;
use crate::question_set::finding::{self, Finding};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, built_in, check as loader};
use crate::words::Words;
use keep::keep;

/// Runs what was asked for.
pub fn run(cli: Cli) -> ExitCode {
    private::keep_memory_private();
    if cli.command.is_some() && cli.answers.is_some() {
        let why = "--answers opens the questionnaire, so it goes with no command";
        return Stop::Usage(why.to_owned()).report();
    }
    let done = match cli.command {
        Some(Command::Score(wanted)) => {
            saves_nothing(&cli.common).and_then(|()| score::run(&cli.common, &wanted))
        }
        #[cfg(unix)]
        Some(Command::HandOver(wanted)) => hand_over::run(&cli.common, &wanted),
        #[cfg(unix)]
        Some(Command::Visit) => visit::run(),
        #[cfg(unix)]
        Some(Command::PrintPage { printer }) => visit::print_page(printer.as_deref()),
        #[cfg(not(unix))]
        Some(Command::HandOver(_) | Command::Visit | Command::PrintPage { .. }) => {
            Err(hand_over::run())
        }
        Some(Command::Report(wanted)) => report::run(&cli.common, &wanted),
        None => take::run(&cli.common, cli.answers.as_deref()),
        Some(Command::Check(wanted)) => {
            saves_nothing(&cli.common).and_then(|()| check::run(&cli.common, &wanted))
        }
        Some(Command::New(wanted)) => {
            saves_nothing(&cli.common).and_then(|()| new::run(&cli.common, &wanted))
        }
        Some(Command::Schema { kind }) => {
            saves_nothing(&cli.common).and_then(|()| new::schema(kind))
        }
        Some(Command::Export(wanted)) => {
            saves_nothing(&cli.common).and_then(|()| export::run(cli.common, &wanted))
        }
        Some(Command::Try { file }) => {
            saves_nothing(&cli.common).and_then(|()| try_out::run(cli.common, file))
        }
    };
    done.unwrap_or_else(Stop::report)
}

/// Why a command stopped early.
enum Stop {
    /// A file has findings; this is their listing.
    Findings(String),
    /// The words on the command line do not go together.
    Usage(String),
    /// A page was not saved; this says why.
    NotSaved(String),
    /// Something outside failed.
    Failed(io::Error),
}

impl Stop {
    fn findings(source: &Source, findings: &[Finding]) -> Self {
        Self::Findings(finding::listing(source, findings))
    }

    /// Why, in lines.
    fn lines(&self) -> Vec<String> {
        match self {
            Self::Findings(text) | Self::Usage(text) | Self::NotSaved(text) => {
                text.lines().map(str::to_owned).collect()
            }
            Self::Failed(error) => vec![error.to_string()],
        }
    }

    fn report(self) -> ExitCode {
        let (text, code) = match self {
            Self::Findings(listing) => (listing, ExitCode::Findings),
            Self::Usage(why) => (format!("circle-or-chair: {why}\n"), ExitCode::Usage),
            Self::NotSaved(why) => (format!("{why}\n"), ExitCode::Failed),
            // Whoever read our output has seen enough.
            Self::Failed(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return ExitCode::Done;
            }
            Self::Failed(error) => (format!("circle-or-chair: {error}\n"), ExitCode::Failed),
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

/// The text of the set that would be asked.
fn source_of_set(common: &Common) -> Result<Source, Box<Unread>> {
    match &common.questions {
        Some(path) => Source::read(path),
        None => Ok(built_in::source()),
    }
}

fn load_set(common: &Common) -> Result<QuestionSet, Stop> {
    let source = source_of_set(common)?;
    loader::check(&source).map_err(|findings| Stop::findings(&source, &findings))
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

/// Refuses `--save` for a command that prints something else than a page to take along.
fn saves_nothing(common: &Common) -> Result<(), Stop> {
    match common.save {
        Some(_) => Err(Stop::Usage(Words::default().save().only_where.clone())),
        None => Ok(()),
    }
}
