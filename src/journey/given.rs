//! What a run begins with.

use std::rc::Rc;

use crate::date::Date;
use crate::form::Form;
use crate::format::Format;
use crate::help_lines::{Country, HelpLines};
use crate::language::Language;
use crate::question_set::QuestionSet;
use crate::question_set::check::Heading;
use crate::words::Words;

/// What the first page needs, before anything else is read.
#[derive(Clone, Debug)]
pub struct Cover {
    pub words: Words,
    /// What the question set says of itself.
    pub heading: Heading,
    /// The languages there are.
    pub languages: Rc<[Language]>,
    /// The one that is spoken, by its place in the list.
    pub language: usize,
}

/// What a run is given besides its cover.
#[derive(Clone, Debug)]
pub struct Given {
    pub set: Rc<QuestionSet>,
    /// Whom a person can reach.
    pub help: HelpLines,
    /// Two letters of the country whose lines come first.
    pub country: Option<String>,
    /// Today, for how old a help line is.
    pub today: Date,
    /// Which form stands first.
    pub first: Form,
    /// Where a page would be saved.
    pub saving: Saving,
}

/// Where a page to take along would be saved.
#[derive(Clone, Debug, Default)]
pub struct Saving {
    /// The file name that was asked for at the start, if one was.
    pub file: Option<String>,
    /// The folder that a bare name goes to, as it can be shown.
    pub folder: String,
    /// How many pages of today are in that folder already: the next name proposed is a new one,
    /// so that nobody is led to the page of the person before.
    pub there: usize,
}

impl Given {
    /// The country whose lines come first, if the list has it.
    pub(super) fn own_country(&self) -> Option<&Country> {
        self.help.nearest(self.country.as_deref())
    }
}

impl Saving {
    /// The name proposed for a page in this form, such as `notes-2026-11-23-2.html`.
    pub fn proposed(&self, words: &Words, format: Format, today: Date) -> String {
        let name = format.file_name(words, today);
        match name.rsplit_once('.') {
            Some((stem, ending)) if self.there > 0 => format!("{stem}-{}.{ending}", self.there + 1),
            _ => name,
        }
    }
}
