//! What changed between two versions of a set, for the person who takes it.

mod pages;

use std::collections::HashMap;

use serde::Serialize;

use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::source::Source;
use crate::question_set::{About, QuestionRef, QuestionSet};

/// One thing that a person can meet, and how it reads in both versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What it is, such as "question `aims`: ask".
    pub what: String,
    /// How it read; `None` if it is new.
    pub old: Option<String>,
    /// How it reads; `None` if it is gone.
    pub new: Option<String>,
}

/// A version of a set: its file and what was read from it.
pub type Version<'v> = (&'v Source, &'v QuestionSet);

/// Every text, point and order that differs, in the order of the new version, then what is gone.
#[must_use]
pub fn differences(old: Version<'_>, new: Version<'_>) -> Vec<Difference> {
    let all = |(source, set): Version<'_>| [parts(set), pages::texts(source)].concat();
    let (old, new) = (all(old), all(new));
    let before: HashMap<&str, &str> = pairs(&old).collect();
    let after: HashMap<&str, &str> = pairs(&new).collect();
    let changed = pairs(&new).filter(|(what, text)| before.get(what) != Some(text));
    let changed = changed.map(|(what, text)| Difference {
        what: what.to_owned(),
        old: before.get(what).map(|text| (*text).to_owned()),
        new: Some(text.to_owned()),
    });
    let gone = pairs(&old).filter(|(what, _)| !after.contains_key(what));
    let gone = gone.map(|(what, text)| Difference {
        what: what.to_owned(),
        old: Some(text.to_owned()),
        new: None,
    });
    changed.chain(gone).collect()
}

fn pairs(parts: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    parts
        .iter()
        .map(|(what, text)| (what.as_str(), text.as_str()))
}

/// Everything that a person can meet in a set, with a name that is the same in every version.
fn parts(set: &QuestionSet) -> Vec<(String, String)> {
    let mut parts = vec![
        ("title".to_owned(), set.title.to_string()),
        ("decision".to_owned(), set.decision.to_string()),
    ];
    for part in &set.considerations {
        let what = format!("consideration `{}`: title", part.id);
        parts.push((what, part.title.to_string()));
    }
    for question in set.all_questions() {
        parts.extend(asked(set, question));
    }
    for tension in &set.tensions {
        let named = tension.when.iter().map(|(question, picks)| {
            let options = set.options(*question);
            let options: Vec<&str> = picks.iter().map(|option| options[option].0).collect();
            format!("{} = {}", set.question_id(*question), options.join(" or "))
        });
        let when = named.collect::<Vec<_>>().join(" and ");
        parts.push((format!("tension `{}`: when", tension.id), when));
        let what = format!("tension `{}`: say", tension.id);
        parts.push((what, tension.say.to_string()));
    }
    for outcome in Outcome::ALL {
        let words = set.outcome(outcome);
        let id = outcome.id();
        parts.push((format!("outcome `{id}`: title"), words.title.to_string()));
        parts.push((format!("outcome `{id}`: text"), words.text.to_string()));
    }
    parts
}

fn asked(set: &QuestionSet, question: QuestionRef) -> Vec<(String, String)> {
    let id = set.question_id(question);
    let what = |part: &str| format!("question `{id}`: {part}");
    let (why, within) = match question {
        QuestionRef::Scored(index) => {
            let question = &set.questions[index];
            let part = &set.considerations[question.consideration].id;
            (&question.why, format!("consideration `{part}`"))
        }
        QuestionRef::Availability(index) => {
            let question = &set.availability[index];
            let about = match question.about {
                About::Form(form) => form.id(),
                About::Both => "both",
            };
            (&question.why, format!("availability of `{about}`"))
        }
    };
    let options = set.options(question);
    let order: Vec<&str> = options.iter().map(|(id, _)| *id).collect();
    let mut parts = vec![
        (what("ask"), set.ask(question).to_string()),
        (what("why"), why.to_string()),
        (what("place"), within),
        (what("options"), order.join(", ")),
        (what("pick"), set.pick(question).to_string()),
    ];
    for (index, (option, label)) in options.iter().enumerate() {
        parts.push((what(&format!("option `{option}`")), label.to_string()));
        let points = what(&format!("points of `{option}`"));
        parts.push((points, points_of(set, question, index)));
    }
    parts
}

/// "group 2, individual 0", or what an option means for starting.
fn points_of(set: &QuestionSet, question: QuestionRef, option: usize) -> String {
    match question {
        QuestionRef::Scored(index) => {
            let question = &set.questions[index];
            let forms = Form::ALL
                .into_iter()
                .filter(|form| question.bears_on[*form]);
            let points = &question.choices[option].points;
            let points = forms.map(|form| format!("{} {}", form.id(), points[form]));
            points.collect::<Vec<_>>().join(", ")
        }
        QuestionRef::Availability(index) => {
            let choice = &set.availability[index].choices[option];
            choice.status.id().to_owned()
        }
    }
}
