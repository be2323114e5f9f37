//! Every reason in the person's own answers, and everything that would change the outcome.

use super::bars;
use crate::report::Report;
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;

pub(super) fn write(sheet: &mut Sheet, model: &Model, report: &Report) {
    let words = model.words.result();
    sheet.text(&words.reasons, Role::Strong);
    for (index, part) in report.parts.iter().enumerate() {
        sheet.gap();
        bars::part(sheet, model, part, report.fits[0].form);
        sheet.text(&part.sentence, Role::Plain);
        let reasons = report.reasons.iter().find(|reasons| reasons.part == index);
        for reason in reasons.iter().flat_map(|reasons| &reasons.reasons) {
            sheet.indented("- ", &reason.ask, Role::Plain);
            sheet.indented(
                "  ",
                &format!("{}: {}", reason.answer, reason.says),
                Role::Plain,
            );
        }
    }
    sheet.heading(&words.change);
    change(sheet, model, report, usize::MAX);
}

/// What would change the outcome: the nearest `most`, and how many more there are.
pub(super) fn change(sheet: &mut Sheet, model: &Model, report: &Report, most: usize) {
    let words = model.words.result();
    sheet.text(&report.change.intro, Role::Plain);
    for flip in report.change.flips.iter().take(most) {
        sheet.indented("- ", &flip.step, Role::Plain);
        sheet.indented("  ", &flip.then, Role::Plain);
    }
    let rest = report.change.flips.len().saturating_sub(most);
    if rest > 0 {
        sheet.text(
            &crate::words::fill(&words.more_flips, &[("count", &rest.to_string())]),
            Role::Plain,
        );
    }
    for question in &report.change.missing {
        sheet.indented("- ", question, Role::Plain);
    }
}
