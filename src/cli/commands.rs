//! What each command understands.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::one_of;
use super::time;
use crate::date::Date;
use crate::export::System;
use crate::form::Form;
use crate::format::Format;

/// What `score` understands.
#[derive(Args, Debug)]
pub struct Score {
    /// Answers in TOML or JSON, folders of them, or JSON Lines (.jsonl, .ndjson); `-` reads
    /// standard input, which is JSON Lines if the format is jsonl or csv
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// How results are written; json for one file, jsonl for many unless said
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<ResultFormat>,
    /// Do not look for what would change each outcome, which is faster
    #[arg(long)]
    pub no_flips: bool,
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ResultFormat {
    /// One JSON object, of one file
    Json,
    /// A JSON object a line
    Jsonl,
    /// A row each, under one row of names
    Csv,
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
    /// Write a translation to fill in, into the language of this tag, such as de: of the set, or
    /// of what --from names
    // In place of the option of that name for other commands, so of the same type.
    #[arg(long, value_name = "TAG")]
    pub translation: Option<PathBuf>,
    /// Write an empty answers file of the set instead
    #[arg(long, conflicts_with_all = ["from", "translation"])]
    pub answers: bool,
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

/// What `hand-over` understands.
#[derive(Args, Debug)]
pub struct HandOver {
    /// Hide a page after so many minutes without a key, and erase it after as many again; 0 is never
    #[arg(long, value_name = "MINUTES", default_value_t = 5, value_parser = clap::value_parser!(u32).range(..=1440))]
    pub idle: u32,
    /// Let clients leave a page to take along in this folder, under a number
    #[arg(long, value_name = "DIR", conflicts_with = "printer")]
    pub pages: Option<PathBuf>,
    /// Let clients print a page to take along, on this printer or the usual one
    #[arg(long, value_name = "NAME", num_args = 0..=1)]
    pub printer: Option<Option<String>>,
}

/// What `check` understands.
#[derive(Args, Debug)]
pub struct Check {
    /// Question sets, help lines and translations; without one, the set that would be asked and
    /// its translations
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
    /// Tell what changed between two versions for the person who takes the set
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], conflicts_with_all = ["files", "prove"])]
    pub diff: Option<Vec<PathBuf>>,
    /// Judge the date of the last review as of this day instead of today, such as 2027-01-31
    #[arg(long, value_name = "DATE", value_parser = Date::parse)]
    pub as_of: Option<Date>,
}

/// How findings are written for a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    /// One JSON object
    Json,
    /// Notes on the lines of a pull request
    Github,
}

/// What `report` understands.
#[derive(Args, Debug)]
pub struct Report {
    /// The answers, in TOML or JSON; `-` reads standard input
    #[arg(value_name = "ANSWERS")]
    pub answers: PathBuf,
    /// The form of the page; text unless the name of a saved file says another
    #[arg(long, value_name = "FORM", value_parser = one_of(ReportFormat::ALL, ReportFormat::id))]
    pub format: Option<ReportFormat>,
    /// With `--format fhir`, when the answers were given, such as 2027-01-31; it tells no time
    /// otherwise
    #[arg(long, value_name = "TIME", value_parser = time::read)]
    pub authored: Option<String>,
    /// Which kind stands first; the answers decide it as if by chance
    #[arg(long, value_name = "KIND", value_parser = one_of(Form::ALL, Form::id))]
    pub first: Option<Form>,
    /// Replace the file of `--save` if it is there already
    #[arg(long)]
    pub replace: bool,
}

/// What `report` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    Page(Format),
    /// A FHIR `QuestionnaireResponse`.
    Fhir,
}

impl ReportFormat {
    const ALL: [Self; Format::ALL.len() + 1] = {
        let mut all = [Self::Fhir; Format::ALL.len() + 1];
        let mut at = 0;
        while at < Format::ALL.len() {
            all[at] = Self::Page(Format::ALL[at]);
            at += 1;
        }
        all
    };

    const fn id(self) -> &'static str {
        match self {
            Self::Page(format) => format.id(),
            Self::Fhir => "fhir",
        }
    }
}

/// What `export` understands.
#[derive(Args, Debug)]
pub struct Export {
    /// The question set; without one, the built-in set
    #[arg(value_name = "SET")]
    pub set: Option<PathBuf>,
    /// The system that will read it
    #[arg(long, value_name = "SYSTEM", value_parser = one_of(System::ALL, System::id))]
    pub to: System,
    /// Write this file, whole or not at all, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace the file of `--out` if it is there already
    #[arg(long, requires = "out")]
    pub replace: bool,
}
