//! A page to the rows of the window. Nothing here changes anything.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::View;
use super::pen::Pen;
use crate::page::Parts;
use crate::screen::keys::hints;
use crate::screen::sheet::{Piece, Row};
use crate::screen::states;
use crate::screen::strip::Drawing;
use crate::screen::theme::Role;
use crate::words::Words;

impl View {
    /// Paints the page; says where the cursor stands.
    pub fn paint(&self, words: &Words, buffer: &mut Buffer) -> Position {
        let (drawing, cursor) = self.draw(words);
        for y in 0..self.room.rows {
            drawing.row(y).paint(y, buffer);
        }
        cursor
    }

    /// The rows of the window, and where the cursor stands.
    pub(in crate::screen) fn draw(&self, words: &Words) -> (Drawing, Position) {
        let mut pen = Pen::new(&self.theme, self.room);
        if self.room.is_too_small() {
            for (row, y) in self.sheet.rows.iter().zip(0..self.room.rows) {
                self.row(&mut pen, row, y);
            }
            return (pen.drawing.by_rows(), Position::ORIGIN);
        }
        self.head(&mut pen);
        self.body(words, &mut pen);
        self.say_notice(&mut pen);
        self.foot(words, &mut pen);
        (pen.drawing.by_rows(), self.cursor())
    }

    /// The rows of the window that are in focus; none where nothing is.
    pub fn focus_rows(&self) -> Range<u16> {
        let rows = self.place.focus.and_then(|line| self.sheet.lines.get(line));
        let Some((rows, from)) = rows.and_then(|rows| Some((rows, self.shown(rows.start)?))) else {
            return 0..0;
        };
        from..from.saturating_add(u16::try_from(rows.len()).unwrap_or(u16::MAX))
    }

    /// Where a row of the body stands in the window, if it is in view.
    fn shown(&self, row: usize) -> Option<u16> {
        let below = row.checked_sub(self.place.offset)?;
        let row = u16::try_from(below + self.sheet.pinned.len()).ok()?;
        (below < self.visible()).then(|| self.room.head() + row)
    }

    /// Braille displays and magnifiers follow the cursor: it stands on the line in focus, or where
    /// the next character goes. Where there is neither, it covers no letter.
    fn cursor(&self) -> Position {
        let at = |row: usize, column: usize| {
            let x = self.room.margin + u16::try_from(column).unwrap_or(0);
            let x = x.min(self.room.columns.saturating_sub(1));
            Some(Position::new(x, self.shown(row)?))
        };
        let rows = self.place.focus.and_then(|line| self.sheet.lines.get(line));
        let cursor = match (self.sheet.caret, rows) {
            (Some((row, column)), _) => at(row, column),
            (None, Some(rows)) => at(rows.start, 0),
            (None, None) => None,
        };
        cursor.unwrap_or(Position::new(0, self.room.head()))
    }

    fn head(&self, pen: &mut Pen<'_>) {
        let (page, margin) = (&self.page, self.room.margin);
        let strong = self.theme.style(Role::Strong);
        let aside = &page.aside;
        if self.room.roomy {
            let used = pen.put(margin, 0, &page.title, strong);
            if !page.part.is_empty() {
                pen.put(used + 3, 0, &page.part, Style::new());
            }
            if let Some((done, total)) = page.step {
                pen.put(margin, 1, &self.boxes(done, total), Style::new());
            }
            if let Some(parts) = &page.parts {
                self.parts(pen, parts, self.theme.columns(aside));
            }
            pen.put_right(1, aside);
            pen.rule(2, "");
            return;
        }
        let part = page
            .parts
            .as_ref()
            .and_then(|parts| parts.names.get(parts.shown));
        let title = part.unwrap_or(&page.title);
        pen.put(margin, 0, title, strong);
        let aside = if aside.is_empty() { &page.part } else { aside };
        if self.theme.columns(title) + self.theme.columns(aside) + 2
            <= usize::from(self.room.column)
        {
            pen.put_right(0, aside);
        }
    }

