//! A translation held against the English: what is missing, unknown, stale, too long, or filled in differently.

use std::collections::HashSet;
use std::ops::Range;

use toml::de::DeTable;

use super::{Translation, hash};
use crate::file_format::help_lines as format;
use crate::file_format::question_set::QUESTION_SET;
use crate::file_format::{Kind, Record, Takes, Words};
use crate::question_set::file::{self, Entry, Table};
use crate::question_set::finding::Finding;
use crate::question_set::limits;
use crate::wrap::columns;

/// What a translation of the program's own words says that it translates, and one of help lines.
pub const INTERFACE: &str = "interface";
pub const HELP_LINES: &str = "help-lines";

/// The most columns of a label: the width of the narrowest window that shows every page.
pub const LABEL: usize = 40;

/// The texts of an English file that a translation has words for, in the order they are read.
pub type English = Vec<Original>;

/// A text that a translation has words for.
#[derive(Clone, Debug)]
pub struct Original {
    pub path: String,
    pub text: String,
    /// How many columns there are, if it cannot be wrapped.
    pub room: Option<usize>,
}

/// Every text of an English file that a translation has words for.
pub fn english(kind: Kind, file: &DeTable<'_>) -> English {
    match kind {
        Kind::Interface => interface(file),
        Kind::Set => described(&QUESTION_SET, file),
        Kind::HelpLines => described(&format::HELP_LINES, file),
        Kind::Translation => English::new(),
    }
}

/// What a translation of an English file says that it translates.
pub fn translates<'f>(kind: Kind, file: &'f DeTable<'_>) -> &'f str {
    let id = || file.get("id").and_then(|id| id.get_ref().as_str());
    match kind {
        Kind::Interface => INTERFACE,
        Kind::HelpLines => HELP_LINES,
        Kind::Set | Kind::Translation => id().unwrap_or_default(),
    }
}

fn described(record: &'static Record, file: &DeTable<'_>) -> English {
    let mut english = English::new();
    Table::root(record, file, None).leaves(&mut |leaf| {
        let text = leaf.value.get_ref().as_str();
        if let (Some(text), true) = (text, leaf.key.words != Words::None) {
            let room = match leaf.key.takes {
                Takes::Short => Some(limits::SHORT),
                Takes::Line => Some(LABEL),
                _ => None,
            };
            english.push(Original {
                path: leaf.path,
                text: text.split_whitespace().collect::<Vec<_>>().join(" "),
                room,
            });
        }
    });
    english
}

/// The program's own words are not marked as lines to choose: there, what is short in English
/// and no sentence counts.
fn interface(file: &DeTable<'_>) -> English {
    const SHORT: usize = 30;
    let mut english = English::new();
    let mut tables: Vec<_> = file.iter().collect();
    tables.sort_by_key(|(name, _)| name.span().start);
    for (name, table) in tables {
        for (key, _, value) in file::entries(table) {
            let text = value.get_ref().as_str().unwrap_or_default();
            let is_line =
                columns(text) <= SHORT && !text.ends_with(['.', '?', ':']) && !text.contains('{');
            english.push(Original {
                path: format!("{}.{key}", name.get_ref()),
                text: text.to_owned(),
                room: is_line.then_some(LABEL),
            });
        }
    }
    english
}

/// Everything that is wrong with a translation of this English. What is missing stands nowhere,
/// so it is said at the end of the file; what is to be filled in is counted where it begins.
pub fn findings(english: &[Original], translation: &Translation, end: usize) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in english {
        match translation.entries.get(&one.path) {
            Some(entry) => held(one, entry, &mut found),
            None if translation.unfilled.contains_key(&one.path) => {}
            None => {
                let finding = about("T001", &one.path, end..end);
                found.push(finding.with("hash", hash::of(&one.text)));
            }
        }
    }
    let known: HashSet<&str> = english.iter().map(|one| one.path.as_str()).collect();
    let has_words = |path: &str| {
        translation.entries.contains_key(path) || translation.unfilled.contains_key(path)
    };
    let filled = translation.entries.iter();
    let filled = filled.map(|(path, entry)| (path, &entry.span));
    for (path, span) in filled.chain(&translation.unfilled) {
        if !known.contains(path.as_str()) {
            let free = known.iter().copied().filter(|path| !has_words(path));
            let near = file::nearest(&found, path, free);
            found.push(about("T002", path, span.clone()).near(near));
        }
    }
    let unfilled = translation.unfilled.iter();
    if let Some((path, span)) = unfilled.min_by_key(|(_, span)| span.start) {
        let finding = about("T007", path, span.clone()).with("total", english.len());
        found.push(finding.with("count", translation.unfilled.len()));
    }
    found
}

fn about(code: &'static str, path: &str, span: Range<usize>) -> Finding {
    Finding::new(code, span).with("path", path)
}

fn held(original: &Original, entry: &Entry, found: &mut Vec<Finding>) {
    let finding = |code| about(code, &original.path, entry.span.clone());
    let text = &original.text;
    if entry.english != hash::of(text) {
        found.push(finding("T003").with("hash", hash::of(text)));
    }
    if placeholders(text) != placeholders(&entry.says) {
        found.push(finding("T005").with("wanted", listed(&placeholders(text))));
    }
    let columns = columns(&entry.says);
    if let Some(room) = original.room.filter(|room| columns > *room) {
        found.push(finding("T004").with("columns", columns).with("most", room));
    }
}

/// The places that are filled in, in the order of their names.
fn placeholders(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    let mut names: Vec<&str> = parts
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect();
    names.sort_unstable();
    names
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    let braced: Vec<String> = names.iter().map(|name| format!("`{{{name}}}`")).collect();
    braced.join(" ")
}

/// Whatever in a file of the program's own words cannot be shown.
pub fn words(file: &DeTable<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, value) in file {
        if value.get_ref().is_table() {
            for (key, _, value) in file::entries(value) {
                found.extend(file::hold_text(key, value));
            }
        } else {
            found.push(file::wrong_type(name.get_ref(), "a table", value));
        }
    }
    found
}
