//! The words of one file in one language, and putting them in place of the English ones.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::places::{self, Kind};
use crate::question_set::Prose;
use crate::question_set::file::{self, Value};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::source::Source;

/// What stands above the words.
const HEADER: [&str; 5] = [
    "schema",
    "translates",
    "language",
    "name",
    "reviewed_by_clinician",
];

/// Words by the path of what they translate.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The id of a question set, or `interface` or `help-lines`.
    pub translates: Prose,
    /// Where that stands in the file.
    pub translates_at: Range<usize>,
    /// The language's tag.
    pub language: Prose,
    /// The language's name in itself.
    pub name: Prose,
    /// Whether a clinician who speaks the language has read these words.
    pub reviewed: bool,
    /// The words.
    pub entries: BTreeMap<String, Entry>,
}

/// The words in one place.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The hash of the English they were made from.
    pub english: String,
    /// The words.
    pub says: Prose,
    /// Where they stand in the file.
    pub span: Range<usize>,
}

impl Translation {
    /// Reads a translation.
    ///
    /// # Errors
    /// Every finding in the file by itself; what it lacks, [`super::check`] says.
    pub fn parse(source: &Source) -> Result<Self, Vec<Finding>> {
        let table = file::parse(source)?;
        let root = table.get_ref();
        let mut found = Vec::new();
        let schema = require(root, "schema", &mut found);
        if schema.is_some_and(|value| {
            value
                .get_ref()
                .as_integer()
                .is_none_or(|one| one.as_str() != "1")
        }) {
            found.push(Finding::new(Problem::OtherSchema, 0..0));
        }
        let mut text = |key| {
            require(root, key, &mut found).and_then(|value| file::prose(key, value, &mut found))
        };
        let (translates, language, name) = (text("translates"), text("language"), text("name"));
        let reviewed = root
            .get("reviewed_by_clinician")
            .and_then(|value| value.get_ref().as_bool());
        let mut entries = BTreeMap::new();
        for (key, value) in root {
            let key: &str = key.get_ref();
            if !HEADER.contains(&key) {
                collect(key, value, &mut entries, &mut found);
            }
        }
        match (translates, language, name) {
            (Some(translates), Some(language), Some(name)) if found.is_empty() => Ok(Self {
                translates,
                translates_at: root.get("translates").map_or(0..0, Spanned::span),
                language,
                name,
                reviewed: reviewed.unwrap_or_default(),
                entries,
            }),
            _ => Err(found),
        }
    }

    /// Reads only what stands above the first table: the header, and words without a table.
    ///
    /// # Errors
    /// As [`Translation::parse`].
    pub fn top(source: &Source) -> Result<Self, Vec<Finding>> {
        let end = source
            .text
            .find("\n[")
            .map_or(source.text.len(), |end| end + 1);
        Self::parse(&Source::new(&source.name, &source.text[..end]))
    }

    /// Puts these words in place of the English ones. English without a translation is marked.
    pub fn apply(&self, kind: Kind, root: &mut DeTable<'_>) {
        if let Some(DeValue::String(tag)) = root.get_mut("language").map(Spanned::get_mut) {
            *tag = self.language.to_string().into();
        }
        places::each(kind, root, &mut |path, value| {
            if let DeValue::String(text) = value {
                let says = self.entries.get(path).map(|entry| entry.says.to_string());
                *text = says.unwrap_or_else(|| marked(text)).into();
            }
        });
    }
}

/// English where another language was asked for, so that nobody takes it for a slip.
#[must_use]
pub fn marked(english: &str) -> String {
    format!("[en] {english}")
}

fn require<'t>(
    root: &'t DeTable<'t>,
    key: &'static str,
    found: &mut Vec<Finding>,
) -> Option<&'t Value<'t>> {
    let value = root.get(key);
    if value.is_none() {
        let within = "a translation";
        found.push(Finding::new(Problem::MissingKey { key, within }, 0..0));
    }
    value
}

fn collect(
    path: &str,
    value: &Value<'_>,
    entries: &mut BTreeMap<String, Entry>,
    found: &mut Vec<Finding>,
) {
    let keys = file::entries(path, value, found);
    let is_entry =
        |(key, _, value): &(&str, _, &Value<'_>)| *key == "says" && value.get_ref().is_str();
    if !keys.iter().any(is_entry) {
        for (key, _, value) in keys {
            collect(&format!("{path}.{key}"), value, entries, found);
        }
        return;
    }
    let known = &["english", "says"];
    let Some(table) = file::Table::from_value(path, value, "translated words", known, found) else {
        return;
    };
    let english = table.prose("english", found);
    if let (Some(english), Some(says)) = (english, table.prose("says", found)) {
        let entry = Entry {
            english: english.to_string(),
            says,
            span: value.span(),
        };
        entries.insert(path.to_owned(), entry);
    }
}
