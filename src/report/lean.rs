//! The person's own lean set beside their answers, kindly.

use crate::answers::Lean;
use crate::outcome::Outcome;
use crate::words::Words;

/// What is said of the lean; nothing if none was given.
pub(super) fn of(words: &Words, lean: Option<Lean>, outcome: Outcome) -> Option<String> {
    let said = words.own_lean();
    let sentence = match (lean?, outcome) {
        (Lean::Unsure, _) => &said.unsure,
        (Lean::Group, Outcome::Group)
        | (Lean::Individual, Outcome::Individual)
        | (Lean::Both, Outcome::Both)
        | (Lean::Neither, Outcome::NeitherYet) => &said.same,
        (Lean::Group, Outcome::Either) => &said.decides_group,
        (Lean::Individual, Outcome::Either) => &said.decides_individual,
        (Lean::Both, Outcome::Either) => &said.decides_both,
        (Lean::Group, Outcome::NotEnoughAnswers) => &said.alone_group,
        (Lean::Individual, Outcome::NotEnoughAnswers) => &said.alone_individual,
        (Lean::Both, Outcome::NotEnoughAnswers) => &said.alone_both,
        (Lean::Neither, Outcome::NotEnoughAnswers) => &said.alone_neither,
        (Lean::Group, _) => &said.group,
        (Lean::Individual, _) => &said.individual,
        (Lean::Both, _) => &said.both,
        (Lean::Neither, _) => &said.neither,
    };
    Some(sentence.clone())
}
