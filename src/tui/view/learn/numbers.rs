//! The honest numbers: each in words, as a picture of 100 marks, and with how sure it is.

use crate::form::Form;
use crate::question_set::learn::{Count, HonestNumber, Learn};
use crate::reading::strength;
use crate::tui::model::Model;
use crate::tui::sheet::{Piece, Sheet};
use crate::tui::theme::Role;
use crate::words::fill;
use crate::wrap::{columns, wrap};

/// Marks in a row of a picture, and rows.
const SIDE: usize = 10;

pub(super) fn write(sheet: &mut Sheet, model: &Model, learn: &Learn) {
    sheet.text(&model.words.learn().each_mark, Role::Plain);
    for number in &learn.numbers {
        sheet.gap();
        one(sheet, model, learn, number);
    }
    sheet.gap();
    sheet.text(&model.words.learn().order, Role::Plain);
}

fn one(sheet: &mut Sheet, model: &Model, learn: &Learn, number: &HonestNumber) {
    let words = model.words.learn();
    sheet.text(&number.say, Role::Strong);
    sheet.gap();
    picture(sheet, model, number.count);
    if let Count::Pairs {
        range: Some((low, high)),
        ..
    } = number.count
    {
        let values = [("low", low.to_string()), ("high", high.to_string())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        sheet.text(&fill(&words.range, &values), Role::Plain);
    }
    sheet.text(
        &fill(&words.who_counts, &[("about", &number.about)]),
        Role::Plain,
    );
    sheet.text(&fill(&words.when, &[("time", &number.time)]), Role::Plain);
    sheet.text(
        &fill(
            &words.how_sure,
            &[("strength", strength(words, number.strength))],
        ),
        Role::Plain,
    );
    for source in &number.sources {
        sheet.indented(
            "  ",
            &fill(&words.from, &[("cite", &learn.sources[*source].cite)]),
            Role::Plain,
        );
    }
}

fn picture(sheet: &mut Sheet, model: &Model, count: Count) {
    let words = model.words.learn();
    let first = model.given.first;
    match count {
        Count::Rate { group, individual } => {
            let grid = |form: Form| {
                let (of_100, name) = match form {
                    Form::Group => (group, &words.happens_group),
                    Form::Individual => (individual, &words.happens_individual),
                };
                (
                    fill(name, &[("count", &of_100.to_string())]),
                    vec![(form, usize::from(of_100))],
                )
            };
            side_by_side(sheet, model, &[grid(first), grid(first.other())]);
        }
        Count::Pairs { individual, .. } => {
            let of = |form: Form| match form {
                Form::Group => (&words.better_group, 100 - usize::from(individual)),
                Form::Individual => (&words.better_individual, usize::from(individual)),
            };
            let fills = [first, first.other()].map(|form| (form, of(form).1));
            side_by_side(sheet, model, &[(String::new(), fills.to_vec())]);
            for form in [first, first.other()] {
                let (name, count) = of(form);
                let mark = model.theme.fill(form);
                let legend = fill(name, &[("count", &count.to_string())]);
                sheet.indented(&format!("  {mark} "), &legend, Role::Plain);
            }
        }
    }
}

/// A name, and how many of 100 marks stand for each form; the rest are empty.
type Grid = (String, Vec<(Form, usize)>);

fn side_by_side(sheet: &mut Sheet, model: &Model, grids: &[Grid]) {
    let roomy = sheet.has_two_columns();
    let (between_marks, width) = if roomy { (" ", 28) } else { ("", 17) };
    let titles: Vec<Vec<String>> = grids
        .iter()
        .map(|(title, _)| wrap(title, width - 2))
        .collect();
    for line in 0..titles.iter().map(Vec::len).max().unwrap_or_default() {
        let cell = |title: &Vec<String>| {
            let text = title.get(line).cloned().unwrap_or_default();
            let pad = width - columns(&text);
            text + &" ".repeat(pad)
        };
        let text: String = titles.iter().map(cell).collect();
        if !text.trim().is_empty() {
            sheet.row(vec![Piece {
                text: format!("  {text}"),
                role: Role::Plain,
            }]);
        }
    }
    for row in 0..SIDE {
        let mut pieces = vec![Piece {
            text: "  ".to_owned(),
            role: Role::Plain,
        }];
        for (_, fills) in grids {
            pieces.extend(marks(model, fills, row, between_marks));
            let used = SIDE * (1 + between_marks.len());
            pieces.push(Piece {
                text: " ".repeat(width - used),
                role: Role::Plain,
            });
        }
        sheet.row(pieces);
    }
}

fn marks(model: &Model, fills: &[(Form, usize)], row: usize, between: &str) -> Vec<Piece> {
    let mark = |place: usize| {
        let mut before = 0;
        for (form, count) in fills {
            before += count;
            if place < before {
                return (model.theme.fill(*form), Role::Bar(*form));
            }
        }
        (model.theme.glyphs.empty, Role::Plain)
    };
    (row * SIDE..(row + 1) * SIDE)
        .map(mark)
        .map(|(glyph, role)| Piece {
            text: format!("{glyph}{between}"),
            role,
        })
        .collect()
}
