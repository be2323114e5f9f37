//! Who made this, from what and for whom; and the sources.

use crate::question_set::learn::{About, Learn};
use crate::reading::{self, strength};
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::words::{self, fill};

pub(super) fn write(sheet: &mut Sheet, model: &Model, about: &About) {
    let words = model.words.learn();
    let set = &model.given.set;
    let texts = [
        (&words.problem, Some(&about.problem)),
        (&words.not_measured, Some(&about.not_measured)),
        (&words.method, Some(&about.method)),
        (&words.authors, Some(&about.authors)),
        (&words.funding, Some(&about.funding)),
        (&words.reading, about.reading.as_ref()),
        (&words.updates, Some(&about.updates)),
    ];
    for (heading, text) in texts {
        let Some(text) = text else { continue };
        sheet.heading(heading);
        sheet.text(text, Role::Plain);
    }
    sheet.text(&reading::content_date(&model.words, set), Role::Plain);
    if let Some(overdue) = reading::overdue(&model.words, set, model.given.today) {
        sheet.text(&overdue, Role::Strong);
    }
}

pub(super) fn sources(sheet: &mut Sheet, words: &words::Learn, learn: &Learn) {
    for source in &learn.sources {
        sheet.gap();
        sheet.indented("- ", &source.cite, Role::Plain);
        if let Some(link) = &source.link {
            sheet.indented("  ", link, Role::Plain);
        }
        sheet.indented(
            "  ",
            &fill(&words.used_for, &[("used_for", &source.used_for)]),
            Role::Plain,
        );
        let how_sure = fill(
            &words.how_sure,
            &[("strength", strength(words, source.strength))],
        );
        sheet.indented("  ", &how_sure, Role::Plain);
    }
}
