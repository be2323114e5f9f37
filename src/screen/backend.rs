//! Ratatui's crossterm backend with five habits changed.
//!
//! It never asks the terminal anything (a terminal that does not answer would hang us), it writes
//! a frame at once, and it erases row by row: erasing the whole screen makes some terminals push
//! the page into their history, where the next person could read it. On an erased screen it writes
//! the blanks between words too: jumping over them makes a screen reader speak word by word. And
//! it writes the lines in focus last, so that they are what is heard last.

use std::cell::RefCell;
use std::io::{self, Write};
use std::ops::Range;
use std::rc::Rc;

use crossterm::queue;
use crossterm::terminal::{Clear, ClearType as CrosstermClear};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::wrap::columns;

/// Bytes waiting to be written in one go; flushing them changes nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Pending(Rc<RefCell<Vec<u8>>>);

impl Pending {
    /// Takes everything that waits.
    pub(super) fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.borrow_mut())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The backend; `size` is what the last resize said.
#[derive(Debug)]
pub(super) struct QuietBackend {
    inner: CrosstermBackend<Pending>,
    pending: Pending,
    pub(super) size: Size,
    /// The rows to be written last.
    pub(super) focus: Range<u16>,
    /// True between an erasure and the next frame.
    erased: bool,
}

impl QuietBackend {
    pub(super) fn new(pending: Pending, size: Size) -> Self {
        Self {
            inner: CrosstermBackend::new(pending.clone()),
            pending,
            size,
            focus: 0..0,
            erased: false,
        }
    }
}

impl Backend for QuietBackend {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let (focus, others): (Vec<_>, Vec<_>) =
            content.partition(|(_, row, _)| self.focus.contains(row));
        let cells = others.into_iter().chain(focus);
        if std::mem::take(&mut self.erased) {
            self.inner.draw(whole_lines(cells))
        } else {
            self.inner.draw(cells)
        }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.erased = true;
        erase_rows(&mut self.pending, self.size.height)
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The cells, and the blank ones between the first and the last of each row.
fn whole_lines<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    static BLANK: Cell = Cell::EMPTY;
    let mut written = None;
    content.flat_map(move |(x, y, cell)| {
        let from = match written {
            Some((end, row)) if row == y => x.min(end),
            _ => x,
        };
        let width = u16::try_from(columns(cell.symbol())).unwrap_or(1).max(1);
        written = Some((x.saturating_add(width), y));
        let blanks = (from..x).map(move |blank| (blank, y, &BLANK));
        blanks.chain(std::iter::once((x, y, cell)))
    })
}

/// Erases each row by itself, and leaves the cursor at the top.
pub(super) fn erase_rows(out: &mut impl Write, rows: u16) -> io::Result<()> {
    for row in 0..rows {
        queue!(
            out,
            crossterm::cursor::MoveTo(0, row),
            Clear(CrosstermClear::CurrentLine)
        )?;
    }
    queue!(out, crossterm::cursor::MoveTo(0, 0))
}
