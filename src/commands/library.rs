//! Everything that can be shown, in every language it can be shown in.

mod pack;
mod texts;

use std::rc::Rc;

use super::Stop;
use crate::cli::Asked;
use crate::escape;
use crate::help_lines::{self, HelpLines};
use crate::journey::Spoken;
use crate::language::{self, Language, Translation};
use crate::question_set::check::{self, Heading};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::question_set::{QuestionSet, built_in};
use crate::words::Words;
use pack::{Given, Pack};
pub(super) use texts::Texts;
use texts::Wrong;

/// The files in use, and their translations.
pub(super) struct Library {
    /// Files that stand in place of the built-in ones; the questions as they are written, too.
    set: Option<(Source, QuestionSet)>,
    help: Option<Source>,
    packs: Vec<Pack>,
    languages: Rc<[Language]>,
}

impl Library {
    /// Reads the files that were given; of the built-in ones only what names the languages.
    pub(super) fn open(asked: &Asked) -> Result<Self, Stop> {
        Self::of(Texts::read(asked)?)
    }

    /// The library of these texts, if every one is sound by itself and in every language.
    pub(super) fn sound(texts: Texts) -> Result<Self, Stop> {
        let mut wrong = Wrong::default();
        let of = |source| move |findings: Vec<Finding>| Stop::findings(source, &findings);
        if let Some(set) = &texts.set {
            wrong.keep(check::check(set).map_err(of(set)));
        }
        if let Some(help) = &texts.help {
            wrong.keep(help_lines::check::check(help, None).map_err(of(help)));
        }
        for words in &texts.translations {
            wrong.keep(Translation::parse(words).map_err(of(words)));
        }
        std::mem::take(&mut wrong).end()?;
        let library = Self::of(texts)?;
        for language in 0..library.packs.len() {
            wrong.keep(library.set(language));
            wrong.keep(library.help(language));
        }
        wrong.end().map(|()| library)
    }

    /// The library of these texts, and of the built-in ones where there are none.
    pub(super) fn of(mut texts: Texts) -> Result<Self, Stop> {
        let english = texts
            .set
            .as_ref()
            .map(|set| check::check(set).map_err(|findings| Stop::findings(set, &findings)));
        let english = english.transpose()?;
        let own = english.as_ref().map_or("en", |set| &set.language);
        let packs = pack::all(&mut texts, own)?;
        let languages = packs.iter().map(|pack| pack.language.clone()).collect();
        Ok(Self {
            set: texts.set.zip(english),
            help: texts.help,
            packs,
            languages,
        })
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
                let usual = of_system.iter().find_map(known);
                Ok(usual.unwrap_or_else(|| self.language_of_set()))
            }
            Some(tag) => language::find(&self.languages, tag).ok_or_else(|| {
                let tags: Vec<&str> = self
                    .languages
                    .iter()
                    .map(|known| known.tag.as_str())
                    .collect();
                let (tag, tags) = (escape::short(tag), tags.join(", "));
                let own = self.set.as_ref().map(|(set, _)| escape::typed(&set.name));
                let questions = own.map_or_else(String::new, |name| format!("--questions {name} "));
                Stop::Usage(format!(
                    "the questions have no words in the language `{tag}`; there are: {tags}. \
                     To write some: circle-or-chair new {questions}--translation {tag} FILE"
                ))
            }),
        }
    }

    /// The language the questions were written in, as far as the program speaks it: questions in
    /// one language between words in another would be hard to follow.
    fn language_of_set(&self) -> usize {
        let set = self.set.as_ref();
        set.and_then(|(_, set)| language::find(&self.languages, &set.language))
            .unwrap_or_default()
    }

    pub(super) fn words(&self, language: usize) -> Words {
        let pack = &self.packs[language];
        Words::new(&pack.interface, pack.reviewed)
    }

    /// What the first page shows of the questions.
    pub(super) fn heading(&self, language: usize) -> Result<Heading, Stop> {
        let pack = &self.packs[language];
        match (&self.set, &pack.set) {
            (None, None | Some(Given::BuiltIn(..))) => built_in::heading(&pack.language.tag)
                .or_else(|| built_in::heading("en"))
                .map_or_else(|| self.set(language).map(|set| Heading::of(&set)), Ok),
            _ => self.set(language).map(|set| Heading::of(&set)),
        }
    }

    pub(super) fn set(&self, language: usize) -> Result<QuestionSet, Stop> {
        let given = match (&self.packs[language].set, &self.set) {
            (Some(given), _) => given,
            (None, Some((_, english))) => return Ok(english.clone()),
            (None, None) => return set_of(None, None),
        };
        let words = given.words()?;
        let own = self.set.as_ref().map(|(source, _)| source);
        let set = set_of(own, Some(&words))?;
        if words.translates.as_str() == set.id {
            return Ok(set);
        }
        // Words for another question set would hide that this one has none.
        let finding = Finding::new("T006", 0..0).with_short("given", &words.translates);
        let finding = finding.with("loaded", &set.id);
        Err(Stop::findings(&given.source(), &[finding]))
    }

    pub(super) fn help(&self, language: usize) -> Result<HelpLines, Stop> {
        let given = self.packs[language].help.as_ref();
        let words = given.map(Given::words).transpose()?;
        let words = words.as_deref();
        match &self.help {
            Some(own) => {
                help_lines::check::check(own, words).map_err(|found| Stop::findings(own, &found))
            }
            None => help_lines::built_in(words)
                .ok_or_else(|| Stop::findings(&help_lines::source(), &[])),
        }
    }

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

/// The questions of a file, or the built-in ones, in the words of another language if there are any.
pub(super) fn set_of(
    own: Option<&Source>,
    words: Option<&Translation>,
) -> Result<QuestionSet, Stop> {
    match own {
        Some(own) => check::check_in(own, words).map_err(|found| Stop::findings(own, &found)),
        None => built_in::set_in(words).ok_or_else(|| Stop::findings(&built_in::source(), &[])),
    }
}
