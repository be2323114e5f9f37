//! The languages that are compiled in: those with files under `questions/`.

use crate::file_format::Kind;
use crate::question_set::source::Source;

#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    pub tag: &'static str,
    pub name: &'static str,
    /// Whether a clinician has read the program's own words in it.
    pub reviewed: bool,
    /// The program's own words, in the order of the English ones.
    pub words: &'static [Option<&'static str>],
    pub interface: &'static str,
    pub set: &'static str,
    pub help_lines: &'static str,
}

impl BuiltIn {
    pub fn interface_source(&self) -> Source {
        self.source("interface", self.interface)
    }

    pub fn set_source(&self) -> Source {
        self.source("group-or-individual", self.set)
    }

    pub fn help_lines_source(&self) -> Source {
        self.source("help-lines", self.help_lines)
    }

    /// The translation of the built-in file of a kind.
    pub fn source_of(&self, kind: Kind) -> Source {
        match kind {
            Kind::Interface => self.interface_source(),
            Kind::HelpLines => self.help_lines_source(),
            Kind::Set | Kind::Translation => self.set_source(),
        }
    }

    fn source(&self, stem: &str, text: &'static str) -> Source {
        Source::built_in(&format!("questions/{stem}.{}.toml", self.tag), text)
    }
}

/// All of them, by tag. The build script makes them.
pub const ALL: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));
