//! Text to a question set, or every finding. The loader is the checker: what passes here runs.

pub mod names;

mod availability;
mod cases;
mod learn;
mod options;
mod questions;
mod tensions;

use std::collections::HashMap;
use std::ops::Range;

use toml::de::DeTable;

use super::file::{self, Table};
use super::finding::{Finding, Problem};
use super::source::Source;
use super::{Id, OutcomeText, QuestionSet, limits};
use crate::outcome::Outcome;
use names::Names;

/// The keys of a question set, as the format lists them.
const KEYS: &[&str] = &[
    "schema",
    "id",
    "version",
    "reviewed",
    "language",
    "title",
    "decision",
    "scales",
    "considerations",
    "availability",
    "tensions",
    "outcomes",
    "about",
    "forms",
    "comparison",
    "numbers",
    "sources",
    "cases",
];

/// Reads a question set.
///
/// # Errors
/// Every finding in the file. Errors of TOML syntax come alone, since what stands after one
/// cannot be trusted.
pub fn check(source: &Source) -> Result<QuestionSet, Vec<Finding>> {
    check_with(source, |_| {})
}

/// Reads a question set after its words were changed, to those of another language.
///
/// # Errors
/// As [`check`]; places are those of the file.
pub fn check_with(
    source: &Source,
    change: impl FnOnce(&mut DeTable<'_>),
) -> Result<QuestionSet, Vec<Finding>> {
    match examine_with(source, change) {
        (Some(set), found) if found.is_empty() => Ok(set),
        (_, found) => Err(found),
    }
}

/// Reads as much of a question set as can be read, with every finding.
///
/// A set may come with findings, such as a case that fails; it is whole, and must not be used.
#[must_use]
pub fn examine(source: &Source) -> (Option<QuestionSet>, Vec<Finding>) {
    examine_with(source, |_| {})
}

fn examine_with(
    source: &Source,
    change: impl FnOnce(&mut DeTable<'_>),
) -> (Option<QuestionSet>, Vec<Finding>) {
    match file::parse(source) {
        Ok(mut table) => {
            change(table.get_mut());
            let mut found = Vec::new();
            (read(table.get_ref(), &mut found), found)
        }
        Err(found) => (None, found),
    }
}

/// The lines above the first table, which are all that the first page shows of a set.
#[derive(Clone, Debug)]
pub struct Heading {
    /// See [`QuestionSet::language`].
    pub language: super::Prose,
    /// See [`QuestionSet::title`].
    pub title: super::Prose,
    /// See [`QuestionSet::decision`].
    pub decision: super::Prose,
    /// How many things a person is asked, importance and lean included.
    pub items: usize,
    /// Whether there is anything to read about the choice.
    pub can_be_read: bool,
}

impl Heading {
    /// What the first page shows of a whole set.
    #[must_use]
    pub fn of(set: &QuestionSet) -> Self {
        let questions = set.questions.len() + set.availability.len();
        Self {
            language: set.language.clone(),
            title: set.title.clone(),
            decision: set.decision.clone(),
            items: items(questions, set.considerations.len()),
            can_be_read: set.learn.can_be_read(),
        }
    }
}

/// Questions, the importance of each consideration if there are several, and the lean.
const fn items(questions: usize, considerations: usize) -> usize {
    questions
        + if considerations > 1 {
            considerations
        } else {
            0
        }
        + 1
}

fn read(entries: &DeTable<'_>, found: &mut Vec<Finding>) -> Option<QuestionSet> {
    let root = Table::new(entries, &(0..0), "a question set", KEYS, found);
    if !is_schema_1(&root, found) {
        return None;
    }
    let mut ids = Ids::default();
    let id = root.id("id", found).map(|(id, _)| id);
    let version = root.prose("version", found);
    let reviewed = root.date("reviewed", found);
    let language = root.prose("language", found);
    let title = root.prose("title", found);
    let decision = root.prose("decision", found);

    let scored = questions::read(&root, &mut ids, found);
    let availability = availability::read(&root, &mut ids, found);
    let count = scored.questions.len() + availability.len();
    if count > limits::QUESTIONS {
        let problem = Problem::TooMany {
            what: "questions",
            count,
            limit: limits::QUESTIONS,
        };
        found.push(Finding::new(problem, root.span()));
        return None;
    }
    let names = Names::new(&scored, &availability);
    let tensions = tensions::read(&root, &names, &mut ids, found);
    let outcomes = outcomes(&root, found);
    let learn = learn::read(&root, found);
    let cases = cases::read(&root, &names, found);

    let questions = scored
        .questions
        .into_iter()
        .map(|named| named.what)
        .collect::<Option<Vec<_>>>()?;
    let set = QuestionSet {
        id: id?,
        version: version?,
        reviewed: reviewed?,
        language: language?,
        title: title?,
        decision: decision?,
        considerations: scored.considerations.into_iter().collect::<Option<_>>()?,
        questions,
        availability: availability
            .into_iter()
            .map(|named| named.what)
            .collect::<Option<_>>()?,
        tensions: tensions?,
        outcomes: outcomes?,
        learn: learn?,
        cases: Vec::new(),
    };
    let cases = cases?;
    if found.is_empty() {
        cases::prove(&set, &cases, found);
    }
    Some(QuestionSet {
        cases: cases.into_iter().map(|(case, _)| case).collect(),
        ..set
    })
}

/// Reads the lines above the first table, and counts headers, for a set that is known to be good.
///
/// # Errors
/// Every finding in those lines.
pub fn heading(source: &Source) -> Result<Heading, Vec<Finding>> {
    heading_with(source, |_| {})
}

/// As [`heading`], after the words were changed to those of another language.
///
/// # Errors
/// Every finding in those lines.
pub fn heading_with(
    source: &Source,
    change: impl FnOnce(&mut DeTable<'_>),
) -> Result<Heading, Vec<Finding>> {
    let end = source
        .text
        .find("\n[")
        .map_or(source.text.len(), |end| end + 1);
    let top = Source::new(&source.name, &source.text[..end]);
    let mut table = file::parse(&top)?;
    change(table.get_mut());
    let mut found = Vec::new();
    let root = Table::new(table.get_ref(), &(0..0), "a question set", KEYS, &mut found);
    match (
        root.prose("language", &mut found),
        root.prose("title", &mut found),
        root.prose("decision", &mut found),
    ) {
        (Some(language), Some(title), Some(decision)) if found.is_empty() => {
            // One look at the text: what is counted are whole lines that open a table.
            let lines = source.text.lines().map(str::trim);
            let headers: Vec<&str> = lines.filter(|line| line.starts_with('[')).collect();
            let count = |header: &str| headers.iter().filter(|line| **line == header).count();
            let questions = count("[[considerations.questions]]") + count("[[availability]]");
            Ok(Heading {
                language,
                title,
                decision,
                items: items(questions, count("[[considerations]]")),
                can_be_read: [
                    "[about]",
                    "[forms.group]",
                    "[[comparison]]",
                    "[[numbers]]",
                    "[[sources]]",
                ]
                .into_iter()
                .any(|header| count(header) > 0),
            })
        }
        _ => Err(found),
    }
}

fn is_schema_1(root: &Table<'_>, found: &mut Vec<Finding>) -> bool {
    let Some(value) = root.require("schema", found) else {
        return true;
    };
    match file::whole("schema", "the whole number 1", value, found) {
        Some(1) | None => true,
        Some(_) => {
            found.push(Finding::new(Problem::OtherSchema, value.span()));
            false
        }
    }
}

fn outcomes(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<[OutcomeText; 6]> {
    let value = root.require("outcomes", found)?;
    let known = Outcome::ALL.map(Outcome::id);
    let table = Table::from_value("outcomes", value, "`outcomes`", &known, found)?;
    let texts = Outcome::ALL.map(|outcome| {
        let value = table.require(outcome.id(), found)?;
        let text = Table::from_value(outcome.id(), value, "an outcome", &["title", "text"], found)?;
        let title = text.prose("title", found);
        Some(OutcomeText {
            title: title?,
            text: text.prose("text", found)?,
        })
    });
    match texts {
        [
            Some(group),
            Some(individual),
            Some(both),
            Some(either),
            Some(neither),
            Some(not_enough),
        ] => Some([group, individual, both, either, neither, not_enough]),
        _ => None,
    }
}

/// The ids that must be unique in the whole set, and where each stood first.
#[derive(Default)]
struct Ids(HashMap<Id, Range<usize>>);

impl Ids {
    /// Reports an id that was used before.
    fn claim(&mut self, id: &str, span: &Range<usize>, found: &mut Vec<Finding>) {
        if let Some(first) = self.0.get(id) {
            let mut finding = Finding::new(Problem::DoubledId { id: id.to_owned() }, span.clone());
            finding.also = Some(first.clone());
            found.push(finding);
        } else {
            self.0.insert(id.to_owned(), span.clone());
        }
    }
}

/// Reports a list that is too long.
fn within_limit(
    what: &'static str,
    count: usize,
    limit: usize,
    span: &Range<usize>,
    found: &mut Vec<Finding>,
) -> bool {
    if count > limit {
        found.push(Finding::new(
            Problem::TooMany { what, count, limit },
            span.clone(),
        ));
    }
    count <= limit
}
