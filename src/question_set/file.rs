//! A TOML file as it was written: every value with its place, every key known or reported.

mod near;
mod syntax;

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Id;
use super::finding::{self, Finding, Problem};
use super::limits;
use super::prose::{Prose, Refused};
use super::source::Source;
use crate::date::Date;
use crate::escape;
use crate::wrap::columns;
pub use near::{listed, nearest};

/// A value and the bytes it stands on.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// Parses a file, or reports every syntax error in it, one a line.
///
/// # Errors
/// All syntax errors, as findings.
pub fn parse(source: &Source) -> Result<Spanned<DeTable<'_>>, Vec<Finding>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    let mut findings: Vec<Finding> = Vec::new();
    let breaks: Vec<usize> = source.text.match_indices('\n').map(|(at, _)| at).collect();
    let mut lines = HashSet::new();
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        // One slip makes the parser stumble more than once; its first word on a line says it best.
        if lines.insert(breaks.partition_point(|end| *end < at.start)) {
            let message = syntax::plain(error.message());
            findings.push(Finding::new(Problem::Syntax { message }, at));
        }
    }
    finding::sort(&mut findings);
    if findings.is_empty() {
        Ok(table)
    } else {
        Err(findings)
    }
}

/// A table whose keys are fixed. Making one reports every key that is not known.
#[derive(Clone, Copy, Debug)]
pub struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Where the table begins.
    start: usize,
    /// What it is, for messages: "a question".
    within: &'static str,
}

impl<'t> Table<'t> {
    /// The entries of a table, with every unknown key reported.
    pub fn new(
        entries: &'t DeTable<'t>,
        span: &Range<usize>,
        within: &'static str,
        known: &[&'static str],
        found: &mut Vec<Finding>,
    ) -> Self {
        for key in entries.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let problem = Problem::UnknownKey {
                    key: escape::short(name),
                    within,
                    known: listed(known.iter().copied()),
                    near: nearest(found, name, known.iter().copied()),
                };
                found.push(Finding::new(problem, key.span()));
            }
        }
        Self {
            entries,
            start: span.start,
            within,
        }
    }

    /// The table behind a value, if it is one; another type is reported.
    pub fn from_value(
        key: &str,
        value: &'t Value<'t>,
        within: &'static str,
        known: &[&'static str],
        found: &mut Vec<Finding>,
    ) -> Option<Self> {
        let Some(entries) = value.get_ref().as_table() else {
            found.push(wrong_type(key, "a table", value));
            return None;
        };
        Some(Self::new(entries, &value.span(), within, known, found))
    }

    /// A short range that stands for the whole table in a message.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.start..self.start
    }

    /// The value under a key, if there is one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        self.entries.get(key)
    }

    /// The value under a key; a missing one is reported.
    pub fn require(&self, key: &'static str, found: &mut Vec<Finding>) -> Option<&'t Value<'t>> {
        let value = self.get(key);
        if value.is_none() && !self.is_misspelt(key, found) {
            found.push(Finding::new(
                Problem::MissingKey {
                    key,
                    within: self.within,
                },
                self.span(),
            ));
        }
        value
    }

    /// Whether one of the keys that are here was reported as a slip for this one.
    fn is_misspelt(&self, key: &str, found: &[Finding]) -> bool {
        found.len() <= finding::LISTED
            && self.entries.keys().any(|written| {
                found.iter().any(|finding| {
                    let near = matches!(&finding.problem,
                    Problem::UnknownKey { near: Some(near), .. } if near == key);
                    near && finding.span == written.span()
                })
            })
    }

    /// A required text that is safe to print.
    pub fn prose(&self, key: &'static str, found: &mut Vec<Finding>) -> Option<Prose> {
        self.require(key, found)
            .and_then(|value| prose(key, value, found))
    }

    /// A required short label.
    pub fn short(&self, found: &mut Vec<Finding>) -> Option<Prose> {
        let value = self.require("short", found)?;
        let short = prose("short", value, found)?;
        let columns = columns(&short);
        if columns <= limits::SHORT {
            return Some(short);
        }
        found.push(Finding::new(Problem::LongShort { columns }, value.span()));
        None
    }

    /// Whether an optional key says `true`.
    pub fn flag(&self, key: &str, found: &mut Vec<Finding>) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        let said = value.get_ref().as_bool();
        if said.is_none() {
            found.push(wrong_type(key, "true or false", value));
        }
        said.unwrap_or_default()
    }

    /// A required id, well formed.
    pub fn id(&self, key: &'static str, found: &mut Vec<Finding>) -> Option<(Id, Range<usize>)> {
        let value = self.require(key, found)?;
        let id = text(key, value, found)?;
        check_id(id, &value.span(), found).then(|| (id.to_owned(), value.span()))
    }

    /// A whole number under an optional key.
    pub fn whole(
        &self,
        key: &str,
        wanted: &'static str,
        found: &mut Vec<Finding>,
    ) -> Option<(i64, Range<usize>)> {
        let value = self.get(key)?;
        let number = whole(key, wanted, value, found)?;
        Some((number, value.span()))
    }

    /// A required calendar date.
    pub fn date(&self, key: &'static str, found: &mut Vec<Finding>) -> Option<Date> {
        self.require(key, found)
            .and_then(|value| date(value, found))
    }

    /// The tables of a list under a key; an absent key is an empty list.
    pub fn tables(
        &self,
        key: &'static str,
        within: &'static str,
        known: &[&'static str],
        found: &mut Vec<Finding>,
    ) -> Vec<Self> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        list(key, "a list of tables", value, found)
            .iter()
            .filter_map(|entry| Self::from_value(key, entry, within, known, found))
            .collect()
    }

    /// One of a few words under a required key.
    pub fn word<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&'static str, T)],
        found: &mut Vec<Finding>,
    ) -> Option<T> {
        self.require(key, found)
            .and_then(|value| word(key, value, words, found))
    }
}

