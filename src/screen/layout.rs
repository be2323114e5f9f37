//! What a page is laid out with.

use super::sheet::Room;
use super::theme::Theme;
use crate::page::Page;
use crate::words::Words;

/// Empty lines between blocks, from as many as read well to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gaps {
    None,
    /// Around what is more than text.
    Few,
    /// And above headings.
    Headings,
    /// And between paragraphs of more than one row.
    Paragraphs,
    /// And between all texts.
    All,
}

/// What a page is laid out with, besides itself.
#[derive(Clone, Copy)]
pub(super) struct Layout<'a> {
    pub(super) page: &'a Page,
    pub(super) words: &'a Words,
    pub(super) theme: &'a Theme,
    pub(super) room: Room,
    /// Which lines are ticked.
    pub(super) ticks: &'a [bool],
    /// Characters of the field before the caret.
    pub(super) caret: usize,
}
