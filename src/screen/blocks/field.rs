//! A text that is typed, with the place where the next character goes.

use unicode_segmentation::UnicodeSegmentation;

use super::{Writer, plain};
use crate::page::Field;
use crate::screen::theme::Role;

/// Blank columns before the text.
const INDENT: usize = 4;

impl Writer<'_> {
    /// The label, and the text below it, broken anywhere.
    pub(super) fn field(&mut self, field: &Field) {
        self.text(&field.label, Role::Strong);
        let width = self.width.saturating_sub(INDENT + 1).max(1);
        let start = self.sheet.rows.len();
        let mut rows = vec![String::new()];
        let mut used = 0;
        let ends = std::iter::once("");
        for (index, character) in field.text.graphemes(true).chain(ends).enumerate() {
            if used + self.columns(character) > width {
                rows.push(String::new());
                used = 0;
            }
            if index <= self.layout.caret {
                self.sheet.caret = Some((start + rows.len() - 1, INDENT + used));
            }
            used += self.columns(character);
            rows.last_mut()
                .into_iter()
                .for_each(|row| row.push_str(character));
        }
        for row in rows {
            self.row(vec![plain(" ".repeat(INDENT)), plain(row)]);
        }
    }
}
