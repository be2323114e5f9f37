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
    /// Names the set in answers files and results.
    pub id: Id,
    /// The authors' own version, such as `2026.11`.
    pub version: Prose,
    /// The day the authors last read the whole set.
    pub reviewed: Date,
    /// Language tag of the words, such as `en`.
    pub language: Prose,
    /// A short title.
    pub title: Prose,
    /// The decision in one sentence.
    pub decision: Prose,
    /// The preferences that are scored, in the order they are asked; at least one.
    pub considerations: Vec<Consideration>,
    /// All scored questions in the order they are asked; each belongs to one consideration.
    pub questions: Vec<Question>,
    /// Questions on what can be started; never scored.
    pub availability: Vec<AvailabilityQuestion>,
    /// Pairs of answers worth talking over.
    pub tensions: Vec<Tension>,
    /// What is said for each outcome, in the order of [`Outcome::ALL`].
    pub outcomes: [OutcomeText; 6],
    /// What can be read about the choice.
    pub learn: learn::Learn,
}

/// One part of the decision, such as comfort sharing.
#[derive(Clone, Debug)]
pub struct Consideration {
    /// Unique in the set.
    pub id: Id,
    /// The heading above its questions.
    pub title: Prose,
    /// Where its questions stand in [`QuestionSet::questions`]; never empty.
    pub questions: Range<usize>,
}

/// A scored question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Unique in the set, availability questions and considerations included.
    pub id: Id,
    /// Index of its consideration.
    pub consideration: usize,
    /// What it is about, on at most [`limits::SHORT`] columns.
    pub short: Prose,
    /// The question itself.
    pub ask: Prose,
    /// Why it is asked.
    pub why: Prose,
    /// Whether an option with -2 points for a form is a limit on that form.
    pub limit: bool,
    /// Whether an option with 2 points for a form is a wish for that form.
    pub wish: bool,
    /// What to ask where an answer is a limit, in one sentence.
    pub ask_about: Option<Prose>,
    /// How many options may be picked, 1 to 9.
    pub pick: usize,
    /// 2 to 9 options, in order.
    pub choices: Vec<Choice>,
    /// The forms its options carry points for; at least one.
    pub bears_on: PerForm<bool>,
}

/// An option of a scored question.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Unique in its question.
    pub id: Id,
    /// The option's words.
    pub label: Prose,
    /// Whole points, -2 to 2; zero for a form the question does not bear on.
    pub points: PerForm<i8>,
}

/// A question on what can be started.
#[derive(Clone, Debug)]
pub struct AvailabilityQuestion {
    /// Unique in the set.
    pub id: Id,
    /// What it is about.
    pub about: About,
    /// What it is about, on at most [`limits::SHORT`] columns.
    pub short: Prose,
    /// The question itself.
    pub ask: Prose,
    /// Why it is asked.
    pub why: Prose,
    /// 2 to 9 options, in order.
    pub choices: Vec<AvailabilityChoice>,
}

/// An option of an availability question.
#[derive(Clone, Debug)]
pub struct AvailabilityChoice {
    /// Unique in its question.
    pub id: Id,
    /// The option's words.
    pub label: Prose,
    /// What it means for starting.
    pub status: Status,
    /// What it means for the plan, in one sentence.
    pub plan: Option<Prose>,
}

/// What an availability question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// One form.
    Form(Form),
    /// Doing both, which means two visits a week.
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
    /// Unique in the set.
    pub id: Id,
    /// Holds when each of these questions has one of these options; never empty.
    pub when: Vec<(QuestionRef, Picks)>,
    /// What is said.
    pub say: Prose,
}

/// The words for one outcome.
#[derive(Clone, Debug)]
pub struct OutcomeText {
    /// One hedged sentence.
    pub title: Prose,
    /// What it means.
    pub text: Prose,
}

impl QuestionSet {
    /// The words for an outcome.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &OutcomeText {
        let [group, individual, both, either, neither_yet, not_enough] = &self.outcomes;
        match outcome {
            Outcome::Group => group,
            Outcome::Individual => individual,
            Outcome::Both => both,
            Outcome::Either => either,
            Outcome::NeitherYet => neither_yet,
            Outcome::NotEnoughAnswers => not_enough,
        }
    }

    /// Finds a question of either kind by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<QuestionRef> {
        let scored = self
            .questions
            .iter()
            .position(|question| question.id == id)
            .map(QuestionRef::Scored);
        scored.or_else(|| {
            self.availability
                .iter()
                .position(|question| question.id == id)
                .map(QuestionRef::Availability)
        })
    }

    /// A question's id.
    #[must_use]
    pub fn question_id(&self, question: QuestionRef) -> &str {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].id,
            QuestionRef::Availability(index) => &self.availability[index].id,
        }
    }

    /// A question's words.
    #[must_use]
    pub fn ask(&self, question: QuestionRef) -> &Prose {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].ask,
            QuestionRef::Availability(index) => &self.availability[index].ask,
        }
    }

    /// The ids and words of a question's options, in order.
    #[must_use]
    pub fn options(&self, question: QuestionRef) -> Vec<(&str, &Prose)> {
        match question {
            QuestionRef::Scored(index) => self.questions[index]
                .choices
                .iter()
                .map(|choice| (choice.id.as_str(), &choice.label))
                .collect(),
            QuestionRef::Availability(index) => self.availability[index]
                .choices
                .iter()
                .map(|choice| (choice.id.as_str(), &choice.label))
                .collect(),
        }
    }

    /// A question's short label.
    #[must_use]
    pub fn short(&self, question: QuestionRef) -> &Prose {
        match question {
            QuestionRef::Scored(index) => &self.questions[index].short,
            QuestionRef::Availability(index) => &self.availability[index].short,
        }
    }

    /// How many options of a question may be picked.
    #[must_use]
    pub fn pick(&self, question: QuestionRef) -> usize {
        match question {
            QuestionRef::Scored(index) => self.questions[index].pick,
            QuestionRef::Availability(_) => 1,
        }
    }

    /// Every question of both kinds, in the order they are asked.
    pub fn all_questions(&self) -> impl Iterator<Item = QuestionRef> + use<> {
        let availability = (0..self.availability.len()).map(QuestionRef::Availability);
        (0..self.questions.len())
            .map(QuestionRef::Scored)
            .chain(availability)
    }
}
