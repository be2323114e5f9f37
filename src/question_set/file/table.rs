//! A table of a file that was held against its description, with the words of one language.
//!
//! What does not fit was reported then, and reads as absent here.

use std::ops::Range;

use toml::de::DeTable;

use super::node::{Fields, Node};
use super::words::{Translation, marked};
use super::{Packed, Value, list};
use crate::date::Date;
use crate::file_format::{Key, Record, Takes, Words};
use crate::question_set::{Id, Prose};

/// A table, what it may hold, and the words to read in place of the English ones.
#[derive(Clone, Debug)]
pub struct Table<'t> {
    fields: Fields<'t>,
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
        file: &'t DeTable<'t>,
        words: Option<&'t Translation>,
    ) -> Self {
        Self::of(record, Fields::Read(file), words)
    }

    /// A built-in file, which is known to be sound.
    pub fn built_in(record: &'static Record, file: Packed, words: Option<&'t Translation>) -> Self {
        Self::of(record, Fields::Packed(file), words)
    }

    /// A table that is read by itself, as it was written.
    pub(crate) fn alone(record: &'static Record, node: Node<'t>) -> Option<Self> {
        Some(Self::of(record, node.fields()?, None))
    }

    fn of(record: &'static Record, fields: Fields<'t>, words: Option<&'t Translation>) -> Self {
        let language = fields.get("language").and_then(Node::text);
        Self {
            fields,
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

    pub(crate) fn node(&self, key: &str) -> Option<Node<'t>> {
        self.fields.get(key)
    }

    pub fn has(&self, key: &str) -> bool {
        self.node(key).is_some()
    }

    /// A value that was read from TOML.
    pub fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        match self.node(key)? {
            Node::Read(value) => Some(value),
            Node::Packed(_) => None,
        }
    }

    /// Where a key's value stands, or else the table.
    pub fn place(&self, key: &str) -> Range<usize> {
        self.node(key).map_or_else(|| self.span(), Node::span)
    }

    pub fn str(&self, key: &str) -> Option<&'t str> {
        self.node(key)?.text()
    }

    /// A text, in the language that was asked for.
    pub fn text(&self, name: &str) -> Option<Prose> {
        let key = self.record.key(name)?;
        self.said(&path(&self.path, key), key, self.str(name)?)
    }

    fn said(&self, path: &str, key: &Key, english: &str) -> Option<Prose> {
        let own = || match self.fields {
            Fields::Read(_) => Prose::parse(english).ok(),
            Fields::Packed(_) => Some(Prose::sound(english)),
        };
        let Some(words) = self.words.filter(|_| key.words != Words::None) else {
            return own();
        };
        match words.entries.get(path) {
            Some(entry) => Some(entry.says.clone()),
            // Words laid over those of the file itself.
            None if *words.language == *self.language => own(),
            None => Prose::parse(&marked(self.language, english)).ok(),
        }
    }

    pub fn texts(&self, name: &str) -> Option<Vec<Prose>> {
        let key = self.record.key(name)?;
        let path = path(&self.path, key);
        let texts = self.node(name)?.list()?.into_iter().zip(1..);
        let said = |(text, number): (Node<'_>, usize)| {
            self.said(&format!("{path}.{number}"), key, text.text()?)
        };
        texts.map(said).collect()
    }

    pub fn id(&self, key: &str) -> Option<Id> {
        let id = self.str(key)?;
        super::holds_id(id, &(0..0), &mut Vec::new()).then(|| id.to_owned())
    }

    pub fn date(&self, key: &str) -> Option<Date> {
        self.node(key)?.date()
    }

    pub fn whole(&self, key: &str) -> Option<i64> {
        self.node(key)?.whole()
    }

    pub fn flag(&self, key: &str) -> bool {
        self.node(key).and_then(Node::flag).unwrap_or_default()
    }

    /// What a word stands for, one of all that it can.
    pub fn word<T: Copy>(&self, key: &str, all: &[T], id: impl Fn(T) -> &'static str) -> Option<T> {
        let word = self.str(key)?;
        all.iter().copied().find(|one| id(*one) == word)
    }

    pub fn table(&self, key: &str) -> Option<Self> {
        match self.record.key(key)?.takes {
            Takes::Table(record) => self.below(record, join(&self.path, key), self.node(key)?),
            _ => None,
        }
    }

    fn below(&self, record: &'static Record, path: String, node: Node<'t>) -> Option<Self> {
        Some(Self {
            fields: node.fields()?,
            record,
            start: node.span().start,
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
        // A table that stands where a list should is read as its only entry.
        let only = |node: Node<'t>| node.fields().map(|_| vec![node]);
        let nodes = self
            .node(name)
            .and_then(|node| node.list().or_else(|| only(node)));
        let nodes = nodes.unwrap_or_default();
        let within = nodes.len() <= *most;
        let nodes = nodes.into_iter().zip(1..).filter(|_| within);
        let tables = nodes.filter_map(|(node, number): (_, usize)| {
            let fields = node.fields()?;
            let mut named = ["id", "code"].into_iter();
            let id = named.find_map(|key| fields.get(key)?.text());
            let id = id.map_or_else(|| number.to_string(), str::to_owned);
            self.below(record, join(&above, &id), node)
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
        let named = self.node(key).map(Node::named).unwrap_or_default();
        let within = named.len() <= *most;
        let named = named.into_iter().filter(|_| within);
        let tables = named.filter_map(|(name, _, node)| {
            let path = join(&join(&self.path, key), name);
            Some((name, self.below(record, path, node)?))
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
