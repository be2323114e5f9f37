//! Answers to a result: how well each form fits, which way they lean, and what to start with.
//!
//! Pure and exact: no clock, no chance, no floating point. The thresholds are design choices that
//! no study has tested; they stand here by name, and nowhere else.

use std::ops::Add;

use crate::answers::{Answers, Importance, Picks};
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, StartWith, Status};
use crate::question_set::{About, Question, QuestionRef, QuestionSet};
use crate::ratio::Ratio;

/// Both forms fit well from this fit on.
pub const FITS_WELL: Ratio = Ratio::new(1, 3);
/// From this difference between the two fits on, answers lean toward one form.
pub const CLEAR_GAP: Ratio = Ratio::new(1, 4);
/// From this difference within one consideration on, it favours one form.
pub const FAVOURS: Ratio = Ratio::new(2, 3);
/// The share of a form's questions that must be answered.
pub const ENOUGH: Ratio = Ratio::new(2, 3);
/// The highest points of an option; dividing by it puts values between -1 and 1.
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
    /// Which way two fits lean, when enough was answered.
    pub fn lean(&self, fit: PerForm<T>) -> Outcome {
        let PerForm { group, individual } = fit;
        // Not `high - low`: a common denominator of the two forms may be too large for any integer.
        let clearly = |high: T, low: T| high >= low + self.clear_gap;
        if group < self.zero && individual < self.zero {
            Outcome::NeitherYet
        } else if clearly(group, individual) {
            Outcome::Group
        } else if clearly(individual, group) {
            Outcome::Individual
        } else if group >= self.fits_well && individual >= self.fits_well {
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
    /// Which way the answers lean.
    pub outcome: Outcome,
    /// One consideration clearly favours group and another clearly favours one-to-one.
    pub split_needs: bool,
    /// What can be started.
    pub availability: Availability,
    /// What to start with.
    pub start_with: StartWith,
}

/// One consideration's part in the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How much it counts.
    pub importance: Importance,
    /// Its value for each form, -1 to 1; `None` where no question on it was answered.
    pub value: PerForm<Option<Ratio>>,
    /// How many of its questions were answered.
    pub answered: usize,
    /// How many questions it has.
    pub of: usize,
}

/// What can be started, per form and for both at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability {
    /// Each form by itself.
    pub form: PerForm<Status>,
    /// Two visits a week.
    pub both: Status,
}

/// Scores one set of answers.
#[must_use]
pub fn assess(set: &QuestionSet, answers: &Answers) -> Assessment {
    let considerations: Vec<Weighed> = (0..set.considerations.len())
        .map(|part| weigh(set, answers, part))
        .collect();
    let fit = PerForm::from_fn(|form| fit(&considerations, form));
    let covered = PerForm::from_fn(|form| is_covered(set, answers, form));
    let availability = availability(set, answers);
    let outcome = outcome(fit, covered);
    Assessment {
        split_needs: has_split_needs(&considerations, fit),
        start_with: start_with(outcome, fit, availability),
        fit,
        considerations,
        covered,
        outcome,
        availability,
    }
}

/// The outcome alone, for the many what-ifs of an explanation.
#[must_use]
pub fn fit_and_outcome(set: &QuestionSet, answers: &Answers) -> (PerForm<Option<Ratio>>, Outcome) {
    let considerations: Vec<Weighed> = (0..set.considerations.len())
        .map(|part| weigh(set, answers, part))
        .collect();
    let fit = PerForm::from_fn(|form| fit(&considerations, form));
    (
        fit,
        outcome(fit, PerForm::from_fn(|form| is_covered(set, answers, form))),
    )
}

/// A question's value for a form: the mean points of the picked options, -2 to 2.
#[must_use]
pub fn question_value(question: &Question, picks: Picks, form: Form) -> Ratio {
    let points: i128 = picks
        .iter()
        .map(|option| i128::from(question.choices[option].points[form]))
        .sum();
    Ratio::whole(points).over(i128::try_from(picks.count().max(1)).unwrap_or(1))
}

fn weigh(set: &QuestionSet, answers: &Answers, part: usize) -> Weighed {
    let range = set.considerations[part].questions.clone();
    let answered = |index: &usize| answers.reply(QuestionRef::Scored(*index)).picks().is_some();
    Weighed {
        importance: answers.importance(part),
        value: PerForm::from_fn(|form| {
            let values: Vec<Ratio> = range
                .clone()
                .filter(|index| set.questions[*index].bears_on[form])
                .filter_map(|index| {
                    let picks = answers.reply(QuestionRef::Scored(index)).picks()?;
                    Some(question_value(&set.questions[index], picks, form))
                })
                .collect();
            mean(&values).map(|mean| mean.over(MOST_POINTS.into()))
        }),
        answered: range.clone().filter(answered).count(),
        of: range.len(),
    }
}

