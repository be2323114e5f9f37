//! The handout as one HTML file: no script, no request, and every text escaped by the template.

use std::io::{self, Write};

use askama::Template;

use super::handout::{Fit, Handout};
use super::page::{Block, NOTE_LINES, Section, sections};
use crate::ratio::Ratio;
use crate::words::{self, fill};

/// The page; its fields are what `handout.html` names.
#[derive(Template)]
#[template(path = "handout.html", config = "src/report/askama.toml")]
struct Page<'h> {
    handout: &'h Handout,
    words: &'h words::Handout,
    made: String,
    sections: Vec<Section<'h>>,
}

/// Where a bar stands on a line of 200 units with zero in its middle.
struct Bar {
    label: String,
    left: i128,
    width: i128,
}

/// Writes the handout.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write(handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    let page = Page {
        handout,
        words: &handout.words,
        made: fill(&handout.words.made, &[("date", &handout.day)]),
        sections: sections(handout),
    };
    let html = page.render().map_err(io::Error::other)?;
    writeln!(out, "{}", html.trim_end())
}

fn bar(words: &words::Handout, fit: &Fit) -> Option<Bar> {
    let value = fit.value?;
    // Anything but zero shows.
    let least = i128::from(value != Ratio::ZERO) * 2;
    let width = value.abs().scaled(2).max(least);
    Some(Bar {
        label: fill(&words.bar, &[("form", &fit.name), ("value", &fit.shown)]),
        left: if value < Ratio::ZERO {
            100 - width
        } else {
            100
        },
        width,
    })
}
