//! No command: the questionnaire itself.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::keep::form_of;
use super::library::Library;
use super::{Stop, load_warned};
use crate::answers::Answers;
use crate::cli::{self, Coloring, Said, Take, Theming};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::form::Form;
use crate::format::Format;
use crate::help_lines::HelpLines;
use crate::journey::{Cover, Ending, Given, Journey, Request, Saved, Saving};
use crate::locale::Locale;
use crate::question_set::QuestionSet;
use crate::question_set::check::Heading;
use crate::question_set::prose::is_printable;
use crate::save::{self as saver, NotSaved};
use crate::screen;
use crate::screen::theme::{ASCII, Theme, UNICODE};
use crate::speech::{self, Look, Talk};
use crate::words::{Words, fill};

pub(super) fn run(wanted: &Take) -> Result<ExitCode, Stop> {
    let ending = if in_lines(wanted.plain) {
        line_by_line(wanted)?
    } else {
        full_screen(wanted)?
    };
    Ok(code(ending))
}

/// Whether there is no full screen, or none is wanted.
pub(super) fn in_lines(plain: bool) -> bool {
    let on_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    speech::is_wanted(plain, environment, on_terminal)
}

pub(super) const fn code(ending: Ending) -> ExitCode {
    match ending {
        Ending::Left | Ending::Unattended => ExitCode::Done,
        Ending::Interrupted => ExitCode::Interrupted,
    }
}

pub(super) fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The files in use, and the language to begin in. A name to save under that has no known form is refused.
fn library(wanted: &Take, locale: &Locale) -> Result<(Library, usize), Stop> {
    let library = Library::open(&wanted.asked)?;
    let lang = wanted.asked.said.lang.as_deref();
    let language = library.choose(lang, &locale.languages)?;
    if let Some(file) = &wanted.save {
        form_of(file, &library.words(language))?;
    }
    Ok((library, language))
}

fn line_by_line(wanted: &Take) -> Result<Ending, Stop> {
    let locale = Locale::read(environment);
    let (asked, save) = (&wanted.asked, wanted.save.as_deref());
    let (library, language) = library(wanted, &locale)?;
    let spoken = library.speak(language)?;
    let look = Look {
        width: speech::voice::width(),
        ascii: wanted.look.ascii || !locale.unicode,
        echo: !io::stdin().is_terminal(),
    };
    let cover = cover(&library, language, spoken.heading);
    let opened = opened(Some(&*spoken.set), wanted)?;
    let given = given(
        &asked.said,
        save,
        locale,
        &cover.words,
        spoken.set,
        spoken.help,
    );
    let mut journey = open(Journey::new(cover, given), opened);
    #[cfg(unix)]
    speech::leave_on_interrupt(ExitCode::Interrupted, journey.words(), look)?;
    let talk = Talk {
        languages: &library.languages(),
        look,
        speak: |language| library.speak(language),
        save: save_page,
    };
    let (input, mut out) = (io::stdin().lock(), io::stdout());
    talk.take(&mut journey, input, &mut out)
}

/// Reads the answers that were given, and whether they were given to another version of the set.
fn opened(set: Option<&QuestionSet>, wanted: &Take) -> Result<Option<(Answers, bool)>, Stop> {
    let both = set.zip(wanted.answers.as_deref());
    both.map(|(set, path)| load_warned(set, path)).transpose()
}

/// A run at the result of these answers, if there are any.
fn open(mut journey: Journey, opened: Option<(Answers, bool)>) -> Journey {
    match opened {
        Some((answers, true)) => journey.come_back_from_other_version(answers),
        Some((answers, false)) => journey.come_back(answers),
        None => {}
    }
    journey
}

