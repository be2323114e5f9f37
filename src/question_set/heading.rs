//! What the first page shows of a set.

use super::{Prose, QuestionSet};
use crate::code;

/// Enough of a set for the first page, so that it can stand before the set is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub language: Prose,
    pub title: Prose,
    pub decision: Prose,
    /// How many things a person is asked, what counts and the own lean included, at most.
    pub items: usize,
    /// Whether there is anything to read about the choice.
    pub can_be_read: bool,
    /// Whether answers go into a code that is short enough to be typed.
    pub has_code: bool,
}

impl Heading {
    pub fn of(set: &QuestionSet) -> Self {
        let weights = usize::from(set.considerations.len() > 1);
        let lean = 1;
        Self {
            language: set.language.clone(),
            title: set.title.clone(),
            decision: set.decision.clone(),
            items: set.questions.len() + set.availability.len() + weights + lean,
            can_be_read: set.learn.can_be_read(),
            has_code: code::is_offered(set),
        }
    }
}
