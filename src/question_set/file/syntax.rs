//! The parser's words for an error of syntax, in words for people who do not know TOML's grammar.

use std::ops::Range;

use crate::question_set::finding::Finding;

/// How a message of the parser begins, what to say instead, and how to mend it.
const PLAIN: [(&str, &str, &str); 9] = [
    (
        "invalid basic string",
        "a text is not closed, or holds a character that needs a `\\` before it",
        "look for a missing quote",
    ),
    (
        "string values must be quoted",
        "a text must stand in quotes, or a value is missing",
        "write \"...\" after the equals sign",
    ),
    (
        "duplicate key",
        "this key stands twice in the same table",
        "keep one of them",
    ),
    (
        "missing comma between",
        "a comma is missing before this",
        "add one between two entries",
    ),
    (
        "extra assignment between",
        "a comma is missing before this",
        "add one between two entries",
    ),
    (
        "unclosed table",
        "a heading in brackets is not closed",
        "add the missing `]`",
    ),
    (
        "unclosed array",
        "a list is not closed",
        "add the missing `]`",
    ),
    (
        "unclosed inline table",
        "a table in braces is not closed",
        "add the missing `}`",
    ),
    (
        "missing value for key",
        "a key has no value",
        "write one after the equals sign",
    ),
];

/// An error of syntax; what is not known is said as the parser says it.
pub(crate) fn finding(message: &str, at: Range<usize>) -> Finding {
    let mut known = PLAIN.iter();
    let known = known.find(|(beginning, _, _)| message.starts_with(beginning));
    match known {
        Some((_, what, mend)) => Finding::new("Q001", at)
            .with("what", what)
            .with("mend", mend),
        None => Finding::new("Q001", at).with("what", message.replace('\n', ", ")),
    }
}
