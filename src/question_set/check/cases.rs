//! Golden cases: read like an answers file, and held against what their answers come out as.

use std::ops::Range;

use super::names::Names;
use crate::answers::file::{self as answers_file, Said};
use crate::outcome::{Outcome, StartWith};
use crate::question_set::file::Table;
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::{Case, QuestionSet, limits};
use crate::scoring::assess;

/// A case, with where its outcome and its start stand in the file.
pub(super) type Placed = (Case, (Range<usize>, Range<usize>));

/// Reads `[[cases]]`; a set may have none.
pub(super) fn read(
    root: &Table<'_>,
    names: &Names,
    found: &mut Vec<Finding>,
) -> Option<Vec<Placed>> {
    let keys = &["name", "answers", "importance", "outcome", "start_with"];
    let tables = root.tables("cases", "a case", keys, found);
    if !super::within_limit("cases", tables.len(), limits::ENTRIES, &root.span(), found) {
        return None;
    }
    // Collected first, so that the findings of every case are reported.
    let cases: Vec<_> = tables
        .iter()
        .map(|table| case(table, names, found))
        .collect();
    cases.into_iter().collect()
}

fn case(table: &Table<'_>, names: &Names, found: &mut Vec<Finding>) -> Option<Placed> {
    let name = table.prose("name", found);
    let answers = table.require("answers", found).map(Said::from_toml);
    let importance = table.get("importance").map(Said::from_toml);
    let answers = answers_file::read_parts(names, answers.as_ref(), importance.as_ref(), found);
    let outcome = table.word(
        "outcome",
        &Outcome::ALL.map(|outcome| (outcome.id(), outcome)),
        found,
    );
    let place = |key| {
        table
            .get(key)
            .map_or_else(|| table.span(), toml::Spanned::span)
    };
    let starts = StartWith::ALL.map(|start| (start.id(), start));
    let start_with = table
        .get("start_with")
        .map(|_| table.word("start_with", &starts, found));
    let case = Case {
        name: name?,
        answers,
        outcome: outcome?,
        start_with: start_with.flatten(),
    };
    Some((case, (place("outcome"), place("start_with"))))
}

/// Reports every case whose answers come out as something else.
pub(super) fn prove(set: &QuestionSet, cases: &[Placed], found: &mut Vec<Finding>) {
    for (case, (outcome_place, start_place)) in cases {
        let result = assess(set, &case.answers);
        if result.outcome != case.outcome {
            let problem = Problem::CaseOutcome {
                wanted: case.outcome.id(),
                got: result.outcome.id(),
            };
            found.push(Finding::new(problem, outcome_place.clone()));
        }
        if let Some(wanted) = case
            .start_with
            .filter(|wanted| *wanted != result.start_with)
        {
            let problem = Problem::CaseStart {
                wanted: wanted.id(),
                got: result.start_with.id(),
            };
            found.push(Finding::new(problem, start_place.clone()));
        }
    }
}
