//! The texts of a file that are neither asked nor scored, such as pages to read.

use toml::de::DeValue;

use crate::escape;
use crate::question_set::file::{self, Value};
use crate::question_set::source::Source;

/// Keys whose parts are compared as what they mean, or that no person meets.
const COMPARED: [&str; 13] = [
    "schema",
    "id",
    "version",
    "reviewed",
    "language",
    "title",
    "decision",
    "scales",
    "considerations",
    "availability",
    "tensions",
    "outcomes",
    "cases",
];

/// Every text under any other key, with the way to it.
pub(super) fn texts(source: &Source) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let Ok(table) = file::parse(source) else {
        return texts;
    };
    let mut entries: Vec<_> = table.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        if !COMPARED.contains(&&**key.get_ref()) {
            walk(key.get_ref(), value, &mut texts);
        }
    }
    texts
}

fn walk(way: &str, value: &Value<'_>, texts: &mut Vec<(String, String)>) {
    let text = match value.get_ref() {
        DeValue::Table(table) => {
            let mut entries: Vec<_> = table.iter().collect();
            entries.sort_by_key(|(key, _)| key.span().start);
            for (key, value) in entries {
                walk(&format!("{way}.{}", key.get_ref()), value, texts);
            }
            return;
        }
        DeValue::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                walk(&format!("{way}.{}", name(index, value)), value, texts);
            }
            return;
        }
        DeValue::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => date.to_string(),
    };
    texts.push((escape::printable(way), escape::printable(&text)));
}

/// An entry of a list goes by its id, if it has one, so that a new one before it changes nothing.
fn name(index: usize, value: &Value<'_>) -> String {
    let id = value.get_ref().as_table().and_then(|table| table.get("id"));
    id.and_then(|id| id.get_ref().as_str())
        .map_or_else(|| (index + 1).to_string(), str::to_owned)
}
