//! Bars: how well a form fits, and which form a consideration speaks for.

use super::{Writer, plain};
use crate::form::Form;
use crate::page::{Fit, Lean};
use crate::ratio::Ratio;
use crate::screen::sheet::Piece;
use crate::screen::theme::{Role, Theme};
use crate::wrap::columns;

/// Half of a bar, in columns, at most.
const LONGEST: usize = 19;
/// Half of a bar, in columns, at least; where there is less room, its words stand below it.
const SHORTEST: usize = 6;

impl Writer<'_> {
    /// A bar for each form, with its words.
    pub(super) fn fits(&mut self, fits: &[Fit]) {
        let widest = |text: fn(&Fit) -> &str| fits.iter().map(|fit| columns(text(fit))).max();
        let name = widest(|fit| &fit.name).unwrap_or_default();
        let says = widest(|fit| &fit.says).unwrap_or_default();
        let room = self.width.saturating_sub(name + 4);
        let half = |beside: usize| (room.saturating_sub(beside + 1) / 2).min(LONGEST);
        let is_beside = half(says + 2) >= SHORTEST;
        let half = half(if is_beside { says + 2 } else { 0 });
        for fit in fits {
            let mut pieces = vec![plain(format!("  {}  ", padded(&fit.name, name)))];
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
