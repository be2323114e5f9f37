//! Ids as names in systems that allow letters, digits and underscores only.

use std::collections::BTreeMap;

use crate::question_set::QuestionSet;

/// The names of questions and of everything else, none twice.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Names for the set's questions, and then for these other things.
    pub(super) fn of(set: &QuestionSet, others: impl IntoIterator<Item = String>) -> Self {
        let mut names = BTreeMap::new();
        let questions = set.all_questions();
        let ids = questions.map(|question| set.question_id(question).to_owned());
        for id in ids.chain(others) {
            let mut name = plain(&id);
            while names.values().any(|taken| *taken == name) {
                name.push('x');
            }
            names.insert(id, name);
        }
        Self(names)
    }

    pub(super) fn get(&self, id: &str) -> &str {
        self.0.get(id).map_or("", String::as_str)
    }
}

/// Letters, digits and underscores, a letter first.
pub(super) fn plain(id: &str) -> String {
    let name = id.replace(['-', '.'], "_");
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("q_{name}")
    } else {
        name
    }
}

/// What is called by its own name beside the questions: how much each consideration counts, and
/// the lean.
pub(super) fn own(set: &QuestionSet) -> Vec<String> {
    let parts = set.considerations.iter();
    let weights = parts.map(|part| format!("importance.{}", part.id));
    weights.chain(["own.lean".to_owned()]).collect()
}
