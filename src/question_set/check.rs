//! Text to a question set, or every finding. The loader is the checker: what passes here runs.

pub mod names;

mod availability;
mod cases;
mod learn;
mod options;
mod questions;
mod tensions;

use toml::de::DeTable;

use super::file::{self, Packed, Table, Translation};
use super::finding::Finding;
pub use super::heading::Heading;
use super::source::Source;
use super::{OutcomeText, QuestionSet, limits};
use crate::file_format::question_set::QUESTION_SET;
use crate::outcome::Outcome;
use names::Names;

/// Reads a question set.
///
/// Every finding in the file. Errors of TOML syntax come alone, since what stands after one
/// cannot be trusted.
pub fn check(source: &Source) -> Result<QuestionSet, Vec<Finding>> {
    check_in(source, None)
}

/// Reads a question set, in the words of another language if there are any.
///
/// As [`check`]; places are those of the file.
pub fn check_in(source: &Source, words: Option<&Translation>) -> Result<QuestionSet, Vec<Finding>> {
    match read(&file::parse(source)?, words) {
        (Some(set), found) if found.is_empty() => Ok(set),
        (_, found) => Err(found),
    }
}

/// Reads the built-in set, which is known to be sound.
pub(super) fn built_in(file: Packed, words: Option<&Translation>) -> Option<QuestionSet> {
    let root = Table::built_in(&QUESTION_SET, file, words);
    of_root(&root, words, &mut Vec::new())
}

/// Reads as much of a parsed file as can be read, with every finding.
///
/// A set may come with findings, such as a case that fails; it is whole, and must not be used.
pub fn read(
    file: &DeTable<'_>,
    words: Option<&Translation>,
) -> (Option<QuestionSet>, Vec<Finding>) {
    let mut found = file::hold(&QUESTION_SET, file);
    let root = Table::root(&QUESTION_SET, file, words);
    if file::is_other(&found) {
        return (None, found);
    }
    (of_root(&root, words, &mut found), found)
}

fn of_root(
    root: &Table<'_>,
    words: Option<&Translation>,
    found: &mut Vec<Finding>,
) -> Option<QuestionSet> {
    let mut names = Names::default();
    let (considerations, questions) = questions::read(root, &mut names, found);
    let availability = availability::read(root, &mut names);
    let count = questions.len() + availability.len();
    if count > limits::QUESTIONS {
        let finding = Finding::new("Q016", root.span()).with("what", "questions");
        found.push(finding.with("count", count).with("most", limits::QUESTIONS));
        return None;
    }
    let tensions = tensions::read(root, &names, found);
    let cases = cases::read(root, &names, found);
    let learn = learn::read(root, found);
    let language = words.map(|words| words.language.clone());
    let set = QuestionSet {
        id: root.id("id")?,
        version: root.text("version")?,
        reviewed: root.date("reviewed")?,
        language: language.or_else(|| root.text("language"))?,
        title: root.text("title")?,
        decision: root.text("decision")?,
        considerations: considerations?,
        questions: questions.into_iter().collect::<Option<_>>()?,
        availability: availability.into_iter().collect::<Option<_>>()?,
        tensions: tensions?,
        outcomes: outcomes(root)?,
        learn: learn?,
    };
    if found.is_empty() {
        cases::prove(&set, &cases, found);
    }
    Some(set)
}

fn outcomes(root: &Table<'_>) -> Option<[OutcomeText; 6]> {
    let all = root.table("outcomes")?;
    let texts = Outcome::ALL.iter().map(|outcome| {
        let words = all.table(outcome.id())?;
        Some(OutcomeText {
            title: words.text("title")?,
            text: words.text("text")?,
        })
    });
    texts.collect::<Option<Vec<_>>>()?.try_into().ok()
}
