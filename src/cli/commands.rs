//! What each command understands.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Asked, Look, Said, one_of, time};
use crate::date::Date;
use crate::export::System;
use crate::form::Form;
use crate::format::Format;

/// What the questionnaire understands.
#[derive(Args, Debug, Default)]
pub struct Take {
    /// Open the result of the answers in this file
    ///
    /// They may be in TOML or JSON. Each of them can be changed.
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub look: Look,
    /// Speak in plain numbered lines
    ///
    /// There is no full-screen page then. It is for screen readers and braille displays.
    #[arg(long)]
    pub plain: bool,
    /// Offer this name when the page is saved
    ///
    /// Nothing is saved until you say so. The ending says the form: .txt, .md, .html, .json, or
    /// .toml for the answers alone.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
}

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

/// What `score` understands.
#[derive(Args, Debug)]
pub struct Score {
    /// Answers, folders of them, or JSON Lines; - reads standard input
    ///
    /// Answers are in TOML or JSON; the names of JSON Lines end in .jsonl or .ndjson. Standard
    /// input is JSON Lines if the format is jsonl or csv.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// How results are written
    ///
    /// Without it, json for one file and jsonl for many.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<ResultFormat>,
    /// Do not look for what would change each outcome
    ///
    /// This is faster.
    #[arg(long)]
    pub no_flips: bool,
    /// The set that was answered, if not the built-in one
    #[arg(long, value_name = "FILE")]
    pub questions: Option<PathBuf>,
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

/// What `hand-over` understands.
#[derive(Args, Debug)]
pub struct HandOver {
    /// Hide a page after so many minutes without a key
    ///
    /// It is erased after as many minutes again. 0 is never.
    #[arg(long, value_name = "MINUTES", default_value_t = 5, value_parser = clap::value_parser!(u32).range(..=1440))]
    pub idle: u32,
    /// Let clients leave a page in this folder
    ///
    /// It goes under a number of six digits, which they tell you.
    #[arg(long, value_name = "DIR", conflicts_with = "printer")]
    pub pages: Option<PathBuf>,
    /// Let clients print a page
    ///
    /// On this printer, or on the usual one.
    #[arg(long, value_name = "NAME", num_args = 0..=1)]
    pub printer: Option<Option<String>>,
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub look: Look,
    /// Use line mode, for a screen reader
    ///
    /// Its text stays in the window until the visit ends.
    #[arg(long)]
    pub plain: bool,
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

/// What `report` understands.
#[derive(Args, Debug)]
pub struct Report {
    /// The answers, in TOML or JSON; - reads standard input
    #[arg(value_name = "ANSWERS")]
    pub answers: PathBuf,
    /// The form of the page
    ///
    /// Without it, the ending of a saved file says the form, or else it is text. fhir is for other
    /// systems, and score reads it.
    #[arg(long, value_name = "FORM", value_parser = one_of(ReportFormat::ALL, ReportFormat::id))]
    pub format: Option<ReportFormat>,
    /// With --format fhir, when the answers were given
    ///
    /// A day such as 2027-01-31, or a time such as 2027-01-31T09:30:00Z. Without it no time is told.
    #[arg(long, value_name = "TIME", value_parser = time::read)]
    pub authored: Option<String>,
    /// Which kind stands first
    ///
    /// Without it the answers decide, as if by chance, but always the same way.
    #[arg(long, value_name = "KIND", value_parser = one_of(Form::ALL, Form::id))]
    pub first: Option<Form>,
    /// Save the page here
    ///
    /// The ending says the form: .txt, .md, .html, .json, or .toml for the answers alone.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Replace the file of --save if it is there already
    #[arg(long, requires = "save")]
    pub replace: bool,
    #[command(flatten)]
    pub asked: Asked,
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
    /// Write this file, whole or not at all
    ///
    /// Without it, standard output is written.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace the file of --out if it is there already
    #[arg(long, requires = "out")]
    pub replace: bool,
    /// Write in this language; otherwise that of the set
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Add the words in this translation
    ///
    /// May be given several times.
    #[arg(long, value_name = "FILE")]
    pub translation: Vec<PathBuf>,
}
