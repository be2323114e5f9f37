//! Golden cases: read like an answers file, and held against what their answers come out as.

use super::names::Names;
use crate::answers::{self, Answers};
use crate::outcome::{Outcome, StartWith};
use crate::question_set::QuestionSet;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;
use crate::scoring::assess;

/// Answers, and what must come of them.
pub(super) struct Case<'t> {
    table: Table<'t>,
    answers: Answers,
    outcome: Option<Outcome>,
    start_with: Option<StartWith>,
}

/// Reads `[[cases]]`; a set may have none.
pub(super) fn read<'t>(root: &Table<'t>, names: &Names, found: &mut Vec<Finding>) -> Vec<Case<'t>> {
    let case = |table: Table<'t>| Case {
        answers: answers::file::replies(
            names,
            table.get("answers"),
            table.get("importance"),
            found,
        ),
        outcome: table.word("outcome", &Outcome::ALL, Outcome::id),
        start_with: table.word("start_with", &StartWith::ALL, StartWith::id),
        table,
    };
    root.tables("cases").into_iter().map(case).collect()
}

/// Reports every case whose answers come out as something else.
pub(super) fn prove(set: &QuestionSet, cases: &[Case<'_>], found: &mut Vec<Finding>) {
    for case in cases {
        let result = assess(set, &case.answers);
        let outcome = case.outcome.filter(|wanted| *wanted != result.outcome);
        let start = case
            .start_with
            .filter(|wanted| *wanted != result.start_with);
        let finding = |code, key| Finding::new(code, case.table.place(key));
        found.extend(outcome.map(|wanted| {
            finding("Q039", "outcome")
                .with("wanted", wanted.id())
                .with("got", result.outcome.id())
        }));
        found.extend(start.map(|wanted| {
            finding("Q040", "start_with")
                .with("wanted", wanted.id())
                .with("got", result.start_with.id())
        }));
    }
}
