//! The page as plain text: 72 columns, so that it prints in a font of equal widths.

use std::io::{self, Write};

use crate::page::{Block, Fact, Fit, Table};
use crate::ratio::Ratio;
use crate::wrap::{columns, hanging, side_by_side, wrap};

/// How wide a line may be.
const WIDTH: usize = 72;
/// How wide each of two columns is.
const HALF: usize = (WIDTH - 2) / 2;
/// How wide the first and the last of three columns can be.
const MOST_OF_THREE: usize = 28;
/// How wide each half of a bar is.
const BAR: u8 = 12;
/// How many lines a printed page has: A4 and Letter hold as many at six lines an inch.
const PAGE: usize = 66;

/// Writes the pages. One that is too long for one printed page does without as many blank lines as
/// it must, the last ones first.
pub(super) fn write(pages: &[Vec<Block>], out: &mut impl Write) -> io::Result<()> {
    for (nth, blocks) in pages.iter().enumerate() {
        let mut page = lines(blocks);
        while page.len() > PAGE
            && let Some(blank) = page.iter().rposition(String::is_empty)
        {
            page.remove(blank);
        }
        if nth > 0 {
            writeln!(out)?;
        }
        page.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    Ok(())
}

/// Whether it goes on one printed page, if need be without blank lines.
pub(super) fn is_one_page(blocks: &[Block]) -> bool {
    lines(blocks).iter().filter(|line| !line.is_empty()).count() <= PAGE
}

fn lines(blocks: &[Block]) -> Vec<String> {
    let mut page: Vec<String> = Vec::new();
    for block in blocks {
        match (block, page.last_mut()) {
            (Block::Heading(title), None) => page.extend(wrap(title, WIDTH)),
            (Block::Heading(heading), _) => {
                page.push(String::new());
                page.extend(wrap(&heading.to_uppercase(), WIDTH));
            }
            // The room for notes begins behind its heading: that leaves a line for something else.
            (Block::Notes(lines), Some(heading)) => {
                let rule = "_".repeat(WIDTH.saturating_sub(columns(heading) + 2));
                heading.push_str("  ");
                heading.push_str(&rule);
                page.extend(vec!["_".repeat(WIDTH); lines - 1]);
            }
            _ => page.extend(show(block)),
        }
    }
    page
}

fn show(block: &Block) -> Vec<String> {
    match block {
        Block::Lead(text) | Block::Text(text) => wrap(text, WIDTH),
        Block::List(items) => items
            .iter()
            .flat_map(|item| hanging("- ", &item.text, WIDTH))
            .collect(),
        Block::ToDo(items) => items
            .iter()
            .flat_map(|item| hanging("[ ] ", item, WIDTH))
            .collect(),
        Block::Fits(fits) => fits.iter().flat_map(|fit| bar_line(fits, fit)).collect(),
        Block::Facts(facts) if facts.iter().any(|fact| !fact.says.is_empty()) => in_three(facts),
        Block::Facts(facts) => in_two(facts),
        Block::Table(table) => in_three(&facts_of(table)),
        // Nothing else stands on paper.
        _ => Vec::new(),
    }
}

/// A table of two columns as facts: its heading, then its rows.
fn facts_of(table: &Table) -> Vec<Fact> {
    let fact = |label: &str, mut cells: Vec<String>| {
        let says = cells.pop().unwrap_or_default();
        Fact {
            label: label.to_owned(),
            value: cells.join(" "),
            says,
        }
    };
    let heading = fact("", table.columns.clone());
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|texts| texts.join(" "));
        fact(&row.name, cells.collect())
    });
    std::iter::once(heading).chain(rows).collect()
}

/// Label, answer and what it says, side by side; the answer has what room the others leave.
fn in_three(facts: &[Fact]) -> Vec<String> {
    let widest = |cell: fn(&Fact) -> &String| {
        let cells = facts.iter().map(|fact| columns(cell(fact)));
        cells.max().unwrap_or(0).min(MOST_OF_THREE)
    };
    let (label, says) = (widest(|fact| &fact.label), widest(|fact| &fact.says));
    let value = WIDTH - 4 - label - says;
    let row = |fact: &Fact| {
        let cells = [
            (&fact.label, label),
            (&fact.value, value),
            (&fact.says, says),
        ];
        side_by_side(&cells.map(|(text, width)| (wrap(text, width), width)), 2)
    };
    facts.iter().flat_map(row).collect()
}

/// Two facts to a line where they fit, in two columns where those are wide enough.
fn in_two(facts: &[Fact]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut has_room = false;
    for fact in facts {
        let text = format!("{}: {}", fact.label, fact.value);
        match lines.last_mut() {
            Some(left) if has_room && columns(left).max(HALF) + 2 + columns(&text) <= WIDTH => {
                *left = beside(left, &text, HALF);
                has_room = false;
            }
            _ => {
                has_room = columns(&text) <= WIDTH;
                lines.extend(wrap(&text, WIDTH));
            }
        }
    }
    lines
}

fn beside(left: &str, right: &str, width: usize) -> String {
    let gap = " ".repeat(width.saturating_sub(columns(left)) + 2);
    format!("{left}{gap}{right}").trim_end().to_owned()
}

fn bar_line(all: &[Fit], fit: &Fit) -> Vec<String> {
    let widest = all.iter().map(|fit| columns(&fit.name)).max().unwrap_or(0);
    let named = beside(&fit.name, &bar(fit.value), widest);
    hanging(&format!("{named}  "), &fit.says, WIDTH)
}

/// A bar that grows from its middle: to the right above zero, to the left below.
pub(super) fn bar(value: Option<Ratio>) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let cells = value.abs().times(BAR.into()).scaled(0);
    // Anything but zero shows.
    let least = i128::from(value != Ratio::ZERO);
    let cells = usize::try_from(cells.max(least)).unwrap_or(0);
    let half = usize::from(BAR);
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
