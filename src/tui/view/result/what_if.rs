//! Changes to try: both bars stay in view and move with every change.

use super::bars;
use crate::answers::Answers;
use crate::question_set::QuestionRef;
use crate::report::{self, importance_words};
use crate::scoring::assess;
use crate::tui::model::Model;
use crate::tui::sheet::{Piece, Row, Sheet};
use crate::tui::theme::Role;
use crate::words::fill;
use crate::wrap::wrap;

pub(super) fn write(sheet: &mut Sheet, model: &Model) {
    let words = model.words.what_if();
    let set = &model.given.set;
    let own = model.interview.answers();
    let trial = model.trial.as_ref().unwrap_or(own);
    let result = assess(set, trial);
    let fits = report::fits(&model.words, model.given.first, &result);
    sheet.pinned = bars::fits(sheet.room.column, &model.theme, &fits);
    let now = fill(
        &words.now,
        &[("outcome", &set.outcome(result.outcome).title)],
    );
    for text in wrap(&now, sheet.room.column.into()) {
        sheet.pinned.push(Row {
            pieces: vec![Piece {
                text,
                role: Role::Strong,
            }],
            aside: String::new(),
        });
    }
    if sheet.room.roomy {
        sheet.pinned.push(Row::default());
    }
    sheet.text(&words.intro, Role::Plain);
    sheet.gap();
    let parts = set.considerations.len();
    for (part, consideration) in set.considerations.iter().enumerate() {
        let value =
            |answers: &Answers| importance_words(&model.words, answers.importance(part)).to_owned();
        let label = fill(&words.counts, &[("part", &consideration.title)]);
        line(sheet, model, part, &label, &value(trial), &value(own));
    }
    for (index, question) in set.questions.iter().enumerate() {
        let value = |answers: &Answers| {
            let picks = answers.reply(QuestionRef::Scored(index)).picks();
            picks.map_or_else(
                || words.missing.clone(),
                |picks| report::picked_list(set, index, picks),
            )
        };
        line(
            sheet,
            model,
            parts + index,
            &question.ask,
            &value(trial),
            &value(own),
        );
    }
}

/// One line that can be changed, its value under it, and what it was if that is different.
fn line(sheet: &mut Sheet, model: &Model, index: usize, label: &str, value: &str, own: &str) {
    let focused = model.trial_focus == index;
    let role = if focused { Role::Strong } else { Role::Plain };
    sheet.choice(&model.theme, focused, "", label, "");
    sheet.indented("    < ", &format!("{value} >"), role);
    if value != own {
        sheet.indented(
            "      ",
            &fill(&model.words.what_if().tried, &[("from", own)]),
            Role::Plain,
        );
    }
    if focused {
        sheet.focus_end = sheet.rows.len() - 1;
    }
}
