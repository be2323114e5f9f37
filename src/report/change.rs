//! What would change the outcome, nearest first; or which answers would help to see one.

use serde::Serialize;

use super::importance_words;
use super::reasons::picked;
use crate::answers::Answers;
use crate::explain::{self, Change as Step};
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
    /// Questions whose answers would help most; only if there are not enough answers.
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
            missing: missing(set, answers, assessment),
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

/// The open questions that bear on a form of which too little is known.
fn missing(set: &QuestionSet, answers: &Answers, assessment: &Assessment) -> Vec<String> {
    let helps = |question: &QuestionRef| match question {
        QuestionRef::Scored(index) => {
            let bears_on = set.questions[*index].bears_on;
            bears_on.group && !assessment.covered.group
                || bears_on.individual && !assessment.covered.individual
        }
        QuestionRef::Availability(_) => false,
    };
    answers
        .missing(set)
        .filter(helps)
        .map(|question| set.ask(question).to_string())
        .collect()
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
                    ("from", &picked(set, words, question, from)),
                    ("to", &picked(set, words, question, to)),
                    ("ask", &set.questions[question].ask),
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
