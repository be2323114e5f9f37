//! The first page: what this is, how long it takes, and who sees it.

use super::{always, hint};
use crate::question_set::check::Heading;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Role, Theme};
use crate::wording;
use crate::words::Words;

pub(super) fn sheet(
    words: &Words,
    theme: &Theme,
    heading: &Heading,
    size: (u16, u16),
    focus: Option<usize>,
) -> Sheet {
    let welcome = words.welcome();
    let mut sheet = Sheet::new(size, &heading.title);
    sheet.text(&heading.decision, Role::Strong);
    sheet.gap();
    sheet.text(&wording::takes(words, heading), Role::Plain);
    for text in [&welcome.private, &welcome.not_a_test, &welcome.not_watched] {
        sheet.gap();
        sheet.text(text, Role::Plain);
    }
    sheet.gap();
    let line = focus.unwrap_or_default();
    sheet.choice(theme, line == 0, "", &welcome.begin, "");
    if heading.can_be_read {
        sheet.choice(theme, line == 1, "", &welcome.read, "");
    }
    sheet.starts_at_top = focus.is_none();
    let footer = words.footer();
    let [help, leave] = always(words);
    sheet.hints = vec![
        hint(&footer.begin, &footer.begin, 0),
        help,
        hint(&footer.keys, &footer.keys, 3),
        leave,
    ];
    sheet
}
