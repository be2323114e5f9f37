//! A row of the window: texts at columns, the cells they make, and the bytes.

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use unicode_width::UnicodeWidthChar;

use super::ink::{BARE, Ink, Look};
use crate::wrap::is_plain;

/// What is drawn into a row; what comes later stands over what came before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Strip(Vec<Put>);

/// A text that fits into the row, from a column on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Put {
    x: u16,
    width: u16,
    text: String,
    style: Style,
}

impl Strip {
    /// Puts a text, so many columns wide.
    pub(super) fn put(&mut self, x: u16, width: u16, text: &str, style: Style) {
        let text = text.to_owned();
        self.0.push(Put {
            x,
            width,
            text,
            style,
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether no text stands over another, and no letter goes without a column: then the texts
    /// say what the cells would.
    pub(super) fn is_tidy(&self) -> bool {
        let takes_room = |letter: char| letter.width() > Some(0);
        let is_shown = |put: &Put| is_plain(&put.text) || put.text.chars().all(takes_room);
        let stand_apart = |one: &Put, next: &Put| one.x + one.width <= next.x;
        self.0.is_sorted_by(stand_apart) && self.0.iter().all(is_shown)
    }

    /// Writes the texts into an empty row, without the blanks before them.
    pub(super) fn write(&self, y: u16, out: &mut Vec<u8>) {
        let Some(first) = self.0.first() else {
            return;
        };
        let bare = first.look() == BARE;
        let letters = first.text.bytes();
        let mut blanks = letters.take_while(|letter| bare && *letter == b' ').count();
        let mut end = first.x + u16::try_from(blanks).unwrap_or(0);
        let mut ink = Ink::at(out, end, y);
        for put in &self.0 {
            ink.write(&" ".repeat(usize::from(put.x.saturating_sub(end))), BARE);
            ink.write(&put.text[std::mem::take(&mut blanks)..], put.look());
            end = put.x + put.width;
        }
    }

    /// Makes the cells.
    pub(super) fn paint(&self, y: u16, buffer: &mut Buffer) {
        for Put { x, text, style, .. } in &self.0 {
            if text.is_ascii() {
                let from = buffer.index_of(*x, y);
                for (letter, cell) in text.chars().zip(&mut buffer.content[from..]) {
                    cell.set_char(letter).set_style(*style);
                }
            } else {
                buffer.set_string(*x, y, text, *style);
            }
        }
    }
}

impl Put {
    fn look(&self) -> Look {
        (self.style.fg.unwrap_or_default(), self.style.add_modifier)
    }
}
