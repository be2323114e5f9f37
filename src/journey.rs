//! The questionnaire as a person walks through it: where they are, what they said, and the way back.
//!
//! [`Journey::act`] is the only thing a person changes it by, and [`Journey::page`] the only place
//! that says what stands on a page. No terminal, file or clock is known here.

mod effect;

use std::rc::Rc;

pub use effect::{Effect, Ending, News, Request, Saved, Spoken};

use crate::action::Action;
use crate::date::Date;
use crate::form::Form;
use crate::help_lines::HelpLines;
use crate::language::Language;
use crate::page::Page;
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
    /// How many pages of today are in that folder already, so that a new name is proposed.
    pub there: usize,
}

/// A questionnaire under way.
#[derive(Clone, Debug)]
pub struct Journey {
    cover: Cover,
    given: Given,
}

impl Cover {
    /// The first page.
    #[must_use]
    pub fn page(&self) -> Page {
        todo!()
    }
}

impl Journey {
    /// A run at its first page.
    #[must_use]
    pub fn new(cover: Cover, given: Given) -> Self {
        Self { cover, given }
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.cover.words
    }

    /// What stands on the page the person is on.
    #[must_use]
    pub fn page(&self) -> Page {
        todo!()
    }

    /// Does what the person asks for. An action that the page does not offer changes nothing.
    pub fn act(&mut self, action: Action) -> Effect {
        let _ = (action, &self.given);
        todo!()
    }

    /// Takes in what came of an effect, or of something outside.
    pub fn learn(&mut self, news: News) {
        let _ = news;
        todo!()
    }
}
