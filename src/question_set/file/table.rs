//! A table of a file that was held against its description, with the words of one language.
//!
//! What does not fit was reported then, and reads as absent here.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::words::{Translation, marked};
use super::{Value, date, entries, list, whole};
use crate::date::Date;
use crate::file_format::{Key, Record, Takes, Words};
use crate::question_set::{Id, Prose};

/// A table, what it may hold, and the words to read in place of the English ones.
#[derive(Clone, Debug)]
pub struct Table<'t> {
    entries: &'t DeTable<'t>,
    record: &'static Record,
    start: usize,
    path: String,
    words: Option<&'t Translation>,
    /// The language that the file is written in.
    language: &'t str,
}

/// A value of a file that is no table.
#[derive(Debug)]
pub struct Leaf<'t> {
    /// The keys on the way, with the id of an entry in place of its number. Questions have ids of
    /// their own in the whole set, so theirs start anew: `questions.aims.ask`.
    pub path: String,
    pub key: &'static Key,
    pub value: &'t Value<'t>,
}

impl<'t> Table<'t> {
    pub fn root(
        record: &'static Record,
        entries: &'t DeTable<'t>,
        words: Option<&'t Translation>,
    ) -> Self {
        let language = entries.get("language");
        let language = language.and_then(|language| language.get_ref().as_str());
        Self {
            entries,
            record,
            start: 0,
            path: String::new(),
            words,
            language: language.unwrap_or("en"),
        }
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// A short range that stands for the whole table in a message.
    pub fn span(&self) -> Range<usize> {
        self.start..self.start
    }

    pub fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        self.entries.get(key)
    }

    /// Where a key's value stands, or else the table.
    pub fn place(&self, key: &str) -> Range<usize> {
        self.get(key).map_or_else(|| self.span(), Spanned::span)
    }

