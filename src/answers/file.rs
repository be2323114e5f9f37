//! Answers out of a file, TOML or JSON, or every finding.

mod json;

use std::ops::Range;

use toml::de::DeValue;

use super::{Answers, Importance, Lean, Picks, Reply};
use crate::escape;
use crate::question_set::QuestionSet;
use crate::question_set::check::names::{NamedQuestion, Names};
use crate::question_set::file::{self, Value};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::source::Source;

/// A value as it was said in TOML or JSON, with its place.
#[derive(Clone, Debug)]
pub struct Said {
    /// The bytes of the file it stands on.
    pub span: Range<usize>,
    /// What it is.
    pub what: What,
}

/// The kinds of value an answers file may hold.
#[derive(Clone, Debug)]
pub enum What {
    /// Text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A list.
    List(Vec<Said>),
    /// Keys with the places they stand on, and their values, in the order of the file.
    Table(Vec<(String, Range<usize>, Said)>),
    /// Anything else, as said in a message: "true or false".
    Other(&'static str),
}

impl Said {
    /// Takes over a TOML value.
    #[must_use]
    pub fn from_toml(value: &Value<'_>) -> Self {
        let what = match value.get_ref() {
            DeValue::String(text) => What::Text(text.to_string()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_or(What::Other("a number that large"), What::Whole),
            DeValue::Array(values) => What::List(values.iter().map(Self::from_toml).collect()),
            DeValue::Table(table) => Self::from_table(table),
            DeValue::Float(_) => What::Other("a number with a fraction"),
            DeValue::Boolean(_) => What::Other("true or false"),
            DeValue::Datetime(_) => What::Other("a date or time"),
        };
        Self {
            span: value.span(),
            what,
        }
    }

    fn from_table(table: &toml::de::DeTable<'_>) -> What {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| {
                (
                    key.get_ref().to_string(),
                    key.span(),
                    Self::from_toml(value),
                )
            })
            .collect();
        entries.sort_by_key(|(_, span, _)| span.start);
        What::Table(entries)
    }

    const fn kind(&self) -> &'static str {
        match self.what {
            What::Text(_) => "text",
            What::Whole(_) => "a whole number",
            What::List(_) => "a list",
            What::Table(_) => "a table",
            What::Other(kind) => kind,
        }
    }

    fn refuse(&self, key: &str, wanted: &'static str, found: &mut Vec<Finding>) {
        let problem = Problem::WrongType {
            key: escape::short(key),
            wanted,
            got: self.kind(),
        };
        found.push(Finding::new(problem, self.span.clone()));
    }
}

/// The keys of an answers file.
const KEYS: [&str; 4] = ["question_set", "lean", "answers", "importance"];

/// Reads an answers file for a set. It is JSON if its first character is `{`, TOML otherwise.
///
/// # Errors
/// Every finding in the file.
pub fn read(set: &QuestionSet, source: &Source) -> Result<Answers, Vec<Finding>> {
    let root = if source.text.trim_start().starts_with('{') {
        json::parse(&source.text)?
    } else {
        let table = file::parse(source)?;
        Said {
            span: 0..0,
            what: Said::from_table(table.get_ref()),
        }
    };
    let mut found = Vec::new();
    let names = Names::of(set);
    let entries = fields("answers file", &root, &mut found);
    for (key, span, _) in entries
        .iter()
        .filter(|(key, _, _)| !KEYS.contains(&key.as_str()))
    {
        let problem = Problem::UnknownKey {
            key: escape::short(key),
            within: "an answers file",
            known: file::listed(KEYS),
            near: file::nearest(&found, key, KEYS),
        };
        found.push(Finding::new(problem, span.clone()));
    }
    let get = |key: &str| {
        entries
            .iter()
            .find(|(name, _, _)| name == key)
            .map(|(_, _, said)| said)
    };
    check_set(set, get("question_set"), &mut found);
    if get("answers").is_none() {
        found.push(Finding::new(
            Problem::MissingKey {
                key: "answers",
                within: "an answers file",
            },
            0..0,
        ));
    }
    let mut answers = read_parts(&names, get("answers"), get("importance"), &mut found);
    answers.lean = get("lean").and_then(|said| lean(said, &mut found));
    if found.is_empty() {
        Ok(answers)
    } else {
        Err(found)
    }
}

fn check_set(set: &QuestionSet, said: Option<&Said>, found: &mut Vec<Finding>) {
    match said {
        None => {
            let problem = Problem::MissingKey {
                key: "question_set",
                within: "an answers file",
            };
            found.push(Finding::new(problem, 0..0));
        }
        Some(Said {
            what: What::Text(id),
            span,
        }) if *id != set.id => {
            let problem = Problem::OtherSet {
                given: escape::short(id),
                loaded: set.id.clone(),
            };
            found.push(Finding::new(problem, span.clone()));
        }
        Some(Said {
            what: What::Text(_),
            ..
        }) => {}
        Some(said) => said.refuse("question_set", "text in quotes", found),
    }
}

