//! What a window too small for a page says.

use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::words::Words;

pub(super) fn sheet(words: &Words, size: (u16, u16)) -> Sheet {
    let small = words.small();
    let mut sheet = Sheet::new(size, "");
    for text in [&small.title, &small.larger, &small.leave, &small.plain] {
        sheet.text(text, Role::Plain);
    }
    sheet
}
