//! Answers out of a file, TOML or JSON, or every finding.

mod json;
mod quick;
mod response;
mod written;

pub use quick::Reader;
use written::hash_of;
pub use written::write;

use std::path::Path;

use super::{Answers, Importance, Lean, Picks, Reply};
use crate::file_format::answers::ANSWERS;
use crate::question_set::QuestionSet;
use crate::question_set::check::names::{NamedQuestion, Names};
use crate::question_set::file::{self, Table, Value};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

/// What a file of answers holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub answers: Answers,
    /// What the result is listed under, where many are scored.
    pub case: Option<String>,
    /// That they were given to another version of the set.
    pub warning: Option<Finding>,
}

/// Reads an answers file for a set. It is JSON if its name says so or its first character is `{`,
/// TOML otherwise.
pub fn read(set: &QuestionSet, source: &Source) -> Result<Answers, Vec<Finding>> {
    Ok(read_warned(set, source)?.0)
}

/// As [`read`], with a warning if they were given to another version of the set.
pub fn read_warned(
    set: &QuestionSet,
    source: &Source,
) -> Result<(Answers, Option<Finding>), Vec<Finding>> {
    let given = given(set, &Names::of(set), source)?;
    Ok((given.answers, given.warning))
}

fn given(set: &QuestionSet, names: &Names, source: &Source) -> Result<Given, Vec<Finding>> {
    if response::is_one(&source.text) {
        return response::read(set, names, source);
    }
    let ending = Path::new(&source.name).extension();
    let is_json = source.is_line
        || ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
        || source.text.trim_start().starts_with('{');
    let (file, mut found) = if is_json {
        json::parse(source)?
    } else {
        if is_prose(&source.text) {
            return Err(vec![Finding::new("Q050", 0..0)]);
        }
        (file::parse(source)?, Vec::new())
    };
    found.extend(file::hold(&ANSWERS, &file));
    let root = Table::root(&ANSWERS, &file, None);
    if let Some(id) = root.str("question_set").filter(|id| *id != set.id) {
        let finding = Finding::new("Q037", root.place("question_set"));
        found.push(finding.with_short("given", id).with("loaded", &set.id));
    }
    let (answers, importance) = (root.get("answers"), root.get("importance"));
    let mut answers = replies(names, answers, importance, &mut found);
    answers.lean = root.word("lean", &Lean::ALL, Lean::id);
    let case = root.text("case").map(|case| case.to_string());
    if found.is_empty() {
        Ok(Given {
            answers,
            case,
            warning: other_version(set, &root),
        })
    } else {
        Err(found)
    }
}

/// Whether a text is to be read by people, such as a page that was saved: its first line that is no
/// comment is neither a key with a value nor a heading of TOML.
fn is_prose(text: &str) -> bool {
    let lines = text
        .lines()
        .map(|line| line.trim_start_matches('\u{feff}').trim());
    let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let first = lines.next();
    first.is_some_and(|line| !line.contains('=') && !line.starts_with('['))
}

/// Names another version, or a set of the same version that scores in another way.
fn other_version(set: &QuestionSet, root: &Table<'_>) -> Option<Finding> {
    let own = [
        ("version", "Q116", set.version.to_string()),
        ("hash", "Q117", hash_of(set)),
    ];
    own.into_iter().find_map(|(key, code, own)| {
        let given = root.str(key).filter(|given| *given != own)?;
        let finding = Finding::new(code, root.place(key)).with_short("given", given);
        Some(finding.with("loaded", own))
    })
}

/// Reads the `answers` and `importance` tables, of an answers file or of a golden case.
pub(crate) fn replies(
    names: &Names,
    answers: Option<&Value<'_>>,
    importance: Option<&Value<'_>>,
    found: &mut Vec<Finding>,
) -> Answers {
    let mut kept = Answers::none(names.scored, names.availability, names.considerations.len());
    for (id, span, value) in answers.map(file::entries).unwrap_or_default() {
        if let Some(question) = names.find(id, span, found)
            && let Some(reply) = reply(question, value, found)
        {
            kept.keep(question.question, reply);
        }
    }
    for (id, span, value) in importance.map(file::entries).unwrap_or_default() {
        let mut ids = names.considerations.iter().map(String::as_str);
        match ids.clone().position(|name| name == id) {
            None => {
                let finding = file::unknown("Q020", span, id, &mut ids, found);
                found.push(finding);
            }
            Some(part) => kept.weigh(part, weight(id, value, found)),
        }
    }
    kept
}

fn weight(id: &str, value: &Value<'_>, found: &mut Vec<Finding>) -> Option<Importance> {
    let Some(number) = file::whole(value) else {
        found.push(file::wrong_type(
            id,
            "1 (a little), 2 (some) or 3 (a lot)",
            value,
        ));
        return None;
    };
    let importance = Importance::new(number);
    if importance.is_none() {
        found.push(Finding::new("Q033", value.span()).with("number", number));
    }
    importance
}

fn reply(question: &NamedQuestion, value: &Value<'_>, found: &mut Vec<Finding>) -> Option<Reply> {
    let is_list = value.get_ref().is_array();
    let picked = match value.get_ref().as_str() {
        Some("not-sure") => return Some(Reply::NotSure),
        Some("skip") => return Some(Reply::Skipped),
        Some(_) => std::slice::from_ref(value),
        None if is_list && question.pick > 1 => file::list(value),
        None => {
            let wanted = if is_list {
                "one option in quotes, since only one may be chosen"
            } else {
                "the id of an option in quotes"
            };
            found.push(file::wrong_type(&question.id, wanted, value));
            return None;
        }
    };
    let mut picks = Picks::default();
    let before = found.len();
    for option in picked {
        let Some(id) = option.get_ref().as_str() else {
            let wanted = "the id of an option in quotes";
            found.push(file::wrong_type(&question.id, wanted, option));
            continue;
        };
        match question.find(id, option.span(), found) {
            Some(index) if picks.contains(index) => {
                found.push(Finding::new("Q035", option.span()).with("id", id));
            }
            Some(index) => picks = picks.with(index),
            None => {}
        }
    }
    if picked.is_empty() {
        found.push(Finding::new("Q036", value.span()));
    } else if picked.len() > question.pick {
        let finding = Finding::new("Q034", value.span())
            .with("question", &question.id)
            .with("count", picked.len());
        found.push(finding.with("most", question.pick));
    }
    (found.len() == before && !picks.is_empty()).then_some(Reply::Picked(picks))
}
