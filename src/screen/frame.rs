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
use ratatui::layout::Position;
use ratatui::style::{self, Modifier};

use crate::wrap::columns;

/// The bytes that make a page of the last one; the whole page if it is `new`.
pub(super) fn bytes(
    last: &Buffer,
    page: &Buffer,
    new: bool,
    focus: &Range<u16>,
    cursor: Position,
) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let height = page.area.height;
    if new {
        erase_rows(&mut out, height)?;
    }
    let others = (0..height).filter(|row| !focus.contains(row));
    for y in others.chain(focus.start..focus.end.min(height)) {
        let differs = |x: &u16| {
            let before = if new { &Cell::EMPTY } else { &last[(*x, y)] };
            page[(*x, y)] != *before
        };
        let mut cells = (0..page.area.width).filter(differs);
        if let Some(first) = cells.next() {
            let end = cells.next_back().unwrap_or(first) + 1;
            row(&mut out, [last, page], y, first..end)?;
        }
    }
    queue!(out, MoveTo(cursor.x, cursor.y))?;
    Ok(out)
}

/// Writes a stretch of a row, with the whole of each wide character at its ends.
fn row(out: &mut Vec<u8>, [last, page]: [&Buffer; 2], y: u16, cells: Range<u16>) -> io::Result<()> {
    let width = |buffer: &Buffer, x: u16| columns(buffer[(x, y)].symbol());
    let is_wide = |x: u16| width(page, x) > 1 || width(last, x) > 1;
    let mut x = cells.start - u16::from(cells.start > 0 && is_wide(cells.start - 1));
    let end = cells.end + u16::from(cells.end < page.area.width && is_wide(cells.end - 1));
    queue!(out, MoveTo(x, y))?;
    let mut look = (style::Color::Reset, Modifier::empty());
    while x < end {
        let cell = &page[(x, y)];
        if (cell.fg, cell.modifier) != look {
            look = (cell.fg, cell.modifier);
            paint(out, look)?;
        }
        out.write_all(cell.symbol().as_bytes())?;
        x += u16::try_from(width(page, x)).unwrap_or(1).max(1);
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
