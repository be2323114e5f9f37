//! What can be read about the choice: even for both forms, true to its sources, easy to read, and within reach.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise"
)]
#![allow(unreachable_pub, reason = "what the stories share is theirs alone")]

mod balance;
mod numbers;
mod reader;
mod reading;
mod screens;

use circle_or_chair::question_set::learn::{Forms, Learn, Way};
use circle_or_chair::question_set::{QuestionSet, built_in};

fn set() -> QuestionSet {
    built_in::set().expect("the built-in set loads")
}

fn forms(learn: &Learn) -> &Forms {
    learn.forms.as_ref().expect("all four ways are described")
}

/// A list of a way by name, such as its upsides; a single text is a list of one.
fn lists(way: &Way) -> [(&'static str, Vec<&str>); 11] {
    [
        ("what", vec![&*way.what]),
        ("who", vec![&*way.who]),
        ("length", vec![&*way.length]),
        ("upsides", way.upsides.iter().map(|text| &**text).collect()),
        (
            "downsides",
            way.downsides.iter().map(|text| &**text).collect(),
        ),
        ("first month", vec![&*way.first_month]),
        ("first session", vec![&*way.first_session]),
        (
            "questions",
            way.questions.iter().map(|text| &**text).collect(),
        ),
        (
            "techniques",
            way.techniques.iter().map(|text| &**text).collect(),
        ),
        ("kinds", way.kinds.iter().map(|text| &**text).collect()),
        ("find", way.find.iter().map(|text| &**text).collect()),
    ]
}
