//! Why a result is what it is: reasons, what would change it, and what is worth talking over.

use std::cmp::Reverse;

use crate::answers::{Answers, Importance, Picks, Reply};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet, Tension};
use crate::ratio::Ratio;
use crate::scoring::{MOST_POINTS, fit_and_outcome, question_value};

/// One small change that would change the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What would change.
    pub change: Change,
    /// The outcome it would have.
    pub outcome: Outcome,
}

/// A change of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A scored question (by index) is answered with these options instead.
    Answer(usize, Picks),
    /// A consideration (by index) counts this much instead.
    Importance(usize, Importance),
}

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

/// Every change of one step that would change the outcome, the smallest move of the fits first.
///
/// A step is: the option before or after in a single-choice list; one option added to or taken
/// from several picks; an importance one up or down. No entry means the result is steady.
#[must_use]
pub fn flips(set: &QuestionSet, answers: &Answers) -> Vec<Flip> {
    let (fit, outcome) = fit_and_outcome(set, answers);
    let mut changed: Vec<(PerForm<Ratio>, Flip)> = steps(set, answers)
        .filter_map(|change| {
            let (new_fit, new_outcome) = fit_and_outcome(set, &with(answers, change));
            (new_outcome != outcome).then(|| {
                (
                    moved(fit, new_fit),
                    Flip {
                        change,
                        outcome: new_outcome,
                    },
                )
            })
        })
        .collect();
    // As `a.group + a.individual` against `b.group + b.individual`, but never adding one form to the other:
    // a common denominator of the two may be too large for any integer.
    changed.sort_by(|(a, _), (b, _)| (a.group - b.group).cmp(&(b.individual - a.individual)));
    changed.into_iter().map(|(_, flip)| flip).collect()
}

/// The answers with one change made.
#[must_use]
pub fn with(answers: &Answers, change: Change) -> Answers {
    let mut changed = answers.clone();
    match change {
        Change::Answer(question, picks) => {
            changed.keep(QuestionRef::Scored(question), Reply::Picked(picks));
        }
        Change::Importance(part, importance) => changed.weigh(part, Some(importance)),
    }
    changed
}

/// The tensions that hold, in the order of the set.
#[must_use]
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
#[must_use]
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

/// The answers that move the fits most, strongest first; `most` of them at most.
///
/// How much an answer moves them is its [`share`] in both fits, each as its distance from zero,
/// added up. Answers that move nothing are left out, and ties keep the order of the set.
#[must_use]
pub fn strongest(set: &QuestionSet, answers: &Answers, most: usize) -> Vec<Reason> {
    let parts = 0..set.considerations.len();
    let mut weighed: Vec<(Ratio, Reason)> = parts
        .flat_map(|part| reasons(set, answers, part))
        .map(|reason| {
            let share = share(set, answers, &reason);
            (share.group.abs() + share.individual.abs(), reason)
        })
        .filter(|(moves, _)| *moves > Ratio::ZERO)
        .collect();
    weighed.sort_by_key(|(moves, _)| Reverse(*moves));
    weighed.truncate(most);
    weighed.into_iter().map(|(_, reason)| reason).collect()
}

/// An answer's exact share in each fit. The shares of all answers add up to the fit.
///
/// It is importance × points ÷ 2, divided by the answered questions of its consideration that
/// bear on the form, and by the importance of all considerations that have such an answer.
#[must_use]
pub fn share(set: &QuestionSet, answers: &Answers, reason: &Reason) -> PerForm<Ratio> {
    let here = set.questions[reason.question].consideration;
    PerForm::from_fn(|form| {
        let Some(points) = reason.points[form] else {
            return Ratio::ZERO;
        };
        let counted = |part: usize| {
            let bears = |index: &usize| {
                set.questions[*index].bears_on[form]
                    && answers.reply(QuestionRef::Scored(*index)).picks().is_some()
            };
            let questions = set.considerations[part].questions.clone();
            i128::try_from(questions.filter(bears).count()).unwrap_or(1)
        };
        let weight = |part: usize| i128::from(answers.importance(part).weight());
        let weights: i128 = (0..set.considerations.len())
            .filter(|part| counted(*part) > 0)
            .map(weight)
            .sum();
        points
            .times(weight(here))
            .over(i128::from(MOST_POINTS) * counted(here))
            .over(weights)
    })
}

fn steps<'a>(set: &'a QuestionSet, answers: &'a Answers) -> impl Iterator<Item = Change> + 'a {
    let of_answers = (0..set.questions.len()).flat_map(move |index| {
        let picks = answers.reply(QuestionRef::Scored(index)).picks();
        let next = picks
            .map(|picks| answer_steps(set, index, picks))
            .unwrap_or_default();
        next.into_iter()
            .map(move |picks| Change::Answer(index, picks))
    });
    let of_importance = (0..set.considerations.len()).flat_map(move |part| {
        let importance = answers.importance(part);
        let next = [importance.less(), importance.more()].into_iter().flatten();
        next.map(move |importance| Change::Importance(part, importance))
    });
    of_answers.chain(of_importance)
}

fn answer_steps(set: &QuestionSet, index: usize, picks: Picks) -> Vec<Picks> {
    let question = &set.questions[index];
    let options = question.choices.len();
    if question.pick == 1 {
        let chosen = picks.iter().next().unwrap_or_default();
        let before = chosen.checked_sub(1);
        let after = Some(chosen + 1).filter(|option| *option < options);
        return before.into_iter().chain(after).map(Picks::one).collect();
    }
    let fewer = picks
        .iter()
        .map(|option| picks.without(option))
        .filter(|fewer| !fewer.is_empty());
    let room = picks.count() < question.pick;
    let more = (0..options)
        .filter(|option| room && !picks.contains(*option))
        .map(|option| picks.with(option));
    fewer.chain(more).collect()
}

fn moved(from: PerForm<Option<Ratio>>, to: PerForm<Option<Ratio>>) -> PerForm<Ratio> {
    PerForm::from_fn(|form| match (from[form], to[form]) {
        (Some(from), Some(to)) => (to - from).abs(),
        _ => Ratio::ZERO,
    })
}
