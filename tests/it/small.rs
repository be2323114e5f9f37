//! A small, sound question set, and the same with one thing changed.

use circle_or_chair::question_set::{QuestionSet, check, source::Source};

pub const TEXT: &str = include_str!("small.toml");

/// The small set with one passage, which it holds once, put in another way.
#[track_caller]
pub fn with(passage: &str, instead: &str) -> String {
    assert_eq!(
        TEXT.matches(passage).count(),
        1,
        "{passage:?} in the small set"
    );
    TEXT.replacen(passage, instead, 1)
}

/// The small set where only one wish may be picked.
pub fn with_one_wish() -> String {
    with("pick = 2\n", "").replace(
        "wants = [\"people\"] }\noutcome",
        "wants = \"people\" }\noutcome",
    )
}

/// Loads a set that must be sound.
#[track_caller]
pub fn load(text: &str) -> QuestionSet {
    let source = Source::new("a set", text);
    match check::check(&source) {
        Ok(set) => set,
        Err(found) => panic!(
            "{}\n{text}",
            circle_or_chair::question_set::finding::listing(&source, &found)
        ),
    }
}
