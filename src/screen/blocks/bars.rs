//! Bars: how well a form fits, and which form a consideration speaks for; and a share of people as a hundred marks.

use super::{Writer, plain};
use crate::form::Form;
use crate::page::{Fit, Lean, Picture};
use crate::ratio::Ratio;
use crate::screen::sheet::Piece;
use crate::screen::theme::{Role, Theme};
use crate::wrap::columns;

/// Marks in a row of a picture, and rows.
const SIDE: usize = 10;
/// Half of a bar, in columns, at most.
const LONGEST: usize = 19;
/// Half of a bar, in columns, at least; where there is less room, its words stand below it.
const SHORTEST: usize = 6;

impl Writer<'_> {
    /// A bar for each form, with its words.
    pub(super) fn fits(&mut self, fits: &[Fit]) {
        let widest = |text: fn(&Fit) -> &str| fits.iter().map(|fit| self.columns(text(fit))).max();
        let name = widest(|fit| &fit.name).unwrap_or_default();
        let says = widest(|fit| &fit.says).unwrap_or_default();
        let room = self.width.saturating_sub(name + 4);
        let half = |beside: usize| (room.saturating_sub(beside + 1) / 2).min(LONGEST);
        let is_beside = half(says + 2) >= SHORTEST;
        let half = half(if is_beside { says + 2 } else { 0 });
        for fit in fits {
            let mut pieces = vec![plain(format!(
                "  {}  ",
                padded(&self.shown(&fit.name), name)
            ))];
            let mut says = Piece {
                text: format!("  {}", fit.says),
                role: Role::Strong,
            };
            if let Some(value) = fit.value {
                pieces.extend(diverging(self.layout.theme, half, value, fit.form));
                if !is_beside {
                    self.row(std::mem::take(&mut pieces));
                }
            } else {
                says = plain(fit.says.as_str());
            }
            pieces.push(says);
            self.row(pieces);
        }
    }

    /// A bar that grows toward the form a consideration speaks for, between the names of both.
    pub(super) fn lean(&mut self, lean: &Lean) {
        const LONGEST: usize = 14;
        let [left, right] = &lean.names;
        let (left, right) = (self.shown(left), self.shown(right));
        let (left, right) = (format!("  {left}  "), format!("  {right}"));
        let beside = columns(&left) + columns(&right) + 1;
        let half = (self.width.saturating_sub(beside) / 2).min(LONGEST);
        let form = if lean.value < Ratio::ZERO {
            lean.right.other()
        } else {
            lean.right
        };
        let mut pieces = vec![plain(left)];
        pieces.extend(diverging(self.layout.theme, half, lean.value, form));
        pieces.push(plain(right));
        self.row(pieces);
        self.text(&lean.says, Role::Plain);
    }

    /// A hundred marks, ten in a row: the pictures side by side as far as there is room, and what they mean below.
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

/// A bar that grows from its middle: to the right above zero, to the left below.
fn diverging(theme: &Theme, half: usize, value: Ratio, form: Form) -> [Piece; 5] {
    let cells = filled(value, half);
    let (empty, middle) = (theme.glyphs.empty, plain(theme.glyphs.middle));
    let bar = Piece {
        text: theme.fill(form).repeat(cells),
        role: Role::Bar(form),
    };
    let rest = plain(empty.repeat(half - cells));
    let other = plain(empty.repeat(half));
    if value < Ratio::ZERO {
        [rest, bar, middle, other, plain("")]
    } else {
        [plain(""), other, middle, bar, rest]
    }
}

/// How many of `cells` a share of one fills, rounded to the nearest; anything but zero shows.
fn filled(share: Ratio, cells: usize) -> usize {
    let scaled = share.abs().times(i128::try_from(cells).unwrap_or(0));
    let scaled = usize::try_from(scaled.scaled(0)).unwrap_or(0);
    let least = usize::from(share != Ratio::ZERO);
    scaled.clamp(least.min(cells), cells)
}

fn padded(text: &str, width: usize) -> String {
    let pad = width.saturating_sub(columns(text));
    format!("{text}{}", " ".repeat(pad))
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
        .flat_map(|(glyph, role)| {
            [
                Piece {
                    text: glyph.to_owned(),
                    role,
                },
                plain(between),
            ]
        })
        .collect()
}
