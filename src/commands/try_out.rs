//! `try FILE`: the questionnaire on a set that its author is writing.

mod watch;

use std::cell::RefCell;
use std::io;
use std::path::PathBuf;

use super::library::{Library, Texts};
use super::{Stop, take};
use crate::cli::{Asked, Try};
use crate::exit_code::ExitCode;
use crate::journey::{Journey, News};
use crate::language;
use crate::locale::Locale;
use crate::question_set::source::Source;
use crate::screen;
use watch::{Look, Watch};

/// Opens the questionnaire, and goes on with what the file, its translations and its help lines
/// say each time one of them is saved.
pub(super) fn run(wanted: Try) -> Result<ExitCode, Stop> {
    let Try { file, said, look } = wanted;
    let locale = Locale::read(take::environment);
    // While a file has never been sound, the built-in ones stand below its findings.
    let library = Library::of(Texts::default())?;
    let language = library.choose(said.lang.as_deref(), &locale.languages);
    let language = language.unwrap_or_default();
    if take::in_lines(false) {
        let why = library.words(language).trying().needs_screen.clone();
        return Err(Stop::Failed(io::Error::other(why)));
    }
    let spoken = library.speak(language)?;
    let cover = take::cover(&library, language, spoken.heading);
    let theme = take::theme(&look, &locale);
    let system = locale.languages.clone();
    let given = take::given(&said, None, locale, &cover.words, spoken.set, spoken.help);
    let questions = Some(file);
    let asked = Asked { questions, said };
    let trial = RefCell::new(Trial {
        watched: watch(&asked)?,
        library,
        asked,
        system,
        language: None,
    });
    let refresh = || trial.borrow_mut().refresh();
    let speak = |chosen: usize| {
        let mut trial = trial.borrow_mut();
        trial.language = Some(trial.library.languages()[chosen].tag.clone());
        trial.library.speak(chosen)
    };
    let journey = Journey::new(cover, given);
    let ending = screen::try_out(journey, theme, refresh, speak, take::save_page)?;
    Ok(take::code(ending))
}

/// Begins to watch every file that was given.
fn watch(asked: &Asked) -> io::Result<Vec<Watched>> {
    let given = asked.questions.iter().chain(&asked.said.help_lines);
    let given = given.chain(&asked.said.translation);
    let watched = given.map(|path| {
        let watch = Watch::begin(path.clone(), screen::wake)?;
        Ok(Watched {
            path: path.clone(),
            watch,
            look: None,
        })
    });
    watched.collect()
}

/// A file under watch, and what it said last.
struct Watched {
    path: PathBuf,
    watch: Watch,
    look: Option<Look>,
}

/// Files that their author is writing.
struct Trial {
    watched: Vec<Watched>,
    /// What they said when all of them were sound.
    library: Library,
    asked: Asked,
    /// The languages of the system.
    system: Vec<String>,
    /// The tag of the language that is spoken, once there is one.
    language: Option<String>,
}

impl Trial {
    /// What became of the files, if one of them was saved.
    fn refresh(&mut self) -> Option<News> {
        let mut is_new = false;
        for file in &mut self.watched {
            if let Some(look) = file.watch.last() {
                file.look = Some(look);
                is_new = true;
            }
        }
        let news = is_new.then(|| self.renewed());
        news.map(|news| news.unwrap_or_else(|stop| News::Broken(stop.lines())))
    }

    /// The files in the language that is spoken, or else the one that was asked for.
    fn renewed(&mut self) -> Result<News, Stop> {
        let texts = Texts::read_by(&self.asked, |path| {
            let known = self.watched.iter().find(|file| file.path == path);
            let look = known.and_then(|file| file.look.clone());
            look.unwrap_or_else(|| Source::read(path))
        })?;
        let library = Library::sound(texts)?;
        let languages = library.languages();
        let kept = self.language.as_deref();
        let kept = kept.and_then(|tag| language::find(&languages, tag));
        let asked = || library.choose(self.asked.said.lang.as_deref(), &self.system);
        let language = kept.map_or_else(asked, Ok)?;
        let spoken = Box::new(library.speak(language)?);
        self.language = Some(languages[language].tag.clone());
        self.library = library;
        Ok(News::Renewed(languages, language, spoken))
    }
}
