//! Reading the words of one file in one language.

use toml::de::DeTable;

use crate::file_format::translation::{TRANSLATION, WORDS};
pub use crate::question_set::file::Translation;
use crate::question_set::file::{self, Entry, Table, Texts, Value};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

impl Translation {
    pub fn parse(source: &Source) -> Result<Self, Vec<Finding>> {
        Self::read(&file::parse(source)?)
    }

    pub fn read(file: &DeTable<'_>) -> Result<Self, Vec<Finding>> {
        let mut found = file::hold(&TRANSLATION, file);
        let mut entries = Texts::new();
        for (key, value) in file {
            let key: &str = key.get_ref();
            if TRANSLATION.key(key).is_none() {
                collect(key, value, &mut entries, &mut found);
            }
        }
        let root = Table::root(&TRANSLATION, file, None);
        let read = || {
            Some(Self {
                translates: root.text("translates")?,
                language: root.text("language")?,
                name: root.text("name")?,
                reviewed: root.flag("reviewed_by_clinician"),
                entries,
            })
        };
        read().filter(|_| found.is_empty()).ok_or(found)
    }
}

fn collect(path: &str, value: &Value<'_>, texts: &mut Texts, found: &mut Vec<Finding>) {
    let Some(table) = value.get_ref().as_table() else {
        found.push(file::wrong_type(path, "a table", value));
        return;
    };
    let is_text = |says: &Value<'_>| says.get_ref().is_str();
    if !table.get("says").is_some_and(is_text) {
        for (key, _, value) in file::entries(value) {
            collect(&format!("{path}.{key}"), value, texts, found);
        }
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
        texts.insert(path.to_owned(), entry);
    }
    found.extend(wrong);
}
