//! A translation held against the English: what is missing, unknown, stale, too long, or filled in differently.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::{Translation, hash};
use crate::file_format::help_lines::HELP_LINES;
use crate::file_format::question_set::QUESTION_SET;
use crate::file_format::{Kind, Record, Takes, Words};
use crate::question_set::file::{self, Entry, Table};
use crate::question_set::finding::Finding;
use crate::question_set::limits;
use crate::wrap::columns;

/// The most columns of a label: the width of the narrowest window that shows every page.
pub const LABEL: usize = 40;

/// An English file's texts by their paths, with how many columns each has if it cannot be wrapped.
pub type English = BTreeMap<String, (String, Option<usize>)>;

/// Every text of an English file that a translation has words for.
pub fn english(kind: Kind, file: &DeTable<'_>) -> English {
    match kind {
        Kind::Interface => interface(file),
        Kind::Set => described(&QUESTION_SET, file),
        Kind::HelpLines => described(&HELP_LINES, file),
        Kind::Translation => English::new(),
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
            english.insert(leaf.path, (text.to_owned(), room));
        }
    });
    english
}

/// The program's own words are not marked as lines to choose: there, what is short in English
/// and no sentence counts.
fn interface(file: &DeTable<'_>) -> English {
    const SHORT: usize = 30;
    let mut english = English::new();
    for (name, table) in file {
        for (key, _, value) in file::entries(table) {
            let text = value.get_ref().as_str().unwrap_or_default();
            let is_line =
                columns(text) <= SHORT && !text.ends_with(['.', '?', ':']) && !text.contains('{');
            let path = format!("{}.{key}", name.get_ref());
            english.insert(path, (text.to_owned(), is_line.then_some(LABEL)));
        }
    }
    english
}

/// Everything that is wrong with a translation of this English, in the order of the paths. What
/// is missing stands nowhere, so it is said at the end of the file.
pub fn findings(english: &English, translation: &Translation, end: usize) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, (text, room)) in english {
        match translation.entries.get(path) {
            Some(entry) => held(path, text, *room, entry, &mut found),
            None => found.push(about("T001", path, end..end).with("hash", hash::of(text))),
        }
    }
    for (path, entry) in &translation.entries {
        if !english.contains_key(path) {
            let near = file::nearest(&found, path, english.keys().map(String::as_str));
            found.push(about("T002", path, entry.span.clone()).near(near));
        }
    }
    found
}

fn about(code: &'static str, path: &str, span: Range<usize>) -> Finding {
    Finding::new(code, span).with("path", path)
}

fn held(path: &str, text: &str, room: Option<usize>, entry: &Entry, found: &mut Vec<Finding>) {
    let finding = |code| about(code, path, entry.span.clone());
    if entry.english != hash::of(text) {
        found.push(finding("T003").with("hash", hash::of(text)));
    }
    if placeholders(text) != placeholders(&entry.says) {
        found.push(finding("T005").with("wanted", listed(&placeholders(text))));
    }
    let columns = columns(&entry.says);
    if let Some(room) = room.filter(|room| columns > *room) {
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
