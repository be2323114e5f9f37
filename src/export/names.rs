//! Ids as names in systems that allow letters, digits and underscores only.

use std::collections::{BTreeMap, BTreeSet};

use super::fits;
use crate::question_set::QuestionSet;

/// What REDCap calls a person's answers.
pub(super) const RECORD: &str = "record_id";
/// The groups of questions that are no part of the set.
pub(super) const WEIGHTS: &str = "weights";
pub(super) const AVAILABILITY: &str = "availability";
pub(super) const FITS: &str = "fits";
/// The person's own lean.
pub(super) const LEAN: &str = "own_lean";

/// What a form is in XLSForm, and what it keeps about one.
const OF_XLSFORM: [&str; 2] = ["data", "meta"];

/// The group of a consideration's questions, by its index.
pub(super) fn part(index: usize) -> String {
    format!("part{}", index + 1)
}

/// How much a consideration counts, by its id.
pub(super) fn importance(id: &str) -> String {
    plain(&format!("importance-{id}"))
}

/// The names of a set's questions: the same in every system, and none is what something else is
/// called in one of them.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) fn of(set: &QuestionSet) -> Self {
        let mut taken = others(set);
        let mut names = BTreeMap::new();
        for question in set.all_questions() {
            let id = set.question_id(question);
            let mut name = plain(id);
            while !taken.insert(name.clone()) {
                name.push('x');
            }
            names.insert(id.to_owned(), name);
        }
        Self(names)
    }

    /// What a question is called.
    pub(super) fn get(&self, id: &str) -> &str {
        self.0.get(id).map_or("", String::as_str)
    }
}

/// What is called by a name of its own beside the questions.
fn others(set: &QuestionSet) -> BTreeSet<String> {
    let fixed = [RECORD, WEIGHTS, AVAILABILITY, FITS, LEAN];
    let fixed = fixed.into_iter().chain(OF_XLSFORM).map(str::to_owned);
    // REDCap adds a field that says whether a form is complete.
    let complete = plain(&format!("{}-complete", set.id));
    let considerations = set.considerations.iter().enumerate();
    let of_each = considerations.flat_map(|(index, one)| [part(index), importance(&one.id)]);
    let all = fixed.chain([complete]).chain(of_each);
    all.chain(fits::names(set)).collect()
}

/// Letters, digits and underscores, a letter first.
pub(super) fn plain(id: &str) -> String {
    let name = id.replace('-', "_");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("q_{name}")
    } else {
        name
    }
}
