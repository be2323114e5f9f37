//! Errors of syntax, in words for people who do not know TOML's grammar: what the parser stumbled
//! over is looked at in the text, and what follows from one slip is not said again.

mod outline;
mod slip;
mod spot;
mod twice;

use std::ops::Range;

use outline::{Outline, Unclosed};
use spot::Spot;
use twice::Twice;

use crate::escape;
use crate::question_set::finding::{Finding, LISTED};

/// How a message of the parser begins, what to say instead, and how to mend it.
#[rustfmt::skip]
const PLAIN: [(&str, &str, &str); 15] = [
    ("invalid basic string", "a text is not closed on its line, or holds a character that needs a `\\` before it", "look for a missing quote; a text over several lines has three quotes at both ends"),
    ("invalid literal string", "a text in single quotes is not closed on its line", "look for a missing quote"),
    ("missing opening quote", "a text has no quote at its beginning", "put `\"` in front of it"),
    ("missing assignment", "an equals sign is missing before this", "write `=` there"),
    ("invalid key-value pair", "this line does not begin with a name", "begin it with a name and an equals sign, or with a heading in brackets"),
    ("unquoted keys cannot be empty", "a name is missing here", "write one"),
    ("carriage return must", "the lines of this file end in an old way that is no longer read", "save it with the line ends of Windows or Unix"),
    ("missing comma between", "a comma is missing before this", "add one between two entries"),
    ("extra assignment between", "a comma is missing before this", "add one between two entries"),
    ("unexpected `=` in array", "an entry of this list is not in braces", "write an opening brace before it and a closing one after it"),
    ("extra `=`", "two equals signs stand here", "take one of them out"),
    ("unclosed table", "a heading in brackets is not closed", "add the missing `]`"),
    ("missing value for key", "a key has no value", "write one after the equals sign"),
    ("extra comma", "there is one comma too many", "take it out"),
    ("unexpected key or value", "something stands after the end of the value", "put `#` in front of it if it is a note, or take it out"),
];

/// What the parser said, and where.
pub(super) type Slip = (String, Range<usize>);

/// The findings for the parser's errors, in the order of the file.
pub(super) fn findings(text: &str, mut slips: Vec<Slip>) -> Vec<Finding> {
    slips.sort_by_key(|(_, at)| at.start);
    let outline = Outline::of(text);
    let mut twice = Twice::new(text, &outline, &slips);
    let mut found = Vec::new();
    // Up to where everything follows from what was said.
    let mut silent = 0;
    // The end of the last line that something other than a second key was said of.
    let mut said = 0;
    // Whether that was a slip that is known.
    let mut is_known = false;
    // How many headings stand above what was said last.
    let mut said_below = None;
    let mut has_headings = true;
    for (message, at) in &slips {
        if at.start < silent {
            continue;
        }
        let start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
        let rest = text[at.start..].find('\n');
        let end = rest.map_or(text.len(), |rest| at.start + rest) + 1;
        let line = text[start..end - 1].trim_end_matches('\r');
        let open = outline.unclosed.as_ref();
        if let Some(open) = open.filter(|open| said <= open.at && open.seen <= at.start) {
            found.push(unclosed(open));
            break;
        }
        is_known &= start == said;
        let above = outline.headings.partition_point(|one| one.at < start);
        let is_heading = outline.headings.get(above).is_some_and(|one| one.at < end);
        // A heading with a bracket too few is the name of another table.
        let is_cut = line.trim_start().starts_with('[') && !is_heading;
        if message.starts_with("duplicate key") && !is_cut {
            let is_listed = has_headings && found.len() <= LISTED;
            if let Some(finding) = is_listed.then(|| twice.finding(at)).flatten() {
                found.push(finding);
                silent = end;
            }
            continue;
        }
        // The parser is out of step, and what it says of the rest is of no use.
        if is_heading && !found.is_empty() {
            break;
        }
        // One slip makes the parser stumble more than once; its first word on a line says it best.
        silent = end;
        // What stands under a heading that cannot be read is taken for more of the table before.
        has_headings &= !line.trim_start().starts_with('[');
        if message.starts_with("invalid basic string") {
            let rest = text.get(end..).unwrap_or_default().split_inclusive('\n');
            silent += rest
                .take_while(|line| is_of_text(line))
                .map(str::len)
                .sum::<usize>();
        }
        said = end;
        let spot = Spot {
            message,
            line,
            // The line ends before its carriage return.
            at: (at.start - start).min(line.len()),
        };
        let lacks_comma = spot.is_of(&["missing", "extra"]);
        // No comma is missing before `key = ...`: a bracket was not closed above.
        let is_entry = spot.before().trim().is_empty() && outline::is_entry(spot.rest());
        // Something was said below the same heading, so what is vague follows from it.
        let follows = said_below == Some(above);
        if !(lacks_comma && (is_known || is_entry && follows)) {
            let slip = (found.len() <= LISTED).then(|| slip::of(&spot)).flatten();
            is_known = slip.is_some();
            let words = slip.or_else(|| plain(&spot));
            let is_vague = words.is_none() || spot.is_of(&["invalid key-value pair"]);
            if !(is_vague && follows) {
                found.push(finding(&spot, words, at.start));
            }
            said_below = Some(above);
        }
    }
    found
}

/// Whether a line is likely to be more of a text that was not closed.
fn is_of_text(line: &str) -> bool {
    let line = line.trim();
    !(line.is_empty() || line.starts_with(['[', '{', '#']) || outline::is_entry(line))
}

fn unclosed(open: &Unclosed) -> Finding {
    let (what, mend) = match open.opener {
        b'[' => (
            "the list that begins here is not closed",
            "add the missing `]`",
        ),
        b'{' => (
            "the braces that open here are not closed",
            "add the missing `}`",
        ),
        _ => (
            "the text in three quotes that begins here is not closed",
            "add the three quotes at its end",
        ),
    };
    let finding = Finding::new("Q001", open.at..open.at).with("what", what);
    let finding = finding.with("mend", mend);
    finding.and_also("close it before what stands", open.seen..open.seen)
}

/// What is wrong and how to mend it, by what the parser says.
fn plain(spot: &Spot<'_>) -> Option<[String; 2]> {
    // What no value begins with is the beginning of a text, or of something like it.
    let is_value = [
        "string values must",
        "invalid boolean",
        "invalid float",
        "invalid date",
        "invalid time",
    ];
    if spot.is_of(&is_value) && !spot.bare().is_empty() {
        let value = escape::short(spot.bare());
        let what = "a text must stand in quotes".to_owned();
        return Some([what, format!("write `\"{value}\"`")]);
    }
    let mut known = PLAIN.iter();
    let (_, what, mend) = known.find(|(beginning, ..)| spot.message.starts_with(beginning))?;
    Some([what, mend].map(|words| (*words).to_owned()))
}

/// An error of syntax; what there are no words for is said as the parser says it.
fn finding(spot: &Spot<'_>, words: Option<[String; 2]>, at: usize) -> Finding {
    let [what, mend] =
        words.unwrap_or_else(|| [spot.message.replace('\n', ", "), UNKNOWN.to_owned()]);
    Finding::new("Q001", at..at)
        .with("what", what)
        .with("mend", mend)
}

/// How to mend what only the parser has words for.
pub(crate) const UNKNOWN: &str =
    "look for a quote, a bracket, a comma or an equals sign that is missing or too many";
