//! Words that are hard to read or too long for a small screen.

use unicode_width::UnicodeWidthStr;

use super::Places;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;
use crate::reading_grade::Formula;

/// The columns of a label on a small screen.
const LABEL: usize = 40;

/// Looks at every question and every label, and says what was left out.
pub(super) fn read(places: &Places<'_>, found: &mut Vec<Finding>) -> Option<String> {
    let language = places.root.str("language").unwrap_or_default();
    let formula = Formula::of(language);
    for question in places.questions.iter().chain(&places.availability) {
        let place = question.place("ask");
        if let Some(ask) = question.str("ask") {
            if let Some(measured) = formula.and_then(|formula| formula.too_hard(ask)) {
                found.push(Finding::new("Q108", place.clone()).with("measured", measured));
            }
            if ask.matches('?').count() > 1 || language.starts_with("en") && asks_twice(ask) {
                found.push(Finding::new("Q109", place));
            }
        }
        labels(question, found);
    }
    for (_, scale) in &places.scales {
        labels(scale, found);
    }
    // A tag that is none was reported.
    let is_tag = language
        .split('-')
        .next()
        .is_some_and(|first| matches!(first.len(), 2 | 3));
    let unknown = "as no formula is known for its language: how hard the set is to read";
    (is_tag && formula.is_none()).then(|| unknown.to_owned())
}

/// Words that a question begins with, and those of them that stand before "you" in one.
const WORDS: [&str; 9] = [
    "how", "what", "when", "where", "which", "who", "whom", "why", "may",
];
const VERBS: [&str; 17] = [
    "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "must", "shall",
    "should", "was", "were", "will", "would",
];

/// Whether an English question is followed by a second one, with "and" or "or" before it, or with
/// nothing but a comma: "do you like groups, do you have time for one".
fn asks_twice(ask: &str) -> bool {
    let sentences = ask.to_lowercase();
    let sentences = sentences.split_inclusive(['.', '!', '?', ':']);
    let asked: String = sentences.filter(|one| one.ends_with('?')).collect();
    let words: Vec<&str> = asked
        .split_whitespace()
        .map(|word| word.trim_matches(|mark: char| !mark.is_alphabetic() && mark != '/'))
        .collect();
    let starts = |word: &&str| WORDS.contains(word) || VERBS.contains(word);
    // The question itself begins with one of these too, so only a second beginning counts.
    let is_joined = |(at, pair): (usize, &[&str])| {
        let joins = matches!(pair[0], "and" | "or" | "and/or" | "/");
        joins && starts(&pair[1]) && words[..at].iter().any(starts)
    };
    let asks_you = |three: &&[&str]| match three[1] {
        // "Would you say" and "do you think" stand inside a question.
        "you" => VERBS.contains(&three[0]) && !matches!(three[2], "say" | "think" | "know"),
        "it" | "there" => matches!(three[0], "is" | "are"),
        _ => false,
    };
    words.windows(2).enumerate().any(is_joined) || words.windows(3).filter(asks_you).count() > 1
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
