//! Answers to a result: how well each form fits, which way they lean, and what to start with.
//!
//! Pure and exact: no clock, no chance, no floating point. The thresholds are design choices that
//! no study has tested; they stand here by name, and nowhere else.

mod part;
mod start;

use std::ops::Add;

use crate::answers::{Answers, Picks};
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, StartWith};
use crate::question_set::{Question, QuestionRef, QuestionSet};
use crate::ratio::Ratio;

pub use part::{Shares, Weighed, question_value};
pub use start::{Availability, can_start, start_with};

/// A form fits well from this fit on.
pub const FITS_WELL: Ratio = Ratio::new(1, 3);
/// Below this a form does not fit for now; from here up to zero, not so well.
pub const FITS_LITTLE: Ratio = Ratio::new(-1, 3);
/// From this difference between the two fits on, answers lean toward one form.
pub const CLEAR_GAP: Ratio = Ratio::new(1, 4);
/// From this difference within one consideration on, it favours one form.
pub const FAVOURS: Ratio = Ratio::new(2, 3);
/// The share of a form's questions that must be answered.
pub const ENOUGH: Ratio = Ratio::new(2, 3);
/// The highest points of an option; dividing by it puts values between -1 and 1.
/// An option with as many is a wish where the question says so, and one with as many below zero a limit.
pub const MOST_POINTS: i8 = 2;

/// Where one outcome ends and the next begins, in whatever numbers the fits are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks<T> {
    /// Below this a form does not fit.
    pub zero: T,
    /// See [`FITS_WELL`].
    pub fits_well: T,
    /// See [`CLEAR_GAP`].
    pub clear_gap: T,
}

/// The marks for exact fits from -1 to 1.
pub const MARKS: Marks<Ratio> = Marks {
    zero: Ratio::ZERO,
    fits_well: FITS_WELL,
    clear_gap: CLEAR_GAP,
};

impl<T: Copy + Ord + Add<Output = T>> Marks<T> {
    /// Which way answers point when enough was answered: from the fits, and from whether there is
    /// a limit on each form and a wish for each.
    pub fn outcome(
        &self,
        fit: PerForm<T>,
        limited: PerForm<bool>,
        wished: PerForm<bool>,
    ) -> Outcome {
        let each = |holds: &dyn Fn(Form) -> bool| Form::ALL.into_iter().all(holds);
        // Not `high - low`: a common denominator of the two forms may be too large for any integer.
        let leads = |form: Form| fit[form] >= fit[form.other()] + self.clear_gap;
        if each(&|form| fit[form] < self.zero && limited[form]) {
            Outcome::NeitherYet
        } else if leads(Form::Group) {
            Outcome::Group
        } else if leads(Form::Individual) {
            Outcome::Individual
        } else if each(&|form| fit[form] >= self.fits_well && wished[form]) {
            Outcome::Both
        } else {
            Outcome::Either
        }
    }
}

/// The whole result of one set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Fit of each form, -1 to 1; `None` where no question on it was answered.
    pub fit: PerForm<Option<Ratio>>,
    /// What each consideration adds, in the order of the set.
    pub considerations: Vec<Weighed>,
    /// Whether enough was answered about each form.
    pub covered: PerForm<bool>,
    /// The questions whose answers say that a form would not work now, in the order of the set.
    pub limits: PerForm<Vec<usize>>,
    /// The questions whose answers ask for what a form gives, in the order of the set.
    pub wishes: PerForm<Vec<usize>>,
    /// Which way the answers lean.
    pub outcome: Outcome,
    /// One consideration clearly favours group and another clearly favours one-to-one.
    pub split_needs: bool,
    /// What can be started.
    pub availability: Availability,
    /// What to start with.
    pub start_with: StartWith,
}

impl Assessment {
    /// Whether both forms fit below zero.
    pub fn both_hard(&self) -> bool {
        let hard = |form| self.fit[form].is_some_and(|fit| fit < Ratio::ZERO);
        self.outcome != Outcome::NotEnoughAnswers && Form::ALL.into_iter().all(hard)
    }

    /// Whether something said is a limit on each form.
    pub fn limited(&self) -> PerForm<bool> {
        PerForm::from_fn(|form| !self.limits[form].is_empty())
    }
}

/// Scores one set of answers.
pub fn assess(set: &QuestionSet, answers: &Answers) -> Assessment {
    let considerations: Vec<Weighed> = (0..set.considerations.len())
        .map(|part| Weighed::of(set, answers, part))
        .collect();
    let fit = PerForm::from_fn(|form| part::fit(&considerations, form));
    let covered = PerForm::from_fn(|form| part::is_covered(&considerations, form));
    let limits = PerForm::from_fn(|form| where_said(set, answers, form, is_limit));
    let wishes = PerForm::from_fn(|form| where_said(set, answers, form, is_wish));
    let any = |said: &PerForm<Vec<usize>>| PerForm::from_fn(|form| !said[form].is_empty());
    let limited = any(&limits);
    let availability = Availability::of(set, answers);
    let outcome = match (fit.group, fit.individual) {
        (Some(group), Some(individual)) if covered.group && covered.individual => {
            MARKS.outcome(PerForm { group, individual }, limited, any(&wishes))
        }
        _ => Outcome::NotEnoughAnswers,
    };
    Assessment {
        split_needs: has_split_needs(&considerations, fit),
        start_with: start_with(outcome, fit, limited, availability, answers.lean),
        fit,
        considerations,
        covered,
        limits,
        wishes,
        outcome,
        availability,
    }
}

/// Whether an answer says that a form would not work now. Averages would hide it.
pub fn is_limit(question: &Question, picks: Picks, form: Form) -> bool {
    question.limit && has_points(question, picks, form, -MOST_POINTS)
}

/// Whether an answer asks for what a form gives.
pub fn is_wish(question: &Question, picks: Picks, form: Form) -> bool {
    question.wish && has_points(question, picks, form, MOST_POINTS)
}

fn has_points(question: &Question, picks: Picks, form: Form, points: i8) -> bool {
    picks
        .iter()
        .any(|option| question.choices[option].points[form] == points)
}

fn where_said(
    set: &QuestionSet,
    answers: &Answers,
    form: Form,
    says: fn(&Question, Picks, Form) -> bool,
) -> Vec<usize> {
    let said = |index: &usize| {
        let picks = answers.reply(QuestionRef::Scored(*index)).picks();
        picks.is_some_and(|picks| says(&set.questions[*index], picks, form))
    };
    (0..set.questions.len()).filter(said).collect()
}

fn has_split_needs(considerations: &[Weighed], fit: PerForm<Option<Ratio>>) -> bool {
    let favours = |form: Form| {
        considerations
            .iter()
            .any(|part| match (part.value[form], part.value[form.other()]) {
                (Some(this), Some(other)) => this - other >= FAVOURS,
                _ => false,
            })
    };
    let not_against = |form: Form| fit[form].is_some_and(|fit| fit >= Ratio::ZERO);
    Form::ALL
        .into_iter()
        .all(|form| favours(form) && not_against(form))
}
