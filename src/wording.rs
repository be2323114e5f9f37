//! Small sentences that more than one page says: a day, a help line, a lean.

use crate::answers::Lean;
use crate::date::Date;
use crate::help_lines::{Country, HelpLine};
use crate::question_set::check::Heading;
use crate::words::{Words, fill};

/// Items a person answers in a minute.
const ITEMS_A_MINUTE: usize = 4;

pub(crate) fn takes(words: &Words, heading: &Heading) -> String {
    let minutes = heading.items.div_ceil(ITEMS_A_MINUTE).to_string();
    let questions = heading.items.to_string();
    let values = [
        ("questions", questions.as_str()),
        ("minutes", minutes.as_str()),
    ];
    fill(&words.welcome().takes, &values)
}

pub(crate) fn date(words: &Words, date: Date) -> String {
    let (year, month) = (date.year.to_string(), format!("{:02}", date.month));
    let day = format!("{:02}", date.day);
    let values = [("year", &*year), ("month", &*month), ("day", &*day)];
    fill(&words.date().form, &values)
}

pub(crate) fn emergency(words: &Words, country: &Country) -> String {
    let values = [("country", &*country.name), ("number", &*country.emergency)];
    fill(&words.help().country, &values)
}

pub(crate) fn none_here(words: &Words, country: &str) -> String {
    fill(&words.help().none_here, &[("country", country)])
}

/// A help line and how to reach it.
pub(crate) fn help_line(words: &Words, line: &HelpLine) -> String {
    let values = [("name", &*line.name), ("reach", &*line.reach)];
    fill(&words.help().line, &values)
}

/// When a help line is open, what else is worth knowing, and how old all this is.
pub(crate) fn about_help_line(words: &Words, line: &HelpLine, today: Date) -> String {
    let said = words.help();
    let mut about = vec![fill(&said.hours, &[("hours", &line.hours)])];
    about.extend(line.note.as_ref().map(ToString::to_string));
    if !line.is_fresh(today) {
        about.push(line.checked.map_or_else(
            || said.unchecked.clone(),
            |checked| fill(&said.stale, &[("date", &date(words, checked))]),
        ));
    }
    about.join(" ")
}

pub(crate) fn lean_label(words: &Words, lean: Lean) -> &str {
    let said = words.lean();
    match lean {
        Lean::Group => &said.group,
        Lean::Individual => &said.individual,
        Lean::Both => &said.both,
        Lean::Neither => &said.neither,
        Lean::Unsure => &said.unsure,
    }
}
