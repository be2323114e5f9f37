//! A file held against the description of its format: every key, type, need and limit.

use std::collections::HashMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::wrong::{holds_id, missing, no_table, wrong_type};
use super::{Value, date, entries, list, listed, nearest, whole};
use crate::date::Date;
use crate::file_format::{Key, Kind, RESERVED, Record, Tag, Takes, Unique, headings};
use crate::question_set::finding::Finding;
use crate::question_set::limits;
use crate::question_set::prose::{Prose, Refused};
use crate::wrap::columns;

/// Where each id stood first.
type Seen = HashMap<String, Range<usize>>;

/// Reports everything about a file that its description alone can tell. A file of another schema
/// is not judged by this one.
pub(crate) fn hold(record: &Record, root: &DeTable<'_>) -> Vec<Finding> {
    let other = root
        .get("schema")
        .filter(|value| record.key("schema").is_some() && whole(value).is_some_and(|one| one != 1));
    if let Some(value) = other {
        return vec![Finding::new("Q009", value.span())];
    }
    if let Some(is) = Kind::told(root).filter(|is| *is != record.name) {
        let finding = Finding::new("Q048", 0..0).with("is", is);
        return vec![finding.with("wanted", record.name)];
    }
    hold_below(record, root, 0)
}

/// As [`hold`], for a table that begins at a byte.
pub(crate) fn hold_below(record: &Record, table: &DeTable<'_>, start: usize) -> Vec<Finding> {
    let mut held = Held::default();
    held.table(record, table, start, &mut Seen::new());
    held.found
}

/// Reports what is wrong with a text.
pub(crate) fn hold_text(key: &str, value: &Value<'_>) -> Vec<Finding> {
    let mut held = Held::default();
    held.value(key, &Takes::Text, value, &mut Seen::new());
    held.found
}

#[derive(Default)]
struct Held {
    found: Vec<Finding>,
    /// The keys on the way to the table that is held.
    path: Vec<String>,
    in_file: Seen,
}

impl Held {
    fn say(&mut self, finding: Finding) {
        self.found.push(finding);
    }

    /// Holds a table that begins at a byte, in a list with these ids.
    fn table(&mut self, record: &Record, table: &DeTable<'_>, start: usize, ids: &mut Seen) {
        let meant = self.unknown(record, table);
        for key in record.keys {
            match table.get(key.name) {
                Some(value) => self.value(key.name, &key.takes, value, ids),
                None if key.is_needed && !meant.iter().any(|meant| meant == key.name) => {
                    self.say(missing(key.name, record.name, start));
                }
                None => {}
            }
        }
    }

    /// Reports the keys that are not known, and gives those that were probably meant.
    fn unknown(&mut self, record: &Record, table: &DeTable<'_>) -> Vec<String> {
        let unknown = table
            .keys()
            .filter(|key| record.key(key.get_ref()).is_none());
        let mut unknown: Vec<_> = unknown.filter(|_| !record.is_open).collect();
        unknown.sort_by_key(|key| key.span().start);
        let strangers: Vec<&str> = unknown.iter().map(|key| &**key.get_ref()).collect();
        if let [first, _, ..] = unknown[..]
            && let Some(heading) = headings::heading(|_, record| record.has_all(&strangers))
        {
            let finding = Finding::new("Q045", first.span()).with("within", record.name);
            let keys = strangers.iter().map(|key| format!("`{key}`"));
            let keys = keys.collect::<Vec<_>>().join(", ");
            self.say(finding.with("keys", keys).with("heading", heading));
            return Vec::new();
        }
        let names = || record.keys.iter().map(|key: &Key| key.name);
        // What stands there already was not meant.
        let free = || names().filter(|name| !table.contains_key(*name));
        let elsewhere = |name| headings::heading(|key, _| key.name == name);
        let mut meant = Vec::new();
        for key in unknown {
            let near = |names: Vec<&str>| nearest(&self.found, key.get_ref(), names);
            let near = near(free().collect()).or_else(|| near(names().collect()));
            meant.extend(near.clone());
            let near = near.or_else(|| elsewhere(&**key.get_ref()));
            let finding = Finding::new("Q006", key.span())
                .with_short("key", key.get_ref())
                .with("within", record.name)
                .with("known", listed(names()));
            self.say(finding.near(near));
        }
        meant
    }

    fn below(&mut self, key: &str, record: &Record, value: &Value<'_>, ids: &mut Seen) {
        match value.get_ref().as_table() {
            Some(table) => {
                self.path.push(key.to_owned());
                self.table(record, table, value.span().start, ids);
                self.path.pop();
            }
            None => self.say(no_table(&self.path, key, value)),
        }
    }

    /// Whether a table stands where a list should, as it does below a heading in single brackets;
    /// then it is held as the only entry.
    fn is_only_entry(&mut self, key: &str, record: &Record, value: &Value<'_>) -> bool {
        let knows =
            |table: &DeTable<'_>| table.keys().any(|key| record.key(key.get_ref()).is_some());
        if !value.get_ref().as_table().is_some_and(knows) {
            return false;
        }
        let at = value.span().start;
        let path = [&*self.path, &[key.to_owned()]].concat().join(".");
        self.say(Finding::new("Q044", at..at).with_short("path", &path));
        self.below(key, record, value, &mut Seen::new());
        true
    }

