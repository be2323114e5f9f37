//! What readers report by themselves, as the description's check does.

use std::ops::Range;

use toml::de::DeValue;

use super::{Value, list};
use crate::question_set::finding::Finding;
use crate::question_set::limits;

/// Whether an id is well formed: `[a-z0-9]+(-[a-z0-9]+)*`, and not too long.
pub(super) fn is_id(id: &str) -> bool {
    let part = |part: &str| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !part.is_empty() && part.bytes().all(fits)
    };
    id.len() <= limits::ID && id.split('-').all(part)
}

/// Reports an id that is not well formed.
pub(crate) fn holds_id(id: &str, span: &Range<usize>, found: &mut Vec<Finding>) -> bool {
    let good = is_id(id);
    if !good {
        let words = id.split(|one: char| !one.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let meant = words.join("-").to_lowercase();
        let is_like_it = id.is_ascii() && !meant.is_empty() && meant.len() <= limits::ID;
        let finding = Finding::new("Q010", span.clone()).near(is_like_it.then_some(meant));
        found.push(finding.with_short("id", id).with("most", limits::ID));
    }
    good
}

pub(crate) fn missing(key: &str, within: &str, start: usize) -> Finding {
    Finding::new("Q007", start..start)
        .with("key", key)
        .with("within", within)
}

pub(crate) fn wrong_type(key: &str, wanted: &'static str, value: &Value<'_>) -> Finding {
    let got = match value.get_ref() {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let got = if wanted.contains(got) {
        "one that large"
    } else {
        got
    };
    let finding = Finding::new("Q008", value.span())
        .with_short("key", key)
        .with("wanted", wanted)
        .with("got", got);
    finding.near(meant(wanted, value))
}

/// What is said of a value that should be the only table at its path.
pub(crate) fn no_table(path: &[String], key: &str, value: &Value<'_>) -> Finding {
    if !list(value).iter().any(|entry| entry.get_ref().is_table()) {
        return wrong_type(key, "a table in braces", value);
    }
    let path = [path, &[key.to_owned()]].concat().join(".");
    wrong_type(key, "one table", value).near(Some(format!("[{path}]")))
}

/// The value with quotes or brackets put on or taken off, if that makes it what is wanted.
fn meant(wanted: &str, value: &Value<'_>) -> Option<String> {
    let wants = |what| wanted.contains(what);
    match value.get_ref() {
        DeValue::String(text) if text.len() > limits::ID => None,
        DeValue::String(text) if (wants("number") || wants("1 (a little)")) => {
            text.trim().parse::<i64>().ok().map(|one| one.to_string())
        }
        DeValue::String(text) if wants("true or false") => match &*text.trim().to_lowercase() {
            "true" | "yes" => Some("true".to_owned()),
            "false" | "no" => Some("false".to_owned()),
            _ => None,
        },
        DeValue::String(text) if wants("a list of") && !wants("tables") => {
            Some(format!("[\"{text}\"]"))
        }
        DeValue::Integer(number) if wants("text in quotes") => {
            Some(format!("\"{}\"", number.as_str()))
        }
        DeValue::Float(number) if wants("text in quotes") => {
            Some(format!("\"{}\"", number.as_str()))
        }
        DeValue::Datetime(date) if wants("text in quotes") => Some(format!("\"{date}\"")),
        _ => None,
    }
}
