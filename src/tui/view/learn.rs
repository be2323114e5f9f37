//! What can be read about the choice: a list, and a page for each.

mod about;
mod compare;
mod numbers;
mod way;

use super::{always, hint};
use crate::reading;
use crate::tui::model::{Model, Reading};
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;

/// What this set has to read, in the order of the list. Which form stands first is left to chance.
pub(in crate::tui) fn readings(model: &Model) -> Vec<Reading> {
    reading::all(&model.given.set.learn, model.given.first)
}

pub(super) fn sheet(model: &Model, reading: Reading) -> Sheet {
    let words = model.words.learn();
    let learn = &model.given.set.learn;
    let title = reading::title(&model.words, learn, reading);
    let mut sheet = Sheet::new(model.size, title);
    match (reading, &learn.forms, &learn.about) {
        (Reading::Menu, _, _) => menu(&mut sheet, model),
        (Reading::Compare, _, _) => compare::write(&mut sheet, model, &learn.comparison),
        (Reading::Group, Some(forms), _) => way::write(&mut sheet, words, &forms.group),
        (Reading::Individual, Some(forms), _) => way::write(&mut sheet, words, &forms.individual),
        (Reading::Both, Some(forms), _) => way::write(&mut sheet, words, &forms.both),
        (Reading::Neither, Some(forms), _) => way::write(&mut sheet, words, &forms.neither),
        (Reading::Numbers, _, _) => numbers::write(&mut sheet, model, learn),
        (Reading::Wait, _, Some(about)) => sheet.text(&about.if_you_wait, Role::Plain),
        (Reading::About, _, Some(about)) => about::write(&mut sheet, model, about),
        (Reading::Sources, _, _) => about::sources(&mut sheet, words, learn),
        _ => {}
    }
    let footer = model.words.footer();
    let [help, leave] = always(&model.words);
    let (first, second) = match reading {
        Reading::Menu => (&footer.read, &footer.choose),
        _ => (&footer.next_page, &footer.scroll),
    };
    sheet.hints = vec![
        hint(first, first, 0),
        hint(second, second, 3),
        hint(&footer.back, &footer.back_short, 2),
        help,
        leave,
    ];
    sheet
}

fn menu(sheet: &mut Sheet, model: &Model) {
    sheet.text(&model.words.learn().intro, Role::Plain);
    sheet.gap();
    for (index, reading) in readings(model).into_iter().enumerate() {
        let label = reading::title(&model.words, &model.given.set.learn, reading);
        sheet.choice(
            &model.theme,
            model.learn_focus == index,
            &format!("{}  ", index + 1),
            label,
            "",
        );
    }
    sheet.gap();
    sheet.text(&model.words.learn().order, Role::Plain);
}
