//! A page as rows of a given width, the room a window has for them, and what they are laid out with.

use std::ops::Range;

use super::theme::{Role, Theme};
use crate::page::Page;
use crate::words::Words;
use crate::wrap::columns;

/// The widest column of text, in terminal columns: longer lines are hard to read.
const WIDEST: u16 = 66;
/// The widest table.
const WIDEST_TABLE: u16 = 140;
/// From this many columns on, there is room for a second column.
const TWO_COLUMNS: u16 = 130;
/// Columns between the two.
const BETWEEN: u16 = 6;
/// Below this many rows a page does without rules and empty lines.
const ROOMY_ROWS: u16 = 18;
/// The smallest window that holds a page.
const SMALLEST: (u16, u16) = (30, 10);

/// Where things go on a window of some size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Columns left free on the left.
    pub margin: u16,
    /// Columns of text.
    pub column: u16,
    /// Whether there is room for rules and empty lines.
    pub roomy: bool,
    pub columns: u16,
    pub rows: u16,
}

impl Room {
    pub fn new((columns, rows): (u16, u16)) -> Self {
        let margin = match columns {
            60.. => 2,
            20.. => 1,
            _ => 0,
        };
        Self {
            margin,
            column: columns.saturating_sub(2 * margin).clamp(1, WIDEST),
            roomy: rows >= ROOMY_ROWS,
            columns,
            rows,
        }
    }

    /// Whether the window is too small for a page.
    pub const fn is_too_small(&self) -> bool {
        self.columns < SMALLEST.0 || self.rows < SMALLEST.1
    }

    /// Rows above the body.
    pub const fn head(&self) -> u16 {
        if self.roomy { 4 } else { 1 }
    }

    /// Rows below the body.
    pub const fn foot(&self) -> u16 {
        if self.roomy { 2 } else { 1 }
    }

    /// Rows of the body.
    pub fn body(&self) -> usize {
        let used = self.head() + self.foot();
        self.rows.saturating_sub(used).max(1).into()
    }

    /// Where the second column begins, and how wide it is, if there is room for one.
    pub fn second(&self) -> Option<(u16, u16)> {
        let from = self.margin + self.column + BETWEEN;
        let width = self.columns.saturating_sub(from + self.margin).min(WIDEST);
        (self.columns >= TWO_COLUMNS).then_some((from, width))
    }

    /// How wide a table may be.
    pub fn table(&self) -> u16 {
        self.columns
            .saturating_sub(2 * self.margin)
            .clamp(1, WIDEST_TABLE)
    }
}

/// A stretch of text in one style; no line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub role: Role,
}

/// A row of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub pieces: Vec<Piece>,
    /// The line to choose that it belongs to.
    pub line: Option<usize>,
    /// What stands in the second column.
    pub beside: Vec<Piece>,
}

impl Row {
    /// How many columns it takes.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|piece| columns(&piece.text)).sum()
    }
}

/// A whole page.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Rows above the body that do not scroll.
    pub pinned: Vec<Row>,
    pub rows: Vec<Row>,
    /// The rows of each line that can be chosen.
    pub lines: Vec<Range<usize>>,
    /// The row and column where a typed character goes.
    pub caret: Option<(usize, usize)>,
    /// The rows of what came of the last action.
    pub note: Option<Range<usize>>,
}

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
