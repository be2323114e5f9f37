//! The languages that are compiled in: those with files under `questions/`.

use crate::question_set::source::Source;

/// A language and its files.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// Its tag, out of the files' names.
    pub tag: &'static str,
    /// The program's own words.
    pub interface: &'static str,
    /// The words of the built-in question set.
    pub set: &'static str,
    /// The words of the help lines.
    pub help_lines: &'static str,
}

impl BuiltIn {
    /// The program's own words with their name.
    #[must_use]
    pub fn interface_source(&self) -> Source {
        self.source("interface", self.interface)
    }

    /// The words of the built-in question set with their name.
    #[must_use]
    pub fn set_source(&self) -> Source {
        self.source("group-or-individual", self.set)
    }

    /// The words of the help lines with their name.
    #[must_use]
    pub fn help_lines_source(&self) -> Source {
        self.source("help-lines", self.help_lines)
    }

    fn source(&self, stem: &str, text: &str) -> Source {
        Source::new(&format!("questions/{stem}.{}.toml", self.tag), text)
    }
}

/// All of them, by tag. The build script finds them.
pub const ALL: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));
