//! Words that are hard to read or too long for a small screen.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::Places;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;
use crate::reading_grade;

/// The highest school grade a question may read at.
const GRADE: u32 = 8;
/// The columns of a label on a small screen.
const LABEL: usize = 40;

/// Looks at every question and every label.
pub(super) fn read(places: &Places<'_>, found: &mut Vec<Finding>) {
    let availability = places.root.tables("availability");
    for question in places.questions.iter().chain(&availability) {
        if let Some(ask) = question.str("ask") {
            ask_is_plain(ask, &question.place("ask"), found);
        }
        labels(question, found);
    }
    for (_, scale) in &places.scales {
        labels(scale, found);
    }
}

fn ask_is_plain(ask: &str, place: &Range<usize>, found: &mut Vec<Finding>) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a grade is a small number, and below zero is zero"
    )]
    let grade = reading_grade::grade(ask).round() as u32;
    if grade > GRADE {
        found.push(Finding::new("Q108", place.clone()).with("grade", grade));
    }
    if asks_twice(ask) {
        found.push(Finding::new("Q109", place.clone()));
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

fn labels(table: &Table<'_>, found: &mut Vec<Finding>) {
    for option in table.tables("options") {
        let label = option.str("label").unwrap_or_default();
        let words: Vec<&str> = label.split_whitespace().collect();
        let columns = words.join(" ").width();
        if columns > LABEL {
            let finding = Finding::new("Q110", option.place("label")).with("columns", columns);
            found.push(finding.with("most", LABEL));
        }
    }
}
