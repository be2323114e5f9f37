//! Slips of people who do not know TOML, told by the line they stand on.

mod value;

use super::outline::is_entry;
use super::spot::Spot;
use crate::escape;
use value::{
    comma_in_number, date, leading_zero, no_date, no_number, no_such_day, phone, yes_or_no,
};

/// What is found on the line, what is said of it, and how to mend it; the first that fits counts.
type Slip = (fn(&Spot<'_>) -> Option<String>, &'static str, &'static str);

// One slip a line, as in a table.
#[rustfmt::skip]
const SLIPS: [Slip; 28] = [
    (json, "it is JSON", "begin with a line such as `schema = 1`, or with the file that `circle-or-chair new` writes"),
    (curly_quote, "{it} is not the straight quote `\"`", "type `\"` at both ends of the text; word processors change quotes by themselves"),
    (long_dash, "{it} is not a hyphen", "type `-`; word processors change hyphens by themselves"),
    (invisible, "an invisible character, {it}, stands here", "delete it, and type a space if one is needed"),
    (dash_before_entry, "an entry of a list has no `{it}` in front", "take it out, and put the entry in braces"),
    (backslash, "a `\\` in a text changes what the next letter means", "write `\\\\` for one, or use `/`"),
    (heading, "a heading is a name without spaces in brackets, alone on its line", "write `{it}`"),
    (note, "a note begins with `#`", "put `#` in front of it"),
    (colon, "a colon stands where an equals sign belongs", "write `{it} = ` and then the value"),
    (no_such_day, "there is no such day", "look at the month and the day again"),
    (date, "a date begins with the year, and then come the month and the day", "write {it}"),
    (phone, "a phone number is a text, and a text must stand in quotes", "write `\"{it}\"`"),
    (leading_zero, "a number has no zero in front", "write `{it}`"),
    (comma_in_number, "a number has no comma", "write a whole number, such as `{it}`"),
    (yes_or_no, "a text must stand in quotes, and yes or no is written `true` or `false`", "write `true`, `false` or `\"{it}\"`"),
    (apostrophe, "a text in single quotes ends at its first apostrophe", "put the whole text in double quotes, as in `\"I'd like that\"`"),
    (inner_quote, "a text ends at its second quote, and here it goes on", "write `\\\"` for each quote inside the text, or `'`"),
    (no_value, "a key has no value", "write one after the equals sign"),
    (entry_in_list, "an entry of a list stands in braces", "put braces around it, or in place of the brackets"),
    (bracket_too_many, "there is one `{it}` too many", "take it out"),
    (end_mark, "a line ends without `{it}`", "take the `{it}` out"),
    (|spot| found(spot.rest().starts_with(';')), "a semicolon stands where a comma belongs", "write `,`"),
    (|spot| found(spot.rest().starts_with('(')), "a list stands in square brackets", "write `[` and `]` around it"),
    (no_date, "a date is written in digits, without quotes", "write {it}"),
    (no_number, "a number is written in digits, without spaces or quotes", "write {it}"),
    (key_of_words, "a name before an equals sign has no spaces", "write `{it}`"),
    (no_equals, "an equals sign is missing here", "write `{it}`"),
    (prose, "this line is no heading, has no equals sign and is no note", "put `#` in front of it if it is a note, or write `name = \"text\"`"),
];

/// What slip it is, and how to mend it.
pub(super) fn of(spot: &Spot<'_>) -> Option<[String; 2]> {
    let mut slips = SLIPS.iter();
    slips.find_map(|(finds, what, mend)| {
        let it = finds(spot)?;
        Some([what, mend].map(|words| words.replace("{it}", &escape::short(&it))))
    })
}

fn found(is_so: bool) -> Option<String> {
    is_so.then(String::new)
}

fn json(spot: &Spot<'_>) -> Option<String> {
    let line = spot.line.trim_end();
    found(line == "{" || line.starts_with("{\""))
}

fn curly_quote(spot: &Spot<'_>) -> Option<String> {
    let is_curly = |one| "“”„‟«»‹›‘’‚‛`´″′＂".contains(one);
    let is_open = spot.is_of(&["invalid basic string", "invalid literal string"]);
    let last = spot.value().trim_end_matches([',', '}', ']', ' ']).chars();
    let last = last.last().filter(|one| is_open && is_curly(*one));
    spot.stands(is_curly).or(last).map(String::from)
}

fn long_dash(spot: &Spot<'_>) -> Option<String> {
    spot.stands(|one| "‐‑‒–—―−－".contains(one))
        .map(String::from)
}

fn invisible(spot: &Spot<'_>) -> Option<String> {
    let hidden = |one: &char| {
        let is_hidden = !crate::question_set::prose::is_printable(*one);
        !one.is_ascii() && (one.is_whitespace() || is_hidden)
    };
    let before = spot.before().trim_end_matches(' ').chars().last();
    let around = [spot.rest().chars().next(), before];
    let one = around.into_iter().flatten().find(hidden)?;
    Some(format!("U+{:04X}", u32::from(one)))
}

fn dash_before_entry(spot: &Spot<'_>) -> Option<String> {
    let mark = spot.stands(|one| "-*•".contains(one))?;
    let is_entry = is_entry(spot.rest()[mark.len_utf8()..].trim_start());
    is_entry.then(|| mark.to_string())
}

fn backslash(spot: &Spot<'_>) -> Option<String> {
    let is_escape = spot.is_of(&["missing escaped value", "too few unicode", "invalid value"]);
    found(is_escape || spot.message.contains("escape"))
}

fn heading(spot: &Spot<'_>) -> Option<String> {
    let line = spot.line.split('#').next().unwrap_or_default().trim();
    let is_bracket = |one: char| one == '[' || one == ']' || one.is_whitespace();
    let (name, _) = line.trim_start_matches(is_bracket).split_once(']')?;
    let count = |one| line.matches(one).count();
    let is_double = count('[').max(count(']')) > 1;
    let name = name.split_whitespace().collect::<Vec<_>>().join("-");
    let is_one = line.starts_with('[') && !name.is_empty() && !name.contains(['"', ',', '=']);
    let [open, close] = if is_double { ["[[", "]]"] } else { ["[", "]"] };
    is_one.then(|| format!("{open}{name}{close}"))
}

fn note(spot: &Spot<'_>) -> Option<String> {
    let begins = |text: &str| {
        ["//", "/*", "<!--"]
            .iter()
            .any(|mark| text.starts_with(mark))
    };
    let line = spot.line.trim_start();
    found(begins(line) || line.starts_with(['%', ';']) || begins(spot.rest()))
}

fn colon(spot: &Spot<'_>) -> Option<String> {
    let before = spot.before().trim_end();
    let is_colon = spot.rest().trim_start().starts_with(':') || before.ends_with(':');
    let start = before.rfind([',', '{']).map_or(0, |at| at + 1);
    let key = before[start..]
        .trim()
        .trim_end_matches(':')
        .trim_matches('"');
    let is_key = !key.is_empty() && !key.contains(char::is_whitespace);
    (spot.lacks_equals() && is_colon && is_key).then(|| key.to_owned())
}

fn apostrophe(spot: &Spot<'_>) -> Option<String> {
    found(spot.goes_on() && spot.before().ends_with('\''))
}

fn inner_quote(spot: &Spot<'_>) -> Option<String> {
    let goes_on = spot.goes_on() && spot.stands(|one| !matches!(one, ',' | ';')).is_some();
    found(goes_on && spot.before().ends_with('"'))
}

fn no_value(spot: &Spot<'_>) -> Option<String> {
    let rest = spot.rest().trim_start();
    let is_end = rest.is_empty() || rest.starts_with([',', '}', '#']);
    found(is_end && spot.before().trim_end().ends_with('='))
}

fn entry_in_list(spot: &Spot<'_>) -> Option<String> {
    let is_first = spot.before().trim_end().ends_with('[');
    found(is_first && is_entry(spot.rest()))
}

fn bracket_too_many(spot: &Spot<'_>) -> Option<String> {
    let bracket = spot.stands(|one| matches!(one, '}' | ']'))?;
    let is_twice = spot.before().trim_end().ends_with(bracket);
    is_twice.then(|| bracket.to_string())
}

fn end_mark(spot: &Spot<'_>) -> Option<String> {
    let value = spot.value().split(" #").next()?.trim_end();
    let whole = value.strip_suffix([',', ';'])?;
    let is_value = whole.ends_with(|one: char| one.is_ascii_digit() || "\"'}]".contains(one));
    let is_alone = is_entry(spot.line.trim_start()) && !spot.is_of(&["missing comma", "extra"]);
    (is_value && is_alone).then(|| value[whole.len()..].to_owned())
}

fn key_of_words(spot: &Spot<'_>) -> Option<String> {
    let (key, _) = spot.line.split_once('=')?;
    let words: Vec<&str> = key.split_whitespace().collect();
    (spot.lacks_equals() && key.len() > spot.at && words.len() > 1).then(|| words.join("_"))
}

fn no_equals(spot: &Spot<'_>) -> Option<String> {
    let value = spot.rest().trim();
    let is_value = value.starts_with(['"', '\'', '[']) || value.parse::<i64>().is_ok();
    let key = spot.before().trim();
    let is_key = !key.is_empty() && !key.contains([' ', '{', ',']);
    (spot.lacks_equals() && is_value && is_key).then(|| format!("{key} = {value}"))
}

fn prose(spot: &Spot<'_>) -> Option<String> {
    found(spot.lacks_equals() && !spot.line.contains('='))
}
