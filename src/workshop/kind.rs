//! Which kind of file a text is, by its keys, and the English that a translation is of.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::escape;
use crate::help_lines::{self, check as help_check};
use crate::language::check::{self as words_check, English, Kind as Words};
use crate::language::{self, Translation};
use crate::question_set::built_in;
use crate::question_set::file;
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::words::ENGLISH;

/// The name that the program's own words are reported under.
const INTERFACE: &str = "questions/interface.toml";

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question set; also whatever cannot be told.
    Set,
    Translation,
    HelpLines,
    /// The program's own words, in English.
    Interface,
}

impl Kind {
    pub fn of(file: &DeTable<'_>) -> Self {
        let has = |key: &str| file.contains_key(key);
        if has("translates") {
            Self::Translation
        } else if has("considerations") {
            Self::Set
        } else if has("anywhere") || has("countries") {
            Self::HelpLines
        } else if has("welcome") && !has("schema") {
            Self::Interface
        } else {
            Self::Set
        }
    }
}

/// The English that a translation can be of, by what it translates: the files that are checked
/// with it, and then those that are compiled in.
#[derive(Debug, Default)]
pub struct Originals {
    given: BTreeMap<String, English>,
    /// The set that stands where another was meant.
    set: Option<String>,
}

const HELP: &str = "help-lines";

impl Originals {
    /// Takes over the texts of a parsed file. Of files for the same translation, the first counts.
    pub fn add(&mut self, file: &DeTable<'_>) {
        let (name, kind) = match Kind::of(file) {
            Kind::Set => (id(file), Words::Questions),
            Kind::HelpLines => (HELP.to_owned(), Words::HelpLines),
            Kind::Translation | Kind::Interface => return,
        };
        if kind == Words::Questions {
            self.set.get_or_insert_with(|| name.clone());
        }
        let english = || words_check::english(kind, file);
        self.given.entry(name).or_insert_with(english);
    }

    /// The English that has this name, out of the program if no file has it.
    fn find(&mut self, name: &str) -> Option<&English> {
        if !self.given.contains_key(name) {
            let (kind, source) = match name {
                "interface" => (Words::Interface, Source::new(INTERFACE, ENGLISH)),
                HELP => (
                    Words::HelpLines,
                    Source::new(help_lines::NAME, help_lines::TEXT),
                ),
                _ => (Words::Questions, built_in::source()),
            };
            let file = file::parse(&source).ok()?;
            let known = match kind {
                Words::Questions => id(&file),
                _ => name.to_owned(),
            };
            if kind == Words::Questions {
                self.set.get_or_insert_with(|| known.clone());
            }
            self.given.insert(known, words_check::english(kind, &file));
        }
        self.given.get(name)
    }
}

fn id(file: &DeTable<'_>) -> String {
    let id = file.get("id").and_then(|id| id.get_ref().as_str());
    id.unwrap_or_default().to_owned()
}

/// Everything that is wrong with a file of words or help lines, which ends at a byte.
pub(super) fn findings(
    kind: Kind,
    file: &DeTable<'_>,
    end: usize,
    originals: &mut Originals,
) -> Vec<Finding> {
    match kind {
        Kind::Set => Vec::new(),
        Kind::Translation => translation(file, end, originals),
        Kind::HelpLines => help_check::read(file, None).err().unwrap_or_default(),
        Kind::Interface => language::check::words(file),
    }
}

fn translation(file: &DeTable<'_>, end: usize, originals: &mut Originals) -> Vec<Finding> {
    let words = match Translation::read(file) {
        Ok(words) => words,
        Err(findings) => return findings,
    };
    if let Some(english) = originals.find(&words.translates) {
        return words_check::findings(english, &words, end);
    }
    let at = file.get("translates").map_or(0..0, toml::Spanned::span);
    let finding = Finding::new("T006", at).with_short("given", &words.translates);
    let loaded = originals.set.clone().unwrap_or_default();
    vec![finding.with("loaded", escape::short(&loaded))]
}
