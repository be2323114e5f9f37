//! The English that a translation is of.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::escape;
use crate::file_format::Kind;
use crate::help_lines;
use crate::language::Translation;
use crate::language::check::{self, English, HELP_LINES, INTERFACE};
use crate::question_set::built_in;
use crate::question_set::file;
use crate::question_set::finding::Finding;
use crate::words;

/// The English that a translation can be of, by what it translates: the files that are checked
/// with it, and then those that are compiled in.
#[derive(Debug, Default)]
pub(super) struct Originals {
    known: BTreeMap<String, English>,
    /// The set that stands where another was meant.
    set: Option<String>,
}

impl Originals {
    /// Takes over the texts of a parsed file. Of files for the same translation, the first counts.
    pub(super) fn add(&mut self, file: &DeTable<'_>) {
        // A translation of the program's words is of those that are compiled in.
        if Kind::of(file) != Kind::Interface {
            self.keep(file);
        }
    }

    fn keep(&mut self, file: &DeTable<'_>) {
        let kind = Kind::of(file);
        if kind == Kind::Translation {
            return;
        }
        let name = check::translates(kind, file);
        if kind == Kind::Set {
            self.set.get_or_insert_with(|| name.to_owned());
        }
        let english = || check::english(kind, file);
        self.known.entry(name.to_owned()).or_insert_with(english);
    }

    /// The English that has this name, out of the program if no file has it.
    fn find(&mut self, name: &str) -> Option<&English> {
        if !self.known.contains_key(name) {
            let source = match name {
                INTERFACE => words::source(),
                HELP_LINES => help_lines::source(),
                _ => built_in::source(),
            };
            self.keep(&file::parse(&source).ok()?);
        }
        self.known.get(name)
    }

    /// Everything that is wrong with a translation whose file ends at a byte.
    pub(super) fn hold(&mut self, file: &DeTable<'_>, end: usize) -> Vec<Finding> {
        let words = match Translation::read(file) {
            Ok(words) => words,
            Err(findings) => return findings,
        };
        if let Some(english) = self.find(&words.translates) {
            return check::findings(english, &words, end);
        }
        let at = file.get("translates").map_or(0..0, toml::Spanned::span);
        let finding = Finding::new("T006", at).with_short("given", &words.translates);
        let loaded = self.set.clone().unwrap_or_default();
        vec![finding.with("loaded", escape::short(&loaded))]
    }
}
