//! Help lines, the person's country first.

use super::{always, hint};
use crate::help_lines::{Country, HelpLine};
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::wording;
use crate::words::fill;

pub(super) fn sheet(model: &Model) -> Sheet {
    let words = model.words.help();
    let footer = model.words.footer();
    let mut sheet = Sheet::new(model.size, &words.place);
    sheet.text(&words.danger, Role::Strong);
    lines(&mut sheet, model);
    sheet.gap();
    sheet.text(&words.person, Role::Plain);
    sheet.gap();
    sheet.text(&words.watched, Role::Plain);
    others(&mut sheet, model);
    sheet.gap();
    sheet.text(
        &fill(
            &words.list_date,
            &[(
                "date",
                &wording::date(&model.words, model.given.help.checked),
            )],
        ),
        Role::Plain,
    );
    let [_, leave] = always(&model.words);
    sheet.hints = vec![
        hint(&footer.scroll, &footer.scroll, 1),
        hint(&footer.close, &footer.close, 0),
        hint(&footer.keys, &footer.keys, 3),
        leave,
    ];
    sheet
}

fn country(model: &Model) -> Option<&Country> {
    model.given.help.country(model.given.country.as_deref()?)
}

/// Whether the list has lines of the person's country.
pub(super) fn has_own_country(model: &Model) -> bool {
    country(model).is_some()
}

/// The lines that come first: those of the country, or how to find one's own.
pub(super) fn lines(sheet: &mut Sheet, model: &Model) {
    let help = &model.given.help;
    sheet.gap();
    if let Some(country) = country(model) {
        country_lines(sheet, model, country);
    } else {
        sheet.text(&help.emergency, Role::Plain);
        // A country that is known, and has no lines in the list.
        if let Some(code) = &model.given.country {
            sheet.text(&wording::none_here(&model.words, code), Role::Plain);
        }
    }
    sheet.text(&help.more, Role::Plain);
}

/// The number to call in an emergency and the country's first line, for the foot of a result.
pub(super) fn in_short(sheet: &mut Sheet, model: &Model) {
    let help = &model.given.help;
    match country(model) {
        Some(country) => {
            sheet.text(&wording::emergency(&model.words, country), Role::Plain);
            if let Some(line) = country.lines.first() {
                help_line(sheet, model, line);
            }
        }
        None => sheet.text(&help.emergency, Role::Plain),
    }
    sheet.text(&help.more, Role::Plain);
    sheet.text(&model.words.result().help_more, Role::Plain);
}

fn country_lines(sheet: &mut Sheet, model: &Model, country: &Country) {
    sheet.text(&wording::emergency(&model.words, country), Role::Strong);
    for line in &country.lines {
        help_line(sheet, model, line);
    }
}

fn help_line(sheet: &mut Sheet, model: &Model, line: &HelpLine) {
    let words = &model.words;
    sheet.indented("  ", &wording::help_line(words, line), Role::Strong);
    let about = wording::about_help_line(words, line, model.given.today);
    sheet.indented("    ", &about, Role::Plain);
}

/// The lines of all other countries.
pub(super) fn others(sheet: &mut Sheet, model: &Model) {
    let words = model.words.help();
    let chosen = country(model).map(|country| &country.code);
    let others: Vec<&Country> = model
        .given
        .help
        .countries
        .iter()
        .filter(|country| Some(&country.code) != chosen)
        .collect();
    if !others.is_empty() {
        sheet.heading(&words.others);
        for other in others {
            sheet.gap();
            country_lines(sheet, model, other);
        }
    }
}
