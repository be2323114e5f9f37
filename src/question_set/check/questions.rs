//! Considerations and their scored questions.

use std::collections::HashMap;
use std::ops::Range;

use super::Ids;
use super::options::{self, Choices, Scale};
use crate::form::{Form, PerForm};
use crate::question_set::file::{self, Table};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::{Choice, Consideration, Id, Question, limits};

/// Everything read about the scored part of a set.
pub(super) struct Scored {
    /// Ids that could be read, for tensions and cases.
    pub consideration_ids: Vec<Id>,
    pub considerations: Vec<Option<Consideration>>,
    pub questions: Vec<Named<Question>>,
}

/// A question that may have failed, with what others need to refer to it.
pub(super) struct Named<T> {
    pub id: Option<Id>,
    pub options: Vec<Id>,
    pub pick: usize,
    pub what: Option<T>,
}

/// Reads `[[considerations]]` with everything in them.
pub(super) fn read(root: &Table<'_>, ids: &mut Ids, found: &mut Vec<Finding>) -> Scored {
    let scales = options::scales(root, found);
    root.require("considerations", found);
    let mut scored = Scored {
        consideration_ids: Vec::new(),
        considerations: Vec::new(),
        questions: Vec::new(),
    };
    let mut bearing = PerForm::<bool>::default();
    for table in root.tables(
        "considerations",
        "a consideration",
        &["id", "title", "questions"],
        found,
    ) {
        let id = table.id("id", found);
        if let Some((id, span)) = &id {
            ids.claim(id, span, found);
            scored.consideration_ids.push(id.clone());
        }
        let title = table.prose("title", found);
        table.require("questions", found);
        let first = scored.questions.len();
        let part = scored.considerations.len();
        for table in table.tables("questions", "a question", QUESTION, found) {
            scored
                .questions
                .push(question(&table, part, &scales, ids, &mut bearing, found));
        }
        let questions = first..scored.questions.len();
        if questions.is_empty() && table.get("questions").is_some() {
            let problem = Problem::TooFew {
                what: "questions in this consideration",
                count: 0,
                least: 1,
            };
            found.push(Finding::new(problem, table.span()));
        }
        scored
            .considerations
            .push(id.zip(title).map(|((id, _), title)| Consideration {
                id,
                title,
                questions,
            }));
    }
    check_bearing(&scored, bearing, root, found);
    scored
}

const QUESTION: &[&str] = &[
    "id",
    "short",
    "ask",
    "why",
    "scale",
    "bears_on",
    "pick",
    "limit",
    "wish",
    "ask_about",
    "options",
];

fn question(
    table: &Table<'_>,
    consideration: usize,
    scales: &HashMap<Id, Scale>,
    ids: &mut Ids,
    bearing: &mut PerForm<bool>,
    found: &mut Vec<Finding>,
) -> Named<Question> {
    let id = table.id("id", found);
    if let Some((id, span)) = &id {
        ids.claim(id, span, found);
    }
    let short = table.short(found);
    let ask = table.prose("ask", found);
    let why = table.prose("why", found);
    let (options, choices) = match (table.get("scale"), table.get("options")) {
        (Some(scale), Some(options)) => {
            let finding = Finding::new(Problem::OptionsTwice, options.span());
            found.push(finding.and_also(scale.span()));
            (Vec::new(), None)
        }
        (Some(_), None) => scaled(table, scales, found),
        (None, Some(options)) => {
            if let Some(value) = table.get("bears_on") {
                let finding = Finding::new(Problem::BearsOnWithoutScale, value.span());
                found.push(finding.and_also(options.span()));
            }
            options::own(options, found)
        }
        (None, None) => {
            found.push(Finding::new(Problem::NoOptions, table.span()));
            (Vec::new(), None)
        }
    };
    if let Some((_, bears_on)) = &choices {
        *bearing = PerForm::from_fn(|form| bearing[form] || bears_on[form]);
    }
    let pick = pick(table, options.len(), found);
    let (limit, wish) = (table.flag("limit", found), table.flag("wish", found));
    let ask_about = match table.get("ask_about") {
        Some(value) => file::prose("ask_about", value, found),
        None => None,
    };
    let id = id.map(|(id, _)| id);
    let what = match (&id, short, ask, why, choices) {
        (Some(id), Some(short), Some(ask), Some(why), Some((choices, bears_on))) => {
            Some(Question {
                id: id.clone(),
                consideration,
                short,
                ask,
                why,
                limit,
                wish,
                ask_about,
                pick,
                choices,
                bears_on,
            })
        }
        _ => None,
    };
    Named {
        id,
        options,
        pick,
        what,
    }
}

fn scaled(table: &Table<'_>, scales: &HashMap<Id, Scale>, found: &mut Vec<Finding>) -> Choices {
    let form = if table.get("bears_on").is_some() {
        table.word("bears_on", &Form::ALL.map(|form| (form.id(), form)), found)
    } else {
        found.push(Finding::new(Problem::MissingBearsOn, table.span()));
        None
    };
    let Some(value) = table.get("scale") else {
        return (Vec::new(), None);
    };
    let Some(name) = file::text("scale", value, found) else {
        return (Vec::new(), None);
    };
    let Some(scale) = scales.get(name) else {
        let near = file::nearest(found, name, scales.keys().map(String::as_str));
        found.push(Finding::new(
            Problem::UnknownScale {
                id: crate::escape::short(name),
                near,
            },
            value.span(),
        ));
        return (Vec::new(), None);
    };
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
    let Some((pick, span)) = table.whole("pick", "a whole number of options", found) else {
        return 1;
    };
    let most = if options == 0 {
        limits::OPTIONS
    } else {
        options
    };
    match usize::try_from(pick) {
        Ok(count) if (1..=most).contains(&count) => count,
        _ => {
            found.push(Finding::new(
                Problem::PickOutOfRange {
                    pick,
                    options: most,
                },
                span,
            ));
            // Lists of picks elsewhere are not to blame.
            most
        }
    }
}

/// Each form needs a question that bears on it; said only when every question could be read.
fn check_bearing(
    scored: &Scored,
    bearing: PerForm<bool>,
    root: &Table<'_>,
    found: &mut Vec<Finding>,
) {
    let Some(value) = root.get("considerations") else {
        return;
    };
    if scored.considerations.is_empty() && value.get_ref().is_array() {
        let problem = Problem::TooFew {
            what: "considerations",
            count: 0,
            least: 1,
        };
        found.push(Finding::new(problem, value.span()));
    }
    let all_read = !scored.questions.is_empty()
        && scored
            .questions
            .iter()
            .all(|question| question.what.is_some());
    for form in Form::ALL
        .into_iter()
        .filter(|form| all_read && !bearing[*form])
    {
        let start: Range<usize> = value.span().start..value.span().start;
        found.push(Finding::new(
            Problem::NothingBearsOn { form: form.id() },
            start,
        ));
    }
}
