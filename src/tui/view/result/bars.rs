//! Bars: how well a form fits, and which form a consideration speaks for.

use crate::form::Form;
use crate::ratio::Ratio;
use crate::report::{FitText, PartText};
use crate::tui::model::Model;
use crate::tui::sheet::{Piece, Row, Sheet};
use crate::tui::theme::{Role, Theme};
use crate::wrap::columns;

/// Half of a bar's width, in columns, where so many others stand beside it.
fn half(room: u16, beside: usize) -> usize {
    let most = if room >= 60 { 16 } else { 7 };
    (usize::from(room).saturating_sub(beside + 1) / 2).min(most)
}

/// How many of `cells` a share of one fills, rounded to the nearest; anything above zero shows.
fn filled(share: Ratio, cells: usize) -> usize {
    let scaled = usize::try_from(
        share
            .abs()
            .times(i128::try_from(cells).unwrap_or(0))
            .scaled(0),
    )
    .unwrap_or(0);
    let least = usize::from(share != Ratio::ZERO);
    scaled.clamp(least, cells)
}

/// A bar that grows from its middle: to the right above zero, to the left below.
fn diverging(theme: &Theme, half: usize, value: Ratio, form: Form) -> Vec<Piece> {
    let (empty, fill) = (theme.glyphs.empty, theme.fill(form));
    let cells = filled(value, half);
    let side = |cells: usize| {
        let bar = Piece {
            text: fill.repeat(cells),
            role: Role::Bar(form),
        };
        (
            Piece {
                text: empty.repeat(half - cells),
                role: Role::Plain,
            },
            bar,
        )
    };
    let middle = Piece {
        text: theme.glyphs.middle.to_owned(),
        role: Role::Plain,
    };
    let blank = Piece {
        text: empty.repeat(half),
        role: Role::Plain,
    };
    let (rest, bar) = side(cells);
    if value < Ratio::ZERO {
        vec![rest, bar, middle, blank]
    } else {
        vec![blank, middle, bar, rest]
    }
}

/// The bars of both forms, with their numbers.
pub(super) fn fits(room: u16, theme: &Theme, fits: &[FitText; 2]) -> Vec<Row> {
    let widest = fits
        .iter()
        .map(|fit| columns(&fit.name))
        .max()
        .unwrap_or_default();
    let bar = |fit: &FitText| {
        let name = format!(
            "  {}{}  ",
            fit.name,
            " ".repeat(widest - columns(&fit.name))
        );
        let number = format!("  {:>5}", fit.number);
        let half = half(room, columns(&name) + columns(&number));
        let mut pieces = vec![Piece {
            text: name,
            role: Role::Plain,
        }];
        if let Some(value) = fit.value {
            pieces.extend(diverging(theme, half, value, fit.form));
        }
        pieces.push(Piece {
            text: number,
            role: Role::Strong,
        });
        Row {
            pieces,
            aside: String::new(),
        }
    };
    fits.iter().map(bar).collect()
}

/// One consideration: which form it speaks for more, and by how much. The first form of this run
/// stands on the right, as the numbers of the fit grow to the right.
pub(super) fn part(sheet: &mut Sheet, model: &Model, part: &PartText, first: Form) {
    let words = model.words.result();
    let theme = &model.theme;
    sheet.text(&part.title, Role::Strong);
    let Some(gap) = part.gap else { return };
    let name = |form: Form| match form {
        Form::Group => &words.group,
        Form::Individual => &words.individual,
    };
    let toward = if gap < Ratio::ZERO {
        Form::Individual
    } else {
        Form::Group
    };
    let signed = if toward == first {
        gap.abs()
    } else {
        gap.abs().times(-1)
    };
    let left = format!("  {}  ", name(first.other()));
    let right = format!("  {}", name(first));
    let half = half(sheet.room.column, columns(&left) + columns(&right)).min(14);
    let mut pieces = vec![Piece {
        text: left,
        role: Role::Plain,
    }];
    pieces.extend(diverging(theme, half, signed.over(2), toward));
    pieces.push(Piece {
        text: right,
        role: Role::Plain,
    });
    sheet.row(pieces);
}
