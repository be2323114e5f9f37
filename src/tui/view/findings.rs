//! What is wrong with the question set that its author is writing.

use super::{always, hint};
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;

pub(super) fn sheet(model: &Model) -> Sheet {
    let words = model.words.trying();
    let footer = model.words.footer();
    let mut sheet = Sheet::new(model.size, &words.place);
    sheet.text(&words.intro, Role::Plain);
    for line in model.findings.iter().flatten() {
        sheet.gap();
        sheet.text(line, Role::Plain);
    }
    let [help, leave] = always(&model.words);
    sheet.hints = vec![
        hint(&footer.scroll, &footer.scroll, 3),
        help,
        hint(&footer.keys, &footer.keys, 4),
        leave,
    ];
    sheet
}
