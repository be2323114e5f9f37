//! The question set that is compiled in. The tests prove it good; it is read when it is needed.

use super::QuestionSet;
use super::check::{self, Heading};
use super::finding::Finding;
use super::source::Source;

/// The built-in set as text.
pub const TEXT: &str = include_str!("../../questions/group-or-individual.toml");

/// The name the built-in set is reported under.
pub const NAME: &str = "questions/group-or-individual.toml";

/// The built-in set with its name.
#[must_use]
pub fn source() -> Source {
    Source::new(NAME, TEXT)
}

/// Reads the built-in set.
///
/// # Errors
/// Every finding; a test holds that there is none.
pub fn set() -> Result<QuestionSet, Vec<Finding>> {
    check::check(&source())
}

/// Reads only what the first page shows of the built-in set.
///
/// # Errors
/// Every finding; a test holds that there is none.
pub fn heading() -> Result<Heading, Vec<Finding>> {
    check::heading(&source())
}
