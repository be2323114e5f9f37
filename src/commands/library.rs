//! Everything that can be shown, in every language it can be shown in.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Stop, source_of_set};
use crate::cli::Common;
use crate::front_end::Spoken;
use crate::help_lines::{self, HelpLines};
use crate::language::places::Kind;
use crate::language::{self, Language, Translation, built_in as languages};
use crate::question_set::QuestionSet;
use crate::question_set::check::{self, Heading};
use crate::question_set::finding::{Finding, Problem, TranslationProblem};
use crate::question_set::source::Source;
use crate::words::{Interface, Words};

/// The files in use, and their translations.
pub(super) struct Library {
    set: Source,
    help: Source,
    packs: Vec<Pack>,
    languages: Rc<[Language]>,
    /// Whether the questions are out of a file.
    given: bool,
}

/// What there is in one language. What it lacks is shown in English.
struct Pack {
    language: Language,
    interface: Interface,
    reviewed: bool,
    set: Option<Source>,
    help: Option<Source>,
}

impl Library {
    /// Reads the files that were given; of the built-in ones only what names the languages.
    pub(super) fn open(common: &Common) -> Result<Self, Stop> {
        Self::open_with(common, source_of_set(common)?)
    }

    /// As [`Library::open`], with a set that was read already.
    pub(super) fn open_with(common: &Common, set: Source) -> Result<Self, Stop> {
        let help = match &common.help_lines {
            Some(path) => Source::read(path)?,
            None => Source::new(help_lines::NAME, help_lines::TEXT),
        };
        let mut packs = vec![Pack {
            language: Language::english(),
            interface: Interface::English,
            reviewed: true,
            set: None,
            help: None,
        }];
        for files in languages::ALL {
            packs.push(Pack {
                language: Language {
                    tag: files.tag.to_owned(),
                    name: files.name.to_owned(),
                },
                interface: Interface::BuiltIn(files.words),
                reviewed: files.reviewed,
                set: common.questions.is_none().then(|| files.set_source()),
                help: common
                    .help_lines
                    .is_none()
                    .then(|| files.help_lines_source()),
            });
        }
        for path in &common.translation {
            add(&mut packs, Source::read(path)?)?;
        }
        let languages = packs.iter().map(|pack| pack.language.clone()).collect();
        Ok(Self {
            set,
            help,
            packs,
            languages,
            given: common.questions.is_some(),
        })
    }

    /// Takes a newer text of the set, if it is sound in every language.
    pub(super) fn renew(&mut self, set: Source) -> Result<(), Stop> {
        let old = std::mem::replace(&mut self.set, set);
        let checked = (0..self.packs.len()).try_for_each(|language| self.set(language).map(drop));
        if checked.is_err() {
            self.set = old;
        }
        checked
    }

    /// The languages, English first.
    pub(super) fn languages(&self) -> Rc<[Language]> {
        Rc::clone(&self.languages)
    }

    /// The language that was asked for, or the first of the system's that there is, or English.
    pub(super) fn choose(&self, asked: Option<&str>, of_system: &[String]) -> Result<usize, Stop> {
        match asked {
            None => {
                let known = |tag: &String| language::find(&self.languages, tag);
                let usual = of_system.iter().find_map(known).unwrap_or_default();
                Ok(if self.has_questions_in(usual) {
                    usual
                } else {
                    self.language_of_set()
                })
            }
            Some(tag) => language::find(&self.languages, tag).ok_or_else(|| {
                let tags: Vec<&str> = self
                    .languages
                    .iter()
                    .map(|known| known.tag.as_str())
                    .collect();
                Stop::Usage(format!(
                    "there are no words for the language `{}`; there are: {}",
                    crate::escape::short(tag),
                    tags.join(", ")
                ))
            }),
        }
    }

    /// Whether the questions can be asked in a language.
    fn has_questions_in(&self, language: usize) -> bool {
        // The built-in questions are there in every language; nothing is read to know that.
        !self.given || self.packs[language].set.is_some() || language == self.language_of_set()
    }

