//! What there is in one language: words that are compiled in, and words out of files laid over them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Texts;
use crate::commands::Stop;
use crate::file_format::Kind;
use crate::language::built_in::{self as languages, BuiltIn};
use crate::language::check::{HELP_LINES, INTERFACE};
use crate::language::{self, Language, Translation};
use crate::question_set::source::Source;
use crate::words::Interface;

/// What there is in one language. What it lacks is shown in English.
pub(super) struct Pack {
    pub(super) language: Language,
    pub(super) interface: Interface,
    pub(super) reviewed: bool,
    pub(super) set: Option<Given>,
    pub(super) help: Option<Given>,
}

/// A translation: one that is compiled in is read when it is needed.
pub(super) enum Given {
    BuiltIn(&'static BuiltIn, Kind),
    Read(Box<Translation>, Source),
}

impl Given {
    pub(super) fn source(&self) -> Cow<'_, Source> {
        match self {
            Self::BuiltIn(files, kind) => Cow::Owned(files.source_of(*kind)),
            Self::Read(_, source) => Cow::Borrowed(source),
        }
    }

    /// Words out of a file, laid over those that are there for the same set.
    fn over(below: Option<&Self>, mut words: Translation, source: Source) -> Result<Self, Stop> {
        let below = below.map(Self::words).transpose()?;
        if let Some(below) = below.filter(|below| below.translates == words.translates) {
            let mut entries = below.into_owned().entries;
            entries.append(&mut words.entries);
            words.entries = entries;
        }
        Ok(Self::Read(Box::new(words), source))
    }

    pub(super) fn words(&self) -> Result<Cow<'_, Translation>, Stop> {
        let files = match self {
            Self::Read(words, _) => return Ok(Cow::Borrowed(words)),
            Self::BuiltIn(files, kind) => files.words_of(*kind),
        };
        files
            .map(Cow::Owned)
            .ok_or_else(|| Stop::findings(&self.source(), &[]))
    }
}

/// Every language that a set in its `own` language has words in, English first. The translations
/// among the texts are taken.
pub(super) fn all(texts: &mut Texts, own: &str) -> Result<Vec<Pack>, Stop> {
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
            set: unless(texts.set.as_ref(), files, Kind::Set),
            help: unless(texts.help.as_ref(), files, Kind::HelpLines),
        });
    }
    for source in std::mem::take(&mut texts.translations) {
        add(&mut packs, own, source)?;
    }
    only_asked_in(&mut packs, own);
    Ok(packs)
}

/// The words of a file that is compiled in, unless another file stands in its place.
fn unless(given: Option<&Source>, files: &'static BuiltIn, kind: Kind) -> Option<Given> {
    given.is_none().then_some(Given::BuiltIn(files, kind))
}

/// Keeps the languages that a set of one's own has words in.
fn only_asked_in(packs: &mut Vec<Pack>, own: &str) {
    let languages: Vec<Language> = packs.iter().map(|pack| pack.language.clone()).collect();
    // Questions in a language that the program does not speak stand between English words.
    let own = language::find(&languages, own).unwrap_or_default();
    let mut at = 0..;
    packs.retain(|pack| at.next() == Some(own) || pack.set.is_some());
}

/// Adds a translation that was given, to its language or as a new one. Words that are laid over
/// others, or over those of the set's `own` language, leave the mark of those as it is.
fn add(packs: &mut Vec<Pack>, own: &str, source: Source) -> Result<(), Stop> {
    let words = Translation::parse(&source).map_err(|found| Stop::findings(&source, &found))?;
    let known = packs
        .iter()
        .position(|pack| *pack.language.tag == *words.language);
    let at = known.unwrap_or(packs.len());
    if known.is_none() {
        packs.push(Pack {
            language: Language {
                tag: words.language.to_string(),
                name: words.name.to_string(),
            },
            interface: Interface::Nothing,
            reviewed: words.reviewed,
            set: None,
            help: None,
        });
    }
    let pack = &mut packs[at];
    let reviewed = words.reviewed;
    let is_over = match words.translates.as_str() {
        INTERFACE => {
            let says = words.entries.into_iter();
            let says: BTreeMap<_, _> = says
                .map(|(path, entry)| (path, entry.says.to_string()))
                .collect();
            let below = std::mem::take(&mut pack.interface);
            let is_over = !matches!(below, Interface::Nothing);
            pack.interface = Interface::Over(Rc::new(below), Rc::new(says));
            is_over
        }
        translates => {
            let (given, own) = match translates {
                HELP_LINES => (&mut pack.help, "en"),
                _ => (&mut pack.set, own),
            };
            let is_over = given.is_some() || *words.language == *own;
            *given = Some(Given::over(given.as_ref(), words, source)?);
            is_over
        }
    };
    pack.reviewed &= reviewed || is_over;
    Ok(())
}
