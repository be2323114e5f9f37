//! The parser's words for an error of syntax, in words for people who do not know TOML's grammar.

use crate::escape;

/// How a message of the parser begins, and what to say instead. Anything else is said as it is.
const PLAIN: [(&str, &str); 9] = [
    (
        "invalid basic string",
        "a text is not closed, or holds a character that needs a `\\` before it; look for a missing quote",
    ),
    (
        "string values must be quoted",
        "a text must stand in quotes, or a value is missing; write \"...\" after the equals sign",
    ),
    (
        "duplicate key",
        "this key stands twice in the same table; keep one of them",
    ),
    (
        "missing comma between",
        "a comma is missing before this; add one between two entries",
    ),
    (
        "extra assignment between",
        "a comma is missing before this; add one between two entries",
    ),
    (
        "unclosed table",
        "a heading in brackets is not closed; add the missing `]`",
    ),
    (
        "unclosed array",
        "a list is not closed; add the missing `]`",
    ),
    (
        "unclosed inline table",
        "a table in braces is not closed; add the missing `}`",
    ),
    (
        "missing value for key",
        "a key has no value; write one after the equals sign",
    ),
];

/// What to say for an error of syntax, safe to print.
pub(super) fn plain(message: &str) -> String {
    let known = PLAIN
        .iter()
        .find(|(beginning, _)| message.starts_with(beginning));
    known.map_or_else(
        || escape::printable(&message.replace('\n', ", ")),
        |(_, words)| (*words).to_owned(),
    )
}
