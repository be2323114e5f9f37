//! What would change the outcome, nearest first; or which answers would help to see one.

use std::cmp::Reverse;

use serde::Serialize;

use super::importance_words;
use super::reasons::picked_list;
use crate::answers::Answers;
use crate::explain::{self, Change as Step};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::scoring::Assessment;
use crate::words::{Words, fill};

/// How firm the outcome is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Steady, a close call, or not enough answers to say.
    pub intro: String,
    /// Every small change that would change the outcome, nearest first.
    pub flips: Vec<FlipText>,
    /// Questions whose answers would help, the most helpful first; only if there are not enough answers.
    pub missing: Vec<String>,
}

/// One small change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlipText {
    /// What would be different.
    pub step: String,
    /// What the result would say then.
    pub then: String,
}

pub(super) fn of(
    set: &QuestionSet,
    words: &Words,
    answers: &Answers,
    assessment: &Assessment,
) -> Change {
    let said = words.result();
    if assessment.outcome == Outcome::NotEnoughAnswers {
        return Change {
            intro: said.missing.clone(),
            flips: Vec::new(),
            missing: most_helpful(set, answers, assessment)
                .into_iter()
                .map(|question| set.short(question).to_string())
                .collect(),
        };
    }
    let flips: Vec<FlipText> = explain::flips(set, answers)
        .iter()
        .map(|flip| FlipText {
            step: step(set, words, answers, flip.change),
            then: fill(&said.then, &[("outcome", &set.outcome(flip.outcome).title)]),
        })
        .collect();
    let intro = if flips.is_empty() {
        &said.steady
    } else {
        &said.close
    };
    Change {
        intro: intro.clone(),
        flips,
        missing: Vec::new(),
    }
}

/// The open questions that bear on a form of which too little is known. Considerations without any
/// answer come first, then those that count more; one question of each before its second.
pub(super) fn most_helpful(
    set: &QuestionSet,
    answers: &Answers,
    assessment: &Assessment,
) -> Vec<QuestionRef> {
    let mut helpful = Vec::new();
    let mut before = vec![0; set.considerations.len()];
    for open in answers.missing(set) {
        let QuestionRef::Scored(index) = open else {
            continue;
        };
        let question = &set.questions[index];
        let part = question.consideration;
        let weighed = &assessment.considerations[part];
        let helps = |form: &Form| question.bears_on[*form] && !assessment.covered[*form];
        let forms: Vec<Form> = Form::ALL.into_iter().filter(helps).collect();
        if !forms.is_empty() {
            let known = forms.iter().all(|form| weighed.counted[*form] > 0);
            helpful.push((known, before[part], Reverse(weighed.importance), open));
            before[part] += 1;
        }
    }
    helpful.sort_by_key(|(known, before, importance, _)| (*known, *before, *importance));
    helpful.into_iter().map(|(_, _, _, open)| open).collect()
}

/// How close the call is.
pub(super) fn closeness(words: &Words, assessment: &Assessment, flips: usize) -> String {
    let said = words.result();
    match flips {
        _ if assessment.outcome == Outcome::NotEnoughAnswers => said.closeness_open.clone(),
        0 => said.closeness_steady.clone(),
        1 => said.closeness_one.clone(),
        _ => fill(&said.closeness_many, &[("count", &flips.to_string())]),
    }
}

fn step(set: &QuestionSet, words: &Words, answers: &Answers, change: Step) -> String {
    let said = words.result();
    match change {
        Step::Answer(question, to) => {
            let from = answers
                .reply(QuestionRef::Scored(question))
                .picks()
                .unwrap_or_default();
            fill(
                &said.flip_answer,
                &[
                    ("from", &picked_list(set, question, from)),
                    ("to", &picked_list(set, question, to)),
                    ("question", &set.questions[question].short),
                ],
            )
        }
        Step::Importance(part, to) => fill(
            &said.flip_importance,
            &[
                ("part", &set.considerations[part].title),
                ("from", importance_words(words, answers.importance(part))),
                ("to", importance_words(words, to)),
            ],
        ),
    }
}
