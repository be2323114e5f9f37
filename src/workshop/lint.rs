//! Warnings: what does not stop a set from being used, and its author should look at again.

mod balance;
mod limits;
mod order;
mod places;
mod reach;
mod wording;

use crate::date::Date;
use crate::form::Form;
use crate::proof::Proof;
use crate::question_set::QuestionSet;
use crate::question_set::file::{self, Value};
use crate::question_set::finding::{Finding, Problem, Warning};
use crate::question_set::learn::FRESH_MONTHS;
use crate::question_set::source::Source;
use places::Places;

/// Every warning about a set, as of a day, and what was not counted for them. Warnings about the
/// whole need the whole set; those about one text or one list of options are given in spite of
/// errors.
#[must_use]
pub fn warnings(
    source: &Source,
    set: Option<&QuestionSet>,
    proof: Option<&Proof>,
    today: Date,
) -> (Vec<Finding>, Vec<String>) {
    let Ok(table) = file::parse(source) else {
        return (Vec::new(), Vec::new());
    };
    let places = Places::new(table.get_ref());
    let (mut found, mut left_out) = (Vec::new(), Vec::new());
    wording::read(&places, &mut found);
    order::read(&places, &mut found);
    review(&places, today, &mut found);
    if let Some(set) = set {
        scales(&places, &mut found);
        conditions(set, &places, &mut found);
        limits::read(set, &places, &mut found);
        if Form::ALL.into_iter().all(|form| bears(set, form)) {
            balance::weigh(set, &places, &mut found);
            left_out = reach::read(set, proof, &places, &mut found);
        }
    }
    (found, left_out)
}

fn warn(warning: Warning, place: &Value<'_>) -> Finding {
    Finding::new(Problem::Warning(warning), place.span())
}

fn bears(set: &QuestionSet, form: Form) -> bool {
    set.questions.iter().any(|question| question.bears_on[form])
}

fn review(places: &Places<'_>, today: Date, found: &mut Vec<Finding>) {
    let Some(place) = places.root("reviewed") else {
        return;
    };
    // What is no date at all is an error of the loader's.
    let reviewed = file::date(place, &mut Vec::new());
    if let Some(reviewed) = reviewed.filter(|day| day.plus_months(FRESH_MONTHS) < today) {
        found.push(warn(Warning::OldReview { reviewed }, place));
    }
}

fn scales(places: &Places<'_>, found: &mut Vec<Finding>) {
    let used: Vec<&str> = places
        .questions()
        .filter_map(|question| places::text(question, "scale"))
        .collect();
    for (name, span, _) in places.scales() {
        if !used.contains(&name) {
            let id = name.to_owned();
            let problem = Problem::Warning(Warning::UnusedScale { id });
            found.push(Finding::new(problem, span));
        }
    }
}

/// Conditions that say nothing. One that can never hold names what does not exist, an error.
fn conditions(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let tensions = set.tensions.iter().zip(places.list("tensions"));
    for (tension, table) in tensions {
        for (question, picks) in &tension.when {
            let id = set.question_id(*question);
            if picks.count() < set.options(*question).len() {
                continue;
            }
            let question = id.to_owned();
            let place = places::get(table, "when").and_then(|when| places::get(when, id));
            let warning = Warning::IdleCondition { question };
            found.extend(place.map(|place| warn(warning, place)));
        }
    }
}
