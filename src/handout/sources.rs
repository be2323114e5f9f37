//! The sources of a handout, in short: who and when, as a citation in brackets would say it.

use crate::question_set::learn::{Citation, Learn};

/// How many sources a page has room for.
const MOST: usize = 5;

/// The sources behind the numbers, or the first ones of the set if it shows no number.
pub(super) fn in_short(learn: &Learn) -> Vec<String> {
    let mut cited: Vec<usize> = learn
        .numbers
        .iter()
        .flat_map(|number| number.sources.iter().copied())
        .collect();
    if cited.is_empty() {
        cited.extend(0..learn.sources.len());
    }
    cited.sort_unstable();
    cited.dedup();
    let cited = cited.iter().filter_map(|index| learn.sources.get(*index));
    cited.take(MOST).map(short).collect()
}

/// A citation up to its year; all of it if no year stands in brackets.
fn short(source: &Citation) -> String {
    let cite = source.cite.as_str();
    let year = cite.match_indices('(').find_map(|(at, _)| {
        let inside = &cite[at + 1..];
        let end = inside.find(')')?;
        let is_year = end >= 4
            && inside[..end]
                .bytes()
                .rev()
                .take(4)
                .all(|b| b.is_ascii_digit());
        is_year.then_some(at + 1 + end + 1)
    });
    year.map_or(cite, |end| &cite[..end]).to_owned()
}
