//! The options of a question, and the scales that several questions share.

use std::collections::HashMap;
use std::ops::Range;

use crate::form::PerForm;
use crate::question_set::file::{self, Table, Value};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::{Choice, Id, Prose, limits};

/// Ids that every question offers by itself.
const RESERVED: [&str; 2] = ["not-sure", "skip"];

/// An option as read, before its points are placed.
pub(super) struct Read<'t> {
    pub id: Option<Id>,
    pub label: Option<Prose>,
    pub table: Table<'t>,
}

/// Reads a list of options: their number, ids and labels. What else they carry is in `keys`.
pub(super) fn read<'t>(
    value: &'t Value<'t>,
    keys: &[&'static str],
    found: &mut Vec<Finding>,
) -> Vec<Read<'t>> {
    let values = file::list("options", "a list of options", value, found);
    if value.get_ref().is_array() && values.len() < limits::FEWEST_OPTIONS {
        let problem = Problem::TooFew {
            what: "options",
            count: values.len(),
            least: limits::FEWEST_OPTIONS,
        };
        found.push(Finding::new(problem, value.span()));
    }
    if !super::within_limit(
        "options",
        values.len(),
        limits::OPTIONS,
        &value.span(),
        found,
    ) {
        return Vec::new();
    }
    let mut seen: HashMap<Id, Range<usize>> = HashMap::new();
    let tables = values.iter().filter_map(|value| {
        Table::from_value("options", value, "an option", keys, found).map(|table| (table, value))
    });
    let tables: Vec<_> = tables.collect();
    tables
        .into_iter()
        .map(|(table, _)| {
            let id = table.id("id", found);
            if let Some((id, span)) = &id {
                claim(id, span, &mut seen, found);
            }
            Read {
                id: id.map(|(id, _)| id),
                label: table.prose("label", found),
                table,
            }
        })
        .collect()
}

fn claim(
    id: &str,
    span: &Range<usize>,
    seen: &mut HashMap<Id, Range<usize>>,
    found: &mut Vec<Finding>,
) {
    if RESERVED.contains(&id) {
        found.push(Finding::new(
            Problem::ReservedId { id: id.to_owned() },
            span.clone(),
        ));
    }
    if let Some(first) = seen.insert(id.to_owned(), span.clone()) {
        let problem = Problem::DoubledId { id: id.to_owned() };
        found.push(Finding {
            problem,
            span: span.clone(),
            also: Some(first),
        });
    }
}

/// A shared list of options, each with one number of points.
pub(super) struct Scale {
    pub ids: Vec<Id>,
    /// `None` if any part of it could not be read.
    pub options: Option<Vec<(Id, Prose, i8)>>,
}

/// Reads every `[scales.NAME]`.
pub(super) fn scales(root: &Table<'_>, found: &mut Vec<Finding>) -> HashMap<Id, Scale> {
    let Some(value) = root.get("scales") else {
        return HashMap::new();
    };
    let entries = file::entries("scales", value, found);
    if !super::within_limit(
        "scales",
        entries.len(),
        limits::ENTRIES,
        &value.span(),
        found,
    ) {
        return HashMap::new();
    }
    entries
        .into_iter()
        .filter_map(|(name, span, value)| {
            file::check_id(name, &span, found);
            let table = Table::from_value(name, value, "a scale", &["options"], found)?;
            Some((name.to_owned(), scale(&table, found)))
        })
        .collect()
}

fn scale(table: &Table<'_>, found: &mut Vec<Finding>) -> Scale {
    let Some(value) = table.require("options", found) else {
        return Scale {
            ids: Vec::new(),
            options: None,
        };
    };
    let read = read(value, &["id", "label", "points"], found);
    let ids = read.iter().filter_map(|option| option.id.clone()).collect();
    let options = read.into_iter().map(|option| {
        let points = option
            .table
            .require("points", found)
            .and_then(|value| points("points", value, found));
        Some((option.id?, option.label?, points?))
    });
    // Collected first, so that the findings of every option are reported.
    let options: Vec<_> = options.collect();
    let complete = options.len() >= limits::FEWEST_OPTIONS;
    Scale {
        ids,
        options: options
            .into_iter()
            .collect::<Option<Vec<_>>>()
            .filter(|_| complete),
    }
}

/// The ids of a question's options, and the options with the forms they carry points for.
pub(super) type Choices = (Vec<Id>, Option<(Vec<Choice>, PerForm<bool>)>);

/// Reads a question's own options and the forms they carry points for.
pub(super) fn own(value: &Value<'_>, found: &mut Vec<Finding>) -> Choices {
    let read = read(value, &["id", "label", "group", "individual"], found);
    let ids = read.iter().filter_map(|option| option.id.clone()).collect();
    let Some(first) = read.first() else {
        return (ids, None);
    };
    let first_place = first.table.span();
    let forms_of = |table: &Table<'_>| PerForm::from_fn(|form| table.get(form.id()).is_some());
    let bears_on = forms_of(&first.table);
    let mut complete = read.len() >= limits::FEWEST_OPTIONS;
    let mut choices = Vec::new();
    for option in read {
        let forms = forms_of(&option.table);
        if forms == PerForm::default() {
            found.push(Finding::new(Problem::NoPoints, option.table.span()));
        } else if forms != bears_on && bears_on != PerForm::default() {
            let finding = Finding::new(Problem::UnevenPoints, option.table.span());
            found.push(finding.and_also(first_place.clone()));
        }
        let mut of = |key| {
            option
                .table
                .get(key)
                .map_or(Some(0), |value| points(key, value, found))
        };
        let (group, individual) = (of("group"), of("individual"));
        match (option.id, option.label, group, individual) {
            (Some(id), Some(label), Some(group), Some(individual)) => {
                choices.push(Choice {
                    id,
                    label,
                    points: PerForm { group, individual },
                });
            }
            _ => complete = false,
        }
    }
    (ids, complete.then_some((choices, bears_on)))
}

fn points(key: &str, value: &Value<'_>, found: &mut Vec<Finding>) -> Option<i8> {
    let points = file::whole(key, "a whole number from -2 to 2", value, found)?;
    if (-limits::POINTS..=limits::POINTS).contains(&points) {
        return i8::try_from(points).ok();
    }
    found.push(Finding::new(
        Problem::PointsOutOfRange { points },
        value.span(),
    ));
    None
}
