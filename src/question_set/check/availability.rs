//! Questions on what can be started.

use super::names::Names;
use super::options;
use crate::form::Form;
use crate::outcome::Status;
use crate::question_set::file::Table;
use crate::question_set::{About, AvailabilityChoice, AvailabilityQuestion, QuestionRef, limits};

/// Reads `[[availability]]`; a set may have none.
pub(super) fn read(root: &Table<'_>, names: &mut Names) -> Vec<Option<AvailabilityQuestion>> {
    let tables = root.tables("availability");
    names.availability = tables.len();
    let tables = tables.iter().enumerate();
    tables
        .map(|(index, table)| {
            let options = table.tables("options");
            names.add(
                QuestionRef::Availability(index),
                table.str("id"),
                options::ids(&options),
                1,
            );
            question(table, &options)
        })
        .collect()
}

fn question(table: &Table<'_>, options: &[Table<'_>]) -> Option<AvailabilityQuestion> {
    let choices: Vec<_> = options.iter().map(choice).collect::<Option<_>>()?;
    Some(AvailabilityQuestion {
        id: table.id("id")?,
        about: match table.str("about")? {
            "both" => About::Both,
            form => About::Form(Form::ALL.into_iter().find(|one| one.id() == form)?),
        },
        short: table.text("short")?,
        ask: table.text("ask")?,
        why: table.text("why")?,
        choices: Some(choices).filter(|choices| choices.len() >= limits::FEWEST_OPTIONS)?,
    })
}

fn choice(option: &Table<'_>) -> Option<AvailabilityChoice> {
    Some(AvailabilityChoice {
        id: option.id("id")?,
        label: option.text("label")?,
        status: option.word("status", &Status::ALL, Status::id)?,
        plan: option.text("plan"),
    })
}
