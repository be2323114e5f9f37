//! The languages that are compiled in: those with files under `questions/`.

use crate::file_format::Kind;
use crate::language::Translation;
use crate::question_set::file::Packed;
use crate::question_set::source::Source;

#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    pub tag: &'static str,
    pub name: &'static str,
    /// Whether a clinician has read the program's own words in it.
    pub reviewed: bool,
    pub words: Sayings,
    pub interface: &'static str,
    pub set: &'static str,
    pub help_lines: &'static str,
    packed_set: Packed,
    packed_help_lines: Packed,
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

    /// The words of the built-in set, or of the help lines.
    pub fn words_of(&self, kind: Kind) -> Option<Translation> {
        Translation::built_in(match kind {
            Kind::HelpLines => self.packed_help_lines,
            Kind::Set | Kind::Translation => self.packed_set,
            Kind::Interface => return None,
        })
    }

    fn source(&self, stem: &str, text: &'static str) -> Source {
        Source::built_in(&format!("questions/{stem}.{}.toml", self.tag), text)
    }
}

/// The program's own words in another language, in the order of the English ones: all in one text,
/// and where each ends in it.
#[derive(Clone, Copy, Debug)]
pub struct Sayings {
    text: &'static str,
    ends: &'static [u32],
}

impl Sayings {
    pub fn get(self, place: usize) -> Option<&'static str> {
        let end = |place: usize| usize::try_from(*self.ends.get(place)?).ok();
        let start = place.checked_sub(1).map_or(Some(0), end)?;
        self.text
            .get(start..end(place)?)
            .filter(|says| !says.is_empty())
    }
}

/// All of them, by tag. The build script makes them.
pub const ALL: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));
