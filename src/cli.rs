//! What may be typed to start the program. No option takes an answer or a name.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

use crate::report::Format;

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
    /// Draw with plain ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Save the page to take along as this file; how it ends says its form: .txt, .md, .html, .json
    #[arg(long, value_name = "FILE", global = true)]
    pub save: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score an answers file and print the result as JSON
    Score {
        /// The answers, in TOML or JSON; `-` reads standard input
        #[arg(value_name = "FILE")]
        answers: PathBuf,
    },
    /// Turn an answers file into one page to take along
    Report(Report),
}

/// What `report` understands.
#[derive(Args, Debug)]
pub struct Report {
    /// The answers, in TOML or JSON; `-` reads standard input
    #[arg(value_name = "ANSWERS")]
    pub answers: PathBuf,
    /// The form of the page; text unless the name of a saved file says another
    #[arg(long, value_name = "FORM", value_parser = format())]
    pub format: Option<Format>,
    /// Replace the file of `--save` if it is there already
    #[arg(long)]
    pub replace: bool,
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::id)).try_map(|id| {
        let known = Format::ALL.into_iter().find(|format| format.id() == id);
        known.ok_or("no such form")
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
