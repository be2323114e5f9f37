//! What a typed line means: numbers, a word, or nothing that is known here.

use crate::escape;
use crate::words::{Typed as Spelled, Words};

/// A word that means the same at every prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// To the page before.
    Back,
    /// Leave this question open.
    Skip,
    /// Say "not sure".
    NotSure,
    /// All answers.
    Review,
    /// Why this is asked.
    Why,
    /// The nearest help line, and what can be typed.
    Help,
    /// All help lines.
    Lines,
    /// Save a page to take along.
    Save,
    /// Leave, after asking once.
    Leave,
    /// Go on although help comes first.
    KeepGoing,
    /// Another language.
    Language,
    /// What can be typed, again.
    Hints,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Enter alone.
    Nothing,
    /// One number or several, in the order typed.
    Numbers(Vec<usize>),
    /// A known word.
    Command(Command),
    /// Anything else.
    Other,
}

/// A line that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it says.
    pub meaning: Meaning,
    /// The line without the spaces around it, made printable and short, to be said back.
    pub shown: String,
    /// The line without the spaces around it, as it was typed.
    pub line: String,
    /// The line in small letters with single spaces, to be held against the words of a page.
    pub plain: String,
}

impl Typed {
    /// Understands a line.
    #[must_use]
    pub fn parse(words: &Words, line: &str) -> Self {
        let plain = normal(line);
        let meaning = if plain.is_empty() {
            Meaning::Nothing
        } else if let Some(numbers) = numbers(&plain) {
            Meaning::Numbers(numbers)
        } else if plain == "?" {
            Meaning::Command(Command::Hints)
        } else {
            command(words, &plain).map_or(Meaning::Other, Meaning::Command)
        };
        Self {
            meaning,
            shown: escape::short(line.trim()),
            line: line.trim().to_owned(),
            plain,
        }
    }

    /// Whether the line is exactly one of a page's own words.
    #[must_use]
    pub fn is(&self, label: &str) -> bool {
        self.plain == normal(label)
    }
}

fn normal(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// "1", "1 3", "1,3" or "1.": at least one digit, and nothing but digits and what stands between.
fn numbers(line: &str) -> Option<Vec<usize>> {
    let between = |character: char| matches!(character, ' ' | ',' | ';' | '.' | ')');
    let known = |character: char| character.is_ascii_digit() || between(character);
    if !line.chars().all(known) || !line.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let parts = line.split(between).filter(|part| !part.is_empty());
    // A number too large to hold is too large for any page.
    Some(
        parts
            .map(|part| part.parse().unwrap_or(usize::MAX))
            .collect(),
    )
}

/// Every command with its spelling in a language.
fn commands(spelled: &Spelled) -> [(Command, &str); 11] {
    [
        (Command::Back, &spelled.back),
        (Command::Skip, &spelled.skip),
        (Command::NotSure, &spelled.not_sure),
        (Command::Review, &spelled.review),
        (Command::Why, &spelled.why),
        (Command::Help, &spelled.help),
        (Command::Lines, &spelled.lines),
        (Command::Save, &spelled.save),
        (Command::Leave, &spelled.leave),
        (Command::KeepGoing, &spelled.keep_going),
        (Command::Language, &spelled.language),
    ]
}

/// The command that a line spells in the language spoken; else one by its whole English word, so
/// that what was learnt or looked up in English works too.
fn command(words: &Words, line: &str) -> Option<Command> {
    let english = Words::default();
    let spoken = commands(words.typed())
        .into_iter()
        .find(|(_, spelled)| ways(spelled).any(|way| normal(way) == line));
    let spoken = spoken.or_else(|| {
        commands(english.typed())
            .into_iter()
            .find(|(_, spelled)| word(spelled) == line)
    });
    spoken.map(|(command, _)| command)
}

/// The ways to write a command: the word, its letter, then others.
pub fn ways(spelled: &str) -> impl Iterator<Item = &str> {
    spelled.split(',').map(str::trim)
}

/// The word for a command, as it is named in a sentence.
#[must_use]
pub fn word(spelled: &str) -> &str {
    ways(spelled).next().unwrap_or_default()
}

/// The letter for a command; the word itself if it has none.
#[must_use]
pub fn letter(spelled: &str) -> &str {
    ways(spelled).nth(1).unwrap_or_else(|| word(spelled))
}
