//! Whether limits and wishes can hold, and whether both forms can have them.

use super::places::{self, Places};
use super::warn;
use crate::answers::Picks;
use crate::form::{Form, PerForm};
use crate::question_set::finding::Finding;
use crate::question_set::{Question, QuestionSet};
use crate::scoring::{is_limit, is_wish};

/// Looks at every question that says `limit` or `wish`.
pub(super) fn read(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    compare("limit", |one| one.limit, is_limit, set, places, found);
    compare("wish", |one| one.wish, is_wish, set, places, found);
}

fn compare(
    key: &'static str,
    says: fn(&Question) -> bool,
    holds: fn(&Question, Picks, Form) -> bool,
    set: &QuestionSet,
    places: &Places<'_>,
    found: &mut Vec<Finding>,
) {
    let mut forms = PerForm::default();
    for (index, question) in set
        .questions
        .iter()
        .enumerate()
        .filter(|(_, one)| says(one))
    {
        let options = || (0..question.choices.len()).map(Picks::one);
        let here = PerForm::from_fn(|form| options().any(|one| holds(question, one, form)));
        if here == PerForm::default() {
            let place = places
                .question(set, index)
                .and_then(|it| places::get(it, key));
            let points = if key == "limit" { -2 } else { 2 };
            let finding = place.map(|place| warn("Q114", place).with("what", key));
            found.extend(finding.map(|finding| finding.with("points", points)));
        }
        forms = PerForm::from_fn(|form| forms[form] || here[form]);
    }
    let with = Form::ALL
        .into_iter()
        .find(|form| forms[*form] && !forms[form.other()]);
    if let (Some(form), Some(place)) = (with, places.root("considerations")) {
        let finding = warn("Q115", place).with("what", key);
        let finding = finding.with("form", form.id());
        found.push(finding.with("other", form.other().id()));
    }
}
