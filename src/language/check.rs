//! A translation held against the English: what is missing, unknown, stale, too long, or filled in differently.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::places::{self, Kind};
use super::{Translation, hash};
use crate::escape;
use crate::question_set::finding::{Finding, Problem, TranslationProblem};
use crate::question_set::source::Source;
use crate::question_set::{file, limits};
use crate::wrap::columns;

/// The most columns of a label: the width of the narrowest window that shows every page.
pub const LABEL: usize = 40;

/// Everything that is wrong with a translation of this English file, in the order of the paths.
///
/// # Errors
/// The findings of a file that cannot be read at all.
pub fn findings(
    kind: Kind,
    english: &Source,
    translation: &Translation,
) -> Result<Vec<Finding>, Vec<Finding>> {
    let mut table = file::parse(english)?;
    let texts = texts(kind, table.get_mut());
    let mut found = Vec::new();
    for (path, text) in &texts {
        let Some(entry) = translation.entries.get(path) else {
            let problem = TranslationProblem::Missing {
                path: escape::printable(path),
                hash: hash::of(text),
            };
            found.push(Finding::new(Problem::Translation(problem), 0..0));
            continue;
        };
        let mut say = |problem| {
            found.push(Finding::new(
                Problem::Translation(problem),
                entry.span.clone(),
            ));
        };
        if entry.english != hash::of(text) {
            say(TranslationProblem::Stale {
                path: escape::printable(path),
                hash: hash::of(text),
            });
        }
        if placeholders(text) != placeholders(&entry.says) {
            let wanted = listed(&placeholders(text));
            say(TranslationProblem::Placeholders {
                path: escape::printable(path),
                wanted,
            });
        }
        let room = room(kind, path, text);
        let columns = columns(&entry.says);
        if room.is_some_and(|room| columns > room) {
            say(TranslationProblem::TooLong {
                path: escape::printable(path),
                columns,
                room: room.unwrap_or_default(),
            });
        }
    }
    for (path, entry) in &translation.entries {
        if !texts.contains_key(path) {
            let near = file::nearest(&found, path, texts.keys().map(String::as_str));
            let problem = TranslationProblem::Unknown {
                path: escape::short(path),
                near: near.map(|near| escape::short(&near)),
            };
            found.push(Finding::new(
                Problem::Translation(problem),
                entry.span.clone(),
            ));
        }
    }
    Ok(found)
}

fn texts(kind: Kind, root: &mut DeTable<'_>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    places::each(kind, root, &mut |path, value| {
        texts.insert(
            path.to_owned(),
            value.as_str().unwrap_or_default().to_owned(),
        );
    });
    texts
}

/// The places that are filled in, in the order of their names.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    names.sort_unstable();
    names
}

/// The names in braces, for a message.
fn listed(names: &[&str]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    let braced = names
        .iter()
        .map(|name| format!("`{{{}}}`", escape::short(name)));
    braced.collect::<Vec<_>>().join(" ")
}

/// Whatever in a file of the program's own words cannot be shown.
#[must_use]
pub fn words(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    match file::parse(source) {
        Ok(table) => {
            for (name, value) in table.get_ref() {
                for (key, _, value) in
                    file::entries(&escape::short(name.get_ref()), value, &mut found)
                {
                    let _ = file::prose(&escape::short(key), value, &mut found);
                }
            }
        }
        Err(findings) => return findings,
    }
    found
}

/// How many columns a text has, if its line cannot be wrapped.
fn room(kind: Kind, path: &str, text: &str) -> Option<usize> {
    if kind == Kind::Questions && path.ends_with(".short") {
        Some(limits::SHORT)
    } else {
        is_label(kind, path, text).then_some(LABEL)
    }
}

/// Whether a text stands on a line of its own, to be chosen or pressed. The program's own words
/// are not marked as such: there, what is short in English and no sentence counts.
fn is_label(kind: Kind, path: &str, text: &str) -> bool {
    const SHORT: usize = 30;
    match kind {
        Kind::Interface => {
            columns(text) <= SHORT && !text.ends_with(['.', '?', ':']) && !text.contains('{')
        }
        Kind::Questions => {
            path.contains(".options.")
                || (path.rsplit('.').next() == Some("title") && !path.starts_with("outcomes."))
        }
        Kind::HelpLines => false,
    }
}
