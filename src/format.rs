//! The forms a handout can take, and the file names that go with them.

use std::path::Path;

use crate::date::Date;
use crate::words::Words;

/// A form a handout can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text that prints in a font of equal widths.
    Text,
    Markdown,
    /// One HTML file that needs no other.
    Html,
    Json,
    /// Only the answers, in TOML, to be opened again.
    Answers,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Json,
        Self::Answers,
    ];

    /// Their words on the command line, and how their files end.
    const NAMES: [(&str, &str); 5] = [
        ("text", "txt"),
        ("markdown", "md"),
        ("html", "html"),
        ("json", "json"),
        ("answers", "toml"),
    ];

    pub const fn id(self) -> &'static str {
        Self::NAMES[self as usize].0
    }

    pub const fn ending(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    /// Its name where it is offered, in the language spoken.
    pub fn label(self, words: &Words) -> &str {
        let words = words.take_along();
        match self {
            Self::Text => &words.text,
            Self::Markdown => &words.markdown,
            Self::Html => &words.html,
            Self::Json => &words.json,
            Self::Answers => &words.answers,
        }
    }

    /// The form that a file's ending asks for.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL
            .into_iter()
            .find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// A file name that tells nobody what is in it, such as `notes-2026-11-23.html`.
    pub fn file_name(self, words: &Words, date: Date) -> String {
        let name = &words.take_along().file_name;
        format!("{name}-{date}.{}", self.ending())
    }
}
