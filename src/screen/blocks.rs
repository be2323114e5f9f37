//! Blocks to rows: each block is drawn in one place.

mod bars;
mod choices;
mod columns;
mod field;

use std::borrow::Cow;

use super::keys;
use super::sheet::{Gaps, Layout, Piece, Row, Sheet};
use super::theme::Role;
use crate::action::Whose;
use crate::page::{Block, Item};
use crate::words::fill;
use crate::wrap::{hanging, wrap};

/// Writes the rows of one column.
pub(super) struct Writer<'a> {
    layout: Layout<'a>,
    gaps: Gaps,
    width: usize,
    pub(super) sheet: Sheet,
}

impl<'a> Writer<'a> {
    pub(super) fn new(layout: Layout<'a>, gaps: Gaps, width: u16) -> Self {
        Self {
            layout,
            gaps,
            width: width.into(),
            sheet: Sheet::default(),
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let mut before = None;
        for block in blocks {
            if let Some(before) = before {
                self.gap(self.between(before, block));
            }
            self.block(block);
            before = Some(block);
        }
    }

    /// As many of the blocks as fit whole, and no heading at their end.
    pub(super) fn blocks_within(&mut self, blocks: &[Block], rows: usize) {
        let mut fits = (1..=blocks.len()).rev().filter(|count| {
            self.sheet = Sheet::default();
            self.blocks(&blocks[..*count]);
            let is_heading = matches!(blocks[count - 1], Block::Heading(_));
            self.sheet.rows.len() <= rows && !is_heading
        });
        if fits.next().is_none() {
            self.sheet = Sheet::default();
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) | Block::Lead(text) => self.text(text, Role::Strong),
            Block::Note(text) => {
                let from = self.sheet.rows.len();
                self.text(text, Role::Strong);
                self.sheet.note = Some(from..self.sheet.rows.len());
            }
            Block::Text(text) => self.text(text, Role::Plain),
            Block::How(action, text) => {
                let how = keys::how(action, self.layout.page, self.layout.words);
                self.text(&fill(text, &[("how", &how)]), Role::Plain);
            }
            Block::List(items) => items.iter().for_each(|item| self.item(item)),
            Block::ToDo(texts) => texts.iter().for_each(|text| self.hanging("[ ] ", text)),
            Block::Facts(facts) => self.facts(facts),
            Block::Choices(choices) => self.choices(choices),
            Block::Fits(fits) => self.fits(fits),
            Block::Lean(lean) => self.lean(lean),
            Block::Table(table) => self.table(table),
            Block::Marks(pictures) => self.marks(pictures),
            Block::Field(field) => self.field(field),
            Block::Keys(whose) => self.keys(*whose),
            Block::Paper(blocks) => self.paper(blocks),
            Block::Notes(lines) => {
                let line = "_".repeat(self.width.min(40));
                (0..*lines).for_each(|_| self.text(&line, Role::Plain));
            }
        }
    }

    fn item(&mut self, item: &Item) {
        self.hanging("- ", &item.text);
        for text in &item.under {
            self.hanging("  ", text);
        }
    }

    fn keys(&mut self, whose: Whose) {
        let words = self.layout.words;
        let [everywhere, typing] = keys::list(words, whose);
        self.facts(&everywhere);
        self.gap(Gaps::Headings);
        self.text(&words.keys().typing, Role::Strong);
        self.facts(&typing);
    }

    fn paper(&mut self, blocks: &[Block]) {
        const INDENT: usize = 4;
        let mut inner = Writer {
            width: self.width.saturating_sub(INDENT).max(1),
            sheet: Sheet::default(),
            ..*self
        };
        inner.blocks(blocks);
        self.sheet.rows.reserve(inner.sheet.rows.len());
        for mut row in inner.sheet.rows {
            let indent = " ".repeat(INDENT);
            match row.pieces.first_mut() {
                Some(first) => first.text.insert_str(0, &indent),
                None => row.pieces.push(plain(indent)),
            }
            self.sheet.rows.push(row);
        }
    }

    /// An empty line, if so many are wanted and none stands there already.
    fn gap(&mut self, wanted: Gaps) {
        let rows = &self.sheet.rows;
        let wanted = wanted != Gaps::None && wanted <= self.gaps;
        if wanted && rows.last().is_some_and(|row| !row.pieces.is_empty()) {
            self.sheet.rows.push(Row::default());
        }
    }

    /// Sets what stays in view apart from what scrolls.
    pub(super) fn end_pinned(&mut self) {
        self.gap(Gaps::Few);
    }

    fn row(&mut self, pieces: Vec<Piece>) {
        self.sheet.rows.push(Row {
            pieces,
            ..Row::default()
        });
    }

    fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.layout.theme.shown(text)
    }

    fn columns(&self, text: &str) -> usize {
        self.layout.theme.columns(text)
    }

    fn wrap(&self, text: &str, width: usize) -> Vec<String> {
        wrap(&self.shown(text), width)
    }

    /// A text over as many rows as it needs.
    pub(super) fn text(&mut self, text: &str, role: Role) {
        for text in self.wrap(text, self.width) {
            self.row(vec![Piece { text, role }]);
        }
    }

    /// A text whose first row starts with `lead` and whose other rows stand under the text.
    fn hanging(&mut self, lead: &str, text: &str) {
        for line in hanging(lead, &self.shown(text), self.width) {
            self.row(vec![plain(line)]);
        }
    }

    /// When an empty line stands between two blocks.
    fn between(&self, before: &Block, after: &Block) -> Gaps {
        use Block::{Choices, Facts, Heading, How, Lean, List, Note, Text};
        let long = |text: &str| self.columns(text) > self.width;
        match (before, after) {
            (Heading(_), _) | (Lean(_), List(_) | Facts(_) | Text(_)) => Gaps::None,
            (Text(before) | How(_, before), Text(after) | How(_, after)) => {
                if long(before) || long(after) {
                    Gaps::Paragraphs
                } else {
                    Gaps::All
                }
            }
            (Note(_), Note(_)) => Gaps::All,
            (_, Heading(_))
            | (Text(_), List(_) | Facts(_))
            | (Choices(_), Choices(_) | Text(_)) => Gaps::Headings,
            _ => Gaps::Few,
        }
    }
}

fn plain(text: impl Into<String>) -> Piece {
    Piece {
        text: text.into(),
        role: Role::Plain,
    }
}
