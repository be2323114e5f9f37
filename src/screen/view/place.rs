//! Where a person is on a page, and how that is kept while the page changes.

use unicode_segmentation::UnicodeSegmentation;

use crate::page::{Mark, Page};

/// Where the person is on a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    pub(super) turn: usize,
    pub(super) focus: Option<usize>,
    pub(super) ticks: Vec<bool>,
    /// The first row shown.
    pub(super) offset: usize,
    /// Whether the person scrolled away from the focus.
    pub(super) scrolled: bool,
    /// Characters of the field before the caret.
    pub(super) caret: usize,
}

impl Place {
    pub(super) fn at_first(page: &Page) -> Self {
        let mut place = Self {
            turn: page.turn,
            focus: page.focus,
            caret: field_length(page),
            ..Self::default()
        };
        place.fit(page);
        place.ticks = kept(page);
        place
    }

    /// Drops what a page does not have.
    pub(super) fn fit(&mut self, page: &Page) {
        let lines = page.lines().count();
        self.focus = self.focus.filter(|line| *line < lines);
        if self.ticks.len() != lines {
            self.ticks = kept(page);
        }
    }

    /// The same page has changed: what was in focus and ticked is found again by its words, or by
    /// its place where all words have changed.
    pub(super) fn follow(&mut self, old: &Page, new: &Page) {
        if new.field().is_some() || old.field().is_some() {
            // The lines come back when the text is typed.
            if old.field().is_none() {
                self.caret = field_length(new);
            }
            self.caret = self.caret.min(field_length(new));
            self.ticks.resize(new.lines().count(), false);
            return;
        }
        let label =
            |page: &Page, at: usize| page.lines().nth(at).map(|(_, line)| line.label.clone());
        let alike = old.lines().count() == new.lines().count();
        let moved = |at: usize| {
            let text = label(old, at)?;
            if label(new, at).as_ref() == Some(&text) {
                return Some(at);
            }
            let found = new.lines().position(|(_, line)| line.label == text);
            found.or(alike.then_some(at))
        };
        self.focus = self.focus.and_then(moved);
        let ticked = (0..self.ticks.len()).filter(|at| self.ticks[*at]);
        let ticked: Vec<usize> = ticked.filter_map(moved).collect();
        self.ticks = (0..new.lines().count())
            .map(|at| ticked.contains(&at))
            .collect();
    }
}

/// The ticks that were kept before.
fn kept(page: &Page) -> Vec<bool> {
    page.lines()
        .map(|(_, line)| line.mark == Mark::Option(true))
        .collect()
}

fn field_length(page: &Page) -> usize {
    page.field()
        .map_or(0, |field| field.text.graphemes(true).count())
}
