//! The author's workshop: findings, proof, and everything around them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first surprise"
)]

mod binary;
mod change;
pub mod corpus;
mod large;
mod proof;
pub mod random;
mod reading;
mod schema;
mod translating;
mod words;

use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionSet, check};

/// Reads a set that must be good.
fn set(text: &str) -> QuestionSet {
    let source = Source::new("set.toml", text);
    check::check(&source).unwrap_or_else(|findings| {
        panic!(
            "{}\n{text}",
            circle_or_chair::question_set::finding::listing(&source, &findings)
        )
    })
}
