//! What may be typed to start the program. No option takes an answer or a name.

mod time;

use std::path::PathBuf;

use crate::date::Date;
use crate::export::System;
use crate::form::Form;
use crate::format::Format;
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
    /// Write a small question set to start from, never over a file
    New {
        /// The file to write
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Write an empty answers file of the set instead
        #[arg(long)]
        answers: bool,
    },
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
