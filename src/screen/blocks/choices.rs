//! Lines to choose from, with their numbers, ticks and values.

use std::fmt::Write as _;

use super::{Writer, plain};
use crate::page::{Choice, Choices, Mark};
use crate::screen::states;
use crate::wrap::{columns, hanging, side_by_side};

/// Columns for the mark of the line in focus.
const MARK: usize = 2;
/// Columns between a label and its value.
const BETWEEN: usize = 2;
/// A column of values is at least this wide.
const NARROWEST: usize = 12;

impl Writer<'_> {
    pub(super) fn choices(&mut self, choices: &Choices) {
        let number = self.number_width(choices);
        let column = self.value_column(choices, number);
        for line in &choices.lines {
            let index = self.sheet.lines.len();
            let start = self.sheet.rows.len();
            let mut lead = " ".repeat(MARK);
            if number > 0 {
                let digits = number - BETWEEN;
                let number = index + 1;
                let _ = write!(lead, "{number:>digits$}  ");
            }
            lead += self.tick(line.mark, index);
            match column {
                Some(column) => self.beside(&lead, line, column),
                None => self.below(&lead, line),
            }
            let rows = start..self.sheet.rows.len();
            for row in &mut self.sheet.rows[rows.clone()] {
                row.line = Some(index);
            }
            self.sheet.lines.push(rows);
        }
    }

    /// Columns of a number, if the lines have one. On the result a digit is one of its parts.
    fn number_width(&self, choices: &Choices) -> usize {
        let page = self.layout.page;
        let digits = page.lines().count().to_string().len();
        let numbered = choices.numbered && page.parts.is_none();
        if numbered { digits + BETWEEN } else { 0 }
    }

    /// Where the values stand beside their labels, if there are any and they have room there.
    fn value_column(&self, choices: &Choices, number: usize) -> Option<usize> {
        if choices.lines.iter().all(|line| line.value.is_empty()) {
            return None;
        }
        let lines = self.layout.page.lines().map(|(_, line)| line);
        let labels = lines.filter(|line| !line.value.is_empty());
        let widest = labels.map(|line| self.columns(&line.label)).max()?;
        let column = MARK + number + widest + BETWEEN;
        let words = choices.lines.iter().flat_map(|line| line.value.split(' '));
        let longest = words.map(|word| self.columns(word)).max()? + BETWEEN;
        (column + longest.max(NARROWEST) <= self.width).then_some(column)
    }

    /// The label, its value in a column beside it, and what it was under that.
    fn beside(&mut self, lead: &str, line: &Choice, column: usize) {
        let room = self.width.saturating_sub(column).max(1);
        let label = vec![format!("{lead}{}", self.shown(&line.label))];
        for row in side_by_side(&[(label, column), (self.values(line, room), room)], 0) {
            self.row(vec![plain(row)]);
        }
    }

    /// The label, with room for a word beside it; its value and what it was under it.
    fn below(&mut self, lead: &str, line: &Choice) {
        let indent = columns(lead);
        let mut lines = hanging(lead, &self.shown(&line.label), self.width);
        let state = states::widest(line, self.layout);
        let has_room = |text: &String| state == 0 || columns(text) + BETWEEN + state <= self.width;
        if !lines.iter().any(has_room) {
            let room = self.width.saturating_sub(BETWEEN + state);
            lines = hanging(lead, &self.shown(&line.label), room.max(indent + 8));
        }
        let room = self.width.saturating_sub(indent + BETWEEN);
        let values = self.values(line, room).into_iter();
        let values = values.filter(|value| !value.is_empty());
        let indent = " ".repeat(indent + BETWEEN);
        lines.extend(values.map(|value| format!("{indent}{value}")));
        for line in lines {
            self.row(vec![plain(line)]);
        }
    }

    fn tick(&self, mark: Mark, index: usize) -> &'static str {
        match mark {
            Mark::Option(_) if self.layout.ticks.get(index) == Some(&true) => "[x] ",
            Mark::Box(true) => "[x] ",
            Mark::Option(_) | Mark::Box(false) => "[ ] ",
            Mark::Dot(true) => "(x) ",
            Mark::Dot(false) => "( ) ",
            Mark::None | Mark::Kept => "",
        }
    }

    /// What a line says now, between marks if it can be changed in steps, and what it was.
    fn values(&self, line: &Choice, room: usize) -> Vec<String> {
        let mut values = if line.steps.is_some() {
            let mut values = hanging("< ", &self.shown(&line.value), room.saturating_sub(2));
            if let Some(last) = values.last_mut() {
                last.push_str(" >");
            }
            values
        } else {
            self.wrap(&line.value, room)
        };
        if !line.was.is_empty() {
            values.extend(self.wrap(&line.was, room));
        }
        values
    }
}
