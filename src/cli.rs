//! What may be typed to start the program. No option takes an answer or a name.

mod commands;
mod time;

use std::path::PathBuf;

pub use commands::{
    Check, Export, FileKind, FindingsFormat, HandOver, New, Origin, Report, ReportFormat,
    ResultFormat, Score,
};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Which kind of therapy fits you: group, one-to-one, or both?
///
/// Without a command this opens the questionnaire. It takes about five minutes. Nothing is kept
/// or sent anywhere. It is a decision aid, not a test, and not a diagnosis.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true, max_term_width = 80)]
pub struct Cli {
    /// What to do instead of opening the questionnaire.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Open the questionnaire at the result of the answers in this file, in TOML or JSON
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// What every command understands.
    #[command(flatten)]
    pub common: Common,
}

/// Options that every command understands.
#[derive(Args, Debug)]
pub struct Common {
    /// Ask the questions in this file instead of the built-in ones
    #[arg(long, value_name = "FILE", global = true)]
    pub questions: Option<PathBuf>,
    /// Show help lines for this country first, by its two letters, such as US
    #[arg(long, value_name = "CC", global = true, value_parser = country)]
    pub country: Option<String>,
    /// Show the help lines in this file instead of the built-in ones
    #[arg(long, value_name = "FILE", global = true)]
    pub help_lines: Option<PathBuf>,
    /// Speak this language, such as es; without it, the system's if there are words for it
    #[arg(long, value_name = "TAG", global = true)]
    pub lang: Option<String>,
    /// Use the words in this translation too; may be given several times
    #[arg(long, value_name = "FILE", global = true)]
    pub translation: Vec<PathBuf>,
    /// How pages look; contrast shows the line in focus in reverse
    #[arg(long, value_name = "THEME", global = true, value_enum, default_value_t)]
    pub theme: Theming,
    /// Whether colours are used; auto asks the environment, then the terminal
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t)]
    pub color: Coloring,
    /// Draw with plain ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Speak in plain numbered lines, without a full-screen page
    #[arg(long, global = true)]
    pub plain: bool,
    /// Offer this file for the page to take along (`report` saves it there); its ending says the form: .txt, .md, .html, .json, or .toml for the answers alone
    #[arg(long, value_name = "FILE", global = true)]
    pub save: Option<PathBuf>,
}

/// How pages look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Theming {
    /// Two colours for the bars, where the terminal has them
    #[default]
    Auto,
    /// No colour
    Mono,
    /// The line in focus in reverse
    Contrast,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Coloring {
    /// As the environment and the terminal say
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score answers files, or JSON Lines of many answers
    Score(Score),
    /// Find everything that is wrong with a question set, and prove what it does
    Check(Check),
    /// Write a file to start from, a small question set or another, never over a file
    New(New),
    /// Open the questionnaire on a question set, and show each change as the file is saved
    Try {
        /// The question set that is being written
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Print the JSON Schema of a kind of file, for editors
    Schema {
        /// The kind of file
        #[arg(value_enum, value_name = "KIND", default_value = "question-set")]
        kind: FileKind,
    },
    /// Hand this computer to one client after another, and leave nothing of one for the next
    HandOver(HandOver),
    /// One client's visit, begun by hand-over alone
    #[command(hide = true)]
    Visit,
    /// Prints one page of a visit, begun by hand-over alone
    #[command(hide = true)]
    PrintPage {
        /// The printer
        #[arg(value_name = "NAME")]
        printer: Option<String>,
    },
    /// Turn an answers file into one page to take along
    Report(Report),
    /// Write a question set for another system, or as a codebook to read
    Export(Export),
}

/// One of all, by its id.
fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(
    all: [T; N],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.map(id)).try_map(move |given| {
        let known = all.into_iter().find(|one| id(*one) == given);
        known.ok_or("no such value")
    })
}

/// Two letters, as in ISO 3166; the help lines decide which are known.
fn country(text: &str) -> Result<String, String> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Ok(text.to_ascii_uppercase())
    } else {
        Err("give the two letters of a country, such as US, CA or IN".to_owned())
    }
}
