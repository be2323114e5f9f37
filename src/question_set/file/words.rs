//! The words of a file in another language.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::question_set::Prose;

/// The words of one file in one language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The id of a question set, or `interface` or `help-lines`.
    pub translates: Prose,
    pub language: Prose,
    /// The language's name in itself.
    pub name: Prose,
    /// Whether a clinician who speaks the language has read these words.
    pub reviewed: bool,
    pub entries: Texts,
    /// The paths that have no words yet, and where they stand in the file.
    pub unfilled: BTreeMap<String, Range<usize>>,
}

/// Words by the path of what they translate.
pub type Texts = BTreeMap<String, Entry>;

#[derive(Clone, Debug)]
pub struct Entry {
    /// The hash of the English they were made from.
    pub english: String,
    pub says: Prose,
    /// Where they stand in the file.
    pub span: Range<usize>,
}

/// A text in the language it was written in where another was asked for, so that nobody takes it
/// for a slip.
pub fn marked(language: &str, text: &str) -> String {
    format!("[{language}] {text}")
}
