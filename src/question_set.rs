//! A question set: what is asked, in what order, and what each answer says about each form.
//!
//! Valid by construction: the only way to one is [`check::check`], which refuses everything that
//! could not be asked or scored. Indices into a set are therefore always good for that set.

pub mod built_in;
pub mod check;
pub mod file;
pub mod finding;
mod heading;
pub mod learn;
pub mod limits;
mod picks;
pub mod prose;
pub mod source;

use std::ops::Range;

pub use picks::Picks;
pub use prose::Prose;

use crate::date::Date;
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, Status};

/// The name of something in a set: `[a-z0-9]+(-[a-z0-9]+)*`.
pub type Id = String;

/// Everything a questionnaire asks and says about one decision.
#[derive(Clone, Debug)]
pub struct QuestionSet {
    pub id: Id,
    pub version: Prose,
    pub reviewed: Date,
    pub language: Prose,
    pub title: Prose,
    pub decision: Prose,
    pub considerations: Vec<Consideration>,
    /// All scored questions in the order they are asked; each belongs to one consideration.
    pub questions: Vec<Question>,
    pub availability: Vec<AvailabilityQuestion>,
    pub tensions: Vec<Tension>,
    /// What is said for each outcome, in the order of [`Outcome::ALL`].
    pub outcomes: [OutcomeText; 6],
    pub learn: learn::Learn,
}

/// One part of the decision, such as comfort sharing.
#[derive(Clone, Debug)]
pub struct Consideration {
    pub id: Id,
    pub title: Prose,
    /// Where its questions stand in [`QuestionSet::questions`]; never empty.
    pub questions: Range<usize>,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: Id,
    /// Index of its consideration.
    pub consideration: usize,
    /// What it is about, on at most [`limits::SHORT`] columns.
    pub short: Prose,
    pub ask: Prose,
    pub why: Prose,
    /// Whether an option with -2 points for a form is a limit on that form.
    pub limit: bool,
    /// Whether an option with 2 points for a form is a wish for that form.
    pub wish: bool,
    pub ask_about: Option<Prose>,
    /// How many options may be picked, 1 to 9.
    pub pick: usize,
    /// 2 to 9 options, in order.
    pub choices: Vec<Choice>,
    /// The forms its options carry points for; at least one.
    pub bears_on: PerForm<bool>,
}

#[derive(Clone, Debug)]
pub struct Choice {
    pub id: Id,
    pub label: Prose,
    /// Whole points, -2 to 2; zero for a form the question does not bear on.
    pub points: PerForm<i8>,
}

#[derive(Clone, Debug)]
pub struct AvailabilityQuestion {
    pub id: Id,
    pub about: About,
    /// What it is about, on at most [`limits::SHORT`] columns.
    pub short: Prose,
    pub ask: Prose,
    pub why: Prose,
    /// 2 to 9 options, in order.
    pub choices: Vec<AvailabilityChoice>,
}

#[derive(Clone, Debug)]
pub struct AvailabilityChoice {
    pub id: Id,
    pub label: Prose,
    pub status: Status,
    pub plan: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Form(Form),
    Both,
}

/// A question of either kind, by its place in the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuestionRef {
    /// Index into [`QuestionSet::questions`].
    Scored(usize),
    /// Index into [`QuestionSet::availability`].
    Availability(usize),
}

/// Answers that pull in different ways and are worth talking over.
#[derive(Clone, Debug)]
pub struct Tension {
    pub id: Id,
    /// Holds when each of these questions has one of these options; never empty.
    pub when: Vec<(QuestionRef, Picks)>,
    pub say: Prose,
}

#[derive(Clone, Debug)]
pub struct OutcomeText {
    pub title: Prose,
    pub text: Prose,
}

impl QuestionSet {
    pub fn outcome(&self, outcome: Outcome) -> &OutcomeText {
        &self.outcomes[outcome as usize]
    }

    pub fn find(&self, id: &str) -> Option<QuestionRef> {
        let mut all = self.all_questions();
        all.find(|question| self.question_id(*question) == id)
    }

    pub fn question_id(&self, question: QuestionRef) -> &str {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].id,
            QuestionRef::Availability(index) => &self.availability[index].id,
        }
    }

    pub fn ask(&self, question: QuestionRef) -> &Prose {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].ask,
            QuestionRef::Availability(index) => &self.availability[index].ask,
        }
    }

    pub fn options(&self, question: QuestionRef) -> Vec<(&str, &Prose)> {
        match question {
            QuestionRef::Scored(index) => {
                let choices = self.questions[index].choices.iter();
                choices.map(|one| (&*one.id, &one.label)).collect()
            }
            QuestionRef::Availability(index) => {
                let choices = self.availability[index].choices.iter();
                choices.map(|one| (&*one.id, &one.label)).collect()
            }
        }
    }

    /// The ids of picked options, in the order of the question.
    pub fn picked(&self, question: QuestionRef, picks: Picks) -> Vec<&str> {
        let options = self.options(question);
        picks.iter().map(|option| options[option].0).collect()
    }

    pub fn short(&self, question: QuestionRef) -> &Prose {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].short,
            QuestionRef::Availability(index) => &self.availability[index].short,
        }
    }

    pub fn pick(&self, question: QuestionRef) -> usize {
        match question {
            QuestionRef::Scored(index) => self.questions[index].pick,
            QuestionRef::Availability(_) => 1,
        }
    }

    pub fn all_questions(&self) -> impl Iterator<Item = QuestionRef> + use<> {
        let availability = (0..self.availability.len()).map(QuestionRef::Availability);
        (0..self.questions.len())
            .map(QuestionRef::Scored)
            .chain(availability)
    }
}
