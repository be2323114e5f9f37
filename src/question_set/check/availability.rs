//! Questions on what can be started.

use super::Ids;
use super::options;
use super::questions::Named;
use crate::form::Form;
use crate::outcome::Status;
use crate::question_set::file::{self, Table};
use crate::question_set::finding::Finding;
use crate::question_set::{About, AvailabilityChoice, AvailabilityQuestion, limits};

const ABOUT: [(&str, About); 3] = [
    ("group", About::Form(Form::Group)),
    ("individual", About::Form(Form::Individual)),
    ("both", About::Both),
];

/// Reads `[[availability]]`; a set may have none.
pub(super) fn read(
    root: &Table<'_>,
    ids: &mut Ids,
    found: &mut Vec<Finding>,
) -> Vec<Named<AvailabilityQuestion>> {
    let keys = &["id", "about", "short", "ask", "why", "options"];
    let tables = root.tables("availability", "an availability question", keys, found);
    tables
        .iter()
        .map(|table| question(table, ids, found))
        .collect()
}

fn question(
    table: &Table<'_>,
    ids: &mut Ids,
    found: &mut Vec<Finding>,
) -> Named<AvailabilityQuestion> {
    let id = table.id("id", found);
    if let Some((id, span)) = &id {
        ids.claim(id, span, found);
    }
    let about = table.word("about", &ABOUT, found);
    let short = table.short(found);
    let ask = table.prose("ask", found);
    let why = table.prose("why", found);
    let read = table
        .require("options", found)
        .map(|value| options::read(value, &["id", "label", "status", "plan"], found));
    let read = read.unwrap_or_default();
    let options = read.iter().filter_map(|option| option.id.clone()).collect();
    let choices: Vec<_> = read
        .into_iter()
        .map(|option| {
            let status = option.table.word(
                "status",
                &Status::ALL.map(|status| (status.id(), status)),
                found,
            );
            let plan = option
                .table
                .get("plan")
                .map(|value| file::prose("plan", value, found));
            Some(AvailabilityChoice {
                id: option.id?,
                label: option.label?,
                status: status?,
                plan: match plan {
                    Some(plan) => Some(plan?),
                    None => None,
                },
            })
        })
        .collect();
    let choices = choices
        .into_iter()
        .collect::<Option<Vec<_>>>()
        .filter(|choices| choices.len() >= limits::FEWEST_OPTIONS);
    let id = id.map(|(id, _)| id);
    let what = match (&id, about, short, ask, why, choices) {
        (Some(id), Some(about), Some(short), Some(ask), Some(why), Some(choices)) => {
            Some(AvailabilityQuestion {
                id: id.clone(),
                about,
                short,
                ask,
                why,
                choices,
            })
        }
        _ => None,
    };
    Named {
        id,
        options,
        pick: 1,
        what,
    }
}
