//! Typing the name of the page to take along.

use crate::action::Action;
use crate::journey::Journey;
use crate::page::{Block, Field, Page, Takes};
use crate::words::fill;

/// The longest file name that can be typed, in characters.
const LONGEST_NAME: usize = 200;

pub(super) fn page(journey: &Journey) -> Page {
    let words = journey.words().take_along();
    let mut page = journey.page_with_back(&words.name);
    let taking = journey
        .shown
        .as_ref()
        .and_then(|shown| shown.taking.as_ref());
    let name = taking.map(|taking| taking.name.clone());
    let folder = [("folder", journey.given.saving.folder.as_str())];
    page.blocks = vec![
        Block::Text(words.typing.clone()),
        Block::Field(Field {
            label: words.name.clone(),
            text: name.unwrap_or_default(),
            takes: Takes::FileName,
            most: LONGEST_NAME,
        }),
        Block::Text(fill(&words.folder, &folder)),
    ];
    page.ways.insert(0, Action::KeepName);
    page
}
