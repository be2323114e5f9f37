//! Where the words stand in a file of structure, and the path that names each place.
//!
//! A path is the keys on the way, with the id of an entry in place of its number. Questions have
//! ids of their own in the whole set, so theirs start anew: `questions.aims.ask`.

use toml::de::{DeTable, DeValue};

/// A kind of file that has words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program's own words: everything is words.
    Interface,
    /// A question set.
    Questions,
    /// Help lines.
    HelpLines,
}

/// The keys that hold words, by the part of the file they stand in. Everything else is structure.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("", &["title", "decision"]),
    ("scales", &["label"]),
    ("considerations", &["title"]),
    ("questions", &["short", "ask", "why", "ask_about", "label"]),
    ("availability", &["short", "ask", "why", "label", "plan"]),
    ("tensions", &["say"]),
    ("outcomes", &["title", "text"]),
    (
        "about",
        &[
            "problem",
            "not_measured",
            "if_you_wait",
            "method",
            "updates",
            "funding",
            "authors",
            "reading",
            "in_short",
        ],
    ),
    (
        "forms",
        &[
            "title",
            "what",
            "who",
            "length",
            "upsides",
            "downsides",
            "first_month",
            "first_session",
            "questions",
            "techniques",
            "kinds",
            "find",
        ],
    ),
    ("comparison", &["aspect", "group", "individual"]),
    ("numbers", &["say", "about", "time"]),
    ("sources", &["used_for"]),
];

const HELP_LINES: &[(&str, &[&str])] = &[
    ("anywhere", &["emergency", "more"]),
    (
        "countries",
        &["name", "emergency", "reach", "hours", "note"],
    ),
];

/// Whether these are the only words of their entry, so that the entry's own path names them.
fn stands_alone(path: &str, key: &str) -> bool {
    key == "label" || (key == "say" && path.starts_with("tensions."))
}

/// Visits every text that is words, with its path.
pub fn each(kind: Kind, root: &mut DeTable<'_>, visit: &mut impl FnMut(&str, &mut DeValue<'_>)) {
    in_table(kind, "", root, visit);
}

fn is_words(kind: Kind, path: &str, key: &str) -> bool {
    let part = path.split('.').next().unwrap_or_default();
    let known = match kind {
        Kind::Interface => return true,
        Kind::Questions => QUESTIONS,
        Kind::HelpLines => HELP_LINES,
    };
    known
        .iter()
        .any(|(name, keys)| *name == part && keys.contains(&key))
}

fn in_table(
    kind: Kind,
    path: &str,
    table: &mut DeTable<'_>,
    visit: &mut impl FnMut(&str, &mut DeValue<'_>),
) {
    for (key, value) in table.iter_mut() {
        let key: &str = key.get_ref();
        let here = if kind == Kind::Questions && stands_alone(path, key) {
            path.to_owned()
        } else if kind == Kind::Questions && key == "plan" {
            // The option's own path is taken by its label.
            path.replacen(".options.", ".plans.", 1)
        } else {
            join(path, key)
        };
        let words = is_words(kind, path, key);
        match value.get_mut() {
            text @ DeValue::String(_) if words => visit(&here, text),
            DeValue::Table(inner) => in_table(kind, &here, inner, visit),
            DeValue::Array(entries) => {
                for (index, entry) in entries.iter_mut().enumerate() {
                    match entry.get_mut() {
                        text @ DeValue::String(_) if words => {
                            visit(&join(&here, &(index + 1).to_string()), text);
                        }
                        DeValue::Table(inner) => {
                            let name = name(inner).unwrap_or_else(|| (index + 1).to_string());
                            let list = if key == "questions" { key } else { &here };
                            in_table(kind, &join(list, &name), inner, visit);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
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

/// What an entry of a list is called: its id, or the letters of its country.
fn name(entry: &DeTable<'_>) -> Option<String> {
    ["id", "code"].iter().find_map(|key| {
        let name = entry.get(*key)?.get_ref().as_str()?;
        Some(name.to_owned())
    })
}
