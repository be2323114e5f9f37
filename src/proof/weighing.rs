//! A question set at one importance, in whole numbers of one common unit.

use super::push::{Push, Said};
use super::spread::{Spread, merged};
use crate::answers::Picks;
use crate::form::{Form, PerForm};
use crate::question_set::{Question, QuestionSet};
use crate::ratio::{Ratio, greatest_common_divisor};
use crate::scoring::{CLEAR_GAP, FITS_WELL, MOST_POINTS, Marks, is_limit, is_wish};

/// How much each point of a set counts.
pub(super) struct Weighing {
    /// The fit 1 in the common unit.
    pub one: i64,
    /// For each question, a number that every possible number of picks divides.
    picks_in_common: Vec<i64>,
    /// What one point of one pick pushes, where so many are picked.
    factors: Vec<PerForm<i64>>,
}

/// The most units that the fit 1 may have: sums of them stay far below an `i64`.
const FINEST_UNIT: i128 = 1 << 48;

impl Weighing {
    /// Weighs every question; `None` if a form has no question, or the unit would be too fine.
    pub(super) fn new(set: &QuestionSet, importance: &[u8]) -> Option<Self> {
        let bearing = |part: usize, form: Form| {
            let questions = &set.questions[set.considerations[part].questions.clone()];
            questions
                .iter()
                .map(|one| i128::from(one.bears_on[form]))
                .sum::<i128>()
        };
        let parts = 0..set.considerations.len();
        let counts: Vec<PerForm<i128>> = parts
            .map(|part| PerForm::from_fn(|form| bearing(part, form)))
            .collect();
        let weights = PerForm::from_fn(|form| {
            let parts = counts.iter().zip(importance);
            let bearing = parts.filter(|(count, _)| count[form] > 0);
            bearing.map(|(_, weight)| i128::from(*weight)).sum::<i128>()
        });
        if weights.group == 0 || weights.individual == 0 {
            return None;
        }
        // What the points of one question are divided by on their way into a fit.
        let picks_in_common: Vec<i64> = set.questions.iter().map(picks_in_common).collect();
        let divisor = |index: usize, form: Form| {
            let points = i128::from(picks_in_common[index]) * i128::from(MOST_POINTS);
            points * counts[set.questions[index].consideration][form] * weights[form]
        };
        let mut one = common_multiple(FITS_WELL.parts().1, CLEAR_GAP.parts().1);
        for (index, question) in set.questions.iter().enumerate() {
            for form in Form::ALL
                .into_iter()
                .filter(|form| question.bears_on[*form])
            {
                one = common_multiple(one, divisor(index, form));
                if one > FINEST_UNIT {
                    return None;
                }
            }
        }
        let factor = |index: usize, form: Form| {
            let question = &set.questions[index];
            if !question.bears_on[form] {
                return 0;
            }
            small(i128::from(importance[question.consideration]) * one / divisor(index, form))
        };
        Some(Self {
            one: small(one),
            factors: (0..set.questions.len())
                .map(|index| PerForm::from_fn(|form| factor(index, form)))
                .collect(),
            picks_in_common,
        })
    }

    /// The same in a finer unit, a multiple of this one.
    pub(super) fn in_unit(mut self, one: i64) -> Self {
        for factors in &mut self.factors {
            *factors = PerForm::from_fn(|form| factors[form] * (one / self.one));
        }
        Self { one, ..self }
    }

    pub(super) fn marks(&self) -> Marks<i64> {
        let part = |mark: Ratio| {
            let (numerator, denominator) = mark.parts();
            small(numerator * i128::from(self.one) / denominator)
        };
        Marks {
            zero: 0,
            fits_well: part(FITS_WELL),
            clear_gap: part(CLEAR_GAP),
        }
    }

    /// What an answer to a question comes to.
    pub(super) fn push(&self, set: &QuestionSet, index: usize, picks: Picks) -> Push {
        let question = &set.questions[index];
        Push {
            fit: self.fit(set, index, picks),
            said: Said {
                limits: PerForm::from_fn(|form| is_limit(question, picks, form)),
                wishes: PerForm::from_fn(|form| is_wish(question, picks, form)),
            },
        }
    }

    /// How far it moves each fit.
    pub(super) fn fit(&self, set: &QuestionSet, index: usize, picks: Picks) -> PerForm<i64> {
        let count = i64::try_from(picks.count().max(1)).unwrap_or(1);
        let each_pick = self.picks_in_common[index] / count;
        let mut points = PerForm::from_fn(|_| 0);
        for option in picks.iter() {
            let of_option = &set.questions[index].choices[option].points;
            points = PerForm::from_fn(|form| points[form] + i64::from(of_option[form]));
        }
        PerForm::from_fn(|form| points[form] * each_pick * self.factors[index][form])
    }

    /// Every push of each question, with the ways to answer that give it.
    pub(super) fn questions(&self, set: &QuestionSet) -> Vec<Spread<Push>> {
        let of_one = |index: usize| {
            let ways = ways(&set.questions[index]).into_iter();
            merged(
                ways.map(|picks| (self.push(set, index, picks), 1))
                    .collect(),
            )
        };
        (0..set.questions.len()).map(of_one).collect()
    }
}

/// Every way to answer a question, the ones with fewer picks first.
pub(super) fn ways(question: &Question) -> Vec<Picks> {
    let mut ways: Vec<Picks> = Picks::some(question.choices.len(), question.pick).collect();
    ways.sort_by_key(|picks| picks.count());
    ways
}

/// A number that every possible number of picks divides.
fn picks_in_common(question: &Question) -> i64 {
    small((1..=question.pick).fold(1, |common, picks| {
        common_multiple(common, i128::try_from(picks).unwrap_or(1))
    }))
}

pub(super) fn common_multiple(a: i128, b: i128) -> i128 {
    a / greatest_common_divisor(a, b) * b
}

/// Nothing here passes a few times [`FINEST_UNIT`].
fn small(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
