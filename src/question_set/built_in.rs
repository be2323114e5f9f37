//! The question set that is compiled in, and packed. The tests prove it good.

use super::check;
use super::file::{Packed, Translation};
use super::heading::Heading;
use super::source::Source;
use super::{Prose, QuestionSet};

pub const TEXT: &str = include_str!("../../questions/group-or-individual.toml");

pub const NAME: &str = "questions/group-or-individual.toml";

pub fn source() -> Source {
    Source::built_in(NAME, TEXT)
}

const PACKED: Packed = Packed::file(include_bytes!(concat!(
    env!("OUT_DIR"),
    "/group-or-individual.packed"
)));

pub fn set() -> Option<QuestionSet> {
    set_in(None)
}

/// The set, in the words of another language if there are any.
pub fn set_in(words: Option<&Translation>) -> Option<QuestionSet> {
    check::built_in(PACKED, words)
}

/// How many items there are, whether there is anything to read, and by language tag the title and
/// the decision. The build script makes it.
type Made = (
    usize,
    bool,
    &'static [(&'static str, &'static str, &'static str)],
);

const MADE: Made = include!(concat!(env!("OUT_DIR"), "/headings.rs"));

/// What the first page shows of the built-in set in a language, without reading the set.
pub fn heading(tag: &str) -> Option<Heading> {
    let (items, can_be_read, languages) = MADE;
    let (language, title, decision) = languages.iter().find(|(known, _, _)| *known == tag)?;
    Some(Heading {
        language: Prose::parse(language).ok()?,
        title: Prose::parse(title).ok()?,
        decision: Prose::parse(decision).ok()?,
        items,
        can_be_read,
        // A test holds that.
        has_code: true,
    })
}
