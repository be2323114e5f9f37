//! One way to go: what it is, its upsides and downsides, and what it is like.

use crate::question_set::Prose;
use crate::question_set::learn::Way;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::words::Learn;

pub(super) fn write(sheet: &mut Sheet, words: &Learn, way: &Way) {
    let text = |sheet: &mut Sheet, heading: &str, text: &Prose| {
        sheet.heading(heading);
        sheet.text(text, Role::Plain);
    };
    let list = |sheet: &mut Sheet, heading: &str, texts: &[Prose]| {
        sheet.heading(heading);
        for text in texts {
            sheet.indented("- ", text, Role::Plain);
        }
    };
    text(sheet, &words.what, &way.what);
    text(sheet, &words.who, &way.who);
    text(sheet, &words.length, &way.length);
    for (heading, texts) in [
        (&words.kinds, &way.kinds),
        (&words.techniques, &way.techniques),
    ] {
        if !texts.is_empty() {
            list(sheet, heading, texts);
        }
    }
    list(sheet, &words.upsides, &way.upsides);
    list(sheet, &words.downsides, &way.downsides);
    text(sheet, &words.first_month, &way.first_month);
    text(sheet, &words.first_session, &way.first_session);
    if !way.find.is_empty() {
        list(sheet, &words.find, &way.find);
    }
    list(sheet, &words.questions, &way.questions);
}
