//! The rows of a window: texts at columns, the cells they make, and the bytes.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use unicode_width::UnicodeWidthChar;

use super::ink::{BARE, Ink, Look};
use crate::wrap::is_plain;

/// A page has about this many bytes and texts.
const BYTES: usize = 2000;
const TEXTS: usize = 60;

/// What is drawn into a window, all texts in one.
#[derive(Clone, Debug, Default)]
pub(super) struct Drawing {
    text: String,
    puts: Vec<Put>,
}

/// A text that fits into its row, from a column on.
#[derive(Clone, Debug)]
struct Put {
    x: u16,
    y: u16,
    width: u16,
    text: Range<usize>,
    style: Style,
}

/// A row; what comes later stands over what came before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strip<'a> {
    text: &'a str,
    puts: &'a [Put],
}

impl Drawing {
    pub(super) fn new() -> Self {
        Self {
            text: String::with_capacity(BYTES),
            puts: Vec::with_capacity(TEXTS),
        }
    }

    /// Puts a text, so many columns wide.
    pub(super) fn put(&mut self, (x, y): (u16, u16), width: u16, text: &str, style: Style) {
        let from = self.text.len();
        self.text.push_str(text);
        self.puts.push(Put {
            x,
            y,
            width,
            text: from..self.text.len(),
            style,
        });
    }

    /// Brings the texts of each row together.
    pub(super) fn by_rows(mut self) -> Self {
        self.puts.sort_by_key(|put| put.y);
        self
    }

    /// A row of a drawing that is [`Self::by_rows`].
    pub(super) fn row(&self, y: u16) -> Strip<'_> {
        let from = self.puts.partition_point(|put| put.y < y);
        let rest = &self.puts[from..];
        let count = rest.iter().take_while(|put| put.y == y).count();
        Strip {
            text: &self.text,
            puts: &rest[..count],
        }
    }
}

impl<'a> Strip<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.puts.is_empty()
    }

    /// Each text with its column, its width and its style.
    fn texts(self) -> impl Iterator<Item = (u16, u16, &'a str, Style)> {
        let puts = self.puts.iter();
        puts.map(move |put| (put.x, put.width, &self.text[put.text.clone()], put.style))
    }

    /// Whether no text stands over another, and no letter goes without a column: then the texts
    /// say what the cells would.
    pub(super) fn is_tidy(self) -> bool {
        let takes_room = |letter: char| letter.width() > Some(0);
        let is_shown = |text: &str| is_plain(text) || text.chars().all(takes_room);
        let stand_apart = |one: &Put, next: &Put| one.x + one.width <= next.x;
        self.puts.is_sorted_by(stand_apart) && self.texts().all(|(_, _, text, _)| is_shown(text))
    }

    /// Writes the texts into an empty row, without the blanks before them.
    pub(super) fn write(self, y: u16, out: &mut Vec<u8>) {
        let Some((x, _, text, style)) = self.texts().next() else {
            return;
        };
        let bare = look(style) == BARE;
        let mut blanks = text
            .bytes()
            .take_while(|letter| bare && *letter == b' ')
            .count();
        let mut end = x + u16::try_from(blanks).unwrap_or(0);
        let mut ink = Ink::at(out, end, y);
        for (x, width, text, style) in self.texts() {
            for _ in end..x {
                ink.write(" ", BARE);
            }
            ink.write(&text[std::mem::take(&mut blanks)..], look(style));
            end = x + width;
        }
    }

    /// Makes the cells.
    pub(super) fn paint(self, y: u16, buffer: &mut Buffer) {
        for (x, _, text, style) in self.texts() {
            if text.is_ascii() {
                let from = buffer.index_of(x, y);
                for (letter, cell) in text.chars().zip(&mut buffer.content[from..]) {
                    cell.set_char(letter).set_style(style);
                }
            } else {
                buffer.set_string(x, y, text, style);
            }
        }
    }
}

impl PartialEq for Strip<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.texts().eq(other.texts())
    }
}

fn look(style: Style) -> Look {
    (style.fg.unwrap_or_default(), style.add_modifier)
}
