//! Warnings: what does not stop a set from being used, and its author should look at again.

pub(super) mod age;
mod balance;
mod limits;
mod order;
mod reach;
pub(super) mod room;
mod wording;

use std::ops::Range;

use toml::de::DeTable;

use crate::date::Date;
use crate::file_format::question_set::QUESTION_SET;
use crate::form::Form;
use crate::proof::Proof;
use crate::question_set::file::{self, Table};
use crate::question_set::finding::Finding;
use crate::question_set::learn::FRESH_MONTHS;
use crate::question_set::{QuestionRef, QuestionSet};

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
    let mut found = Vec::new();
    let mut left_out = Vec::from_iter(wording::read(&places, &mut found));
    order::read(&places, &mut found);
    review(&places, today, &mut found);
    if let Some(set) = set {
        scales(&places, &mut found);
        conditions(set, &places, &mut found);
        limits::read(set, &places, &mut found);
        room::read(set, |question| places.ask(question), &mut found);
        if Form::ALL.into_iter().all(|form| bears(set, form)) {
            balance::weigh(set, &places, &mut found);
            left_out.extend(reach::read(set, proof, &places, &mut found));
        }
    }
    (found, left_out)
}

/// Where the parts of a set stand in its file.
struct Places<'t> {
    root: Table<'t>,
    /// The scored questions, in order.
    questions: Vec<Table<'t>>,
    availability: Vec<Table<'t>>,
    scales: Vec<(&'t str, Table<'t>)>,
}

impl<'t> Places<'t> {
    fn new(file: &'t DeTable<'t>) -> Self {
        let root = Table::root(&QUESTION_SET, file, None);
        let considerations = root.tables("considerations").into_iter();
        Self {
            questions: considerations
                .flat_map(|part| part.tables("questions"))
                .collect(),
            availability: root.tables("availability"),
            scales: root.named("scales"),
            root,
        }
    }

    fn ask(&self, question: QuestionRef) -> Range<usize> {
        match question {
            QuestionRef::Scored(index) => self.questions[index].place("ask"),
            QuestionRef::Availability(index) => self.availability[index].place("ask"),
        }
    }

    fn outcome(&self, outcome: &str, key: &str) -> Range<usize> {
        let texts = self.root.table("outcomes");
        let texts = texts.and_then(|texts| texts.table(outcome));
        texts.map_or(0..0, |texts| texts.place(key))
    }
}

fn bears(set: &QuestionSet, form: Form) -> bool {
    set.questions.iter().any(|question| question.bears_on[form])
}

fn review(places: &Places<'_>, today: Date, found: &mut Vec<Finding>) {
    // What is no date at all is an error of the loader's.
    let reviewed = places.root.date("reviewed");
    found.extend(reviewed.and_then(|day| age::ahead(&places.root, "reviewed", day, today)));
    if let Some(reviewed) = reviewed.filter(|day| day.plus_months(FRESH_MONTHS) < today) {
        let finding = Finding::new("Q112", places.root.place("reviewed"));
        found.push(finding.with("reviewed", reviewed));
    }
}

fn scales(places: &Places<'_>, found: &mut Vec<Finding>) {
    let questions = places.questions.iter();
    let used: Vec<&str> = questions.filter_map(|table| table.str("scale")).collect();
    let scales = places.root.get("scales").map(file::entries);
    for (name, span, _) in scales.unwrap_or_default() {
        if !used.contains(&name) {
            found.push(Finding::new("Q113", span).with("id", name));
        }
    }
}

/// Conditions that say nothing. One that can never hold names what does not exist, an error.
fn conditions(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let tensions = set.tensions.iter().zip(places.root.tables("tensions"));
    for (tension, table) in tensions {
        for (question, picks) in &tension.when {
            let id = set.question_id(*question);
            let when = table.get("when").and_then(|when| when.get_ref().get(id));
            if let Some(place) = when.filter(|_| picks.count() == set.options(*question).len()) {
                found.push(Finding::new("Q111", place.span()).with("question", id));
            }
        }
    }
}
