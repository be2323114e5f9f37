//! The handout as plain text: 72 columns, so that it prints in a font of equal widths.

use std::io::{self, Write};

use super::handout::{Fit, Handout};
use super::page::{Block, NOTE_LINES, sections};
use crate::ratio::Ratio;
use crate::words::fill;
use crate::wrap::{columns, wrap};

/// How wide a line may be.
const WIDTH: usize = 72;
/// How wide each half of a bar is.
const HALF: u8 = 15;

/// How many lines a printed page has: A4 and Letter hold as many at six lines an inch.
const PAGE: usize = 66;

/// Writes the handout. If it is too long for one page, it does without blank lines, and then with
/// less room for notes.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write(handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    let mut page = lines(handout, NOTE_LINES);
    for notes in (1..=NOTE_LINES).rev() {
        if page.len() > PAGE {
            page = dense(handout, notes);
        }
    }
    page.iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// Whether the handout goes on one printed page, if need be without blank lines.
pub(super) fn is_one_page(handout: &Handout) -> bool {
    dense(handout, NOTE_LINES).len() <= PAGE
}

fn dense(handout: &Handout, notes: usize) -> Vec<String> {
    let mut lines = lines(handout, notes);
    lines.retain(|line| !line.is_empty());
    lines
}

fn lines(handout: &Handout, notes: usize) -> Vec<String> {
    let made = fill(&handout.words.made, &[("date", &handout.day)]);
    let title = &handout.question_set.title;
    let room = WIDTH.saturating_sub(columns(title));
    let mut lines = Vec::new();
    if columns(&made) + 2 <= room {
        let gap = " ".repeat(room - columns(&made));
        lines.push(format!("{title}{gap}{made}"));
    } else {
        lines.extend(wrap(title, WIDTH));
        lines.extend(wrap(&made, WIDTH));
    }
    lines.extend(wrap(&handout.question_set.decision, WIDTH));
    lines.extend(wrap(&handout.not_a_diagnosis, WIDTH));
    for section in sections(handout) {
        lines.push(String::new());
        lines.extend(wrap(&section.heading.to_uppercase(), WIDTH));
        for part in &section.blocks {
            match (part, lines.last_mut()) {
                // The room for notes begins behind its heading: that leaves a line for something else.
                (Block::Notes, Some(heading)) => {
                    let rule = "_".repeat(WIDTH.saturating_sub(columns(heading) + 2));
                    heading.push_str("  ");
                    heading.push_str(&rule);
                    lines.extend(vec!["_".repeat(WIDTH); notes - 1]);
                }
                _ => lines.extend(block(part)),
            }
        }
    }
    lines
}

fn block(block: &Block<'_>) -> Vec<String> {
    match block {
        Block::Lead(text) => wrap(text, WIDTH),
        Block::Text(text) => wrap(text, WIDTH),
        Block::Items(items) => items.iter().flat_map(|item| hanging("- ", item)).collect(),
        Block::Ticks(items) => items
            .iter()
            .flat_map(|item| hanging("[ ] ", item))
            .collect(),
        Block::Fits(fits) => rows(fits),
        Block::Notes => Vec::new(),
    }
}

/// A text behind a mark; its other lines stand below the first.
fn hanging(mark: &str, text: &str) -> Vec<String> {
    let rest = " ".repeat(mark.len());
    let lines = wrap(text, WIDTH - mark.len()).into_iter().enumerate();
    lines
        .map(|(nth, line)| format!("{}{line}", if nth == 0 { mark } else { &rest }))
        .collect()
}

fn rows(fits: &[Fit; 2]) -> Vec<String> {
    let widest = fits.iter().map(|fit| columns(&fit.name)).max().unwrap_or(0);
    let row = |fit: &Fit| {
        let gap = " ".repeat(widest - columns(&fit.name));
        let row = format!("  {}{gap}  {:>5}  {}", fit.name, fit.shown, bar(fit));
        row.trim_end().to_owned()
    };
    fits.iter().map(row).collect()
}

/// A bar that grows from its middle: to the right above zero, to the left below.
pub(super) fn bar(fit: &Fit) -> String {
    let Some(value) = fit.value else {
        return String::new();
    };
    let cells = value.abs().times(HALF.into()).scaled(0);
    // Anything but zero shows.
    let least = i128::from(value != Ratio::ZERO);
    let cells = usize::try_from(cells.max(least)).unwrap_or(0);
    let half = usize::from(HALF);
    let (full, rest, empty) = (
        "#".repeat(cells),
        ".".repeat(half.saturating_sub(cells)),
        ".".repeat(half),
    );
    if value < Ratio::ZERO {
        format!("[{rest}{full}+{empty}]")
    } else {
        format!("[{empty}+{full}{rest}]")
    }
}
