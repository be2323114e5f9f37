//! What each consideration adds to the fit of each form, and whether enough was answered.

use super::{Assessment, ENOUGH, MOST_POINTS};
use crate::answers::{Answers, Importance, Picks};
use crate::form::{Form, PerForm};
use crate::question_set::{Question, QuestionRef, QuestionSet};
use crate::ratio::Ratio;

/// One consideration's part in the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How much it counts.
    pub importance: Importance,
    /// Its value for each form, -1 to 1; `None` where no question on it was answered.
    pub value: PerForm<Option<Ratio>>,
    /// How many of its questions bear on each form.
    pub bearing: PerForm<usize>,
    /// How many of these were answered.
    pub counted: PerForm<usize>,
    /// How many of its questions were answered.
    pub answered: usize,
    /// How many questions it has.
    pub of: usize,
}

impl Weighed {
    pub(super) fn of(set: &QuestionSet, answers: &Answers, part: usize) -> Self {
        let range = set.considerations[part].questions.clone();
        let of = range.len();
        let replied: Vec<(&Question, Option<Picks>)> = range
            .map(|index| {
                let picks = answers.reply(QuestionRef::Scored(index)).picks();
                (&set.questions[index], picks)
            })
            .collect();
        let values = PerForm::from_fn(|form| -> Vec<Ratio> {
            let picked = replied
                .iter()
                .filter(|(question, _)| question.bears_on[form]);
            picked
                .filter_map(|(question, picks)| Some(question_value(question, (*picks)?, form)))
                .collect()
        });
        Self {
            importance: answers.importance(part),
            value: PerForm::from_fn(|form| {
                mean(&values[form]).map(|mean| mean.over(MOST_POINTS.into()))
            }),
            bearing: PerForm::from_fn(|form| {
                let bears = |(question, _): &&(&Question, _)| question.bears_on[form];
                replied.iter().filter(bears).count()
            }),
            counted: PerForm::from_fn(|form| values[form].len()),
            answered: replied.iter().filter(|(_, picks)| picks.is_some()).count(),
            of,
        }
    }
}

/// A question's value for a form: the mean points of the picked options, -2 to 2.
pub fn question_value(question: &Question, picks: Picks, form: Form) -> Ratio {
    let points: i128 = picks
        .iter()
        .map(|option| i128::from(question.choices[option].points[form]))
        .sum();
    Ratio::whole(points).over(number(picks.count().max(1)))
}

/// What the points of one answer are worth in a fit.
#[derive(Clone, Copy, Debug)]
pub struct Shares<'r> {
    considerations: &'r [Weighed],
    /// The weights of all considerations that count for each form.
    pub(crate) weights: PerForm<i128>,
}

impl<'r> Shares<'r> {
    /// Of all answers behind a result.
    pub fn of(result: &'r Assessment) -> Self {
        let considerations = &result.considerations;
        Self {
            considerations,
            weights: PerForm::from_fn(|form| weights(considerations, form)),
        }
    }

    /// Points, or a difference of points, as a part of the fit: importance times points by 2, over
    /// the answers that count in this consideration and the weights of all that count.
    pub fn of_points(&self, part: usize, form: Form, points: Ratio) -> Ratio {
        let here = &self.considerations[part];
        points
            .times(here.importance.weight().into())
            .over(i128::from(MOST_POINTS) * number(here.counted[form].max(1)))
            .over(self.weights[form].max(1))
    }
}

fn weights(considerations: &[Weighed], form: Form) -> i128 {
    let counted = considerations
        .iter()
        .filter(|part| part.counted[form] > 0)
        .map(|part| i128::from(part.importance.weight()));
    counted.sum()
}

pub(super) fn fit(considerations: &[Weighed], form: Form) -> Option<Ratio> {
    let weights = weights(considerations, form);
    let weighted = considerations
        .iter()
        .filter_map(|part| Some(part.value[form]?.times(part.importance.weight().into())));
    let total: Ratio = weighted.sum();
    (weights > 0).then(|| total.over(weights))
}

/// Two thirds of a form's questions, and at least one in every consideration that bears on it.
pub(super) fn is_covered(considerations: &[Weighed], form: Form) -> bool {
    let bearing: usize = considerations.iter().map(|part| part.bearing[form]).sum();
    let counted: usize = considerations.iter().map(|part| part.counted[form]).sum();
    let one_in_each = considerations
        .iter()
        .all(|part| part.bearing[form] == 0 || part.counted[form] > 0);
    one_in_each && bearing > 0 && Ratio::new(number(counted), number(bearing)) >= ENOUGH
}

fn mean(values: &[Ratio]) -> Option<Ratio> {
    let total: Ratio = values.iter().copied().sum();
    (!values.is_empty()).then(|| total.over(number(values.len())))
}

/// A count as a number to calculate with; counts stay far below any bound.
fn number(count: usize) -> i128 {
    i128::try_from(count).unwrap_or(i128::MAX)
}
