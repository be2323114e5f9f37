//! A hundred marks, ten in a row: a share of people, in each form's fill.

use super::{Writer, plain};
use crate::page::Picture;
use crate::screen::sheet::Piece;
use crate::screen::theme::{Role, Theme};

/// Marks in a row, and rows.
const SIDE: usize = 10;

impl Writer<'_> {
    /// The pictures side by side as far as there is room, and what they mean below.
    pub(super) fn marks(&mut self, pictures: &[Picture]) {
        let roomy = self.width >= 50;
        let (between, width) = if roomy { (" ", 28) } else { ("", 17) };
        let at_once = (self.width / width).max(1);
        for pictures in pictures.chunks(at_once) {
            for row in 0..SIDE {
                let mut pieces = vec![plain("  ")];
                for picture in pictures {
                    pieces.extend(tenth(self.layout.theme, picture, row, between));
                    let used = SIDE * (1 + between.len());
                    pieces.push(plain(" ".repeat(width - used)));
                }
                self.row(pieces);
            }
            for (form, text) in pictures.iter().flat_map(|picture| &picture.legend) {
                let mark = self.layout.theme.fill(*form);
                self.hanging(&format!("  {mark} "), text);
            }
        }
    }
}

fn piece(text: &str, role: Role) -> Piece {
    Piece {
        text: text.to_owned(),
        role,
    }
}

/// A row of a picture.
fn tenth(theme: &Theme, picture: &Picture, row: usize, between: &str) -> Vec<Piece> {
    let mark = |place: usize| {
        let mut before = 0;
        for (form, _) in &picture.legend {
            before += usize::from(picture.of_100[*form]);
            if place < before {
                return (theme.fill(*form), Role::Bar(*form));
            }
        }
        (theme.glyphs.empty, Role::Plain)
    };
    let marks = (row * SIDE..(row + 1) * SIDE).map(mark);
    marks
        .flat_map(|(glyph, role)| [piece(glyph, role), plain(between)])
        .collect()
}
