//! What may be typed to start the program. No option takes an answer or a name.

mod author;
mod commands;
mod manual;
mod time;

use std::path::PathBuf;

pub use author::{Check, FileKind, FindingsFormat, New, Origin, Try};
pub use commands::{Export, HandOver, Report, ReportFormat, ResultFormat, Score, Take};
pub use manual::{completions, manual};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Which kind of therapy fits you: group, one-to-one, or both?
///
/// Without a command this opens the questionnaire. It takes about five minutes. Nothing is kept
/// or sent anywhere. It is a decision aid, not a test, and not a diagnosis.
#[derive(Debug, Default, Parser)]
#[command(
    version,
    max_term_width = 80,
    args_conflicts_with_subcommands = true,
    override_usage = manual::USAGE,
    after_long_help = manual::END,
    mut_subcommands = |one| one.after_long_help(manual::SEE),
    mut_args = |one| if manual::SHORT.contains(&one.get_id().as_str()) { one } else { one.hide_short_help(true) },
)]
pub struct Cli {
    /// What to do instead of opening the questionnaire.
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub take: Take,
}

impl Cli {
    /// What was typed. Where nothing was, there is nothing to parse.
    #[must_use]
    pub fn read() -> Self {
        if std::env::args_os().len() <= 1 {
            return Self::default();
        }
        Self::parse()
    }
}

/// What is asked, and in which words.
#[derive(Args, Debug, Default)]
pub struct Asked {
    /// Ask the questions in this file
    ///
    /// Without it, the built-in ones.
    #[arg(long, value_name = "FILE")]
    pub questions: Option<PathBuf>,
    #[command(flatten)]
    pub said: Said,
}

/// What is said besides the questions.
#[derive(Args, Debug, Default)]
pub struct Said {
    /// Speak this language, such as es
    ///
    /// Without it, the system's language if there are words for it.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Add the words in this translation
    ///
    /// May be given several times.
    #[arg(long, value_name = "FILE")]
    pub translation: Vec<PathBuf>,
    /// Show this country's help lines first
    ///
    /// By its two letters, such as US. Without it, the system's country.
    #[arg(long, value_name = "CC", value_parser = country)]
    pub country: Option<String>,
    /// Show the help lines in this file
    ///
    /// Without it, the built-in ones.
    #[arg(long, value_name = "FILE")]
    pub help_lines: Option<PathBuf>,
}

/// How pages look.
#[derive(Args, Debug, Default)]
pub struct Look {
    /// How pages look
    #[arg(long, value_name = "THEME", value_enum, default_value_t)]
    pub theme: Theming,
    /// Whether colours are used
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub color: Coloring,
    /// Draw with plain ASCII characters only
    #[arg(long)]
    pub ascii: bool,
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
    /// Hand this computer to one client after another
    ///
    /// Nothing of one client is left for the next, and no key leads to the shell. Read the guide
    /// in questions/README.md first.
    HandOver(HandOver),
    /// Turn an answers file into one page to take along
    Report(Report),
    /// Score answers files, or JSON Lines of many answers
    Score(Score),
    /// Write a question set for another system, or as a codebook
    Export(Export),
    /// Write a small question set, or another file to start from
    ///
    /// It is never written over a file.
    New(New),
    /// Ask the questions in a file, and show each change to it
    ///
    /// Each time the file is saved, the page shows the change and keeps the answers. While the file
    /// is broken, it shows what is wrong.
    Try(Try),
    /// Find everything that is wrong with a question set
    ///
    /// It names each mistake by its line, says how to mend it, and warns where a set is unfair to
    /// one kind of therapy or hard to read.
    Check(Check),
    /// Print the JSON Schema of a kind of file, for editors
    Schema {
        /// The kind of file
        #[arg(value_enum, value_name = "KIND", default_value = "question-set")]
        kind: FileKind,
    },
    /// Print what lets a shell complete commands and options
    ///
    /// For bash, write it to ~/.local/share/bash-completion/completions/circle-or-chair; for fish,
    /// to ~/.config/fish/completions/circle-or-chair.fish; for zsh, to a file _circle-or-chair in
    /// a folder of fpath.
    Completions {
        /// The shell
        #[arg(value_enum, value_name = "SHELL")]
        shell: Shell,
    },
    /// Print the manual page
    ///
    /// To read it: circle-or-chair man | man -l -
    Man,
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