fn mean(values: &[Ratio]) -> Option<Ratio> {
    let count = i128::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().copied().sum::<Ratio>().over(count))
}

fn fit(considerations: &[Weighed], form: Form) -> Option<Ratio> {
    let weighted = considerations
        .iter()
        .filter_map(|part| Some((i128::from(part.importance.weight()), part.value[form]?)));
    let (weights, total) = weighted.fold((0, Ratio::ZERO), |(weights, total), (weight, value)| {
        (weights + weight, total + value.times(weight))
    });
    (weights > 0).then(|| total.over(weights))
}

fn is_covered(set: &QuestionSet, answers: &Answers, form: Form) -> bool {
    let (mut bearing, mut answered) = (0_i128, 0_i128);
    for part in &set.considerations {
        let (mut bearing_here, mut answered_here) = (0, 0);
        for index in part
            .questions
            .clone()
            .filter(|index| set.questions[*index].bears_on[form])
        {
            bearing_here += 1;
            answered_here +=
                i128::from(answers.reply(QuestionRef::Scored(index)).picks().is_some());
        }
        if bearing_here > 0 && answered_here == 0 {
            return false;
        }
        bearing += bearing_here;
        answered += answered_here;
    }
    bearing > 0 && Ratio::new(answered, bearing) >= ENOUGH
}

fn outcome(fit: PerForm<Option<Ratio>>, covered: PerForm<bool>) -> Outcome {
    let (Some(group), Some(individual), true, true) =
        (fit.group, fit.individual, covered.group, covered.individual)
    else {
        return Outcome::NotEnoughAnswers;
    };
    MARKS.lean(PerForm { group, individual })
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

fn availability(set: &QuestionSet, answers: &Answers) -> Availability {
    let worst = |about: About| {
        let asked = set
            .availability
            .iter()
            .enumerate()
            .filter(|(_, question)| question.about == about);
        let statuses = asked.filter_map(|(index, question)| {
            let picks = answers.reply(QuestionRef::Availability(index)).picks()?;
            picks
                .iter()
                .map(|option| question.choices[option].status)
                .max()
        });
        statuses.max().unwrap_or(Status::Unknown)
    };
    Availability {
        form: PerForm::from_fn(|form| worst(About::Form(form))),
        both: worst(About::Both),
    }
}

fn start_with(
    outcome: Outcome,
    fit: PerForm<Option<Ratio>>,
    availability: Availability,
) -> StartWith {
    let of = availability.form;
    let none_reachable = of.group == Status::OutOfReach && of.individual == Status::OutOfReach;
    match outcome {
        _ if none_reachable => StartWith::Nothing,
        Outcome::Group => preferred(Form::Group, of),
        Outcome::Individual => preferred(Form::Individual, of),
        Outcome::Both
            if availability.both == Status::Open
                && of.group.max(of.individual) < Status::OutOfReach =>
        {
            StartWith::Both
        }
        Outcome::Both => sooner(of)
            .or_else(|| fitter(fit))
            .map_or(StartWith::Nothing, StartWith::from),
        Outcome::Either => sooner(of).map_or(StartWith::Nothing, StartWith::from),
        Outcome::NeitherYet | Outcome::NotEnoughAnswers => StartWith::Nothing,
    }
}

/// The form that fits, or the other as a bridge to it.
fn preferred(form: Form, availability: PerForm<Status>) -> StartWith {
    let (this, other) = (availability[form], availability[form.other()]);
    let bridge = this == Status::OutOfReach || (this == Status::Wait && other == Status::Open);
    if bridge {
        form.other().into()
    } else {
        form.into()
    }
}

fn sooner(availability: PerForm<Status>) -> Option<Form> {
    Form::ALL
        .into_iter()
        .find(|form| availability[*form] < availability[form.other()])
}

fn fitter(fit: PerForm<Option<Ratio>>) -> Option<Form> {
    Form::ALL
        .into_iter()
        .find(|form| fit[*form] > fit[form.other()])
}

impl From<Form> for StartWith {
    fn from(form: Form) -> Self {
        match form {
            Form::Group => Self::Group,
            Form::Individual => Self::Individual,
        }
    }
}
