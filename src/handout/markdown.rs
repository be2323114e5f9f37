//! The handout as Markdown; every text is escaped, so that none of it becomes a heading or a link.

use std::io::{self, Write};

use super::parts::in_sentences;
use super::text::bar;
use crate::page::{Block, Fact, Fit, Table};

pub(super) fn write(blocks: &[Block], out: &mut impl Write) -> io::Result<()> {
    for (nth, block) in blocks.iter().enumerate() {
        if nth > 0 {
            writeln!(out)?;
        }
        match block {
            Block::Heading(text) if nth == 0 => writeln!(out, "# {}", escaped(text)),
            Block::Heading(text) => writeln!(out, "## {}", escaped(text)),
            Block::Lead(text) => writeln!(out, "**{}**", escaped(text)),
            Block::Text(text) => writeln!(out, "{}", escaped(text)),
            Block::List(items) => list("- ", items.iter().map(|item| &item.text), out),
            Block::ToDo(items) => list("- [ ] ", items, out),
            Block::Fits(fits) => fits.iter().try_for_each(|fit| write_fit(fit, out)),
            Block::Facts(facts) => facts.iter().try_for_each(|fact| write_fact(fact, out)),
            Block::Table(table) => write_table(table, out),
            Block::Notes(lines) => writeln!(out, "{}", vec!["---"; *lines].join("\n\n")),
            // Nothing else stands on paper.
            _ => Ok(()),
        }?;
    }
    Ok(())
}

fn list<'t>(
    mark: &str,
    items: impl IntoIterator<Item = &'t String>,
    out: &mut impl Write,
) -> io::Result<()> {
    items
        .into_iter()
        .try_for_each(|item| writeln!(out, "{mark}{}", escaped(item)))
}

fn write_fit(fit: &Fit, out: &mut impl Write) -> io::Result<()> {
    let (name, says) = (escaped(&fit.name), escaped(&fit.says));
    writeln!(out, "- {name}: `{}` {says}", bar(fit.value))
}

fn write_fact(fact: &Fact, out: &mut impl Write) -> io::Result<()> {
    let fact = in_sentences(fact);
    write!(out, "- **{}:**", escaped(&fact.label))?;
    for text in [&fact.value, &fact.says] {
        if !text.is_empty() {
            write!(out, " {}", escaped(text))?;
        }
    }
    writeln!(out)
}

/// Two columns as a list: a line for each name, and what each column says of it below.
fn write_table(table: &Table, out: &mut impl Write) -> io::Result<()> {
    for row in &table.rows {
        writeln!(out, "- **{}**", escaped(&row.name))?;
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            let (column, cell) = (escaped(column), escaped(&cell.join(" ")));
            writeln!(out, "  - {column}: {cell}")?;
        }
    }
    Ok(())
}

/// The text with every character escaped that could mean something.
///
/// Some mean something anywhere; others only as the first of a line, alone or behind a number.
/// A backslash before any ASCII punctuation is that character, by the standard of Markdown
/// (spec.commonmark.org).
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, character) in text.char_indices() {
        let next = text[at..].chars().nth(1).unwrap_or(' ');
        let anywhere = "\\`*_[]<>#|~&$".contains(character);
        let first = match character {
            '+' | '-' | '=' => at == 0 && " +-=".contains(next),
            '.' | ')' => at > 0 && at == number && next == ' ',
            _ => false,
        };
        if anywhere || first {
            safe.push('\\');
        }
        safe.push(character);
    }
    safe
}
