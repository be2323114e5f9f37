//! Considerations and their scored questions.

use std::collections::HashMap;

use super::names::Names;
use super::options::{self, Choices, Scale};
use crate::form::{Form, PerForm};
use crate::question_set::file::{self, Table};
use crate::question_set::finding::Finding;
use crate::question_set::{Choice, Consideration, Id, Question, QuestionRef, limits};

/// Reads `[[considerations]]` with everything in them. A question that cannot be read keeps its
/// place.
pub(super) fn read(
    root: &Table<'_>,
    names: &mut Names,
    found: &mut Vec<Finding>,
) -> (Option<Vec<Consideration>>, Vec<Option<Question>>) {
    let scales = options::scales(root);
    let mut considerations = Vec::new();
    let mut questions = Vec::new();
    for (part, table) in root.tables("considerations").iter().enumerate() {
        names
            .considerations
            .extend(table.str("id").map(str::to_owned));
        let first = questions.len();
        names.is_partial |= table.tables("questions").is_empty();
        for table in table.tables("questions") {
            let (options, choices) = choices(&table, &scales, found);
            let pick = pick(&table, options.len(), found);
            let place = QuestionRef::Scored(questions.len());
            names.add(place, table.str("id"), options, pick);
            questions.push(question(&table, part, pick, choices));
        }
        considerations.push(consideration(table, first..questions.len()));
    }
    names.scored = questions.len();
    check_bearing(&questions, root, found);
    (considerations.into_iter().collect(), questions)
}

fn consideration(table: &Table<'_>, questions: std::ops::Range<usize>) -> Option<Consideration> {
    Some(Consideration {
        id: table.id("id")?,
        title: table.text("title")?,
        questions: Some(questions).filter(|questions| !questions.is_empty())?,
    })
}

fn question(
    table: &Table<'_>,
    consideration: usize,
    pick: usize,
    choices: Option<Choices>,
) -> Option<Question> {
    let (choices, bears_on) = choices?;
    Some(Question {
        id: table.id("id")?,
        consideration,
        short: table.text("short")?,
        ask: table.text("ask")?,
        why: table.text("why")?,
        limit: table.flag("limit"),
        wish: table.flag("wish"),
        ask_about: table.text("ask_about"),
        pick,
        choices,
        bears_on,
    })
}

/// The ids of a question's options that could be read, and the options if all could.
fn choices(
    table: &Table<'_>,
    scales: &HashMap<Id, Scale>,
    found: &mut Vec<Finding>,
) -> (Vec<Id>, Option<Choices>) {
    match (table.has("scale"), table.has("options")) {
        (true, true) => {
            let finding = Finding::new("Q023", table.place("options"));
            found.push(finding.and_also("the `scale` is", table.place("scale")));
            (Vec::new(), None)
        }
        (true, false) => scaled(table, scales, found),
        (false, true) => {
            if table.has("bears_on") {
                let finding = Finding::new("Q026", table.place("bears_on"));
                found.push(finding.and_also("the options are", table.place("options")));
            }
            let options = table.tables("options");
            (options::ids(&options), options::own(&options, found))
        }
        (false, false) => {
            found.push(Finding::new("Q024", table.span()));
            (Vec::new(), None)
        }
    }
}

fn scaled(
    table: &Table<'_>,
    scales: &HashMap<Id, Scale>,
    found: &mut Vec<Finding>,
) -> (Vec<Id>, Option<Choices>) {
    if !table.has("bears_on") {
        found.push(Finding::new("Q025", table.span()));
    }
    let Some(name) = table.str("scale") else {
        return (Vec::new(), None);
    };
    let Some(scale) = scales.get(name) else {
        let known = scales.keys().map(String::as_str);
        let finding = file::unknown("Q018", table.place("scale"), name, known, found);
        found.push(finding);
        return (Vec::new(), None);
    };
    let form = table.word("bears_on", &Form::ALL, Form::id);
    let choices = scale.options.as_ref().zip(form).map(|(options, form)| {
        let mut bears_on = PerForm::default();
        bears_on[form] = true;
        let choice = |(id, label, points): &(Id, _, i8)| {
            let mut both = PerForm::default();
            both[form] = *points;
            Choice {
                id: id.clone(),
                label: Clone::clone(label),
                points: both,
            }
        };
        (options.iter().map(choice).collect(), bears_on)
    });
    (scale.ids.clone(), choices)
}

fn pick(table: &Table<'_>, options: usize, found: &mut Vec<Finding>) -> usize {
    let Some(pick) = table.whole("pick") else {
        return 1;
    };
    let most = match options {
        0 => limits::OPTIONS,
        some => some,
    };
    let count = usize::try_from(pick).ok();
    count
        .filter(|count| (1..=most).contains(count))
        .unwrap_or_else(|| {
            let finding = Finding::new("Q030", table.place("pick"));
            found.push(finding.with("pick", pick).with("options", most));
            // Lists of picks elsewhere are not to blame.
            most
        })
}

/// Each form needs a question that bears on it; said only when every question could be read.
fn check_bearing(questions: &[Option<Question>], root: &Table<'_>, found: &mut Vec<Finding>) {
    let read: Option<Vec<&Question>> = questions.iter().map(Option::as_ref).collect();
    let Some(read) = read.filter(|read| !read.is_empty()) else {
        return;
    };
    for form in Form::ALL {
        if !read.iter().any(|question| question.bears_on[form]) {
            let start = root.place("considerations").start;
            found.push(Finding::new("Q031", start..start).with("form", form.id()));
        }
    }
}
