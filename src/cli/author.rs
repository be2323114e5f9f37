//! What the commands for those who write question sets understand.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Look, Said};
use crate::date::Date;

/// What `try` understands.
#[derive(Args, Debug)]
pub struct Try {
    /// The question set that is being written
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub said: Said,
    #[command(flatten)]
    pub look: Look,
}

/// What `new` understands.
#[derive(Args, Debug)]
pub struct New {
    /// The file to write
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Start from something built in, to change it
    #[arg(long, value_name = "WHAT", value_enum)]
    pub from: Option<Origin>,
    /// Write a translation to fill in, such as de
    ///
    /// It is of the set, or of what --from names.
    #[arg(long, value_name = "TAG", group = "of")]
    pub translation: Option<String>,
    /// Write an empty answers file of the set instead
    #[arg(long, group = "of", conflicts_with = "from")]
    pub answers: bool,
    /// The set that the answers or the translation are of
    ///
    /// Without it, the built-in one.
    #[arg(long, value_name = "SET", requires = "of", conflicts_with = "from")]
    pub questions: Option<PathBuf>,
    /// The help lines that the translation is of
    #[arg(long, value_name = "FILE", requires = "translation", requires = "from")]
    pub help_lines: Option<PathBuf>,
}

/// What a new file can start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Origin {
    /// The built-in question set
    BuiltIn,
    /// The help lines
    HelpLines,
    /// Every word that the program itself says
    Interface,
}

/// A kind of file that has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FileKind {
    QuestionSet,
    HelpLines,
    Translation,
    Answers,
}

/// What `check` understands.
#[derive(Args, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option that is typed or not"
)]
pub struct Check {
    /// Question sets, help lines and translations
    ///
    /// Without one, the set that would be asked and its translations.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    pub deny_warnings: bool,
    /// Write findings for a program
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<FindingsFormat>,
    /// Tell what a code such as Q014 means
    #[arg(long, value_name = "CODE", exclusive = true)]
    pub explain: Option<String>,
    /// Count how all complete answers come out, exactly
    #[arg(long)]
    pub prove: bool,
    /// Tell what changed between two versions of a set
    ///
    /// That is, for the person who takes it.
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], conflicts_with_all = ["files", "prove"])]
    pub diff: Option<Vec<PathBuf>>,
    /// Take this day for today
    ///
    /// A day such as 2027-01-31. It decides whether the last review is too long ago.
    #[arg(long, value_name = "DATE", value_parser = Date::parse)]
    pub as_of: Option<Date>,
    /// The set that is asked, or that translations are of
    #[arg(long, value_name = "FILE")]
    pub questions: Option<PathBuf>,
    /// The help lines that are shown, or that translations are of
    #[arg(long, value_name = "FILE")]
    pub help_lines: Option<PathBuf>,
    /// Draw with plain ASCII characters only
    #[arg(long)]
    pub ascii: bool,
    /// Write each finding on a line, without a picture
    #[arg(long)]
    pub plain: bool,
}

/// How findings are written for a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    /// One JSON object
    Json,
    /// Notes on the lines of a pull request
    Github,
}
