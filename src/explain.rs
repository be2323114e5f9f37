//! Why a result is what it is: reasons, what would change it, and what is worth talking over.

use std::cmp::Reverse;

use crate::answers::{Answers, Importance, Picks};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::{Question, QuestionRef, QuestionSet, Tension};
use crate::ratio::Ratio;
use crate::scoring::{Assessment, MARKS, Shares, is_limit, is_wish, question_value};

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

/// Every change of one step that would change the outcome, the smallest move of the fits first.
///
/// A step is: the option before or after in a single-choice list; one option added to or taken
/// from several picks; an importance one up or down. No entry means the result is steady.
pub fn flips(set: &QuestionSet, answers: &Answers, result: &Assessment) -> Vec<Flip> {
    let Some(kept) = Kept::of(set, answers, result) else {
        return Vec::new();
    };
    let mut changed: Vec<(PerForm<Ratio>, Flip)> = steps(set, answers)
        .filter_map(|change| {
            let (moved, outcome) = kept.after(change);
            (outcome != result.outcome).then_some((moved, Flip { change, outcome }))
        })
        .collect();
    // As `a.group + a.individual` against `b.group + b.individual`, but never adding one form to the other:
    // a common denominator of the two may be too large for any integer.
    changed.sort_by(|(a, _), (b, _)| (a.group - b.group).cmp(&(b.individual - a.individual)));
    changed.into_iter().map(|(_, flip)| flip).collect()
}

/// A result kept as sums, so that one change is scored without scoring everything again.
struct Kept<'a> {
    set: &'a QuestionSet,
    answers: &'a Answers,
    result: &'a Assessment,
    shares: Shares<'a>,
    fit: PerForm<Ratio>,
}

impl<'a> Kept<'a> {
    /// Nothing where not enough was answered: no step answers one more question.
    fn of(set: &'a QuestionSet, answers: &'a Answers, result: &'a Assessment) -> Option<Self> {
        let (group, individual) = (result.fit.group?, result.fit.individual?);
        (result.outcome != Outcome::NotEnoughAnswers).then(|| Self {
            set,
            answers,
            result,
            shares: Shares::of(result),
            fit: PerForm { group, individual },
        })
    }

    /// How far a change moves each fit, and the outcome it leads to.
    fn after(&self, change: Change) -> (PerForm<Ratio>, Outcome) {
        let moved = PerForm::from_fn(|form| match change {
            Change::Answer(question, to) => self.moved_by_answer(question, to, form),
            Change::Importance(part, to) => self.moved_by_importance(part, to, form),
        });
        let says = |form, said: &PerForm<Vec<usize>>, says| match change {
            Change::Answer(question, to) => self.is_said(question, to, form, said, says),
            Change::Importance(..) => !said[form].is_empty(),
        };
        let outcome = MARKS.outcome(
            PerForm::from_fn(|form| self.fit[form] + moved[form]),
            PerForm::from_fn(|form| says(form, &self.result.limits, is_limit)),
            PerForm::from_fn(|form| says(form, &self.result.wishes, is_wish)),
        );
        (PerForm::from_fn(|form| moved[form].abs()), outcome)
    }

    fn moved_by_answer(&self, index: usize, to: Picks, form: Form) -> Ratio {
        let question = &self.set.questions[index];
        if !question.bears_on[form] {
            return Ratio::ZERO;
        }
        let points =
            question_value(question, to, form) - question_value(question, self.picks(index), form);
        self.shares.of_points(question.consideration, form, points)
    }

    fn moved_by_importance(&self, part: usize, to: Importance, form: Form) -> Ratio {
        let here = &self.result.considerations[part];
        let Some(value) = here.value[form] else {
            return Ratio::ZERO;
        };
        let more = i128::from(to.weight()) - i128::from(here.importance.weight());
        (value - self.fit[form])
            .times(more)
            .over(self.shares.weights[form] + more)
    }

    /// Whether a limit or a wish is still said, once one question is answered with other options.
    fn is_said(
        &self,
        question: usize,
        to: Picks,
        form: Form,
        said: &PerForm<Vec<usize>>,
        says: fn(&Question, Picks, Form) -> bool,
    ) -> bool {
        says(&self.set.questions[question], to, form)
            || match said[form].as_slice() {
                [] => false,
                [only] => *only != question,
                _ => true,
            }
    }

    fn picks(&self, question: usize) -> Picks {
        let reply = self.answers.reply(QuestionRef::Scored(question));
        reply.picks().unwrap_or_default()
    }
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