    /// The language the questions were written in, as far as the program speaks it: questions in
    /// one language between words in another would be hard to follow.
    fn language_of_set(&self) -> usize {
        let heading = check::heading(&self.set).ok();
        let tag = heading.map(|heading| heading.language.to_string());
        tag.and_then(|tag| language::find(&self.languages, &tag))
            .unwrap_or_default()
    }

    /// The program's own words.
    pub(super) fn words(&self, language: usize) -> Words {
        let pack = &self.packs[language];
        Words::new(&pack.interface, pack.reviewed)
    }

    /// What the first page shows of the built-in question set.
    pub(super) fn heading(&self, language: usize) -> Result<Heading, Stop> {
        let Some(source) = &self.packs[language].set else {
            return check::heading(&self.set)
                .map_err(|findings| Stop::findings(&self.set, &findings));
        };
        let words = read(source, Translation::top)?;
        check::heading_with(&self.set, |table| words.apply(Kind::Questions, table))
            .map_err(|findings| Stop::findings(&self.set, &findings))
    }

    /// The question set.
    pub(super) fn set(&self, language: usize) -> Result<QuestionSet, Stop> {
        let stop = |findings: Vec<Finding>| Stop::findings(&self.set, &findings);
        let Some(source) = &self.packs[language].set else {
            return check::check(&self.set).map_err(stop);
        };
        let words = read(source, Translation::parse)?;
        let set = check::check_with(&self.set, |table| words.apply(Kind::Questions, table));
        let set = set.map_err(stop)?;
        belongs(source, &words, &set.id)?;
        Ok(set)
    }

    /// The help lines.
    pub(super) fn help(&self, language: usize) -> Result<HelpLines, Stop> {
        let stop = |findings: Vec<Finding>| Stop::findings(&self.help, &findings);
        let Some(source) = &self.packs[language].help else {
            return help_lines::check::check(&self.help).map_err(stop);
        };
        let words = read(source, Translation::parse)?;
        help_lines::check::check_with(&self.help, |table| words.apply(Kind::HelpLines, table))
            .map_err(stop)
    }

    /// Everything in another language.
    pub(super) fn speak(&self, language: usize) -> Result<Spoken, Stop> {
        let set = self.set(language)?;
        Ok(Spoken {
            words: self.words(language),
            heading: Heading::of(&set),
            set: Rc::new(set),
            help: self.help(language)?,
        })
    }
}

fn language_of(words: &Translation) -> Language {
    Language {
        tag: words.language.to_string(),
        name: words.name.to_string(),
    }
}

fn read<T>(source: &Source, parse: impl Fn(&Source) -> Result<T, Vec<Finding>>) -> Result<T, Stop> {
    parse(source).map_err(|findings| Stop::findings(source, &findings))
}

/// Adds a translation that was given, to its language or as a new one.
fn add(packs: &mut Vec<Pack>, source: Source) -> Result<(), Stop> {
    let words = read(&source, Translation::parse)?;
    let known = packs
        .iter()
        .position(|pack| *pack.language.tag == *words.language);
    let at = known.unwrap_or(packs.len());
    if known.is_none() {
        packs.push(Pack {
            language: language_of(&words),
            interface: Interface::Given(Rc::default()),
            reviewed: words.reviewed,
            set: None,
            help: None,
        });
    }
    let pack = &mut packs[at];
    pack.reviewed &= words.reviewed;
    match words.translates.as_str() {
        "interface" => {
            let says = words
                .entries
                .into_iter()
                .map(|(path, entry)| (path, entry.says.to_string()));
            pack.interface = Interface::Given(Rc::new(says.collect::<BTreeMap<_, _>>()));
        }
        "help-lines" => pack.help = Some(source),
        _ => pack.set = Some(source),
    }
    Ok(())
}

/// Words for another question set would hide that this one has none.
fn belongs(source: &Source, words: &Translation, id: &str) -> Result<(), Stop> {
    if words.translates.as_str() == id {
        return Ok(());
    }
    let problem = Problem::Translation(TranslationProblem::OtherFile {
        given: crate::escape::short(&words.translates),
        loaded: id.to_owned(),
    });
    Err(Stop::findings(source, &[Finding::new(problem, 0..0)]))
}
