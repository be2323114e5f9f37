//! The first page: what this is, how long it takes, and who sees it.

use super::{always, hint};
use crate::question_set::check::Heading;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Role, Theme};
use crate::words::{Words, fill};

/// Items a person answers in a minute.
const ITEMS_A_MINUTE: usize = 4;

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
    sheet.text(&welcome.for_whom, Role::Plain);
    sheet.gap();
    let minutes = heading.items.div_ceil(ITEMS_A_MINUTE).to_string();
    let questions = heading.items.to_string();
    sheet.text(
        &fill(
            &welcome.takes,
            &[("questions", &questions), ("minutes", &minutes)],
        ),
        Role::Plain,
    );
    sheet.text(&welcome.steps, Role::Plain);
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