/// Opens the first page. Files that were given are read before it, so that what is wrong with them
/// is said on an ordinary screen; the built-in ones are read behind it.
fn full_screen(wanted: &Take) -> Result<Ending, Stop> {
    let locale = Locale::read(environment);
    let (asked, save) = (&wanted.asked, wanted.save.as_deref());
    let (library, language) = library(wanted, &locale)?;
    let needs_set = asked.questions.is_some() || wanted.answers.is_some();
    let given_set = needs_set.then(|| library.set(language)).transpose()?;
    let opened = opened(given_set.as_ref(), wanted)?;
    let given_help = asked
        .said
        .help_lines
        .as_ref()
        .map(|_| library.help(language));
    let given_help = given_help.transpose()?;
    let heading = match &given_set {
        Some(set) => Heading::of(set),
        None => library.heading(language)?,
    };
    let cover = cover(&library, language, heading);
    let theme = theme(&wanted.look, &locale);
    let load = |cover: Cover| -> Result<Journey, Stop> {
        let set = Rc::new(given_set.map_or_else(|| library.set(language), Ok)?);
        let help = given_help.map_or_else(|| library.help(language), Ok)?;
        let given = given(&asked.said, save, locale, &cover.words, set, help);
        Ok(open(Journey::new(cover, given), opened))
    };
    let speak = |language| library.speak(language);
    screen::take(cover, theme, load, speak, save_page)
}

pub(super) fn cover(library: &Library, language: usize, heading: Heading) -> Cover {
    Cover {
        words: library.words(language),
        heading,
        languages: library.languages(),
        language,
    }
}

pub(super) fn theme(look: &cli::Look, locale: &Locale) -> Theme {
    let glyphs = if locale.unicode && !look.ascii {
        UNICODE
    } else {
        ASCII
    };
    Theme {
        color: paints(look, locale),
        contrast: look.theme == Theming::Contrast,
        glyphs,
    }
}

/// What a run is given, besides its words and its look.
pub(super) fn given(
    said: &Said,
    save: Option<&Path>,
    locale: Locale,
    words: &Words,
    set: Rc<QuestionSet>,
    help: HelpLines,
) -> Given {
    Given {
        set,
        help,
        country: said.country.clone().or(locale.country),
        today: Date::today(),
        first: by_chance(),
        saving: saving(save, words),
    }
}

/// Whether colours are used: as the options say, then the environment, then the terminal.
fn paints(look: &cli::Look, locale: &Locale) -> bool {
    match (look.theme, look.color) {
        (Theming::Mono, _) | (_, Coloring::Never) => false,
        (_, Coloring::Always) => true,
        (_, Coloring::Auto) => locale.color.unwrap_or(locale.palette),
    }
}

/// Which form stands first in this run. The hash keys of the standard library are random.
pub(super) fn by_chance() -> Form {
    let random = RandomState::new().build_hasher().finish();
    Form::ALL[usize::from(random.is_multiple_of(2))]
}

/// After so many pages of one day in one folder no new name is looked for.
const MOST_NAMES: usize = 99;

/// Where a page would be saved, if the person asks for that.
fn saving(save: Option<&Path>, words: &Words) -> Saving {
    // A name that cannot be shown as it is would be saved under another one.
    let text = save.and_then(Path::to_str);
    let file = text
        .filter(|name| name.chars().all(is_printable))
        .map(str::to_owned);
    let folder = std::env::current_dir().map(|folder| saver::shown(&folder));
    let mut saving = Saving {
        file,
        folder: folder.unwrap_or_default(),
        there: 0,
    };
    let is_there = |saving: &Saving| {
        let name = |format: Format| saving.proposed(words, format, Date::today());
        Format::ALL
            .into_iter()
            .any(|format| Path::new(&name(format)).symlink_metadata().is_ok())
    };
    while saving.there < MOST_NAMES && is_there(&saving) {
        saving.there += 1;
    }
    saving
}

/// Saves a page because the person asked for it, and says what came of that.
pub(super) fn save_page(request: &Request, words: &Words) -> Saved {
    if request.name.trim().is_empty() {
        return Saved::Not(words.save().no_name.clone());
    }
    match saver::save(&in_home(&request.name), &request.bytes, request.replace) {
        Ok(file) => Saved::There(vec![
            fill(&words.save().saved, &[("file", &saver::shown(&file))]),
            words.save().others.clone(),
        ]),
        Err(exists @ NotSaved::Exists(_)) => Saved::Exists(exists.sentence(words)),
        Err(failed) => Saved::Not(failed.sentence(words)),
    }
}

/// The path that was typed; `~/` is the home folder, as in a shell.
fn in_home(name: &str) -> PathBuf {
    match (name.strip_prefix("~/"), environment("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(name),
    }
}
