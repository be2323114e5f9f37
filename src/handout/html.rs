//! The page as one HTML file: no script, no request, and every text escaped by the template.

use std::io::{self, Write};

use askama::Template;

use super::Handout;
use super::parts::in_sentences;
use crate::page::{Block, Fact, Fit};
use crate::ratio::Ratio;
use crate::words;

/// The page; its fields are what `handout.html` names.
#[derive(Template)]
#[template(path = "handout.html", config = "src/handout/askama.toml")]
struct Page<'h> {
    language: &'h str,
    title: &'h str,
    /// Over the two bars.
    caption: &'h str,
    words: &'h words::Handout,
    sections: Vec<Section<'h>>,
}

/// A heading and what stands below it.
struct Section<'h> {
    heading: &'h str,
    blocks: Vec<&'h Block>,
}

impl Section<'_> {
    /// Whether it is printed on a page of its own.
    fn is_apart(&self) -> bool {
        let mut blocks = self.blocks.iter();
        blocks.any(|block| matches!(block, Block::Table(_)))
    }
}

/// Where a bar stands on a line of 200 units with zero in its middle.
struct Bar {
    left: i128,
    width: i128,
}

pub(super) fn write(handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    let blocks = handout.blocks();
    let mut sections: Vec<Section<'_>> = Vec::new();
    for block in &blocks {
        match (block, sections.last_mut()) {
            (Block::Heading(heading), _) => sections.push(Section {
                heading,
                blocks: Vec::new(),
            }),
            (_, Some(section)) => section.blocks.push(block),
            (_, None) => {}
        }
    }
    let page = Page {
        language: &handout.question_set.language,
        title: &handout.question_set.title,
        caption: &handout.words.result().fit,
        words: handout.words.handout(),
        sections,
    };
    let html = page.render().map_err(io::Error::other)?;
    writeln!(out, "{}", html.trim_end())
}

fn bar(fit: &Fit) -> Option<Bar> {
    let value = fit.value?;
    // Anything but zero shows.
    let least = i128::from(value != Ratio::ZERO) * 2;
    let width = value.abs().scaled(2).max(least);
    let left = if value < Ratio::ZERO {
        100 - width
    } else {
        100
    };
    Some(Bar { left, width })
}

fn are_short(facts: &[Fact]) -> bool {
    facts.iter().all(|fact| fact.says.is_empty())
}
