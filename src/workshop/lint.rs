//! Warnings: what does not stop a set from being used, and its author should look at again.

mod balance;
mod limits;
mod order;
mod places;
mod reach;
mod wording;

use toml::de::DeTable;

use crate::date::Date;
use crate::form::Form;
use crate::proof::Proof;
use crate::question_set::QuestionSet;
use crate::question_set::file::{self, Value};
use crate::question_set::finding::Finding;
use crate::question_set::learn::FRESH_MONTHS;
use places::Places;

/// Every warning about a set, as of a day, and what was not counted for them. Warnings about the
/// whole need the whole set; those about one text or one list of options are given in spite of
/// errors.
pub fn warnings(
    file: &DeTable<'_>,
    set: Option<&QuestionSet>,
    proof: Option<&Proof>,
    today: Date,
) -> (Vec<Finding>, Vec<String>) {
    let places = Places::new(file);
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

fn warn(code: &'static str, place: &Value<'_>) -> Finding {
    Finding::new(code, place.span())
}

fn bears(set: &QuestionSet, form: Form) -> bool {
    set.questions.iter().any(|question| question.bears_on[form])
}

fn review(places: &Places<'_>, today: Date, found: &mut Vec<Finding>) {
    let Some(place) = places.root("reviewed") else {
        return;
    };
    // What is no date at all is an error of the loader's.
    let reviewed = file::date(place);
    if let Some(reviewed) = reviewed.filter(|day| day.plus_months(FRESH_MONTHS) < today) {
        found.push(warn("Q112", place).with("reviewed", reviewed));
    }
}

fn scales(places: &Places<'_>, found: &mut Vec<Finding>) {
    let used: Vec<&str> = places
        .questions()
        .filter_map(|question| places::text(question, "scale"))
        .collect();
    for (name, span, _) in places.scales() {
        if !used.contains(&name) {
            found.push(Finding::new("Q113", span).with("id", name));
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
            let place = places::get(table, "when").and_then(|when| places::get(when, id));
            found.extend(place.map(|place| warn("Q111", place).with("question", id)));
        }
    }
}
