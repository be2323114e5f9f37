//! The first part of the result: the sentence, the picture, the strongest reasons, and what to do.

use super::{bars, reasons};
use crate::report::Report;
use crate::tui::model::{Model, Shown};
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::tui::view::help;
use crate::words::fill;

/// How many changes the summary names; the next part names all.
const NEAREST: usize = 3;

pub(super) fn write(sheet: &mut Sheet, model: &Model, shown: &Shown) {
    let words = model.words.result();
    let report = &shown.report;
    opening(sheet, model, shown);
    sheet.heading(&words.fit);
    sheet
        .rows
        .extend(bars::fits(sheet.room.column, &model.theme, &report.fits));
    sheet.text(&words.scale, Role::Plain);
    sheet.text(&words.order, Role::Plain);
    sheet.heading(&words.parts);
    for part in &report.parts {
        bars::part(sheet, model, part, report.fits[0].form);
        sheet.text(&part.sentence, Role::Plain);
    }
    if !report.strongest.is_empty() {
        sheet.heading(&words.strongest);
    }
    for reason in &report.strongest {
        sheet.indented("- ", &reason.ask, Role::Plain);
        sheet.indented(
            "  ",
            &format!("{}: {}", reason.answer, reason.says),
            Role::Plain,
        );
    }
    sheet.heading(&words.change);
    reasons::change(sheet, model, report, NEAREST);
    talk_and_plan(sheet, model, report);
    sheet.heading(&words.help);
    help::in_short(sheet, model);
}

fn talk_and_plan(sheet: &mut Sheet, model: &Model, report: &Report) {
    let words = model.words.result();
    sheet.heading(&words.tensions);
    if report.tensions.is_empty() {
        sheet.text(&words.no_tensions, Role::Plain);
    }
    for tension in &report.tensions {
        sheet.indented("- ", tension, Role::Plain);
    }
    sheet.heading(&words.plan);
    for sentence in &report.plan {
        sheet.text(sentence, Role::Plain);
    }
    if let Some(lean) = &report.lean {
        sheet.heading(&words.lean);
        sheet.text(lean, Role::Plain);
    }
    sheet.heading(&words.next);
    sheet.text(&report.next_step, Role::Plain);
}

fn opening(sheet: &mut Sheet, model: &Model, shown: &Shown) {
    let words = model.words.result();
    let report = &shown.report;
    if let Some(safe_first) = &report.safe_first {
        sheet.text(safe_first, Role::Strong);
        help::in_short(sheet, model);
        sheet.gap();
    }
    sheet.text(&report.sentence, Role::Strong);
    if let Some(before) = shown.before {
        let changed = if before == report.assessment.outcome {
            words.changed_same.clone()
        } else {
            fill(
                &words.changed,
                &[("before", &model.given.set.outcome(before).title)],
            )
        };
        sheet.text(&changed, Role::Plain);
    }
    for text in &report.meaning {
        sheet.gap();
        sheet.text(text, Role::Plain);
    }
}
