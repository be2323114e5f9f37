//! Why a result is what it is: reasons, what would change it, and what is worth talking over.

mod flips;

use std::cmp::Reverse;

use crate::answers::{Answers, Picks};
use crate::form::{Form, PerForm};
use crate::question_set::{QuestionRef, QuestionSet, Tension};
use crate::ratio::Ratio;
use crate::scoring::{Shares, question_value};

pub use flips::{Change, Flip, flips};

/// One answer that speaks for a form, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Index of the scored question.
    pub question: usize,
    /// What was picked.
    pub picks: Picks,
    /// Its points for each form, -2 to 2; `None` where the question does not bear on the form.
    pub points: PerForm<Option<Ratio>>,
}

/// The tensions that hold, in the order of the set.
pub fn tensions<'a>(set: &'a QuestionSet, answers: &Answers) -> Vec<&'a Tension> {
    let holds = |tension: &&Tension| {
        tension.when.iter().all(|(question, named)| {
            answers
                .reply(*question)
                .picks()
                .is_some_and(|picks| picks.meets(*named))
        })
    };
    set.tensions.iter().filter(holds).collect()
}

/// What each answered question of a consideration says, in the order of the set.
pub fn reasons(set: &QuestionSet, answers: &Answers, consideration: usize) -> Vec<Reason> {
    let questions = set.considerations[consideration].questions.clone();
    let reason = |index: usize| {
        let picks = answers.reply(QuestionRef::Scored(index)).picks()?;
        let question = &set.questions[index];
        let points =
            |form: Form| question.bears_on[form].then(|| question_value(question, picks, form));
        Some(Reason {
            question: index,
            picks,
            points: PerForm::from_fn(points),
        })
    };
    questions.filter_map(reason).collect()
}

/// The answers with a weight above zero, heaviest first; ties keep the order of the set.
pub fn by_weight(
    set: &QuestionSet,
    answers: &Answers,
    weight: impl Fn(&Reason) -> Ratio,
) -> Vec<Reason> {
    let mut weighed: Vec<(Ratio, Reason)> = (0..set.considerations.len())
        .flat_map(|part| reasons(set, answers, part))
        .map(|reason| (weight(&reason), reason))
        .filter(|(weight, _)| *weight > Ratio::ZERO)
        .collect();
    weighed.sort_by_key(|(weight, _)| Reverse(*weight));
    weighed.into_iter().map(|(_, reason)| reason).collect()
}

/// An answer's exact share in each fit. The shares of all answers add up to the fit.
pub fn share(set: &QuestionSet, shares: &Shares<'_>, reason: &Reason) -> PerForm<Ratio> {
    let part = set.questions[reason.question].consideration;
    PerForm::from_fn(|form| {
        reason.points[form].map_or(Ratio::ZERO, |points| shares.of_points(part, form, points))
    })
}
