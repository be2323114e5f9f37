//! Results as rows of a table (RFC 4180), for spreadsheets and data frames.

use std::fmt::Write as _;

use crate::answers::{Answers, Reply};
use crate::form::{Form, PerForm};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::Assessment;

/// Between the options or questions that stand in one field. No id holds it.
const BETWEEN: char = ';';

/// The first row: what each column holds.
pub(crate) fn names(set: &QuestionSet) -> String {
    let mut row = Row::default();
    for name in ["id", "outcome", "start_with", "fit_group", "fit_individual"] {
        row.id(name);
    }
    for question in set.all_questions() {
        row.id(&format!("answer.{}", set.question_id(question)));
    }
    for part in &set.considerations {
        row.id(&format!("importance.{}", part.id));
    }
    row.id("lean");
    for said in ["limits", "wishes"] {
        for form in Form::ALL {
            row.id(&format!("{said}_{}", form.id()));
        }
    }
    row.end()
}

/// One result.
pub(crate) fn row(set: &QuestionSet, id: &str, answers: &Answers, result: &Assessment) -> String {
    let mut row = Row::default();
    row.text(id);
    row.id(result.outcome.id());
    row.id(result.start_with.id());
    for form in Form::ALL {
        row.id(&result.fit[form].map_or_else(String::new, decimal));
    }
    for question in set.all_questions() {
        row.reply(set, question, answers.reply(question));
    }
    for part in 0..set.considerations.len() {
        let weight = answers
            .stated_importance(part)
            .map(crate::answers::Importance::weight);
        row.id(&weight.map_or_else(String::new, |weight| weight.to_string()));
    }
    row.id(answers.lean.map_or("", |lean| lean.id()));
    row.questions(set, &result.limits);
    row.questions(set, &result.wishes);
    row.end()
}

/// A fit with its four decimals, rounded half away from zero, as everywhere.
pub(crate) fn decimal(fit: Ratio) -> String {
    let scaled = fit.scaled(4);
    let sign = if scaled < 0 { "-" } else { "" };
    let scaled = scaled.abs();
    format!("{sign}{}.{:04}", scaled / 10_000, scaled % 10_000)
}

#[derive(Default)]
struct Row(String);

impl Row {
    /// A field that needs no quotes: an id, several of them, or a number.
    fn id(&mut self, id: &str) {
        self.0.push_str(id);
        self.0.push(',');
    }

    /// Any text. One that a spreadsheet would calculate is marked as a text.
    fn text(&mut self, text: &str) {
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let mark = if is_formula { "'" } else { "" };
        if text.contains(['"', ',', '\r', '\n']) {
            let _ = write!(self.0, "\"{mark}{}\",", text.replace('"', "\"\""));
        } else {
            let _ = write!(self.0, "{mark}{text},");
        }
    }

    fn reply(&mut self, set: &QuestionSet, question: QuestionRef, reply: Reply) {
        match reply {
            Reply::Unanswered => {}
            Reply::NotSure => self.0.push_str("not-sure"),
            Reply::Skipped => self.0.push_str("skip"),
            Reply::Picked(picks) => {
                self.several(set.picked(question, picks).into_iter());
            }
        }
        self.0.push(',');
    }

    fn questions(&mut self, set: &QuestionSet, said: &PerForm<Vec<usize>>) {
        for form in Form::ALL {
            self.several(said[form].iter().map(|index| &*set.questions[*index].id));
            self.0.push(',');
        }
    }

    fn several<'a>(&mut self, ids: impl Iterator<Item = &'a str>) {
        for (place, id) in ids.enumerate() {
            if place > 0 {
                self.0.push(BETWEEN);
            }
            self.0.push_str(id);
        }
    }

    fn end(mut self) -> String {
        self.0.pop();
        self.0 + "\r\n"
    }
}
