//! JSON with the place of every value, which `serde_json` alone does not keep, as a table like
//! those that are read out of TOML.

mod slip;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::question_set::file::Value;
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
pub(super) use slip::syntax;

/// How deep tables and lists may stand in each other: file, answers, list, option.
const DEPTH: u8 = 4;

/// Parses a whole text, and gives every value that an answers file cannot hold as a finding.
///
/// The first syntax error.
pub(super) fn parse(source: &Source) -> Result<(DeTable<'_>, Vec<Finding>), Vec<Finding>> {
    let text = &*source.text;
    if !text.trim_start().starts_with('{') {
        return Err(vec![slip::no_object(source)]);
    }
    let raw: &RawValue =
        serde_json::from_str(text).map_err(|error| vec![syntax(source, &error)])?;
    let mut reader = Reader {
        text,
        found: Vec::new(),
    };
    let table = reader.table(raw, DEPTH);
    Ok((table, reader.found))
}

struct Reader<'t> {
    text: &'t str,
    found: Vec<Finding>,
}

impl<'t> Reader<'t> {
    fn value(&mut self, key: &str, raw: &'t RawValue, depth: u8) -> Option<Value<'t>> {
        let json = raw.get();
        let value = match json.as_bytes().first() {
            Some(b'{' | b'[') if depth == 0 => return self.refuse(key, "nested that deep", raw),
            Some(b'{') => DeValue::Table(self.table(raw, depth)),
            Some(b'[') => {
                let values: Vec<&RawValue> = serde_json::from_str(json).unwrap_or_default();
                let values = values.into_iter();
                let values = values.filter_map(|value| self.value(key, value, depth - 1));
                DeValue::Array(values.collect())
            }
            Some(b'"') => match serde_json::from_str::<Text<'_>>(json) {
                Ok(Text(text)) => DeValue::String(text),
                Err(_) => return self.refuse(key, "text that cannot be read", raw),
            },
            Some(b't' | b'f') => DeValue::Boolean(json == "true"),
            Some(b'n') => return self.refuse(key, "null", raw),
            // What is a number in JSON is one in TOML.
            _ => match DeValue::parse(json) {
                Ok(number) => number.into_inner(),
                Err(_) => return self.refuse(key, "a number that cannot be read", raw),
            },
        };
        Some(Spanned::new(self.span(raw), value))
    }

    fn table(&mut self, raw: &'t RawValue, depth: u8) -> DeTable<'t> {
        let entries: Pairs<'_, &RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
        let mut table = DeTable::new();
        for (key, raw) in entries.0 {
            let at = self.span(raw);
            if table.contains_key(key.as_ref()) {
                let finding = Finding::new("Q038", at.clone());
                self.found.push(finding.with_short("key", &key));
            }
            if let Some(value) = self.value(&key, raw, depth - 1) {
                table.insert(Spanned::new(at, key), value);
            }
        }
        table
    }

    fn refuse(&mut self, key: &str, got: &'static str, raw: &RawValue) -> Option<Value<'t>> {
        let finding = Finding::new("Q008", self.span(raw)).with_short("key", key);
        let wanted = match got {
            "null" => "left out if there is nothing to say",
            _ => "text, a number, a list or a table",
        };
        let finding = finding.with("wanted", wanted);
        self.found.push(finding.with("got", got));
        None
    }

    fn span(&self, raw: &RawValue) -> Range<usize> {
        span(self.text, raw)
    }
}

/// Where a raw value stands: it is a part of the text, so the distance of their starts says it.
pub(super) fn span(text: &str, raw: &RawValue) -> Range<usize> {
    let start = (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..start + raw.get().len()
}

/// A text that is borrowed where it holds no escape.
#[derive(Deserialize)]
pub(super) struct Text<'t>(#[serde(borrow)] pub Cow<'t, str>);

/// An object's keys and values in the order of the text.
pub(super) struct Pairs<'t, V>(pub Vec<(Cow<'t, str>, V)>);

impl<V> Default for Pairs<'_, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de: 't, 't, V: Deserialize<'de>> Deserialize<'de> for Pairs<'t, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<V>(PhantomData<V>);

impl<'t, V: Deserialize<'t>> Visitor<'t> for PairsVisitor<V> {
    type Value = Pairs<'t, V>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::with_capacity(32);
        while let Some((Text(key), value)) = map.next_entry::<Text<'t>, V>()? {
            pairs.push((key, value));
        }
        Ok(Pairs(pairs))
    }
}
