//! Reading the words of one file in one language.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use crate::file_format::translation::{TRANSLATION, WORDS};
use crate::question_set::Prose;
pub use crate::question_set::file::Translation;
use crate::question_set::file::{self, Entry, Packed, Table, Texts, Value};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

impl Translation {
    pub fn parse(source: &Source) -> Result<Self, Vec<Finding>> {
        Self::read(&file::parse(source)?)
    }

    pub fn read(file: &DeTable<'_>) -> Result<Self, Vec<Finding>> {
        let mut found = file::hold(&TRANSLATION, file);
        if file::is_other(&found) {
            return Err(found);
        }
        let mut words = Found::default();
        for (key, value) in file {
            let key: &str = key.get_ref();
            if TRANSLATION.key(key).is_none() {
                words.collect(key, value, &mut found);
            }
        }
        let root = Table::root(&TRANSLATION, file, None);
        let read = Self::of_root(&root, words);
        read.filter(|_| found.is_empty()).ok_or(found)
    }

    /// Reads words that are compiled in, which are known to be sound.
    pub(crate) fn built_in(file: Packed) -> Option<Self> {
        let root = Table::built_in(&TRANSLATION, file, None);
        let mut words = Found::default();
        for (key, value) in file.entries() {
            collect(key, value, &mut words.entries);
        }
        Self::of_root(&root, words)
    }

    fn of_root(root: &Table<'_>, words: Found) -> Option<Self> {
        Some(Self {
            translates: root.text("translates")?,
            language: root.text("language")?,
            name: root.text("name")?,
            reviewed: root.flag("reviewed_by_clinician"),
            entries: words.entries,
            unfilled: words.unfilled,
        })
    }
}

fn collect(path: &str, table: Packed, entries: &mut Texts) {
    let text = |key| table.get(key).and_then(Packed::text);
    let Some((english, says)) = text("english").zip(text("says")) else {
        for (key, value) in table.entries() {
            collect(&format!("{path}.{key}"), value, entries);
        }
        return;
    };
    if !says.is_empty() {
        let entry = Entry {
            english: english.to_owned(),
            says: Prose::sound(says),
            span: 0..0,
        };
        entries.insert(path.to_owned(), entry);
    }
}

/// The words of a file, and the paths that have none yet.
#[derive(Default)]
struct Found {
    entries: Texts,
    unfilled: BTreeMap<String, Range<usize>>,
}

impl Found {
    fn collect(&mut self, path: &str, value: &Value<'_>, found: &mut Vec<Finding>) {
        let Some(table) = value.get_ref().as_table() else {
            found.push(file::wrong_type(path, "a table", value));
            return;
        };
        let text = |key| table.get(key).and_then(|text| text.get_ref().as_str());
        if text("says").or(text("english")).is_none() {
            for (key, _, value) in file::entries(value) {
                self.collect(&format!("{path}.{key}"), value, found);
            }
            return;
        }
        if text("says").is_some_and(|says| says.trim().is_empty()) {
            self.unfilled.insert(path.to_owned(), value.span());
            return;
        }
        let wrong = file::hold_below(&WORDS, table, value.span().start);
        let words = Table::root(&WORDS, table, None);
        if let (true, Some(english), Some(says)) =
            (wrong.is_empty(), words.str("english"), words.text("says"))
        {
            let entry = Entry {
                english: english.to_owned(),
                says,
                span: value.span(),
            };
            self.entries.insert(path.to_owned(), entry);
        }
        found.extend(wrong);
    }
}
