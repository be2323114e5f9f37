//! Tensions: each names questions and, for each, the options that make it hold.

use super::Ids;
use super::names::Names;
use crate::answers::Picks;
use crate::answers::file::{option_index, unknown_question};
use crate::question_set::file::{self, Table};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::{QuestionRef, Tension, limits};

/// Reads `[[tensions]]`; a set may have none.
pub(super) fn read(
    root: &Table<'_>,
    names: &Names,
    ids: &mut Ids,
    found: &mut Vec<Finding>,
) -> Option<Vec<Tension>> {
    let tables = root.tables("tensions", "a tension", &["id", "when", "say"], found);
    if !super::within_limit(
        "tensions",
        tables.len(),
        limits::ENTRIES,
        &root.span(),
        found,
    ) {
        return None;
    }
    // Collected first, so that the findings of every tension are reported.
    let tensions: Vec<_> = tables
        .iter()
        .map(|table| tension(table, names, ids, found))
        .collect();
    tensions.into_iter().collect()
}

fn tension(
    table: &Table<'_>,
    names: &Names,
    ids: &mut Ids,
    found: &mut Vec<Finding>,
) -> Option<Tension> {
    let id = table.id("id", found);
    if let Some((id, span)) = &id {
        ids.claim(id, span, found);
    }
    let when = when(table, names, found);
    let say = table.prose("say", found);
    Some(Tension {
        id: id?.0,
        when: when?,
        say: say?,
    })
}

fn when(
    table: &Table<'_>,
    names: &Names,
    found: &mut Vec<Finding>,
) -> Option<Vec<(QuestionRef, Picks)>> {
    let value = table.require("when", found)?;
    let entries = file::entries("when", value, found);
    if entries.is_empty() && value.get_ref().is_table() {
        let problem = Problem::TooFew {
            what: "questions in `when`",
            count: 0,
            least: 1,
        };
        found.push(Finding::new(problem, value.span()));
        return None;
    }
    let mut complete = value.get_ref().is_table();
    let mut when = Vec::new();
    for (id, span, value) in entries {
        let Some(question) = names.question(id) else {
            let finding = unknown_question(names, id, span, found);
            found.push(finding);
            complete = false;
            continue;
        };
        let mut picks = Picks::default();
        let options = file::list(id, "a list of option ids", value, found);
        if options.is_empty() && value.get_ref().is_array() {
            found.push(Finding::new(Problem::EmptyPicks, value.span()));
        }
        for option in options {
            let Some(option_id) = file::text(id, option, found) else {
                continue;
            };
            match option_index(question, option_id, found) {
                Ok(index) => picks = picks.with(index),
                Err(problem) => {
                    found.extend(problem.map(|problem| Finding::new(problem, option.span())));
                }
            }
        }
        complete &= !picks.is_empty();
        when.push((question.question, picks));
    }
    complete.then_some(when)
}