fn lean(said: &Said, found: &mut Vec<Finding>) -> Option<Lean> {
    let What::Text(word) = &said.what else {
        said.refuse("lean", "text in quotes", found);
        return None;
    };
    let known = Lean::ALL.into_iter().find(|lean| lean.id() == word);
    if known.is_none() {
        let words = Lean::ALL.map(Lean::id);
        let problem = Problem::UnknownWord {
            key: "lean".to_owned(),
            word: escape::short(word),
            known: file::listed(words),
            near: file::nearest(found, word, words),
        };
        found.push(Finding::new(problem, said.span.clone()));
    }
    known
}

/// Reads the `answers` and `importance` tables, of an answers file or of a golden case.
pub fn read_parts(
    names: &Names,
    answers: Option<&Said>,
    importance: Option<&Said>,
    found: &mut Vec<Finding>,
) -> Answers {
    let mut kept = Answers::none(names.scored, names.availability, names.considerations.len());
    for (id, span, said) in answers
        .map(|said| fields("answers", said, found))
        .unwrap_or_default()
    {
        let Some(question) = names.question(id) else {
            let finding = unknown_question(names, id, span.clone(), found);
            found.push(finding);
            continue;
        };
        if let Some(reply) = reply(question, said, found) {
            kept.keep(question.question, reply);
        }
    }
    for (id, span, said) in importance
        .map(|said| fields("importance", said, found))
        .unwrap_or_default()
    {
        let Some(part) = names.considerations.iter().position(|name| name == id) else {
            let near = file::nearest(found, id, names.considerations.iter().map(String::as_str));
            let problem = Problem::UnknownConsideration {
                id: escape::short(id),
                near,
            };
            found.push(Finding::new(problem, span.clone()));
            continue;
        };
        let What::Whole(number) = said.what else {
            said.refuse(id, "1, 2 or 3", found);
            continue;
        };
        let importance = Importance::new(number);
        if importance.is_none() {
            found.push(Finding::new(
                Problem::ImportanceOutOfRange { importance: number },
                said.span.clone(),
            ));
        }
        kept.weigh(part, importance);
    }
    kept
}

type Field = (String, Range<usize>, Said);

fn fields<'s>(key: &str, said: &'s Said, found: &mut Vec<Finding>) -> &'s [Field] {
    if let What::Table(entries) = &said.what {
        entries
    } else {
        said.refuse(key, "a table", found);
        &[]
    }
}

fn reply(question: &NamedQuestion, said: &Said, found: &mut Vec<Finding>) -> Option<Reply> {
    let picked = match &said.what {
        What::Text(word) if word == "not-sure" => return Some(Reply::NotSure),
        What::Text(word) if word == "skip" => return Some(Reply::Skipped),
        What::Text(_) => std::slice::from_ref(said),
        What::List(_) if question.pick == 1 => {
            said.refuse(
                &question.id,
                "one option in quotes, since only one may be chosen",
                found,
            );
            return None;
        }
        What::List(options) => options,
        _ => {
            said.refuse(&question.id, "the id of an option in quotes", found);
            return None;
        }
    };
    let mut picks = Picks::default();
    let before = found.len();
    for option in picked {
        let What::Text(id) = &option.what else {
            option.refuse(&question.id, "the id of an option in quotes", found);
            continue;
        };
        match option_index(question, id, found) {
            Ok(index) if picks.contains(index) => {
                found.push(Finding::new(
                    Problem::DoubledPick { id: id.clone() },
                    option.span.clone(),
                ));
            }
            Ok(index) => picks = picks.with(index),
            Err(problem) => {
                found.extend(problem.map(|problem| Finding::new(problem, option.span.clone())));
            }
        }
    }
    if picked.is_empty() {
        found.push(Finding::new(Problem::EmptyPicks, said.span.clone()));
    } else if picked.len() > question.pick {
        let problem = Problem::TooManyPicks {
            question: question.id.clone(),
            count: picked.len(),
            limit: question.pick,
        };
        found.push(Finding::new(problem, said.span.clone()));
    }
    (found.len() == before && !picks.is_empty()).then_some(Reply::Picked(picks))
}

/// The index of a question's option; no problem is given if its options could not be read at all.
pub(crate) fn option_index(
    question: &NamedQuestion,
    id: &str,
    found: &[Finding],
) -> Result<usize, Option<Problem>> {
    question
        .options
        .iter()
        .position(|option| option == id)
        .ok_or_else(|| {
            (!question.options.is_empty()).then(|| Problem::UnknownOption {
                id: escape::short(id),
                question: question.id.clone(),
                near: file::nearest(found, id, question.options.iter().map(String::as_str)),
            })
        })
}

/// The finding for a question id that the set does not have.
pub(crate) fn unknown_question(
    names: &Names,
    id: &str,
    span: Range<usize>,
    found: &[Finding],
) -> Finding {
    let near = file::nearest(
        found,
        id,
        names.questions.iter().map(|question| question.id.as_str()),
    );
    Finding::new(
        Problem::UnknownQuestion {
            id: escape::short(id),
            near,
        },
        span,
    )
}
