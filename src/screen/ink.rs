//! The bytes that a terminal is told to paint with.

use crossterm::queue;
use crossterm::style::{Color, SetForegroundColor};
use ratatui::style::{self, Modifier};

/// The colour of letters, and how they stand out.
pub(super) type Look = (style::Color, Modifier);

/// How letters look where nothing is said of them.
pub(super) const BARE: Look = (style::Color::Reset, Modifier::empty());

/// Writes along one row.
#[derive(Debug)]
pub(super) struct Ink<'a> {
    out: &'a mut Vec<u8>,
    look: Look,
}

impl<'a> Ink<'a> {
    /// Begins at a column of a row.
    pub(super) fn at(out: &'a mut Vec<u8>, x: u16, y: u16) -> Self {
        go_to(out, x, y);
        Self { out, look: BARE }
    }

    pub(super) fn write(&mut self, text: &str, look: Look) {
        if self.look != look && !text.is_empty() {
            self.look = look;
            paint(self.out, look);
        }
        match text.as_bytes() {
            // A cell holds no more, as a rule.
            [letter] => self.out.push(*letter),
            letters => self.out.extend(letters),
        }
    }
}

impl Drop for Ink<'_> {
    fn drop(&mut self) {
        if self.look != BARE {
            self.out.extend(b"\x1b[0m");
        }
    }
}

fn paint(out: &mut Vec<u8>, (color, modifier): Look) {
    out.extend(b"\x1b[0m");
    if modifier.contains(Modifier::BOLD) {
        out.extend(b"\x1b[1m");
    }
    if modifier.contains(Modifier::REVERSED) {
        out.extend(b"\x1b[7m");
    }
    if let style::Color::Indexed(color) = color {
        let _ = queue!(out, SetForegroundColor(Color::AnsiValue(color)));
    }
}

/// Erases each row by itself, and leaves the cursor at the top.
pub(super) fn erase_rows(out: &mut Vec<u8>, rows: u16) {
    for row in 0..rows {
        go_to(out, 0, row);
        out.extend(b"\x1b[2K");
    }
    go_to(out, 0, 0);
}

/// By hand, since it is most of what a page takes besides its letters.
pub(super) fn go_to(out: &mut Vec<u8>, x: u16, y: u16) {
    out.extend(b"\x1b[");
    number(out, y.saturating_add(1));
    out.push(b';');
    number(out, x.saturating_add(1));
    out.push(b'H');
}

fn number(out: &mut Vec<u8>, number: u16) {
    if number > 9 {
        self::number(out, number / 10);
    }
    out.push(b"0123456789"[usize::from(number % 10)]);
}
