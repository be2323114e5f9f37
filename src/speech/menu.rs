//! The numbered lines of a page: its choices in order, then its ways on that have a number.

use super::typed::{self, Place};
use crate::action::Action;
use crate::page::{Choice, Choices, Page};
use crate::words::Words;

/// A line with a number.
#[derive(Clone, Debug)]
pub struct Line<'p> {
    pub label: &'p str,
    pub act: &'p Action,
    /// The choice it is, and the choices it belongs to; `None` for a way on.
    pub choice: Option<(&'p Choices, &'p Choice)>,
}

/// Every line that has a number, from 1.
pub fn lines<'p>(page: &'p Page, words: &'p Words) -> Vec<Line<'p>> {
    let choices = page.lines().map(|(choices, choice)| Line {
        label: &choice.label,
        act: &choice.act,
        choice: Some((choices, choice)),
    });
    choices.chain(ways(page, words)).collect()
}

/// The ways on that have a number, in the order of the words for them.
pub fn ways<'p>(page: &'p Page, words: &'p Words) -> Vec<Line<'p>> {
    let numbered = |place| match place {
        Place::Line => !page.asks && page.field().is_none(),
        Place::LineOfResult => page.parts.is_some(),
        Place::Word | Place::Deliberate => false,
    };
    let is_choice = |act: &Action| page.lines().any(|(_, choice)| choice.act == *act);
    let mut lines = Vec::new();
    for word in typed::words(words) {
        let way = page.ways.iter().find(|act| word.means.contains(act));
        let way = way.filter(|_| numbered(word.place) && !word.means.iter().any(is_choice));
        lines.extend(way.map(|act| Line {
            label: word.does,
            act,
            choice: None,
        }));
    }
    lines
}

/// Whether a page offers an action, as a way or as a line.
pub fn offers(page: &Page, action: &Action) -> bool {
    page.ways.contains(action) || page.lines().any(|(_, choice)| choice.act == *action)
}
