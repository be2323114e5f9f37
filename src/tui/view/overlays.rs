//! All keys, and the question before leaving.

use super::{always, hint};
use crate::front_end::Saved;
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::wrap::columns;

pub(super) fn keys(model: &Model) -> Sheet {
    let words = model.words.keys();
    let footer = model.words.footer();
    let mut sheet = Sheet::new(model.size, &words.place);
    let keys = [
        (&words.up_down, &words.up_down_does),
        (&words.tab, &words.tab_does),
        (&words.digits, &words.digits_does),
        (&words.letters, &words.letters_does),
        (&words.space, &words.space_does),
        (&words.enter, &words.enter_does),
        (&words.back, &words.back_does),
        (&words.pages, &words.pages_does),
        (&words.review, &words.review_does),
        (&words.take, &words.take_does),
        (&words.read, &words.read_does),
        (&words.put_back, &words.put_back_does),
        (&words.language, &words.language_does),
        (&words.help_now, &words.help_now_does),
        (&words.keys, &words.keys_does),
        (&words.leave, &words.leave_does),
        (&words.leave_now, &words.leave_now_does),
    ];
    let widest = keys
        .iter()
        .map(|(key, _)| columns(key))
        .max()
        .unwrap_or_default();
    for (key, does) in keys {
        let lead = format!("{key}{}", " ".repeat(widest + 2 - columns(key)));
        sheet.indented(&lead, does, Role::Plain);
    }
    let [help, leave] = always(&model.words);
    sheet.hints = vec![hint(&footer.close, &footer.close, 0), help, leave];
    sheet
}

pub(super) fn leave(model: &Model, yes: bool) -> Sheet {
    let words = model.words.leave();
    let footer = model.words.footer();
    let mut sheet = Sheet::new(model.size, &words.place);
    sheet.text(&words.ask, Role::Strong);
    let saved = model
        .taking
        .as_ref()
        .and_then(|taking| taking.saved.as_ref());
    if matches!(saved, Some(Saved::There(_))) {
        sheet.text(&words.saved, Role::Plain);
    }
    sheet.gap();
    sheet.choice(&model.theme, yes, "1  ", &words.yes, "");
    sheet.choice(&model.theme, !yes, "2  ", &words.no, "");
    let [help, _] = always(&model.words);
    sheet.hints = vec![
        hint(&footer.choose, &footer.choose, 5),
        hint(&footer.enter_go_on, &footer.enter_go_on, 0),
        hint(&footer.back, &footer.back, 2),
        help,
    ];
    sheet
}
