//! Whether limits and wishes can hold, and whether both forms can have them.

use super::Places;
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
    let questions = set.questions.iter().zip(&places.questions);
    for (question, table) in questions.filter(|(one, _)| says(one)) {
        let options = || (0..question.choices.len()).map(Picks::one);
        let here = PerForm::from_fn(|form| options().any(|one| holds(question, one, form)));
        if here == PerForm::default() {
            let points = if key == "limit" { -2 } else { 2 };
            let finding = Finding::new("Q114", table.place(key)).with("what", key);
            found.push(finding.with("points", points));
        }
        forms = PerForm::from_fn(|form| forms[form] || here[form]);
    }
    let alone = |form: &Form| forms[*form] && !forms[form.other()];
    if let Some(form) = Form::ALL.into_iter().find(alone) {
        let finding = Finding::new("Q115", places.root.place("considerations"))
            .with("what", key)
            .with("form", form.id());
        found.push(finding.with("other", form.other().id()));
    }
}
