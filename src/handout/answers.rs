//! What the person said, in short: for whoever helps them.

use serde::Serialize;

use crate::answers::{Answers, Lean};
use crate::form::{Form, PerForm};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::report::{answered, by_id, importance_words};
use crate::wording;
use crate::words::Words;

/// An answer beside the short label of its question.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    pub question: String,
    pub label: String,
    pub answer: String,
}

/// How much a consideration counts.
#[derive(Clone, Debug, Serialize)]
pub struct Weight {
    pub consideration: String,
    pub label: String,
    /// 1, 2 or 3.
    pub counts: u8,
    pub says: String,
}

/// Which way the person leaned before they saw the result.
#[derive(Clone, Debug, Serialize)]
pub struct OwnLean {
    pub toward: &'static str,
    pub label: String,
    pub says: String,
}

/// An answer that says that a form would not work now.
#[derive(Clone, Debug, Serialize)]
pub struct Limit {
    #[serde(serialize_with = "by_id")]
    pub form: Form,
    #[serde(flatten)]
    pub said: Said,
}

/// Every question, in the order they are asked.
pub(super) fn all(set: &QuestionSet, words: &Words, answers: &Answers) -> Vec<Said> {
    set.all_questions()
        .map(|question| said(set, words, answers, question))
        .collect()
}

/// The questions where several could be chosen: what a person wants is asked that way.
pub(super) fn aims(set: &QuestionSet, words: &Words, answers: &Answers) -> Vec<Said> {
    set.all_questions()
        .filter(|question| set.pick(*question) > 1)
        .map(|question| said(set, words, answers, question))
        .collect()
}

pub(super) fn weights(set: &QuestionSet, words: &Words, answers: &Answers) -> Vec<Weight> {
    let parts = set.considerations.iter().enumerate();
    parts
        .map(|(index, part)| {
            let importance = answers.importance(index);
            Weight {
                consideration: part.id.clone(),
                label: part.title.to_string(),
                counts: importance.weight(),
                says: importance_words(words, importance).to_owned(),
            }
        })
        .collect()
}

/// The limits on a group, then those on one-to-one.
pub(super) fn limits(
    set: &QuestionSet,
    words: &Words,
    answers: &Answers,
    limits: &PerForm<Vec<usize>>,
) -> Vec<Limit> {
    let limit = |form: Form, question: usize| Limit {
        form,
        said: said(set, words, answers, QuestionRef::Scored(question)),
    };
    Form::ALL
        .into_iter()
        .flat_map(|on| limits[on].iter().map(move |question| limit(on, *question)))
        .collect()
}

impl OwnLean {
    pub(super) fn of(words: &Words, lean: Lean) -> Self {
        Self {
            toward: lean.id(),
            label: words.lean().part.clone(),
            says: wording::lean_label(words, lean).to_owned(),
        }
    }
}

fn said(set: &QuestionSet, words: &Words, answers: &Answers, question: QuestionRef) -> Said {
    Said {
        question: set.question_id(question).to_owned(),
        label: set.short(question).to_string(),
        answer: answered(set, words, answers, question),
    }
}
