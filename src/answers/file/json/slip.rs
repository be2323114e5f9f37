//! Mistakes in the signs of JSON, in words for people who do not know its grammar.

use crate::question_set::file::syntax::UNKNOWN;
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

/// How a message of the parser begins, what to say instead, and how to mend it.
#[rustfmt::skip]
const PLAIN: [(&str, &str, &str); 12] = [
    ("trailing comma", "there is one comma too many before this", "take it out"),
    ("trailing characters", "something stands after the end of the object", "take it out"),
    ("key must be a string", "a name in double quotes belongs here", "write `\"` at both ends of the name, or take out the comma if none follows"),
    ("expected `:`", "a colon is missing before this", "write `:` between a name and its value"),
    ("expected `,`", "a comma or a bracket is missing before this", "write `,` if more follows, or close the list or the braces"),
    ("expected value", "a value belongs here", "write a text in double quotes, a number, or a list in square brackets"),
    ("expected ident", "this is no value", "write a text in double quotes"),
    ("invalid number", "this is no number", "write a whole number, or put a text in double quotes"),
    ("control character", "a text is not closed on its line", "look for a missing quote"),
    ("invalid escape", "a `\\` in a text changes what the next letter means", "write `\\\\` for one"),
    ("recursion limit", "lists or braces stand in each other too deep", "look for brackets that are too many"),
    ("EOF", "the text ends before the object does", "look for a quote or a bracket that is missing at its end"),
];

const ONE_A_LINE: &str =
    "write each person's answers as one object in braces, all of it on one line";

/// What is said of a text that does not even begin as an object.
pub(super) fn no_object(source: &Source) -> Finding {
    let start = source.text.trim_start();
    let at = source.text.len() - start.len();
    let (what, mend) = match start.as_bytes().first() {
        _ if source.is_line => ("this line is not one object of JSON", ONE_A_LINE),
        Some(b'[') => (
            "answers in JSON are one object, not a list",
            "to score many, write one object on each line, and end the file's name in .jsonl",
        ),
        _ => (
            "answers in JSON are one object",
            "put them in braces, as `circle-or-chair schema answers` describes them",
        ),
    };
    said(at, what, mend)
}

pub(in super::super) fn syntax(source: &Source, error: &serde_json::Error) -> Finding {
    let text = &source.text;
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let at = (line_start + error.column().saturating_sub(1)).min(text.len());
    let message = error.to_string();
    let is_second = text
        .get(at..)
        .is_some_and(|rest| rest.trim_start().starts_with('{'));
    if message.starts_with("trailing characters") && is_second {
        let mend = match &*source.name {
            _ if source.is_line => ONE_A_LINE,
            "<stdin>" => "to score many, one on each line, give `--format jsonl`",
            _ => "to score many, write one on each line, and end the file's name in .jsonl",
        };
        return said(at, "a second object stands here", mend);
    }
    if message.starts_with("EOF") && source.is_line {
        return said(at, "the line ends before its object does", ONE_A_LINE);
    }
    if error.is_data() {
        let what = "a part of this response is missing or of another kind";
        return said(at, what, "write it as `report --format fhir` does");
    }
    let mut known = PLAIN.iter();
    let known = known.find(|(beginning, ..)| message.starts_with(beginning));
    let (what, mend) = known.map_or(("this is not good JSON", UNKNOWN), |(_, what, mend)| {
        (*what, *mend)
    });
    said(at, what, mend)
}

fn said(at: usize, what: &'static str, mend: &'static str) -> Finding {
    Finding::new("Q001", at..at)
        .with("what", what)
        .with("mend", mend)
}
