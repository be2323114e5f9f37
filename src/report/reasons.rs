//! Reasons in the person's own answers, one per answered question.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Setting, of};
use crate::answers::{Answers, Picks};
use crate::explain::{self, Reason};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::{Assessment, Shares};
use crate::words::Words;

/// How many reasons stand for an outcome, and how many limits in its way.
const BECAUSE: usize = 2;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartReasons {
    pub part: usize,
    pub title: String,
    pub reasons: Vec<ReasonText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReasonText {
    /// The question in short.
    pub label: String,
    pub ask: String,
    /// What was picked.
    pub answer: String,
    /// What it speaks for, or stands in the way of.
    pub says: String,
    /// What to ask about it, if it stands in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_about: Option<String>,
}

pub(super) fn all(set: &QuestionSet, words: &Words, answers: &Answers) -> Vec<PartReasons> {
    let part = |index: usize| PartReasons {
        part: index,
        title: set.considerations[index].title.to_string(),
        reasons: texts(set, words, &explain::reasons(set, answers, index)),
    };
    (0..set.considerations.len())
        .map(part)
        .filter(|part| !part.reasons.is_empty())
        .collect()
}

/// The reasons that speak most for the outcome: for the form that leads, or one for each form
/// where none leads; against each where both fit below zero.
pub(super) fn because(
    setting: Setting<'_>,
    answers: &Answers,
    assessment: &Assessment,
) -> Vec<ReasonText> {
    let Setting {
        set, words, first, ..
    } = setting;
    let shares = Shares::of(assessment);
    let by = |weight: &dyn Fn(PerForm<Ratio>) -> Ratio| {
        explain::by_weight(set, answers, |reason| {
            weight(explain::share(set, &shares, reason))
        })
    };
    let toward = |form: Form| by(&|share| share[form] - share[form.other()]);
    let for_form = |form: Form| by(&|share| share[form]);
    let against = |form: Form| by(&|share| share[form].times(-1));
    let order = [first, first.other()];
    let mut reasons = match assessment.outcome {
        Outcome::Group => toward(Form::Group),
        Outcome::Individual => toward(Form::Individual),
        Outcome::Either | Outcome::NeitherYet if assessment.both_hard() => {
            one_each(order.map(against))
        }
        Outcome::Both | Outcome::Either | Outcome::NeitherYet => one_each(order.map(for_form)),
        Outcome::NotEnoughAnswers => Vec::new(),
    };
    reasons.truncate(BECAUSE);
    texts(set, words, &reasons)
}

/// The first of each, then the rest; none twice.
fn one_each(mut each: [Vec<Reason>; 2]) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for _ in 0..BECAUSE {
        for list in &mut each {
            list.retain(|reason| !reasons.contains(reason));
            if !list.is_empty() {
                reasons.push(list.remove(0));
            }
        }
    }
    reasons
}

/// The first limits on the form that leads, or one on each where none does.
pub(super) fn in_the_way(
    setting: Setting<'_>,
    answers: &Answers,
    assessment: &Assessment,
) -> Vec<ReasonText> {
    let Setting {
        set, words, first, ..
    } = setting;
    let limits = &assessment.limits;
    let on = |form: Form| limits[form].iter().copied();
    let mut questions: Vec<usize> = match assessment.outcome {
        Outcome::Group => on(Form::Group).collect(),
        Outcome::Individual => on(Form::Individual).collect(),
        Outcome::NotEnoughAnswers => Vec::new(),
        Outcome::Both | Outcome::Either | Outcome::NeitherYet => [first, first.other()]
            .into_iter()
            .flat_map(|form| on(form).take(1))
            .collect(),
    };
    questions.dedup();
    questions.truncate(BECAUSE);
    let said = words.result();
    let text = |question: usize| {
        let picks = answers.reply(QuestionRef::Scored(question)).picks()?;
        let limited = PerForm::from_fn(|form| limits[form].contains(&question));
        let (form, says) = match (limited.group, limited.individual) {
            (true, true) => (first, &said.in_the_way_both),
            (true, false) => (Form::Group, &said.in_the_way_group),
            (false, _) => (Form::Individual, &said.in_the_way_individual),
        };
        Some(ReasonText {
            ask_about: Some(ask_about(set, words, question, form)),
            ..ReasonText::new(set, question, picks, says)
        })
    };
    questions.into_iter().filter_map(text).collect()
}

/// What to ask about a limit: in the set's words, or in general.
pub(super) fn ask_about(set: &QuestionSet, words: &Words, question: usize, form: Form) -> String {
    let said = words.plan();
    let general = of(form, &said.ask_about_group, &said.ask_about_individual);
    let own = set.questions[question].ask_about.as_ref();
    own.map_or_else(|| general.to_owned(), ToString::to_string)
}

/// The words of the picked options, for a list.
pub fn picked_list(set: &QuestionSet, question: usize, picks: Picks) -> String {
    let options = set.options(QuestionRef::Scored(question));
    let labels: Vec<&str> = picks
        .iter()
        .map(|option| options[option].1.as_str())
        .collect();
    labels.join("; ")
}

impl ReasonText {
    fn new(set: &QuestionSet, question: usize, picks: Picks, says: &str) -> Self {
        Self {
            label: set.questions[question].short.to_string(),
            ask: set.questions[question].ask.to_string(),
            answer: picked_list(set, question, picks),
            says: says.to_owned(),
            ask_about: None,
        }
    }
}

fn texts(set: &QuestionSet, words: &Words, reasons: &[Reason]) -> Vec<ReasonText> {
    let text = |reason: &Reason| {
        let says = speaks_for(words, reason.points);
        ReasonText::new(set, reason.question, reason.picks, says)
    };
    reasons.iter().map(text).collect()
}

fn speaks_for(words: &Words, points: PerForm<Option<Ratio>>) -> &str {
    use Ordering::{Equal, Greater, Less};
    let said = words.result();
    let PerForm { group, individual } =
        PerForm::from_fn(|form| points[form].unwrap_or(Ratio::ZERO));
    let more = group.cmp(&individual);
    match (group.cmp(&Ratio::ZERO), individual.cmp(&Ratio::ZERO)) {
        (Greater, Equal) => &said.for_group,
        (Less, Equal) => &said.against_group,
        (Equal, Greater) => &said.for_individual,
        (Equal, Less) => &said.against_individual,
        (Greater, Greater) => match more {
            Greater => &said.for_both_more_group,
            Less => &said.for_both_more_individual,
            Equal => &said.for_both,
        },
        (Less, Less) => match more {
            Less => &said.against_both_more_group,
            Greater => &said.against_both_more_individual,
            Equal => &said.against_both,
        },
        (Greater, Less) => &said.for_group_against_individual,
        (Less, Greater) => &said.for_individual_against_group,
        (Equal, Equal) => &said.neutral,
    }
}
