//! A frame as bytes, to go out in one write.
//!
//! Row by row: erasing the whole screen makes some terminals push the page into their history,
//! where the next person could read it. A row is written without jumps over its blanks, which
//! would make a screen reader speak word by word; the rows in focus come last, and are heard last.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use super::ink::{Ink, erase_rows, go_to};
use super::strip::Drawing;
use crate::wrap::columns;

/// What is on the screen: how each row was drawn.
#[derive(Debug)]
pub(super) struct Frame {
    /// Columns and rows.
    pub(super) size: (u16, u16),
    last: Drawing,
}

impl Frame {
    pub(super) fn empty(size: (u16, u16)) -> Self {
        let last = Drawing::default();
        Self { size, last }
    }

    /// Writes what makes another page of this one; the whole page if it is `new`.
    pub(super) fn write(
        &mut self,
        out: &mut Vec<u8>,
        drawing: Drawing,
        new: bool,
        focus: &Range<u16>,
        cursor: Position,
    ) {
        let (width, height) = self.size;
        if new {
            erase_rows(out, height);
            self.last = Drawing::default();
        }
        let others = (0..height).filter(|row| !focus.contains(row));
        for y in others.chain(focus.start..focus.end.min(height)) {
            let [last, now] = [&self.last, &drawing].map(|drawing| drawing.row(y));
            if last.is_empty() && now.is_tidy() {
                now.write(y, out);
            } else if last != now {
                let cells = [last, now].map(|strip| {
                    let mut row = Buffer::empty(Rect::new(0, 0, width, 1));
                    strip.paint(0, &mut row);
                    row.content
                });
                changes(out, y, [&cells[0], &cells[1]]);
            }
        }
        self.last = drawing;
        go_to(out, cursor.x, cursor.y);
    }
}

/// Writes what changed in a row, with the whole of each wide character at its ends.
fn changes(out: &mut Vec<u8>, y: u16, [last, now]: [&[Cell]; 2]) {
    let pairs = || last.iter().zip(now);
    let first = pairs().position(|(last, now)| last != now);
    let end = pairs().rposition(|(last, now)| last != now);
    let Some((first, end)) = first.zip(end) else {
        return;
    };
    let width = |cell: &Cell| columns(cell.symbol());
    let is_wide = |x: usize| width(&now[x]) > 1 || width(&last[x]) > 1;
    let mut x = first - usize::from(first > 0 && is_wide(first - 1));
    let end = end + 1;
    let end = end + usize::from(end < now.len() && is_wide(end - 1));
    let mut ink = Ink::at(out, u16::try_from(x).unwrap_or(u16::MAX), y);
    while x < end {
        let cell = &now[x];
        ink.write(cell.symbol(), (cell.fg, cell.modifier));
        x += width(cell).max(1);
    }
}
