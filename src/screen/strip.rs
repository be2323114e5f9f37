//! A row of the window: texts at columns, and the cells they make.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

/// What is drawn into a row; what comes later stands over what came before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Strip(Vec<Put>);

/// A text that fits into the row, from a column on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Put {
    x: u16,
    text: String,
    style: Style,
}

impl Strip {
    pub(super) fn put(&mut self, x: u16, text: &str, style: Style) {
        let text = text.to_owned();
        self.0.push(Put { x, text, style });
    }

    /// Makes the cells.
    pub(super) fn paint(&self, y: u16, buffer: &mut Buffer) {
        for Put { x, text, style } in &self.0 {
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
