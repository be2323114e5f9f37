//! Two people's answers, or one person's at two times, side by side.

use serde::Serialize;

use super::answers;
use crate::answers::{Answers, Lean};
use crate::page::{Block, Table, TableRow};
use crate::report::{FitText, Setting, fits, importance_words};
use crate::scoring::assess;
use crate::wording;
use crate::words::{Words, fill};

/// Both results, and every answer that differs.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// What stands above the two columns.
    pub columns: [String; 2],
    /// Both results, and both fits of each.
    pub results: Vec<Row>,
    /// How many answers differ, in one sentence.
    pub differ: String,
    pub answers: Vec<Row>,
}

/// The same thing in both.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub label: String,
    pub both: [String; 2],
}

impl Comparison {
    pub fn new(setting: Setting<'_>, own: &Answers, other: &Answers) -> Self {
        let words = setting.words.compare();
        let rows = answers(setting, [own, other]);
        Self {
            columns: [words.own.clone(), words.other.clone()],
            results: results(setting, [own, other]),
            differ: match rows.len() {
                0 => words.same.clone(),
                1 => words.one_differs.clone(),
                count => fill(&words.differ, &[("count", &count.to_string())]),
            },
            answers: rows,
        }
    }

    /// As it stands on a page.
    pub fn blocks(&self) -> Vec<Block> {
        let row = |row: &Row| TableRow {
            name: row.label.clone(),
            cells: row.both.clone().map(|said| vec![said]).to_vec(),
        };
        let table = |rows: &[Row]| {
            Block::Table(Table {
                columns: self.columns.to_vec(),
                rows: rows.iter().map(row).collect(),
            })
        };
        let mut blocks = vec![table(&self.results), Block::Lead(self.differ.clone())];
        blocks.extend((!self.answers.is_empty()).then(|| table(&self.answers)));
        blocks
    }
}

fn results(setting: Setting<'_>, both: [&Answers; 2]) -> Vec<Row> {
    let Setting {
        set, words, first, ..
    } = setting;
    let assessed = both.map(|answers| assess(set, answers));
    let mut rows = vec![Row {
        label: words.compare().result.clone(),
        both: assessed
            .each_ref()
            .map(|result| set.outcome(result.outcome).title.to_string()),
    }];
    let [own, other] = assessed.map(|result| fits(words, first, &result));
    rows.extend(own.iter().zip(&other).map(|(own, other)| Row {
        label: fill(&words.compare().fit, &[("form", &own.name)]),
        both: [fit(words, own), fit(words, other)],
    }));
    rows
}

fn fit(words: &Words, fit: &FitText) -> String {
    if fit.value.is_none() {
        return fit.words.clone();
    }
    let values = [("number", &*fit.number), ("words", &*fit.words)];
    fill(&words.compare().fits, &values)
}

/// What differs: replies, then what counts, then the lean.
fn answers(setting: Setting<'_>, both: [&Answers; 2]) -> Vec<Row> {
    let Setting { set, words, .. } = setting;
    let mut rows: Vec<Row> = Vec::new();
    let [own, other] = both.map(|answers| answers::all(set, words, answers));
    rows.extend(own.into_iter().zip(other).map(|(own, other)| Row {
        label: own.label,
        both: [own.answer, other.answer],
    }));
    let parts = set.considerations.iter().enumerate();
    rows.extend(parts.map(|(index, part)| Row {
        label: fill(&words.what_if().counts, &[("part", &part.title)]),
        both: both.map(|answers| {
            let counts = answers.importance(index);
            importance_words(words, counts).to_owned()
        }),
    }));
    rows.push(Row {
        label: words.lean().short.clone(),
        both: both.map(|answers| lean(words, answers.lean)),
    });
    rows.retain(|row| row.both[0] != row.both[1]);
    rows
}

fn lean(words: &Words, lean: Option<Lean>) -> String {
    lean.map_or_else(
        || words.review().open.clone(),
        |lean| wording::lean_label(words, lean).to_owned(),
    )
}
