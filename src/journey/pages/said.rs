//! What an item of the interview says: its part, its question, its reason, its lines, its answer.

use crate::answers::{Importance, Reply};
use crate::interview::{Interview, Item, Said};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::report::{answered, picked_list};
use crate::wording::lean_label;
use crate::words::{Words, fill};

/// The heading an item stands under.
pub(super) fn part<'a>(set: &'a QuestionSet, words: &'a Words, item: Item) -> &'a str {
    match item {
        Item::Question(QuestionRef::Scored(index)) => {
            &set.considerations[set.questions[index].consideration].title
        }
        Item::Question(QuestionRef::Availability(_)) => &words.availability().part,
        Item::Importance => &words.importance().part,
        Item::Lean => &words.lean().part,
    }
}

/// The question itself.
pub(super) fn ask<'a>(set: &'a QuestionSet, words: &'a Words, item: Item) -> &'a str {
    match item {
        Item::Question(question) => set.ask(question),
        Item::Importance => &words.importance().ask,
        Item::Lean => &words.lean().ask,
    }
}

/// Its short label.
pub(super) fn short<'a>(set: &'a QuestionSet, words: &'a Words, item: Item) -> &'a str {
    match item {
        Item::Question(question) => set.short(question),
        Item::Importance => &words.importance().short,
        Item::Lean => &words.lean().short,
    }
}

/// Why it is asked.
pub(super) fn why<'a>(set: &'a QuestionSet, words: &'a Words, item: Item) -> &'a str {
    match item {
        Item::Question(QuestionRef::Scored(index)) => &set.questions[index].why,
        Item::Question(QuestionRef::Availability(index)) => &set.availability[index].why,
        Item::Importance => &words.importance().why,
        Item::Lean => &words.lean().why,
    }
}

/// The words of one line.
pub(super) fn label(set: &QuestionSet, words: &Words, item: Item, offer: Said) -> String {
    match (offer, item) {
        (Said::Reply(Reply::Picked(picks)), Item::Question(question)) => {
            picked_list(set, question, picks)
        }
        (Said::Lean(Some(lean)), _) => lean_label(words, lean).to_owned(),
        (Said::Reply(Reply::NotSure), _) => words.question().not_sure.clone(),
        _ => words.question().skip.clone(),
    }
}

/// How much a consideration counts.
pub(super) fn importance(words: &Words, importance: Importance) -> &str {
    match importance.weight() {
        1 => &words.importance().little,
        2 => &words.importance().some,
        _ => &words.importance().lot,
    }
}

/// What was said to an item, for a list of answers.
pub(super) fn answer(interview: &Interview, words: &Words, at: usize) -> String {
    let (item, set) = (interview.items()[at], interview.set());
    if !interview.was_said(at) && item != Item::Importance {
        return words.review().open.clone();
    }
    match item {
        Item::Question(question) => answered(set, words, interview.answers(), question),
        Item::Importance => {
            let each = set.considerations.iter().enumerate().map(|(index, part)| {
                let counts = importance(words, interview.answers().importance(index));
                let values = [("part", part.title.as_str()), ("importance", counts)];
                fill(&words.importance().each, &values)
            });
            each.collect::<Vec<_>>().join("; ")
        }
        Item::Lean => interview.answers().lean.map_or_else(
            || words.review().skipped.clone(),
            |lean| lean_label(words, lean).to_owned(),
        ),
    }
}
