//! One function per command: what reads what, and where it goes.

mod check;
mod diff;
mod new;
mod score;

use std::io::{self, Write};

use crate::cli::{Cli, Command, Common};
use crate::exit_code::ExitCode;
use crate::question_set::finding::{self, Finding};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, built_in, check as loader};

/// Runs what was asked for.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli.command {
        Some(Command::Score { answers }) => score::run(&cli.common, &answers),
        Some(Command::Check(wanted)) => check::run(&cli.common, &wanted),
        Some(Command::New { file }) => new::run(&file),
        Some(Command::Schema) => new::schema(),
        None => Ok(ExitCode::Done),
    };
    done.unwrap_or_else(Stop::report)
}

/// Why a command stopped early.
enum Stop {
    /// A file has findings; this is their listing.
    Findings(String),
    /// Something outside failed.
    Failed(io::Error),
}

impl Stop {
    fn findings(source: &Source, findings: &[Finding]) -> Self {
        Self::Findings(finding::listing(source, findings))
    }

    fn report(self) -> ExitCode {
        let (text, code) = match self {
            Self::Findings(listing) => (listing, ExitCode::Findings),
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
        None => Ok(Source::new(built_in::NAME, built_in::TEXT)),
    }
}

fn load_set(common: &Common) -> Result<QuestionSet, Stop> {
    let source = source_of_set(common)?;
    loader::check(&source).map_err(|findings| Stop::findings(&source, &findings))
}
