//! Every question's possible pushes on the two fits, as whole numbers of one common unit.

use crate::answers::Picks;
use crate::form::{Form, PerForm};
use crate::question_set::{Question, QuestionSet};
use crate::ratio::{Ratio, greatest_common_divisor};
use crate::scoring::{CLEAR_GAP, FITS_WELL, MOST_POINTS, Marks};

/// One distinct push of a question, and how many ways to answer give it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Step {
    /// How far it moves each fit, in the common unit.
    pub push: PerForm<i64>,
    /// How many ways to answer give it.
    pub ways: u32,
    /// One of them, with the fewest picks.
    pub picks: Picks,
}

/// A question with all its pushes at one importance; never empty.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    /// Its index in the set.
    pub question: usize,
    /// Its distinct pushes.
    pub steps: Vec<Step>,
    /// The fits it can move.
    pub moves: PerForm<bool>,
    /// What one point of one pick pushes, times the picks in common.
    factors: PerForm<i128>,
}

/// A whole set at one importance.
#[derive(Clone, Debug)]
pub(super) struct Weighing {
    /// In the order of the set.
    pub questions: Vec<Weighed>,
    /// The fit 1 in the common unit.
    pub one: i64,
    /// Where outcomes change, in the common unit.
    pub marks: Marks<i64>,
}

/// The most common units that the fit 1 may have: sums of them stay far below an `i64`.
const FINEST_UNIT: i128 = 1 << 48;

impl Weighing {
    /// Weighs every question; `None` if a form has no question, or the unit would be too fine.
    pub(super) fn new(set: &QuestionSet, importance: &[u8]) -> Option<Self> {
        let counts: Vec<PerForm<i128>> = (0..set.considerations.len())
            .map(|part| PerForm::from_fn(|form| bearing(set, part, form)))
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
        let divisor = |question: &Question, form: Form| {
            picks_in_common(question)
                * i128::from(MOST_POINTS)
                * counts[question.consideration][form]
                * weights[form]
        };
        let mut bears = set.questions.iter().flat_map(|question| {
            let forms = Form::ALL.into_iter();
            let bears_on = forms.filter(|form| question.bears_on[*form]);
            bears_on.map(move |form| (question, form))
        });
        let marks = common_multiple(FITS_WELL.parts().1, CLEAR_GAP.parts().1);
        let one = bears.try_fold(marks, |one, (question, form)| {
            let one = common_multiple(one, divisor(question, form));
            (one <= FINEST_UNIT).then_some(one)
        })?;
        let factor = |question: &Question, form: Form| {
            let weight = i128::from(importance[question.consideration]);
            if question.bears_on[form] {
                weight * one / divisor(question, form)
            } else {
                0
            }
        };
        let questions = set.questions.iter().enumerate().map(|(index, question)| {
            let factors = PerForm::from_fn(|form| factor(question, form));
            Weighed::new(index, question, factors)
        });
        Some(Self {
            questions: questions.collect(),
            one: small(one),
            marks: marks_of(small(one)),
        })
    }
}

/// The marks of scoring, where the fit 1 has this many units; a multiple of their denominators.
pub(super) fn marks_of(one: i64) -> Marks<i64> {
    let part = |mark: Ratio| {
        let (numerator, denominator) = mark.parts();
        small(numerator * i128::from(one) / denominator)
    };
    Marks {
        zero: 0,
        fits_well: part(FITS_WELL),
        clear_gap: part(CLEAR_GAP),
    }
}

impl Weighed {
    /// How many ways there are to answer it.
    pub(super) fn ways(&self) -> u32 {
        self.steps.iter().map(|step| step.ways).sum()
    }

    /// Whether it can move both fits.
    pub(super) fn couples(&self) -> bool {
        self.moves.group && self.moves.individual
    }

    /// How far an answer moves each fit.
    pub(super) fn push(&self, question: &Question, picks: Picks) -> PerForm<i64> {
        push(question, picks, self.factors)
    }

    fn new(index: usize, question: &Question, factors: PerForm<i128>) -> Self {
        let pushes = ways(question).into_iter();
        let steps = pushes.map(|picks| (push(question, picks, factors), picks));
        Self {
            question: index,
            factors,
            ..Self::of_pushes(steps)
        }
    }

    /// A question of no set with these pushes, at least one.
    pub(super) fn of_pushes(pushes: impl Iterator<Item = (PerForm<i64>, Picks)>) -> Self {
        let mut steps: Vec<Step> = Vec::new();
        for (push, picks) in pushes {
            match steps.iter_mut().find(|step| step.push == push) {
                Some(step) => step.ways += 1,
                None => steps.push(Step {
                    push,
                    ways: 1,
                    picks,
                }),
            }
        }
        let moves = PerForm::from_fn(|form| {
            let mut pushes = steps.iter().map(|step| step.push[form]);
            pushes
                .next()
                .is_some_and(|first| pushes.any(|push| push != first))
        });
        Self {
            question: 0,
            steps,
            moves,
            factors: PerForm::default(),
        }
    }
}

fn push(question: &Question, picks: Picks, factors: PerForm<i128>) -> PerForm<i64> {
    let count = i128::try_from(picks.count().max(1)).unwrap_or(1);
    PerForm::from_fn(|form| {
        let points = picks
            .iter()
            .map(|option| i128::from(question.choices[option].points[form]));
        small(points.sum::<i128>() * picks_in_common(question) / count * factors[form])
    })
}

/// Every way to answer a question, the ones with fewer picks first.
pub(super) fn ways(question: &Question) -> Vec<Picks> {
    let options = question.choices.len();
    let subset = |bits: u32| {
        let picked = (0..options).filter(|option| bits & (1 << option) != 0);
        picked.fold(Picks::default(), Picks::with)
    };
    let mut ways: Vec<Picks> = if question.pick == 1 {
        (0..options).map(Picks::one).collect()
    } else {
        (1..1_u32 << options).map(subset).collect()
    };
    ways.retain(|picks| picks.count() <= question.pick);
    ways.sort_by_key(|picks| picks.count());
    ways
}

/// How many questions of a consideration bear on a form.
fn bearing(set: &QuestionSet, part: usize, form: Form) -> i128 {
    let questions = set.considerations[part].questions.clone();
    questions
        .map(|index| i128::from(set.questions[index].bears_on[form]))
        .sum()
}

/// A number that every possible number of picks divides.
fn picks_in_common(question: &Question) -> i128 {
    (1..=question.pick).fold(1, |common, picks| {
        common_multiple(common, i128::try_from(picks).unwrap_or(1))
    })
}

pub(super) fn common_multiple(a: i128, b: i128) -> i128 {
    a / greatest_common_divisor(a, b) * b
}

/// Nothing here passes a few times [`FINEST_UNIT`].
fn small(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
