//! How far each fit can go at any importance: a bound for sets of any size.

use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::{Question, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::{CLEAR_GAP, FITS_WELL, MOST_POINTS};

/// Whether the furthest that each fit can go for itself leaves room for an outcome. If not, no
/// complete answers come out as it at any importance.
pub(super) fn allow(set: &QuestionSet, outcome: Outcome) -> bool {
    let highest = |form| furthest(set, form, 1);
    let lowest = |form| Ratio::ZERO - furthest(set, form, -1);
    let leads = |form: Form| highest(form) >= lowest(form.other()) + CLEAR_GAP;
    let each = |holds: &dyn Fn(Form) -> bool| Form::ALL.into_iter().all(holds);
    match outcome {
        Outcome::Group => leads(Form::Group),
        Outcome::Individual => leads(Form::Individual),
        Outcome::Both => each(&|form| highest(form) >= FITS_WELL),
        Outcome::NeitherYet => each(&|form| lowest(form) < Ratio::ZERO),
        Outcome::Either | Outcome::NotEnoughAnswers => true,
    }
}

/// The highest fit of a form, or the lowest with its sign turned.
fn furthest(set: &QuestionSet, form: Form, sign: i8) -> Ratio {
    let of_question = |question: &Question| {
        let points = question.choices.iter().map(|one| sign * one.points[form]);
        i128::from(points.max().unwrap_or_default())
    };
    let parts = set.considerations.iter().filter_map(|part| {
        let questions = set.questions[part.questions.clone()].iter();
        let points = questions.filter(|one| one.bears_on[form]).map(of_question);
        let points: Vec<i128> = points.collect();
        let most = i128::from(MOST_POINTS) * whole(points.len());
        (!points.is_empty()).then(|| Ratio::new(points.iter().sum(), most))
    });
    let mut parts: Vec<Ratio> = parts.collect();
    parts.sort_unstable_by(|a, b| b.cmp(a));
    // A weighted mean goes furthest where the highest parts, however many, weigh most and all
    // others least.
    let all: Ratio = parts.iter().copied().sum();
    let mut top = Ratio::ZERO;
    let fits = (1..).zip(&parts).map(|(count, part)| {
        top = top + *part;
        (all + top.times(MORE)).over(whole(parts.len()) + MORE * count)
    });
    fits.max().unwrap_or(Ratio::ZERO)
}

/// How much more a consideration weighs that counts a lot than one that counts a little.
const MORE: i128 = 2;

fn whole(count: usize) -> i128 {
    i128::try_from(count).unwrap_or(i128::MAX)
}
