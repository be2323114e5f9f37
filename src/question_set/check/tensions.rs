//! Tensions: each names questions and, for each, the options that make it hold.

use super::names::Names;
use crate::question_set::file::{Node, Table};
use crate::question_set::finding::Finding;
use crate::question_set::{Picks, QuestionRef, Tension};

/// Reads `[[tensions]]`; a set may have none.
pub(super) fn read(
    root: &Table<'_>,
    names: &Names,
    found: &mut Vec<Finding>,
) -> Option<Vec<Tension>> {
    root.each("tensions", |table| {
        let when = when(table, names, found);
        Some(Tension {
            id: table.id("id")?,
            when: when?,
            say: table.text("say")?,
        })
    })
}

fn when(
    table: &Table<'_>,
    names: &Names,
    found: &mut Vec<Finding>,
) -> Option<Vec<(QuestionRef, Picks)>> {
    let entries = table.node("when")?.named();
    let mut when = Some(Vec::new()).filter(|_| !entries.is_empty());
    for (id, span, value) in entries {
        let Some(question) = names.find(id, span, found) else {
            when = None;
            continue;
        };
        let picks = picks(id, question, value, found);
        when = when.filter(|_| !picks.is_empty());
        if let Some(when) = &mut when {
            when.push((question.question, picks));
        }
    }
    when
}

fn picks(
    id: &str,
    question: &super::names::NamedQuestion,
    options: Node<'_>,
    found: &mut Vec<Finding>,
) -> Picks {
    let Some(list) = options.list() else {
        found.extend(options.wrong_kind("a list of option ids", id));
        return Picks::default();
    };
    if list.is_empty() {
        found.push(Finding::new("Q036", options.span()));
    }
    let mut picks = Picks::default();
    for option in list {
        match option.text() {
            None => found.extend(option.wrong_kind("text in quotes", id)),
            Some(name) => {
                let index = question.find(name, option.span(), found);
                picks = index.map_or(picks, |index| picks.with(index));
            }
        }
    }
    picks
}