    fn value(&mut self, key: &str, takes: &Takes, value: &Value<'_>, ids: &mut Seen) {
        let got = value.get_ref();
        let is_within = self.count(key, takes, value);
        let fits = match takes {
            Takes::Id(unique) => {
                let id = got.as_str();
                if let Some(id) = id.filter(|id| holds_id(id, &value.span(), &mut self.found)) {
                    self.claim(*unique, id, value, ids);
                }
                id.is_some()
            }
            Takes::Text | Takes::Line | Takes::Short => got.as_str().is_some_and(|text| {
                self.text(key, text, matches!(takes, Takes::Short), value);
                true
            }),
            Takes::Coded(tag) => got.as_str().is_some_and(|text| {
                if !tag.is(text) {
                    let finding = Finding::new(tag.code(), value.span());
                    self.say(finding.with_short("given", text).near(tag.meant(text)));
                } else if *tag == Tag::Country {
                    self.claim(Unique::InList, text, value, ids);
                }
                true
            }),
            Takes::Name => got.is_str(),
            Takes::Word(words) => got.as_str().is_some_and(|word| {
                self.word(key, word, words, value);
                true
            }),
            Takes::Date => {
                if date(value).is_none() {
                    let text = got.as_str().and_then(|text| Date::parse(text.trim()).ok());
                    let finding = Finding::new("Q032", value.span());
                    self.say(finding.near(text.map(|date| date.to_string())));
                }
                true
            }
            Takes::Flag => got.is_bool(),
            Takes::Schema | Takes::Count => whole(value).is_some(),
            Takes::Points => self.number("Q029", -limits::POINTS, limits::POINTS, value),
            Takes::Of100 => self.number("Q041", 0, 100, value),
            Takes::Texts => {
                for text in list(value) {
                    self.value(key, &Takes::Text, text, ids);
                }
                got.is_array()
            }
            Takes::Names => {
                for name in list(value) {
                    self.value(key, &Takes::Name, name, ids);
                }
                got.is_array()
            }
            Takes::Table(record) => {
                self.below(key, record, value, &mut Seen::new());
                true
            }
            Takes::Tables(record, ..) => {
                let mut ids = Seen::new();
                for entry in list(value).iter().filter(|_| is_within) {
                    self.below(key, record, entry, &mut ids);
                }
                got.is_array() || self.is_only_entry(key, record, value)
            }
            Takes::Named(record, _) => {
                self.path.push(key.to_owned());
                for (name, span, entry) in entries(value).into_iter().filter(|_| is_within) {
                    holds_id(name, &span, &mut self.found);
                    self.below(name, record, entry, &mut Seen::new());
                }
                self.path.pop();
                got.is_table()
            }
            Takes::Conditions | Takes::Replies | Takes::Weights => got.is_table(),
        };
        if !fits {
            self.say(wrong_type(key, takes.wanted(), value));
        }
    }

    fn claim(&mut self, unique: Unique, id: &str, value: &Value<'_>, ids: &mut Seen) {
        if unique == Unique::Option && RESERVED.contains(&id) {
            self.say(Finding::new("Q012", value.span()).with("id", id));
        }
        let seen = match unique {
            Unique::Alone => return,
            Unique::InFile => &mut self.in_file,
            Unique::InList | Unique::Option => ids,
        };
        if let Some(first) = seen.get(id).cloned() {
            let finding = Finding::new("Q011", value.span()).with("id", id);
            self.say(finding.and_also("first", first));
        } else {
            seen.insert(id.to_owned(), value.span());
        }
    }

    fn text(&mut self, key: &str, text: &str, is_short: bool, value: &Value<'_>) {
        let finding = |code| Finding::new(code, value.span());
        match Prose::parse(text) {
            Ok(prose) if is_short && columns(&prose) > limits::SHORT => {
                let finding = finding("Q043").with("columns", columns(&prose));
                self.say(finding.with("most", limits::SHORT));
            }
            Ok(_) => {}
            Err(Refused::Empty) => self.say(finding("Q014").with_short("key", key)),
            Err(Refused::TooLong(count)) => {
                let finding = finding("Q015").with("count", count);
                self.say(finding.with("most", limits::TEXT));
            }
            Err(Refused::Unprintable(character)) => {
                let character = format!("U+{:04X}", u32::from(character));
                self.say(finding("Q013").with("character", character));
            }
        }
    }

    fn word(&mut self, key: &str, word: &str, known: &[&'static str], value: &Value<'_>) {
        if !known.contains(&word) {
            let near = nearest(&self.found, word, known.iter().copied());
            let finding = Finding::new("Q022", value.span())
                .with_short("key", key)
                .with_short("word", word)
                .with("known", listed(known.iter().copied()));
            self.say(finding.near(near));
        }
    }

    fn number(&mut self, code: &'static str, least: i64, most: i64, value: &Value<'_>) -> bool {
        let number = whole(value);
        if let Some(number) = number.filter(|number| !(least..=most).contains(number)) {
            self.say(Finding::new(code, value.span()).with("number", number));
        }
        number.is_some()
    }

    /// Reports a list or table with too few or too many entries; whether they are not too many.
    fn count(&mut self, key: &str, takes: &Takes, value: &Value<'_>) -> bool {
        let count = match (takes, value.get_ref()) {
            (Takes::Texts | Takes::Tables(..), DeValue::Array(list)) => list.len(),
            (Takes::Named(..) | Takes::Conditions, DeValue::Table(table)) => table.len(),
            _ => return true,
        };
        let what = match takes {
            Takes::Conditions => "questions in `when`",
            _ => key,
        };
        let (least, most) = takes.entries();
        let finding = |code| {
            Finding::new(code, value.span())
                .with("what", what)
                .with("count", count)
        };
        if count < least {
            self.say(finding("Q017").with("least", least));
        } else if count > most {
            self.say(finding("Q016").with("most", most));
        }
        count <= most
    }
}
