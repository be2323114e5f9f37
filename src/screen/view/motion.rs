//! Moving the focus, and scrolling.

use super::View;
use crate::screen::keys::Move;
use crate::words::{Words, fill};

impl View {
    pub(super) fn go(&mut self, to: Move, words: &Words) {
        // One row of the page before stays in view, to read on from.
        let page = self.visible().saturating_sub(1).max(1);
        let lines = self.sheet.lines.len();
        let focus = self.place.focus;
        match to {
            Move::PageUp => self.scroll_to(self.place.offset.saturating_sub(page)),
            Move::PageDown => self.scroll_to(self.place.offset + page),
            Move::First if lines == 0 => self.scroll_to(0),
            Move::Last if lines == 0 => self.scroll_to(self.furthest()),
            Move::Next | Move::Down if lines == 0 => self.down(),
            Move::Previous | Move::Up if lines == 0 => self.up(),
            Move::Down => self.down(),
            Move::Up => self.up(),
            Move::Next => self.focus_on(focus.map_or(0, |line| (line + 1) % lines)),
            Move::Previous => self.focus_on((focus.unwrap_or(0) + lines - 1) % lines),
            Move::First => {
                self.place.offset = 0;
                self.focus_on(0);
            }
            Move::Last => {
                self.place.offset = self.furthest();
                self.focus_on(lines - 1);
            }
            Move::To(line) if line < lines => self.focus_on(line),
            Move::To(line) => {
                let digit = (line + 1).to_string();
                self.say(&fill(&words.question().no_such_line, &[("digit", &digit)]));
            }
        }
    }

    /// To the next line if it is in view, else one row further.
    fn down(&mut self) {
        let after = self.place.focus.map_or(0, |line| line + 1);
        let mut below = after..self.sheet.lines.len();
        let next = below.find(|line| self.sheet.lines[*line].start >= self.place.offset);
        match next.filter(|line| self.is_in_view(*line)) {
            Some(line) => self.focus_on(line),
            None => self.scroll_to(self.place.offset + 1),
        }
    }

    /// To the line before if it is in view, else one row back.
    fn up(&mut self) {
        let before = self.place.focus.unwrap_or(self.sheet.lines.len());
        let end = self.place.offset + self.visible();
        let mut above = (0..before).rev();
        let previous = above.find(|line| self.sheet.lines[*line].start < end);
        match previous.filter(|line| self.is_in_view(*line)) {
            Some(line) => self.focus_on(line),
            None => self.scroll_to(self.place.offset.saturating_sub(1)),
        }
    }

    /// Whether a line is seen whole, or as much of it as fits.
    pub(super) fn is_in_view(&self, line: usize) -> bool {
        let (rows, visible) = (&self.sheet.lines[line], self.visible());
        let end = self.place.offset + visible;
        let begins = rows.start >= self.place.offset && rows.start < end;
        begins && (rows.end <= end || rows.len() > visible)
    }

    fn focus_on(&mut self, line: usize) {
        self.place.focus = Some(line);
        self.place.scrolled = false;
    }

    fn scroll_to(&mut self, row: usize) {
        let row = row.min(self.furthest());
        self.place.scrolled |= row != self.place.offset;
        self.place.offset = row;
    }
}
