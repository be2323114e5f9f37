//! Reasons in the person's own answers, one per answered question.

use std::cmp::Ordering;

use serde::Serialize;

use crate::answers::{Answers, Picks};
use crate::explain::{self, Reason};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::words::{Words, fill};

/// The reasons of one consideration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartReasons {
    /// Index of the consideration.
    pub part: usize,
    /// Its title.
    pub title: String,
    /// One for each answered question.
    pub reasons: Vec<ReasonText>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReasonText {
    /// The question.
    pub ask: String,
    /// What was said, and what it speaks for.
    pub says: String,
    /// The question in short.
    #[serde(skip)]
    pub label: String,
    /// What was said.
    #[serde(skip)]
    pub answer: String,
}

pub(super) fn all(set: &QuestionSet, words: &Words, answers: &Answers) -> Vec<PartReasons> {
    let part = |index: usize| PartReasons {
        part: index,
        title: set.considerations[index].title.to_string(),
        reasons: explain::reasons(set, answers, index)
            .iter()
            .map(|reason| text(set, words, reason))
            .collect(),
    };
    (0..set.considerations.len())
        .map(part)
        .filter(|part| !part.reasons.is_empty())
        .collect()
}

/// The reasons that move the fits most, strongest first.
pub(super) fn strongest(
    set: &QuestionSet,
    words: &Words,
    answers: &Answers,
    most: usize,
) -> Vec<ReasonText> {
    explain::strongest(set, answers, most)
        .iter()
        .map(|reason| text(set, words, reason))
        .collect()
}

/// The words of the picked options, for a list.
#[must_use]
pub fn picked_list(set: &QuestionSet, question: usize, picks: Picks) -> String {
    let options = set.options(QuestionRef::Scored(question));
    let labels: Vec<&str> = picks
        .iter()
        .map(|option| options[option].1.as_str())
        .collect();
    labels.join("; ")
}

/// The words of the picked options, as they stand inside quotation marks.
pub(super) fn picked(set: &QuestionSet, words: &Words, question: usize, picks: Picks) -> String {
    let options = set.options(QuestionRef::Scored(question));
    let labels = picks.iter().map(|option| options[option].1.to_string());
    let joined = labels.reduce(|first, second| {
        fill(
            &words.result().and,
            &[("first", &first), ("second", &second)],
        )
    });
    joined.unwrap_or_default()
}

fn text(set: &QuestionSet, words: &Words, reason: &Reason) -> ReasonText {
    let said = words.result();
    let sign =
        |points: Option<Ratio>| points.map_or(Ordering::Equal, |points| points.cmp(&Ratio::ZERO));
    let sentence = match (sign(reason.points.group), sign(reason.points.individual)) {
        (Ordering::Greater, Ordering::Equal) => &said.for_group,
        (Ordering::Less, Ordering::Equal) => &said.against_group,
        (Ordering::Equal, Ordering::Greater) => &said.for_individual,
        (Ordering::Equal, Ordering::Less) => &said.against_individual,
        (Ordering::Greater, Ordering::Greater) => &said.for_both,
        (Ordering::Less, Ordering::Less) => &said.against_both,
        (Ordering::Greater, Ordering::Less) => &said.for_group_against_individual,
        (Ordering::Less, Ordering::Greater) => &said.for_individual_against_group,
        (Ordering::Equal, Ordering::Equal) => &said.neutral,
    };
    let answer = picked(set, words, reason.question, reason.picks);
    ReasonText {
        ask: set.questions[reason.question].ask.to_string(),
        says: fill(sentence, &[("answer", &answer)]),
        label: set.questions[reason.question].short.to_string(),
        answer,
    }
}
