//! Words that are hard to read or too long for a small screen.

use unicode_width::UnicodeWidthStr;

use super::places::{self, Places};
use super::warn;
use crate::question_set::file::Value;
use crate::question_set::finding::Finding;
use crate::reading_grade;

/// The highest school grade a question may read at.
const GRADE: u32 = 8;
/// The columns of a label on a small screen.
const LABEL: usize = 40;

/// Looks at every question and every label.
pub(super) fn read(places: &Places<'_>, found: &mut Vec<Finding>) {
    let asked = places.questions().chain(places.list("availability"));
    for question in asked {
        if let Some((place, ask)) = words(question, "ask") {
            ask_is_plain(place, ask, found);
        }
        labels(question, found);
    }
    for (_, _, scale) in places.scales() {
        labels(scale, found);
    }
}

fn words<'t>(table: &'t Value<'t>, key: &str) -> Option<(&'t Value<'t>, &'t str)> {
    let place = places::get(table, key)?;
    Some((place, place.get_ref().as_str()?))
}

fn ask_is_plain(place: &Value<'_>, ask: &str, found: &mut Vec<Finding>) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a grade is a small number, and below zero is zero"
    )]
    let grade = reading_grade::grade(ask).round() as u32;
    if grade > GRADE {
        found.push(warn("Q108", place).with("grade", grade));
    }
    if asks_twice(ask) {
        found.push(warn("Q109", place));
    }
}

/// Whether a text has two question marks, or a second question after "and" or "or".
fn asks_twice(ask: &str) -> bool {
    const BEGINNINGS: [&str; 26] = [
        "are", "can", "could", "did", "do", "does", "had", "has", "have", "how", "is", "may",
        "must", "shall", "should", "was", "were", "what", "when", "where", "which", "who", "why",
        "will", "would", "whom",
    ];
    if ask.matches('?').count() > 1 {
        return true;
    }
    let words = ask
        .split_inclusive(['.', '!', '?', ':'])
        .filter(|sentence| sentence.ends_with('?'))
        .map(str::to_lowercase)
        .collect::<String>();
    let words: Vec<&str> = words.split_whitespace().collect();
    let starts =
        |word: &str| BEGINNINGS.contains(&word.trim_matches(|mark: char| !mark.is_alphabetic()));
    // The question itself begins with one of these too, so only a second beginning counts.
    let asked_before = |end: usize| words[..end].iter().any(|word| starts(word));
    words.windows(2).enumerate().any(|(at, pair)| {
        matches!(pair[0], "and" | "or" | "and/or") && starts(pair[1]) && asked_before(at)
    })
}

fn labels(table: &Value<'_>, found: &mut Vec<Finding>) {
    let options = places::get(table, "options")
        .map(places::items)
        .unwrap_or_default();
    for (place, label) in options.iter().filter_map(|option| words(option, "label")) {
        let columns = label
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .width();
        if columns > LABEL {
            let finding = warn("Q110", place).with("columns", columns);
            found.push(finding.with("most", LABEL));
        }
    }
}
