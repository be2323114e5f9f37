//! The first page: what this is, how long it takes, and who sees it.

use super::{always, hint};
use crate::question_set::check::Heading;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Role, Theme};
use crate::words::{Words, fill};

/// Items a person answers in a minute.
const ITEMS_A_MINUTE: usize = 4;

pub(super) fn sheet(words: &Words, theme: &Theme, heading: &Heading, size: (u16, u16)) -> Sheet {
    let welcome = words.welcome();
    let mut sheet = Sheet::new(size, &heading.title);
    sheet.text(&heading.decision, Role::Strong);
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
    for text in [&welcome.private, &welcome.not_a_test, &welcome.not_watched] {
        sheet.gap();
        sheet.text(text, Role::Plain);
    }
    sheet.gap();
    sheet.choice(theme, true, "", &welcome.begin, "");
    sheet.starts_at_top = true;
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
