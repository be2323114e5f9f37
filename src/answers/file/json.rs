//! JSON with the place of every value, which `serde_json` alone does not keep.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Said, What};
use crate::escape;
use crate::question_set::finding::{Finding, Problem};

/// How deep tables and lists may stand in each other: file, answers, list, option.
const DEPTH: u8 = 4;

/// Parses a whole text.
///
/// # Errors
/// The first syntax error, or every doubled key.
pub(super) fn parse(text: &str) -> Result<Said, Vec<Finding>> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| vec![syntax(text, &error)])?;
    let mut found = Vec::new();
    let said = said(text, raw, DEPTH, &mut found);
    if found.is_empty() {
        Ok(said)
    } else {
        Err(found)
    }
}

fn said(text: &str, raw: &RawValue, depth: u8, found: &mut Vec<Finding>) -> Said {
    let span = span(text, raw);
    let what = match raw.get().as_bytes().first() {
        Some(b'{' | b'[') if depth == 0 => What::Other("something nested that deep"),
        Some(b'{') => table(text, raw, depth, found),
        Some(b'[') => {
            let values: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
            What::List(
                values
                    .into_iter()
                    .map(|value| said(text, value, depth - 1, found))
                    .collect(),
            )
        }
        Some(b'"') => serde_json::from_str(raw.get())
            .map_or(What::Other("text that cannot be read"), What::Text),
        Some(b't' | b'f') => What::Other("true or false"),
        Some(b'n') => What::Other("null"),
        _ => serde_json::from_str(raw.get())
            .map_or(What::Other("a number with a fraction"), What::Whole),
    };
    Said { span, what }
}

fn table(text: &str, raw: &RawValue, depth: u8, found: &mut Vec<Finding>) -> What {
    let entries: Entries<'_> = serde_json::from_str(raw.get()).unwrap_or_default();
    let mut seen = HashSet::new();
    let mut fields: Vec<(String, Range<usize>, Said)> = Vec::new();
    for (key, value) in entries.0 {
        let at = span(text, value);
        if !seen.insert(key.clone()) {
            found.push(Finding::new(
                Problem::DoubledKey {
                    key: escape::short(&key),
                },
                at.clone(),
            ));
        }
        fields.push((key.into_owned(), at, said(text, value, depth - 1, found)));
    }
    What::Table(fields)
}

/// Where a raw value stands: it is a part of the text, so the distance of their starts says it.
fn span(text: &str, raw: &RawValue) -> Range<usize> {
    let start = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..start + raw.get().len()
}

fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let at = (line_start + error.column().saturating_sub(1)).min(text.len());
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    Finding::new(
        Problem::Syntax {
            message: escape::printable(message),
        },
        at..at,
    )
}

/// An object's keys and raw values in the order of the text.
#[derive(Default)]
struct Entries<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'t> Deserialize<'t> for Entries<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

/// A key that is borrowed where it holds no escape.
#[derive(Deserialize)]
struct Key<'t>(#[serde(borrow)] Cow<'t, str>);

impl<'t> Visitor<'t> for EntriesVisitor {
    type Value = Entries<'t>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some((Key(key), value)) = map.next_entry::<Key<'t>, &'t RawValue>()? {
            entries.push((key, value));
        }
        Ok(Entries(entries))
    }
}
