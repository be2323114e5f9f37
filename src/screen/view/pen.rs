//! Text into cells, never past the window, and in ASCII where that is wanted.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::screen::sheet::Room;
use crate::screen::theme::Theme;
use crate::wrap::{columns, fit};

pub(super) struct Pen<'a> {
    theme: &'a Theme,
    room: Room,
    buffer: &'a mut Buffer,
}

impl<'a> Pen<'a> {
    pub(super) fn new(theme: &'a Theme, room: Room, buffer: &'a mut Buffer) -> Self {
        Self {
            theme,
            room,
            buffer,
        }
    }

    /// Puts text as far as the window goes, never half a character; returns the column after it.
    pub(super) fn put(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        if y >= self.room.rows || x >= self.room.columns {
            return x;
        }
        let shown = self.theme.shown(text);
        let text = fit(&shown, usize::from(self.room.columns - x));
        if text.is_ascii() {
            for (letter, x) in text.chars().zip(x..) {
                self.buffer[(x, y)].set_char(letter).set_style(style);
            }
        } else {
            self.buffer.set_string(x, y, text, style);
        }
        x.saturating_add(u16::try_from(columns(text)).unwrap_or(0))
    }

    /// Puts text at the right edge of the column.
    pub(super) fn put_right(&mut self, y: u16, text: &str) {
        let edge = self.room.margin.saturating_add(self.room.column);
        let width = u16::try_from(self.theme.columns(text)).unwrap_or(u16::MAX);
        self.put(edge.saturating_sub(width), y, text, Style::new());
    }

    /// A thin line with a word near its right end.
    pub(super) fn rule(&mut self, y: u16, word: &str) {
        let width = usize::from(self.room.columns.saturating_sub(2));
        let rule = self.theme.glyphs.rule.repeat(width);
        self.put(1, y, &rule, Style::new());
        if !word.is_empty() {
            let word = format!(" {word} ");
            let taken = u16::try_from(self.theme.columns(&word)).unwrap_or(0);
            let x = self.room.columns.saturating_sub(taken + 4);
            self.put(x, y, &word, Style::new());
        }
    }
}
