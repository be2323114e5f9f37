//! What the commands understand that ask, and those that take answers or a set further.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Asked, Look, one_of, time};
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
