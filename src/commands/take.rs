//! No command: the questionnaire itself.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::rc::Rc;

use super::{Stop, load_help_lines, load_set};
use crate::cli::Common;
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::form::Form;
use crate::locale::Locale;
use crate::question_set::built_in;
use crate::question_set::check::Heading;
use crate::tui::model::{Given, Model, Opening};
use crate::tui::theme::{ASCII, Theme, UNICODE};
use crate::tui::{self, Ending};
use crate::words::Words;

/// Opens the questionnaire. Files that were given are read first, so that what is wrong with them
/// is said on an ordinary screen; the built-in ones are read behind the first page.
pub(super) fn run(common: &Common) -> Result<ExitCode, Stop> {
    let given_set = common
        .questions
        .as_ref()
        .map(|_| load_set(common))
        .transpose()?;
    let given_help = common
        .help_lines
        .as_ref()
        .map(|_| load_help_lines(common))
        .transpose()?;
    let heading = match &given_set {
        Some(set) => Heading::of(set),
        None => built_in::heading()
            .map_err(|findings| Stop::findings(&built_in::source(), &findings))?,
    };
    let locale = Locale::read(|name| std::env::var(name).ok());
    let glyphs = if locale.unicode && !common.ascii {
        UNICODE
    } else {
        ASCII
    };
    let opening = Opening {
        words: Words::default(),
        theme: Theme {
            color: locale.color,
            glyphs,
        },
        heading,
        size: (0, 0),
    };
    let load = |opening: Opening| -> Result<Model, Stop> {
        let given = Given {
            set: Rc::new(given_set.map_or_else(|| load_set(common), Ok)?),
            help: given_help.map_or_else(|| load_help_lines(common), Ok)?,
            country: common.country.clone().or(locale.country),
            today: Date::today(),
            first: by_chance(),
        };
        Ok(Model::new(opening, given))
    };
    Ok(match tui::take(opening, load)? {
        Ending::Finished(_) | Ending::Left => ExitCode::Done,
        Ending::Interrupted => ExitCode::Interrupted,
    })
}

/// Which form stands first in this run. The hash keys of the standard library are random.
pub(super) fn by_chance() -> Form {
    if RandomState::new().build_hasher().finish().is_multiple_of(2) {
        Form::Group
    } else {
        Form::Individual
    }
}
