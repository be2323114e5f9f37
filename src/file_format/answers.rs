//! A file of answers, in TOML or JSON.

use super::Takes::{Name, Replies, Schema, Text, Weights, Word};
use super::{Record, may, needs};
use crate::answers::Lean;

pub static ANSWERS: Record = Record::new(
    "an answers file",
    &[
        may("schema", Schema, "the number of the format"),
        needs("question_set", Name, "the id of the set"),
        may("version", Name, "the set's version when it was answered; another one is named"),
        may("hash", Name, "what the set scored by then; if it has changed, that is named"),
        needs("answers", Replies, "by question: an option, a list of some, `not-sure` or `skip`"),
        may("importance", Weights, "by consideration: 1 a little, 2 some, 3 a lot; 2 unless given"),
        may("lean", Word(&Lean::IDS), "what the person leaned to before the result"),
        may("case", Text, "what the result is listed under, where many are scored; no name of a person"),
    ],
);
