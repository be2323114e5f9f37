//! Which kind of file a text is, by its keys, and what is wrong with one that is no question set.

use crate::help_lines::{self, check as help_check};
use crate::language::places::Kind as Words;
use crate::language::{Translation, check as words_check};
use crate::question_set::built_in;
use crate::question_set::file;
use crate::question_set::finding::{Finding, Problem, TranslationProblem};
use crate::question_set::source::Source;
use crate::words::ENGLISH;
use crate::{escape, language};

/// The name that the program's own words are reported under.
const INTERFACE: &str = "questions/interface.toml";

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question set; also whatever cannot be told.
    Set,
    /// Words of another language.
    Translation,
    /// Help lines.
    HelpLines,
    /// The program's own words, in English.
    Interface,
}

impl Kind {
    /// The kind of a text.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let Ok(table) = file::parse(source) else {
            return Self::Set;
        };
        let has = |key: &str| table.get_ref().contains_key(key);
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

/// The English files that a translation can be of: those that are checked with it, then the rest.
#[derive(Clone, Debug)]
pub struct Originals {
    sets: Vec<Source>,
    help: Vec<Source>,
}

impl Originals {
    /// The files that are compiled in.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            sets: vec![built_in::source()],
            help: vec![Source::new(help_lines::NAME, help_lines::TEXT)],
        }
    }

    /// These files too. The first of a kind, or of a set's id, goes before those after it, and
    /// before those that are compiled in.
    #[must_use]
    pub fn with<'s>(mut self, files: impl IntoIterator<Item = &'s Source>) -> Self {
        let (mut sets, mut help) = (Vec::new(), Vec::new());
        for source in files {
            match Kind::of(source) {
                Kind::Set => sets.push(source.clone()),
                Kind::HelpLines => help.push(source.clone()),
                Kind::Translation | Kind::Interface => {}
            }
        }
        sets.append(&mut self.sets);
        help.append(&mut self.help);
        Self { sets, help }
    }

    /// The English that has this name, or the id of the set that stands where another was meant.
    fn find(&self, name: &str) -> Result<(Words, Source), String> {
        match name {
            "interface" => Ok((Words::Interface, Source::new(INTERFACE, ENGLISH))),
            "help-lines" => Ok((Words::HelpLines, self.help[0].clone())),
            _ => {
                let set = self.sets.iter().find(|set| id(set) == name);
                set.map(|set| (Words::Questions, set.clone()))
                    .ok_or_else(|| escape::short(&id(&self.sets[0])))
            }
        }
    }
}

fn id(set: &Source) -> String {
    let table = file::parse(set).ok();
    let id = table.as_ref().and_then(|table| table.get_ref().get("id"));
    let id = id.and_then(|id| id.get_ref().as_str());
    id.unwrap_or_default().to_owned()
}

/// Everything that is wrong with a file of words or help lines.
pub(super) fn findings(kind: Kind, source: &Source, originals: &Originals) -> Vec<Finding> {
    match kind {
        Kind::Set => Vec::new(),
        Kind::Translation => translation(source, originals),
        Kind::HelpLines => help_check::check(source).err().unwrap_or_default(),
        Kind::Interface => language::check::words(source),
    }
}

fn translation(source: &Source, originals: &Originals) -> Vec<Finding> {
    let words = match Translation::parse(source) {
        Ok(words) => words,
        Err(findings) => return findings,
    };
    let (kind, english) = match originals.find(&words.translates) {
        Ok(found) => found,
        Err(loaded) => {
            let problem = Problem::Translation(TranslationProblem::OtherFile {
                given: escape::short(&words.translates),
                loaded,
            });
            return vec![Finding::new(problem, words.translates_at.clone())];
        }
    };
    // What is wrong with the English is said of the English.
    let mut findings = words_check::findings(kind, &english, &words).unwrap_or_default();
    // What is missing stands nowhere: it belongs at the end, where it does not hide the rest.
    let end = source.text.trim_end().len();
    for finding in &mut findings {
        if let Problem::Translation(TranslationProblem::Missing { .. }) = finding.problem {
            finding.span = end..end;
        }
    }
    findings
}