    /// The names of the parts in a line, the shown one in brackets and bold; only the shown one
    /// where there is no room for all.
    fn parts(&self, pen: &mut Pen<'_>, parts: &Parts, aside: usize) {
        const BETWEEN: usize = 2;
        let names = parts
            .names
            .iter()
            .map(|name| self.theme.columns(name) + BETWEEN);
        let room = usize::from(self.room.column).saturating_sub(aside + BETWEEN);
        let fits = names.sum::<usize>() + "[]".len() <= room;
        let mut x = self.room.margin;
        for (index, name) in parts.names.iter().enumerate() {
            let (text, role) = if index == parts.shown {
                (format!("[{name}]  "), Role::Strong)
            } else if fits {
                (format!("{name}  "), Role::Plain)
            } else {
                continue;
            };
            x = pen.put(x, 1, &text, self.theme.style(role));
        }
    }

    fn body(&self, words: &Words, pen: &mut Pen<'_>) {
        let scrolled = self.sheet.rows.iter().skip(self.place.offset);
        let scrolled = scrolled.take(self.visible());
        for (row, y) in self
            .sheet
            .pinned
            .iter()
            .chain(scrolled)
            .zip(self.room.head()..)
        {
            self.row(pen, row, y);
        }
        let room = self.room.column.into();
        for (line, (_, choice)) in self.page.lines().enumerate() {
            let focused = self.place.focus == Some(line);
            let ticked = self.place.ticks.get(line) == Some(&true);
            let said = states::said(&self.page, words, choice, focused, ticked, room);
            self.say_beside(pen, line, said);
            if focused && let Some(y) = self.shown(self.sheet.lines[line].start) {
                let style = self.theme.style(Role::Focus);
                pen.put(self.room.margin, y, self.theme.glyphs.focus, style);
            }
        }
    }

    /// A word at the right edge of the first row of a line that has room for it.
    fn say_beside(&self, pen: &mut Pen<'_>, line: usize, said: &str) {
        if said.is_empty() {
            return;
        }
        let room = usize::from(self.room.column).saturating_sub(self.theme.columns(said) + 2);
        let mut rows = self.sheet.lines[line].clone();
        let row = rows.find(|row| self.sheet.rows[*row].width() <= room);
        if let Some(y) = row.and_then(|row| self.shown(row)) {
            pen.put_right(y, said);
        }
    }

    fn row(&self, pen: &mut Pen<'_>, row: &Row, y: u16) {
        let focused = row.line.is_some() && row.line == self.place.focus;
        let mut x = self.room.margin;
        for Piece { text, role } in &row.pieces {
            let role = if focused { Role::Focus } else { *role };
            x = pen.put(x, y, text, self.theme.style(role));
        }
        if let Some((mut x, _)) = self.room.second() {
            for Piece { text, role } in &row.beside {
                x = pen.put(x, y, text, self.theme.style(*role));
            }
        }
    }

    fn say_notice(&self, pen: &mut Pen<'_>) {
        let rows = self.notice_rows();
        let count = u16::try_from(rows.len()).unwrap_or(0);
        let top = self.room.rows.saturating_sub(self.room.foot() + count);
        for (line, y) in rows.iter().zip(top..) {
            pen.put(self.room.margin, y, line, self.theme.style(Role::Strong));
        }
    }

    fn foot(&self, words: &Words, pen: &mut Pen<'_>) {
        let question = words.question();
        let last = self.room.rows.saturating_sub(1);
        let above = self.place.offset > 0;
        let below = self.place.offset < self.furthest();
        let more = match (above, below) {
            (_, true) if self.room.roomy => question.more_below.as_str(),
            (_, true) => &question.more_short,
            (true, false) if self.room.roomy => &question.more_above,
            (_, false) => "",
        };
        let mut width = usize::from(self.room.columns.saturating_sub(2 * self.room.margin));
        if self.room.roomy {
            pen.rule(last.saturating_sub(1), more);
        } else if !more.is_empty() {
            let taken = u16::try_from(self.theme.columns(more)).unwrap_or(0);
            let x = self.room.columns.saturating_sub(self.room.margin + taken);
            pen.put(x, last, more, Style::new());
            width = width.saturating_sub(self.theme.columns(more) + 2);
        }
        let fits = |text: &str| self.theme.columns(text) <= width;
        let hints = hints(&self.now(), words, fits);
        pen.put(self.room.margin, last, &hints, Style::new());
    }

    fn boxes(&self, done: usize, total: usize) -> String {
        const MOST: usize = 30;
        let (done, total) = if total > MOST {
            (done * MOST / total, MOST)
        } else {
            (done.min(total), total)
        };
        let glyphs = &self.theme.glyphs;
        glyphs.done.repeat(done) + &glyphs.to_come.repeat(total - done)
    }
}
