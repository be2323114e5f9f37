//! The result: a sentence, a picture with the same numbers in words, reasons, and what to do next.

use super::{always, help, hint};
use crate::form::Form;
use crate::ratio::Ratio;
use crate::report::{FitText, PartText, Report};
use crate::tui::model::{Model, Shown};
use crate::tui::sheet::{Piece, Sheet};
use crate::tui::theme::{Role, Theme};
use crate::words::{Words, fill};
use crate::wrap::columns;

pub(super) fn sheet(model: &Model) -> Sheet {
    let words = model.words.result();
    let mut sheet = Sheet::new(model.size, &words.place);
    let Some(shown) = &model.shown else {
        return sheet;
    };
    let report = &shown.report;
    opening(&mut sheet, model, shown);
    picture(&mut sheet, model, report);
    reasons(&mut sheet, &model.words, report);
    change(&mut sheet, &model.words, report);
    sheet.heading(&words.tensions);
    if report.tensions.is_empty() {
        sheet.text(&words.no_tensions, Role::Plain);
    }
    for tension in &report.tensions {
        sheet.indented("- ", tension, Role::Plain);
    }
    sheet.heading(&words.plan);
    for sentence in &report.plan {
        sheet.text(sentence, Role::Plain);
    }
    if let Some(lean) = &report.lean {
        sheet.heading(&words.lean);
        sheet.text(lean, Role::Plain);
    }
    sheet.heading(&words.next);
    sheet.text(&report.next_step, Role::Plain);
    sheet.heading(&words.help);
    help::in_short(&mut sheet, model);
    let footer = model.words.footer();
    let [mut help, leave] = always(&model.words);
    // The last to go where the foot is narrow.
    help.rank = 0;
    sheet.hints = vec![
        hint(&footer.scroll, &footer.scroll, 2),
        hint(&footer.answers, &footer.answers, 1),
        help,
        leave,
    ];
    sheet
}

fn opening(sheet: &mut Sheet, model: &Model, shown: &Shown) {
    let words = model.words.result();
    let report = &shown.report;
    if let Some(safe_first) = &report.safe_first {
        sheet.text(safe_first, Role::Strong);
        help::in_short(sheet, model);
        sheet.gap();
    }
    sheet.text(&report.sentence, Role::Strong);
    if let Some(before) = shown.before {
        let changed = if before == report.assessment.outcome {
            words.changed_same.clone()
        } else {
            fill(
                &words.changed,
                &[("before", &model.given.set.outcome(before).title)],
            )
        };
        sheet.text(&changed, Role::Plain);
    }
    for text in &report.meaning {
        sheet.gap();
        sheet.text(text, Role::Plain);
    }
}

fn picture(sheet: &mut Sheet, model: &Model, report: &Report) {
    let words = model.words.result();
    sheet.heading(&words.fit);
    let widest = report
        .fits
        .iter()
        .map(|fit| columns(&fit.name))
        .max()
        .unwrap_or_default();
    for fit in &report.fits {
        fit_bar(sheet, &model.theme, fit, widest);
    }
    sheet.text(&words.scale, Role::Plain);
    sheet.text(&words.order, Role::Plain);
    sheet.heading(&words.parts);
    for part in &report.parts {
        part_bar(sheet, model, part, report.fits[0].form);
        sheet.text(&part.sentence, Role::Plain);
    }
}

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

fn fit_bar(sheet: &mut Sheet, theme: &Theme, fit: &FitText, widest: usize) {
    let name = format!(
        "  {}{}  ",
        fit.name,
        " ".repeat(widest - columns(&fit.name))
    );
    let number = format!("  {:>5}", fit.number);
    let half = half(sheet.room.column, columns(&name) + columns(&number));
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
    sheet.row(pieces);
}

/// One consideration: which form it speaks for more, and by how much. The first form of this run
/// stands on the right, as the numbers of the fit grow to the right.
fn part_bar(sheet: &mut Sheet, model: &Model, part: &PartText, first: Form) {
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

fn reasons(sheet: &mut Sheet, words: &Words, report: &Report) {
    if report.reasons.is_empty() {
        return;
    }
    sheet.heading(&words.result().reasons);
    for part in &report.reasons {
        sheet.gap();
        sheet.text(&part.title, Role::Strong);
        for reason in &part.reasons {
            sheet.indented("- ", &reason.ask, Role::Plain);
            sheet.indented("  ", &reason.says, Role::Plain);
        }
    }
}

fn change(sheet: &mut Sheet, words: &Words, report: &Report) {
    sheet.heading(&words.result().change);
    sheet.text(&report.change.intro, Role::Plain);
    for flip in &report.change.flips {
        sheet.indented("- ", &flip.step, Role::Plain);
        sheet.indented("  ", &flip.then, Role::Plain);
    }
    for question in &report.change.missing {
        sheet.indented("- ", question, Role::Plain);
    }
}
