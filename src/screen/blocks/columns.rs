//! Texts in columns, or one below the other where there is no room.

use super::{Writer, plain};
use crate::page::{Fact, Table, TableRow};
use crate::screen::sheet::{Gaps, Piece};
use crate::screen::theme::Role;
use crate::wrap::{hanging, side_by_side};

/// Columns between two texts.
const BETWEEN: usize = 2;
/// A column of a table is at least this wide.
const NARROWEST: usize = 22;
/// And at most this wide.
const WIDEST: usize = 40;

impl Writer<'_> {
    /// Labels, values and what they say in columns; hanging below the label where that is too wide.
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        // Three short cells side by side may pass the width of a text, as a table may.
        let room = self.layout.room;
        let three = facts.iter().any(|fact| !fact.says.is_empty());
        let alone = room.second().is_none() && self.width == usize::from(room.column);
        let room = if three && alone {
            usize::from(room.table()).max(self.width)
        } else {
            self.width
        };
        let room = room.saturating_sub(BETWEEN);
        let widths = self.widths(facts, room);
        for fact in facts {
            let texts = [&fact.label, &fact.value, &fact.says];
            if let Some(widths) = &widths {
                let cells = texts.iter().zip(widths);
                let cells: Vec<_> = cells
                    .map(|(text, width)| (self.wrap(text, *width), *width))
                    .collect();
                self.cells(BETWEEN, &cells, Role::Plain);
            } else {
                let texts = texts.iter().filter(|text| !text.is_empty());
                for (index, text) in texts.enumerate() {
                    self.hanging(if index == 0 { "  " } else { "    " }, text);
                }
            }
        }
    }

    pub(super) fn table(&mut self, table: &Table) {
        let count = table.columns.len().max(1);
        let room = usize::from(self.layout.room.table()).max(self.width);
        let room = if count > 2 { room } else { self.width };
        let width = (room.saturating_sub(BETWEEN * (count - 1)) / count).min(WIDEST);
        if width < NARROWEST {
            table.rows.iter().for_each(|row| self.stacked(table, row));
            return;
        }
        let names = table
            .columns
            .iter()
            .map(|name| (self.wrap(name, width), width));
        self.cells(0, &names.collect::<Vec<_>>(), Role::Strong);
        for row in &table.rows {
            self.gap(Gaps::Headings);
            if !row.name.is_empty() {
                self.text(&row.name, Role::Strong);
            }
            let cells = row
                .cells
                .iter()
                .map(|texts| (self.cell(texts, width), width));
            self.cells(0, &cells.collect::<Vec<_>>(), Role::Plain);
        }
    }

    fn stacked(&mut self, table: &Table, row: &TableRow) {
        self.gap(Gaps::Headings);
        if !row.name.is_empty() {
            self.text(&row.name, Role::Strong);
        }
        for (name, texts) in table.columns.iter().zip(&row.cells) {
            self.text(name, Role::Plain);
            for line in self.cell(texts, self.width.saturating_sub(BETWEEN).max(1)) {
                self.row(vec![plain(format!("  {line}"))]);
            }
        }
    }

    /// Lines of text side by side, each column as wide as is said.
    pub(super) fn cells(&mut self, indent: usize, cells: &[(Vec<String>, usize)], role: Role) {
        for text in side_by_side(cells, BETWEEN) {
            let text = " ".repeat(indent) + &text;
            self.row(vec![Piece { text, role }]);
        }
    }

    /// A list of sentences as lines of a cell.
    fn cell(&self, texts: &[String], width: usize) -> Vec<String> {
        match texts {
            [only] => self.wrap(only, width),
            several => several
                .iter()
                .flat_map(|text| hanging("- ", &self.shown(text), width))
                .collect(),
        }
    }

    /// How wide the columns of facts are, if they fit beside each other.
    fn widths(&self, facts: &[Fact], room: usize) -> Option<[usize; 3]> {
        const LEAST: usize = 14;
        let widest =
            |text: fn(&Fact) -> &String| facts.iter().map(|fact| self.columns(text(fact))).max();
        let label = widest(|fact| &fact.label)?;
        let value = widest(|fact| &fact.value)?;
        let says = widest(|fact| &fact.says)?;
        let gap = |width: usize| if width > 0 { BETWEEN } else { 0 };
        let used = label + gap(value) + value + gap(says) + says;
        if used <= room {
            return Some([label, value, says]);
        }
        let rest = room.checked_sub(label + gap(value) + gap(says))?;
        let value = if says > 0 { value.min(rest / 2) } else { rest };
        let says = if says > 0 { rest - value } else { 0 };
        let fits = label * 2 <= room
            && [value, says]
                .iter()
                .all(|width| *width == 0 || *width >= LEAST);
        fits.then_some([label, value, says])
    }
}
