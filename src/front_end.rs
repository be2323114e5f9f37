//! What every front end is given, and how it ends.

mod taking;

use std::rc::Rc;

use crate::answers::Answers;
use crate::date::Date;
use crate::form::Form;
use crate::format::Format;
use crate::help_lines::HelpLines;
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::report::{Report, Setting};
use crate::words::Words;

pub use crate::action::Safety;
pub use crate::journey::{Request, Saved, Spoken};
pub use taking::{Chosen, LONGEST_NAME, may_name, suggested};

/// What a run is given, besides its words and its look.
#[derive(Clone, Debug)]
pub struct Given {
    /// The questions.
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
    pub place: Place,
}

/// Where a page to take along would be saved.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The file name that was asked for at the start, if one was.
    pub file: Option<String>,
    /// The folder that a bare name goes to, as it can be shown.
    pub folder: String,
    /// How many pages of today are in that folder already: the next name proposed is a new one,
    /// so that nobody is led to the page of the person before.
    pub there: usize,
}

impl Place {
    /// The name proposed for a page in this form, such as `notes-2026-11-23-2.html`.
    #[must_use]
    pub fn proposed(&self, words: &Words, format: Format, today: Date) -> String {
        let name = format.file_name(words, today);
        match name.rsplit_once('.') {
            Some((stem, ending)) if self.there > 0 => format!("{stem}-{}.{ending}", self.there + 1),
            _ => name,
        }
    }
}

/// What became of a question set that its author is writing.
#[derive(Clone, Debug)]
pub enum Refreshed {
    /// It works, and says this now.
    Set(Rc<QuestionSet>),
    /// It is broken; these lines say where and how.
    Findings(Vec<String>),
}

/// How the questionnaire ended.
#[derive(Clone, Debug)]
pub enum Ending {
    /// The person saw their result and left.
    Finished(Answers),
    /// The person left before that.
    Left,
    /// The person left at once, by Ctrl-C.
    Interrupted,
}

/// The result, and what it was before an answer was changed.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The result.
    pub report: Report,
    /// The answers it is for.
    pub answers: Answers,
    /// The outcome before the last change; `None` if nothing was changed.
    pub before: Option<Outcome>,
}

impl Shown {
    /// The result of these answers, beside the one that was shown before.
    #[must_use]
    pub fn after(previous: Option<Self>, setting: Setting<'_>, answers: &Answers) -> Self {
        let before = match previous {
            Some(old) if old.answers == *answers => old.before,
            Some(old) => Some(old.report.assessment.outcome),
            None => None,
        };
        Self {
            report: Report::new(setting, answers),
            answers: answers.clone(),
            before,
        }
    }

    /// The same result in other words.
    pub fn say_again(&mut self, setting: Setting<'_>) {
        self.report = Report::new(setting, &self.answers);
    }
}
