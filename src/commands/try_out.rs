//! `try FILE`: the questionnaire on a set that its author is writing.

mod watch;

use std::cell::{Cell, RefCell};
use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use super::library::Library;
use super::{Stop, take};
use crate::cli::Common;
use crate::exit_code::ExitCode;
use crate::journey::{Journey, News};
use crate::locale::Locale;
use crate::question_set::built_in;
use crate::question_set::check::Heading;
use crate::screen;
use watch::{Look, Watch};

/// Opens the questionnaire, and goes on with what the file says each time it is saved.
pub(super) fn run(mut common: Common, file: PathBuf) -> Result<ExitCode, Stop> {
    if common.questions.is_some() {
        let why = "try asks the questions in its own FILE; leave --questions out";
        return Err(Stop::Usage(why.to_owned()));
    }
    let locale = Locale::read(take::environment);
    // While the file has never been sound, the built-in set stands below its findings.
    common.questions = Some(file.clone());
    let library = Library::open_with(&common, built_in::source())?;
    let language = library.choose(common.lang.as_deref(), &locale.languages)?;
    if take::in_lines(&common) {
        let why = library.words(language).trying().needs_screen.clone();
        return Err(Stop::Failed(io::Error::other(why)));
    }
    let help = library.help(language)?;
    let watch = Watch::begin(file, screen::wake)?;
    let set = Rc::new(
        built_in::set().map_err(|findings| Stop::findings(&built_in::source(), &findings))?,
    );
    let cover = take::cover(&library, language, Heading::of(&set));
    let theme = take::theme(&common, &locale);
    let given = take::given(&common, locale, &cover.words, set, help);
    let (library, language) = (RefCell::new(library), Cell::new(language));
    let refresh = || {
        let look = watch.last()?;
        Some(refreshed(&mut library.borrow_mut(), look, language.get()))
    };
    let speak = |chosen| {
        language.set(chosen);
        library.borrow().speak(chosen)
    };
    let journey = Journey::new(cover, given);
    let ending = screen::try_out(journey, theme, refresh, speak, take::save_page)?;
    Ok(take::code(ending))
}

/// What became of the set: the set itself in this language, or what is wrong with it.
fn refreshed(library: &mut Library, look: Look, language: usize) -> News {
    let set = look
        .map_err(Stop::from)
        .and_then(|source| library.renew(source))
        .and_then(|()| library.set(language));
    match set {
        Ok(set) => News::Set(Rc::new(set)),
        Err(stop) => News::Broken(stop.lines()),
    }
}
