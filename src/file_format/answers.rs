//! A file of answers, in TOML or JSON.

use super::{Record, Takes, may, needs};
use crate::answers::Lean;

fn leans() -> Vec<&'static str> {
    Lean::ALL.map(Lean::id).to_vec()
}

pub static ANSWERS: Record = Record::new(
    "an answers file",
    &[
        needs("question_set", Takes::Name, "the id of the set"),
        needs(
            "answers",
            Takes::Replies,
            "by question: an option, a list where several may be picked, `\"not-sure\"` or `\"skip\"`",
        ),
        may(
            "importance",
            Takes::Weights,
            "by consideration: 1 a little, 2 some, 3 a lot; 2 unless given",
        ),
        may(
            "lean",
            Takes::Word(leans),
            "what the person leaned to before the result",
        ),
    ],
);
