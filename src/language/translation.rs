//! Reading the words of one file in one language.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use crate::file_format::translation::{TRANSLATION, WORDS};
pub use crate::question_set::file::Translation;
use crate::question_set::file::{self, Entry, Node, Packed, Table, Texts};
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
        let root = Table::root(&TRANSLATION, file, None);
        let entries = file.iter();
        let entries = entries.map(|(key, value)| (&**key.get_ref(), Node::Read(value)));
        let read = Self::of(&root, entries, &mut found);
        read.filter(|_| found.is_empty()).ok_or(found)
    }

    /// Reads words that are compiled in, which are known to be sound.
    pub(crate) fn built_in(file: Packed) -> Option<Self> {
        let root = Table::built_in(&TRANSLATION, file, None);
        let entries = file.entries();
        let entries = entries.map(|(key, value)| (key, Node::Packed(value)));
        Self::of(&root, entries, &mut Vec::new())
    }

    fn of<'t>(
        root: &Table<'t>,
        entries: impl Iterator<Item = (&'t str, Node<'t>)>,
        found: &mut Vec<Finding>,
    ) -> Option<Self> {
        let mut words = Found::default();
        for (key, node) in entries {
            if TRANSLATION.key(key).is_none() {
                words.collect(key, node, found);
            }
        }
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

/// The words of a file, and the paths that have none yet.
#[derive(Default)]
struct Found {
    entries: Texts,
    unfilled: BTreeMap<String, Range<usize>>,
}

impl Found {
    fn collect(&mut self, path: &str, node: Node<'_>, found: &mut Vec<Finding>) {
        let Some(words) = Table::alone(&WORDS, node) else {
            found.extend(node.wrong_kind("a table", path));
            return;
        };
        if words.str("says").or(words.str("english")).is_none() {
            for (key, _, node) in node.named() {
                self.collect(&format!("{path}.{key}"), node, found);
            }
            return;
        }
        if words.str("says").is_some_and(|says| says.trim().is_empty()) {
            self.unfilled.insert(path.to_owned(), node.span());
            return;
        }
        let wrong = node.hold(&WORDS);
        if let (true, Some(english), Some(says)) =
            (wrong.is_empty(), words.str("english"), words.text("says"))
        {
            let entry = Entry {
                english: english.to_owned(),
                says,
                span: node.span(),
            };
            self.entries.insert(path.to_owned(), entry);
        }
        found.extend(wrong);
    }
}
