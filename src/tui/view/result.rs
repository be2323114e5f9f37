//! The result, part by part.

mod bars;
mod reasons;
mod summary;
mod taking;
mod what_if;

use super::{always, hint};
use crate::tui::model::{Model, Tab};
use crate::tui::sheet::Sheet;
use crate::words::fill;

pub(super) fn sheet(model: &Model, tab: Tab) -> Sheet {
    let words = model.words.result();
    let mut sheet = Sheet::new(model.size, &words.place);
    let Some(shown) = &model.shown else {
        return sheet;
    };
    let part = match tab {
        Tab::Summary => 0,
        Tab::Reasons => 1,
        Tab::WhatIf => 2,
        Tab::TakeAlong => 4,
    };
    tabs(&mut sheet, model, part);
    match tab {
        Tab::Summary => summary::write(&mut sheet, model, shown),
        Tab::Reasons => reasons::write(&mut sheet, model, &shown.report),
        Tab::WhatIf => what_if::write(&mut sheet, model),
        Tab::TakeAlong => {
            taking::write(&mut sheet, model, shown);
            sheet.notice = super::item::notice(model);
        }
    }
    let footer = model.words.footer();
    let [mut help, leave] = always(&model.words);
    // The last to go where the foot is narrow.
    help.rank = 0;
    let (first, second) = match tab {
        Tab::Summary | Tab::Reasons => (&footer.scroll, &footer.take),
        Tab::WhatIf => (&footer.try_it, &footer.put_back),
        Tab::TakeAlong => (&footer.choose, &footer.enter_choose),
    };
    sheet.hints = vec![
        hint(&footer.next_part, &footer.next_part, 1),
        hint(first, first, 2),
        hint(second, second, 3),
        help,
        leave,
    ];
    sheet
}

/// The names of the parts, with the one that is shown marked.
pub(super) fn tabs(sheet: &mut Sheet, model: &Model, part: usize) {
    let words = model.words.tabs();
    let names = [
        &words.summary,
        &words.reasons,
        &words.what_if,
        &words.answers,
        &words.take_along,
    ];
    let total = names.len().to_string();
    sheet.aside = fill(
        &words.place,
        &[("n", &(part + 1).to_string()), ("total", &total)],
    );
    if !sheet.room.roomy {
        names[part].clone_into(&mut sheet.place);
    }
    sheet.tabs = Some((names.into_iter().cloned().collect(), part));
}