/// The entries of a table whose keys are names, in the order of the file; another type is reported.
pub fn entries<'t>(
    key: &str,
    value: &'t Value<'t>,
    found: &mut Vec<Finding>,
) -> Vec<(&'t str, Range<usize>, &'t Value<'t>)> {
    let Some(table) = value.get_ref().as_table() else {
        found.push(wrong_type(key, "a table", value));
        return Vec::new();
    };
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, value)| (&**key.get_ref(), key.span(), value))
        .collect();
    entries.sort_by_key(|(_, span, _)| span.start);
    entries
}

/// The values of a list; another type is reported, and read as an empty list.
pub fn list<'t>(
    key: &str,
    wanted: &'static str,
    value: &'t Value<'t>,
    found: &mut Vec<Finding>,
) -> &'t [Value<'t>] {
    if let Some(array) = value.get_ref().as_array() {
        array
    } else {
        found.push(wrong_type(key, wanted, value));
        &[]
    }
}

/// The text of a value as it stands; another type is reported.
pub fn text<'t>(key: &str, value: &'t Value<'t>, found: &mut Vec<Finding>) -> Option<&'t str> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        found.push(wrong_type(key, "text in quotes", value));
    }
    text
}

/// A text that is safe to print; anything else is reported.
pub fn prose(key: &str, value: &Value<'_>, found: &mut Vec<Finding>) -> Option<Prose> {
    let problem = match Prose::parse(text(key, value, found)?) {
        Ok(prose) => return Some(prose),
        Err(Refused::Empty) => Problem::EmptyText {
            key: key.to_owned(),
        },
        Err(Refused::TooLong(count)) => Problem::LongText { count },
        Err(Refused::Unprintable(character)) => Problem::UnprintableText { character },
    };
    found.push(Finding::new(problem, value.span()));
    None
}

/// A whole number; anything else is reported.
pub fn whole(
    key: &str,
    wanted: &'static str,
    value: &Value<'_>,
    found: &mut Vec<Finding>,
) -> Option<i64> {
    let number = value
        .get_ref()
        .as_integer()
        .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
    if number.is_none() {
        found.push(wrong_type(key, wanted, value));
    }
    number
}

/// A date without a time, that exists; anything else is reported.
pub fn date(value: &Value<'_>, found: &mut Vec<Finding>) -> Option<Date> {
    let date = value
        .get_ref()
        .as_datetime()
        .filter(|written| written.time.is_none() && written.offset.is_none());
    let date = date.and_then(|written| written.date).map(|date| Date {
        year: date.year,
        month: date.month,
        day: date.day,
    });
    let date = date.filter(|date| date.exists());
    if date.is_none() {
        found.push(Finding::new(Problem::BadDate, value.span()));
    }
    date
}

/// One of a few words; anything else is reported with the nearest.
pub fn word<T: Copy>(
    key: &str,
    value: &Value<'_>,
    words: &[(&'static str, T)],
    found: &mut Vec<Finding>,
) -> Option<T> {
    let said = text(key, value, found)?;
    let known = words
        .iter()
        .find(|(word, _)| *word == said)
        .map(|(_, meaning)| *meaning);
    if known.is_none() {
        let names = || words.iter().map(|(word, _)| *word);
        let problem = Problem::UnknownWord {
            key: key.to_owned(),
            word: escape::short(said),
            known: listed(names()),
            near: nearest(found, said, names()),
        };
        found.push(Finding::new(problem, value.span()));
    }
    known
}

/// Reports an id that is not `[a-z0-9]+(-[a-z0-9]+)*` or too long.
pub fn check_id(id: &str, span: &Range<usize>, found: &mut Vec<Finding>) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let good = id.len() <= limits::ID && id.split('-').all(part);
    if !good {
        found.push(Finding::new(
            Problem::BadId {
                id: escape::short(id),
            },
            span.clone(),
        ));
    }
    good
}

fn wrong_type(key: &str, wanted: &'static str, value: &Value<'_>) -> Finding {
    let got = match value.get_ref() {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let got = if wanted.contains(got) {
        "one that large"
    } else {
        got
    };
    Finding::new(
        Problem::WrongType {
            key: escape::short(key),
            wanted,
            got,
        },
        value.span(),
    )
}
