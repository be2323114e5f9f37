//! Everything that can be shown, in every language it can be shown in.

mod texts;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Stop;
use crate::cli::Common;
use crate::help_lines::{self, HelpLines};
use crate::journey::Spoken;
use crate::language::built_in::{self as languages, BuiltIn};
use crate::language::{self, Language, Translation};
use crate::question_set::check::{self, Heading};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::question_set::{QuestionSet, built_in};
use crate::words::{Interface, Words};
pub(super) use texts::Texts;

/// The files in use, and their translations.
pub(super) struct Library {
    set: Source,
    help: Source,
    packs: Vec<Pack>,
    languages: Rc<[Language]>,
    /// The questions as they are written, if they are out of a file.
    english: Option<QuestionSet>,
}

/// What there is in one language. What it lacks is shown in English.
struct Pack {
    language: Language,
    interface: Interface,
    reviewed: bool,
    set: Option<Given>,
    help: Option<Given>,
}

/// A translation: one that is compiled in is read when it is needed.
enum Given {
    BuiltIn(Source),
    Read(Box<Translation>, Source),
}

impl Given {
    const fn source(&self) -> &Source {
        match self {
            Self::BuiltIn(source) | Self::Read(_, source) => source,
        }
    }

    fn words(&self) -> Result<Cow<'_, Translation>, Stop> {
        match self {
            Self::Read(words, _) => Ok(Cow::Borrowed(words)),
            Self::BuiltIn(source) => {
                let words = Translation::parse(source);
                words
                    .map(Cow::Owned)
                    .map_err(|findings| Stop::findings(source, &findings))
            }
        }
    }
}

impl Library {
    /// Reads the files that were given; of the built-in ones only what names the languages.
    pub(super) fn open(common: &Common) -> Result<Self, Stop> {
        Self::of(Texts::read(common)?)
    }

    /// As [`Library::open`], with a set that stands for one that cannot be read yet.
    pub(super) fn open_with(common: &Common, set: Source) -> Result<Self, Stop> {
        Self::of(Texts {
            set: Some(set),
            ..Texts::beside_set(common)?
        })
    }

    /// The library of these texts, and of the built-in ones where there are none.
    pub(super) fn of(texts: Texts) -> Result<Self, Stop> {
        let english = texts
            .set
            .as_ref()
            .map(|set| check::check(set).map_err(|findings| Stop::findings(set, &findings)));
        let english = english.transpose()?;
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
                set: unless(texts.set.as_ref(), files, BuiltIn::set_source),
                help: unless(texts.help.as_ref(), files, BuiltIn::help_lines_source),
            });
        }
        for source in texts.translations {
            add(&mut packs, source)?;
        }
        let languages = packs.iter().map(|pack| pack.language.clone()).collect();
        let built_in_help = || Source::new(help_lines::NAME, help_lines::TEXT);
        Ok(Self {
            set: texts.set.unwrap_or_else(built_in::source),
            help: texts.help.unwrap_or_else(built_in_help),
            packs,
            languages,
            english,
        })
    }

    /// Takes a newer text of the set, if it is sound in every language.
    pub(super) fn renew(&mut self, set: Source) -> Result<(), Stop> {
        let stop = |findings: Vec<Finding>| Stop::findings(&set, &findings);
        let english = check::check(&set).map_err(stop)?;
        let old = (
            std::mem::replace(&mut self.set, set),
            self.english.replace(english),
        );
        let checked = (0..self.packs.len()).try_for_each(|language| self.set(language).map(drop));
        if checked.is_err() {
            (self.set, self.english) = old;
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

    /// Whether there is a translation of the questions into a language, or it is the one they were
    /// written in.
    pub(super) fn has_words_of_set(&self, language: usize) -> bool {
        self.packs[language].set.is_some() || language == self.language_of_set()
    }

    /// Whether the questions can be asked in a language.
    fn has_questions_in(&self, language: usize) -> bool {
        // The built-in questions are there in every language; nothing is read to know that.
        self.english.is_none()
            || self.packs[language].set.is_some()
            || language == self.language_of_set()
    }

    /// The language the questions were written in, as far as the program speaks it: questions in
    /// one language between words in another would be hard to follow.
    fn language_of_set(&self) -> usize {
        let set = self.english.as_ref();
        set.and_then(|set| language::find(&self.languages, &set.language))
            .unwrap_or_default()
    }

    pub(super) fn words(&self, language: usize) -> Words {
        let pack = &self.packs[language];
        Words::new(&pack.interface, pack.reviewed)
    }

    /// What the first page shows of the questions.
    pub(super) fn heading(&self, language: usize) -> Result<Heading, Stop> {
        let pack = &self.packs[language];
        match (&self.english, &pack.set) {
            (None, None | Some(Given::BuiltIn(_))) => built_in::heading(&pack.language.tag)
                .or_else(|| built_in::heading("en"))
                .map_or_else(|| self.set(language).map(|set| Heading::of(&set)), Ok),
            _ => self.set(language).map(|set| Heading::of(&set)),
        }
    }

    pub(super) fn set(&self, language: usize) -> Result<QuestionSet, Stop> {
        let stop = |findings: Vec<Finding>| Stop::findings(&self.set, &findings);
        let Some(given) = &self.packs[language].set else {
            let read = || check::check(&self.set).map_err(stop);
            return self.english.clone().map_or_else(read, Ok);
        };
        let words = given.words()?;
        let set = check::check_in(&self.set, Some(&words)).map_err(stop)?;
        if words.translates.as_str() == set.id {
            return Ok(set);
        }
        // Words for another question set would hide that this one has none.
        let finding = Finding::new("T006", 0..0).with_short("given", &words.translates);
        let finding = finding.with("loaded", &set.id);
        Err(Stop::findings(given.source(), &[finding]))
    }

    pub(super) fn help(&self, language: usize) -> Result<HelpLines, Stop> {
        let given = self.packs[language].help.as_ref();
        let words = given.map(Given::words).transpose()?;
        help_lines::check::check(&self.help, words.as_deref())
            .map_err(|findings| Stop::findings(&self.help, &findings))
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

fn language_of(words: &Translation) -> Language {
    Language {
        tag: words.language.to_string(),
        name: words.name.to_string(),
    }
}

/// The words of a file that is compiled in, unless another file stands in its place.
fn unless(
    given: Option<&Source>,
    files: &BuiltIn,
    source: fn(&BuiltIn) -> Source,
) -> Option<Given> {
    given.is_none().then(|| Given::BuiltIn(source(files)))
}

/// Adds a translation that was given, to its language or as a new one.
fn add(packs: &mut Vec<Pack>, source: Source) -> Result<(), Stop> {
    let words = Translation::parse(&source).map_err(|found| Stop::findings(&source, &found))?;
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
        "help-lines" => pack.help = Some(Given::Read(Box::new(words), source)),
        _ => pack.set = Some(Given::Read(Box::new(words), source)),
    }
    Ok(())
}
