//! The help lines of a handout: the person's country first, or how to find one's own.

use super::Occasion;
use crate::help_lines::{FRESH_MONTHS, HelpLine};
use crate::words::fill;

/// The most lines of one country that a page has room for.
const LINES: usize = 3;

/// One entry per line of the page.
pub(super) fn lines(occasion: Occasion<'_>) -> Vec<String> {
    let Occasion {
        words,
        help,
        country,
        ..
    } = occasion;
    let Some(country) = help.nearest(country) else {
        return vec![help.emergency.to_string(), help.more.to_string()];
    };
    let values = [("country", &*country.name), ("number", &*country.emergency)];
    let mut said = vec![fill(&words.help().country, &values)];
    let shown = country.lines.iter().take(LINES);
    said.extend(shown.clone().map(|line| one(occasion, line)));
    let mut more = help.more.to_string();
    if shown.clone().any(|line| !line.is_fresh(occasion.today)) {
        let months = [("months", &*FRESH_MONTHS.to_string())];
        more = format!("{more} {}", fill(&words.handout().stale, &months));
    }
    said.push(more);
    said
}

fn one(occasion: Occasion<'_>, line: &HelpLine) -> String {
    let words = occasion.words.handout();
    let values = [
        ("name", &*line.name),
        ("reach", &*line.reach),
        ("hours", &*line.hours),
    ];
    let mut said = vec![fill(&words.help_line, &values)];
    said.extend(line.note.as_ref().map(ToString::to_string));
    said.join(" ")
}
