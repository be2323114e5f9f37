//! Text into rows, never past the window, and in ASCII where that is wanted.

use ratatui::style::Style;

use crate::screen::sheet::Room;
use crate::screen::strip::Drawing;
use crate::screen::theme::Theme;
use crate::wrap::{columns, fit};

pub(super) struct Pen<'a> {
    theme: &'a Theme,
    room: Room,
    pub(super) drawing: Drawing,
}

impl<'a> Pen<'a> {
    pub(super) fn new(theme: &'a Theme, room: Room) -> Self {
        Self {
            theme,
            room,
            drawing: Drawing::new(),
        }
    }

    /// Puts text as far as the window goes, never half a character; returns the column after it.
    pub(super) fn put(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        if y >= self.room.rows || x >= self.room.columns || text.is_empty() {
            return x;
        }
        let shown = self.theme.shown(text);
        let text = fit(&shown, usize::from(self.room.columns - x));
        let width = u16::try_from(columns(text)).unwrap_or(0);
        self.drawing.put((x, y), width, text, style);
        x + width
    }

    /// Puts text at the right edge of the column.
    pub(super) fn put_right(&mut self, y: u16, text: &str) {
        let edge = self.room.margin.saturating_add(self.room.column);
        let width = u16::try_from(self.theme.columns(text)).unwrap_or(u16::MAX);
        self.put(edge.saturating_sub(width), y, text, Style::new());
    }

    /// A thin line with a word near its right end.
    pub(super) fn rule(&mut self, y: u16, word: &str) {
        let width = self.room.columns.saturating_sub(2);
        let rule = self.theme.glyphs.rule.repeat(width.into());
        // It is as wide as it is long: nothing of it needs to be measured.
        self.drawing.put((1, y), width, &rule, Style::new());
        if !word.is_empty() {
            let word = format!(" {word} ");
            let taken = u16::try_from(self.theme.columns(&word)).unwrap_or(0);
            let x = self.room.columns.saturating_sub(taken + 4);
            self.put(x, y, &word, Style::new());
        }
    }
}
