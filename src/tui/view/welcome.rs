//! The first page: what this is, how long it takes, and who sees it.

use super::{always, hint};
use crate::language::Language;
use crate::question_set::check::Heading;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Role, Theme};
use crate::wording;
use crate::words::Words;

/// What the first page is made of, before and after the rest is read.
pub(super) struct First<'a> {
    pub(super) words: &'a Words,
    pub(super) theme: &'a Theme,
    pub(super) heading: &'a Heading,
    pub(super) languages: &'a [Language],
    pub(super) language: usize,
    pub(super) size: (u16, u16),
    pub(super) focus: Option<usize>,
}

pub(super) fn sheet(first: &First<'_>) -> Sheet {
    let First {
        words,
        theme,
        heading,
        languages,
        language,
        size,
        focus,
    } = *first;
    let welcome = words.welcome();
    let mut sheet = Sheet::new(size, &heading.title);
    sheet.text(&heading.decision, Role::Strong);
    sheet.text(&welcome.for_whom, Role::Plain);
    sheet.gap();
    sheet.text(&wording::takes(words, heading), Role::Plain);
    sheet.text(&welcome.steps, Role::Plain);
    // Beside what this is not, so that the page keeps its length.
    let limits = [Some(welcome.not_a_test.as_str()), words.not_reviewed()];
    let limits: Vec<&str> = limits.into_iter().flatten().collect();
    for text in [&welcome.private, &limits.join(" "), &welcome.not_watched] {
        sheet.gap();
        sheet.text(text, Role::Plain);
    }
    sheet.gap();
    let line = focus.unwrap_or_default();
    let mut labels = vec![welcome.begin.as_str()];
    if heading.can_be_read {
        labels.push(&welcome.read);
    }
    let others = languages.iter().enumerate();
    let others = others.filter(|(index, _)| *index != language);
    labels.extend(others.map(|(_, other)| other.name.as_str()));
    for (index, label) in labels.into_iter().enumerate() {
        sheet.choice(theme, line == index, "", label, "");
    }
    sheet.starts_at_top = focus.is_none();
    let footer = words.footer();
    let enter = if focus.unwrap_or_default() == 0 {
        &footer.begin
    } else {
        &footer.enter_go_on
    };
    let [help, leave] = always(words);
    sheet.hints = vec![
        hint(&footer.choose, &footer.choose, 5),
        hint(enter, enter, 0),
        help,
        hint(&footer.keys, &footer.keys, 3),
        leave,
    ];
    sheet
}
