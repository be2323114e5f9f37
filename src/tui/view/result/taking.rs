//! The page to take along: what goes on it, in which form, and where it is saved.

use crate::front_end::{self, Saved, Shown};
use crate::report::{Format, MOST_ASKED};
use crate::tui::model::{Line, Model, Taking};
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::words::{TakeAlong, fill};

pub(super) fn write(sheet: &mut Sheet, model: &Model, shown: &Shown) {
    let words = model.words.take_along();
    let Some(taking) = &model.taking else { return };
    sheet.text(&words.intro, Role::Plain);
    let suggested = front_end::suggested(&model.given, shown);
    if !suggested.is_empty() {
        sheet.heading(&fill(
            &words.questions,
            &[("most", &MOST_ASKED.to_string())],
        ));
    }
    let mut way = None;
    for (index, question) in suggested.iter().enumerate() {
        if way != Some(question.way) {
            way = Some(question.way);
            sheet.text(question.way, Role::Plain);
        }
        let tick = if taking.chosen.asked[index] {
            "[x] "
        } else {
            "[ ] "
        };
        line(
            sheet,
            model,
            taking,
            Line::Question(index),
            tick,
            question.ask,
        );
    }
    sheet.heading(&words.form);
    for format in Format::ALL {
        let tick = if taking.chosen.format == format {
            "(x) "
        } else {
            "( ) "
        };
        line(
            sheet,
            model,
            taking,
            Line::Format(format),
            tick,
            format.label(&model.words),
        );
    }
    sheet.heading(&words.file);
    let shown_name = if taking.typing {
        format!("{}_", taking.chosen.name)
    } else {
        taking.chosen.name.clone()
    };
    line(sheet, model, taking, Line::Name, "", &shown_name);
    sheet.indented(
        "    ",
        &fill(&words.folder, &[("folder", &model.given.place.folder)]),
        Role::Plain,
    );
    if taking.typing {
        sheet.indented("    ", &words.typing, Role::Strong);
    }
    if taking.line() == Line::Name {
        sheet.focus_end = sheet.rows.len() - 1;
    }
    sheet.gap();
    line(sheet, model, taking, Line::Save, "", &words.save);
    outcome(sheet, words, taking);
}

fn line(sheet: &mut Sheet, model: &Model, taking: &Taking, line: Line, lead: &str, label: &str) {
    sheet.choice(&model.theme, taking.line() == line, lead, label, "");
}

/// What came of saving, right below the line that asks for it.
fn outcome(sheet: &mut Sheet, words: &TakeAlong, taking: &Taking) {
    let Some(saved) = &taking.saved else { return };
    sheet.gap();
    match saved {
        Saved::There(texts) => {
            for text in texts {
                sheet.text(text, Role::Strong);
            }
        }
        Saved::Exists(text) => {
            sheet.text(text, Role::Strong);
            sheet.text(&words.replace, Role::Strong);
        }
        Saved::Not(text) => {
            sheet.text(text, Role::Strong);
            sheet.text(&words.still_here, Role::Plain);
        }
    }
    // All of it is shown together with the line in focus.
    sheet.focus_end = sheet.rows.len().saturating_sub(1);
}