    pub fn str(&self, key: &str) -> Option<&'t str> {
        self.get(key)?.get_ref().as_str()
    }

    /// A text, in the language that was asked for.
    pub fn text(&self, name: &str) -> Option<Prose> {
        let key = self.record.key(name)?;
        self.said(&path(&self.path, key), key, self.str(name)?)
    }

    fn said(&self, path: &str, key: &Key, english: &str) -> Option<Prose> {
        let Some(words) = self.words.filter(|_| key.words != Words::None) else {
            return Prose::parse(english).ok();
        };
        match words.entries.get(path) {
            Some(entry) => Some(entry.says.clone()),
            // Words laid over those of the file itself.
            None if *words.language == *self.language => Prose::parse(english).ok(),
            None => Prose::parse(&marked(self.language, english)).ok(),
        }
    }

    pub fn texts(&self, name: &str) -> Option<Vec<Prose>> {
        let key = self.record.key(name)?;
        let path = path(&self.path, key);
        let texts = list(self.get(name)?).iter().enumerate();
        let said = |(index, text): (usize, &Value<'_>)| {
            self.said(
                &format!("{path}.{}", index + 1),
                key,
                text.get_ref().as_str()?,
            )
        };
        texts.map(said).collect()
    }

    pub fn id(&self, key: &str) -> Option<Id> {
        let id = self.str(key)?;
        super::holds_id(id, &(0..0), &mut Vec::new()).then(|| id.to_owned())
    }

    pub fn date(&self, key: &str) -> Option<Date> {
        self.get(key).and_then(date)
    }

    pub fn whole(&self, key: &str) -> Option<i64> {
        self.get(key).and_then(whole)
    }

    pub fn flag(&self, key: &str) -> bool {
        let flag = self.get(key).and_then(|value| value.get_ref().as_bool());
        flag.unwrap_or_default()
    }

    /// What a word stands for, one of all that it can.
    pub fn word<T: Copy>(&self, key: &str, all: &[T], id: impl Fn(T) -> &'static str) -> Option<T> {
        let word = self.str(key)?;
        all.iter().copied().find(|one| id(*one) == word)
    }

    pub fn table(&self, key: &str) -> Option<Self> {
        match self.record.key(key)?.takes {
            Takes::Table(record) => self.below(record, join(&self.path, key), self.get(key)?),
            _ => None,
        }
    }

    fn below(&self, record: &'static Record, path: String, value: &'t Value<'t>) -> Option<Self> {
        Some(Self {
            entries: value.get_ref().as_table()?,
            record,
            start: value.span().start,
            path,
            words: self.words,
            language: self.language,
        })
    }

    /// The tables of a list; none if there are more than there may be.
    pub fn tables(&self, name: &str) -> Vec<Self> {
        let Some(Key {
            takes: Takes::Tables(record, _, most),
            is_anew,
            ..
        }) = self.record.key(name)
        else {
            return Vec::new();
        };
        let above = join(if *is_anew { "" } else { &self.path }, name);
        let only = |value: &'t Value<'t>| value.get_ref().is_table().then_some(value);
        let values = self.get(name).map(|value| match only(value) {
            Some(only) => std::slice::from_ref(only),
            None => list(value),
        });
        let values = values.unwrap_or_default();
        let values = if values.len() > *most { &[] } else { values };
        let tables = values.iter().enumerate().filter_map(|(index, value)| {
            let table = value.get_ref().as_table()?;
            let mut named = ["id", "code"].into_iter();
            let id = named.find_map(|key| table.get(key)?.get_ref().as_str());
            let id = id.map_or_else(|| (index + 1).to_string(), str::to_owned);
            self.below(record, join(&above, &id), value)
        });
        tables.collect()
    }

    /// What is read of each table of a list; none if one of them could not be read. All of them
    /// are, so that what is wrong with each is reported.
    pub fn each<T>(&self, name: &str, read: impl FnMut(&Self) -> Option<T>) -> Option<Vec<T>> {
        let read: Vec<_> = self.tables(name).iter().map(read).collect();
        read.into_iter().collect()
    }

    /// The tables under names of their own, with their names, in the order of the file.
    pub fn named(&self, key: &str) -> Vec<(&'t str, Self)> {
        let Some(Takes::Named(record, most)) = self.record.key(key).map(|key| &key.takes) else {
            return Vec::new();
        };
        let named = self.get(key).map(entries).unwrap_or_default();
        let within = named.len() <= *most;
        let named = named.into_iter().filter(|_| within);
        let tables = named.filter_map(|(name, _, value)| {
            let path = join(&join(&self.path, key), name);
            Some((name, self.below(record, path, value)?))
        });
        tables.collect()
    }

    /// Visits every value below that is no table, in the order of the description.
    pub fn leaves(&self, visit: &mut dyn FnMut(Leaf<'t>)) {
        for key in self.record.keys {
            let Some(value) = self.get(key.name) else {
                continue;
            };
            let path = path(&self.path, key);
            let leaf = |path, value| Leaf { path, key, value };
            match &key.takes {
                Takes::Table(_) => {
                    if let Some(table) = self.table(key.name) {
                        table.leaves(visit);
                    }
                }
                Takes::Tables(..) => {
                    visit(leaf(path, value));
                    for table in self.tables(key.name) {
                        table.leaves(visit);
                    }
                }
                Takes::Named(..) => {
                    for (_, table) in self.named(key.name) {
                        table.leaves(visit);
                    }
                }
                Takes::Texts => {
                    for (index, value) in list(value).iter().enumerate() {
                        visit(leaf(format!("{path}.{}", index + 1), value));
                    }
                }
                _ => visit(leaf(path, value)),
            }
        }
    }
}

/// The path of a key's value in the table at a path.
fn path(table: &str, key: &Key) -> String {
    match key.words {
        Words::None | Words::Named => join(table, key.name),
        Words::Alone => table.to_owned(),
        Words::Beside(name) => {
            let mut parts: Vec<&str> = table.split('.').collect();
            if let [.., list, _] = parts.as_mut_slice() {
                *list = name;
            }
            parts.join(".")
        }
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}
