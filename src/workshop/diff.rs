//! What changed between two versions of a set, for the person who takes it.

use std::collections::HashMap;

use serde::Serialize;
use toml::de::{DeTable, DeValue};

use crate::escape;
use crate::file_format::question_set::QUESTION_SET;
use crate::file_format::{Key, Takes};
use crate::question_set::file::{Table, Value, entries, list};

/// One thing that a person can meet or is scored by, and how it reads in both versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The path of what it is, such as `questions.aims.ask`.
    pub what: String,
    /// How it read; `None` if it is new.
    pub old: Option<String>,
    /// How it reads; `None` if it is gone.
    pub new: Option<String>,
}

/// Every text, point and order that differs, in the order of the format, then what is gone.
pub fn differences(old: &DeTable<'_>, new: &DeTable<'_>) -> Vec<Difference> {
    let (old, new) = (parts(old), parts(new));
    let before: HashMap<_, _> = old.iter().cloned().collect();
    let after: HashMap<_, _> = new.iter().cloned().collect();
    let gone = old.iter().filter(|(what, _)| !after.contains_key(what));
    let all = new.iter().chain(gone).map(|(what, _)| Difference {
        what: what.clone(),
        old: before.get(what).cloned(),
        new: after.get(what).cloned(),
    });
    all.filter(|one| one.old != one.new).collect()
}

/// Everything that a person can meet in a set or is scored by, with its path.
fn parts(file: &DeTable<'_>) -> Vec<(String, String)> {
    let root = Table::root(&QUESTION_SET, file, None);
    let mut parts = Vec::new();
    root.leaves(&mut |leaf| {
        if leaf.path.starts_with("scales.") || !is_met(leaf.key) || leaf.path.starts_with("cases") {
            return;
        }
        match leaf.path.strip_suffix(".scale") {
            // A scale is met as the options of each question that has it.
            Some(question) => scaled(&root, question, &mut parts),
            None => parts.push((leaf.path, said(leaf.value))),
        }
    });
    parts
}

fn is_met(key: &Key) -> bool {
    key.is_met && !matches!(key.takes, Takes::Id(_)) && key.name != "bears_on"
}

fn scaled(root: &Table<'_>, question: &str, parts: &mut Vec<(String, String)>) {
    let questions = root.tables("considerations").into_iter();
    let mut questions = questions.flat_map(|part| part.tables("questions"));
    let Some(asked) = questions.find(|asked| asked.path() == question) else {
        return;
    };
    let scale = asked.str("scale").unwrap_or_default();
    let scales = root.named("scales");
    let Some((_, scale)) = scales.iter().find(|(name, _)| *name == scale) else {
        return;
    };
    let form = asked.str("bears_on").unwrap_or_default();
    scale.leaves(&mut |leaf| {
        if is_met(leaf.key) {
            let below = leaf.path.strip_prefix(scale.path()).unwrap_or_default();
            let path = match below.strip_suffix(".points") {
                Some(option) => format!("{question}{option}.{form}"),
                None => format!("{question}{below}"),
            };
            parts.push((path, said(leaf.value)));
        }
    });
}

/// A value as a message shows it: a list of entries as their order.
fn said(value: &Value<'_>) -> String {
    let text = match value.get_ref() {
        DeValue::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Array(_) => {
            let named = |entry: &Value<'_>| match entry.get_ref().get("id") {
                Some(id) => said(id),
                None => said(entry),
            };
            list(value).iter().map(named).collect::<Vec<_>>().join(", ")
        }
        DeValue::Table(_) => {
            let entries = entries(value).into_iter();
            let one = entries.map(|(key, _, value)| format!("{key} = {}", said(value)));
            one.collect::<Vec<_>>().join("; ")
        }
    };
    escape::printable(&text)
}
