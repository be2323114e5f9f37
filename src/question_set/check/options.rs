//! The options of a question, and the scales that several questions share.

use std::collections::HashMap;

use crate::form::PerForm;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;
use crate::question_set::{Choice, Id, Prose, limits};

/// The ids as they are written: one that is not well formed was reported, and may be named.
pub(super) fn ids(options: &[Table<'_>]) -> Vec<Id> {
    let ids = options.iter().filter_map(|option| option.str("id"));
    ids.map(str::to_owned).collect()
}

/// A shared list of options, each with one number of points.
pub(super) struct Scale {
    pub ids: Vec<Id>,
    /// `None` if any part of it could not be read.
    pub options: Option<Vec<(Id, Prose, i8)>>,
}

/// Reads every `[scales.NAME]`.
pub(super) fn scales(root: &Table<'_>) -> HashMap<Id, Scale> {
    let scale = |(name, table): (&str, Table<'_>)| {
        let options = table.tables("options");
        let read = options.iter().map(|option| {
            Some((
                option.id("id")?,
                option.text("label")?,
                points(option, "points")?,
            ))
        });
        let scale = Scale {
            ids: ids(&options),
            options: read
                .collect::<Option<Vec<_>>>()
                .filter(|options| options.len() >= limits::FEWEST_OPTIONS),
        };
        (name.to_owned(), scale)
    };
    root.named("scales").into_iter().map(scale).collect()
}

/// The choices of a question with the forms they carry points for.
pub(super) type Choices = (Vec<Choice>, PerForm<bool>);

/// Reads a question's own options and the forms they carry points for.
pub(super) fn own(options: &[Table<'_>], found: &mut Vec<Finding>) -> Option<Choices> {
    let forms_of = |option: &Table<'_>| PerForm::from_fn(|form| option.has(form.id()));
    let first = options.first()?;
    let bears_on = forms_of(first);
    for option in options {
        let forms = forms_of(option);
        if forms == PerForm::default() {
            found.push(Finding::new("Q027", option.span()));
        } else if forms != bears_on && bears_on != PerForm::default() {
            let finding = Finding::new("Q028", option.span());
            found.push(finding.and_also("the first option is", first.span()));
        }
    }
    let choice = |option: &Table<'_>| {
        let of = |form: &str| {
            if option.has(form) {
                points(option, form)
            } else {
                Some(0)
            }
        };
        Some(Choice {
            id: option.id("id")?,
            label: option.text("label")?,
            points: PerForm {
                group: of("group")?,
                individual: of("individual")?,
            },
        })
    };
    let choices: Vec<_> = options.iter().map(choice).collect::<Option<_>>()?;
    (choices.len() >= limits::FEWEST_OPTIONS).then_some((choices, bears_on))
}

fn points(option: &Table<'_>, key: &str) -> Option<i8> {
    let points = option.whole(key)?;
    let within = (-limits::POINTS..=limits::POINTS).contains(&points);
    i8::try_from(points).ok().filter(|_| within)
}
