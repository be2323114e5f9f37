//! A file of answers, in TOML or JSON.

use super::Takes::{Name, Replies, Weights, Word};
use super::{Record, may, needs};
use crate::answers::Lean;

pub static ANSWERS: Record = Record::new(
    "an answers file",
    &[
        needs("question_set", Name, "the id of the set"),
        needs("answers", Replies, "by question: an option, a list of some, `not-sure` or `skip`"),
        may("importance", Weights, "by consideration: 1 a little, 2 some, 3 a lot; 2 unless given"),
        may("lean", Word(&Lean::IDS), "what the person leaned to before the result"),
    ],
);
