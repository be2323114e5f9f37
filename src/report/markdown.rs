//! The handout as Markdown; every text is escaped, so that none of it becomes a heading or a link.

use std::io::{self, Write};

use super::handout::{Fit, Handout};
use super::page::{Block, NOTE_LINES, sections};
use super::text::bar;
use crate::words::{self, fill};

/// Writes the handout.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write(handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    let set = &handout.question_set;
    let made = fill(&handout.words.made, &[("date", &handout.day)]);
    writeln!(out, "# {}", escaped(&set.title))?;
    for text in [&made, &set.decision, &handout.not_a_diagnosis] {
        writeln!(out, "\n{}", escaped(text))?;
    }
    for section in sections(handout) {
        writeln!(out, "\n## {}", escaped(&section.heading))?;
        for block in &section.blocks {
            writeln!(out)?;
            write_block(&handout.words, block, out)?;
        }
    }
    Ok(())
}

fn write_block(words: &words::Handout, block: &Block<'_>, out: &mut impl Write) -> io::Result<()> {
    match block {
        Block::Lead(text) => writeln!(out, "**{}**", escaped(text)),
        Block::Text(text) => writeln!(out, "{}", escaped(text)),
        Block::Items(items) => list("- ", items, out),
        Block::Ticks(items) => list("- [ ] ", items, out),
        Block::Fits(fits) => table(words, fits, out),
        Block::Notes => {
            let lines = ["---"; NOTE_LINES];
            writeln!(out, "{}", lines.join("\n\n"))
        }
    }
}

fn list(mark: &str, items: &[String], out: &mut impl Write) -> io::Result<()> {
    items
        .iter()
        .try_for_each(|item| writeln!(out, "{mark}{}", escaped(item)))
}

fn table(words: &words::Handout, fits: &[Fit; 2], out: &mut impl Write) -> io::Result<()> {
    let head = [&words.kind, &words.fit, &words.picture].map(|head| escaped(head));
    writeln!(out, "| {} |", head.join(" | "))?;
    writeln!(out, "| --- | ---: | --- |")?;
    fits.iter().try_for_each(|fit| {
        let bar = match bar(fit) {
            bar if bar.is_empty() => bar,
            bar => format!("`{bar}`"),
        };
        writeln!(
            out,
            "| {} | {} | {bar} |",
            escaped(&fit.name),
            escaped(&fit.shown)
        )
    })
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
