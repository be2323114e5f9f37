//! A frame as bytes, to go out in one write.
//!
//! Row by row: erasing the whole screen makes some terminals push the page into their history,
//! where the next person could read it. A row is written without jumps over its blanks, which
//! would make a screen reader speak word by word; the rows in focus come last, and are heard last.

use std::io::{self, Write};
use std::ops::Range;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{Attribute, Color, SetAttribute, SetForegroundColor};
use crossterm::terminal::{Clear, ClearType};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{self, Modifier};

use super::strip::Strip;
use crate::wrap::columns;

/// What is on the screen: how each row was drawn, and its cells.
#[derive(Debug)]
pub(super) struct Frame {
    strips: Vec<Strip>,
    cells: Buffer,
}

impl Frame {
    pub(super) fn empty((columns, rows): (u16, u16)) -> Self {
        Self {
            strips: Vec::new(),
            cells: Buffer::empty(Rect::new(0, 0, columns, rows)),
        }
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        (self.cells.area.width, self.cells.area.height)
    }

    /// The bytes that make another page of this one; the whole page if it is `new`.
    pub(super) fn bytes(
        &mut self,
        strips: Vec<Strip>,
        new: bool,
        focus: &Range<u16>,
        cursor: Position,
    ) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        let (width, height) = self.size();
        if new {
            erase_rows(&mut out, height)?;
            self.cells.reset();
        }
        let mut drawn = Buffer::empty(Rect::new(0, 0, width, 1));
        let others = (0..height).filter(|row| !focus.contains(row));
        for y in others.chain(focus.start..focus.end.min(height)) {
            let strip = strips.get(usize::from(y));
            if !new && strip == self.strips.get(usize::from(y)) {
                continue;
            }
            if let Some(strip) = strip {
                strip.paint(0, &mut drawn);
            }
            let from = usize::from(y) * usize::from(width);
            let last = &mut self.cells.content[from..from + usize::from(width)];
            let pairs = || last.iter().zip(&drawn.content);
            let first = pairs().position(|(last, now)| last != now);
            let end = pairs().rposition(|(last, now)| last != now);
            if let Some((first, end)) = first.zip(end) {
                row(&mut out, y, [last, &drawn.content], first..end + 1)?;
            }
            last.swap_with_slice(&mut drawn.content);
            drawn.reset();
        }
        self.strips = strips;
        queue!(out, MoveTo(cursor.x, cursor.y))?;
        Ok(out)
    }
}

/// Writes a stretch of a row, with the whole of each wide character at its ends.
fn row(
    out: &mut Vec<u8>,
    y: u16,
    [last, now]: [&[Cell]; 2],
    cells: Range<usize>,
) -> io::Result<()> {
    let width = |cell: &Cell| columns(cell.symbol());
    let is_wide = |x: usize| width(&now[x]) > 1 || width(&last[x]) > 1;
    let mut x = cells.start - usize::from(cells.start > 0 && is_wide(cells.start - 1));
    let end = cells.end + usize::from(cells.end < now.len() && is_wide(cells.end - 1));
    queue!(out, MoveTo(u16::try_from(x).unwrap_or(u16::MAX), y))?;
    let mut look = (style::Color::Reset, Modifier::empty());
    while x < end {
        let cell = &now[x];
        if (cell.fg, cell.modifier) != look {
            look = (cell.fg, cell.modifier);
            paint(out, look)?;
        }
        out.extend(cell.symbol().as_bytes());
        x += width(cell).max(1);
    }
    if look != (style::Color::Reset, Modifier::empty()) {
        queue!(out, SetAttribute(Attribute::Reset))?;
    }
    Ok(())
}

fn paint(out: &mut Vec<u8>, (color, modifier): (style::Color, Modifier)) -> io::Result<()> {
    queue!(out, SetAttribute(Attribute::Reset))?;
    if modifier.contains(Modifier::BOLD) {
        queue!(out, SetAttribute(Attribute::Bold))?;
    }
    if modifier.contains(Modifier::REVERSED) {
        queue!(out, SetAttribute(Attribute::Reverse))?;
    }
    if let style::Color::Indexed(color) = color {
        queue!(out, SetForegroundColor(Color::AnsiValue(color)))?;
    }
    Ok(())
}

/// Erases each row by itself, and leaves the cursor at the top.
pub(super) fn erase_rows(out: &mut impl Write, rows: u16) -> io::Result<()> {
    for row in 0..rows {
        queue!(out, MoveTo(0, row), Clear(ClearType::CurrentLine))?;
    }
    queue!(out, MoveTo(0, 0))
}
