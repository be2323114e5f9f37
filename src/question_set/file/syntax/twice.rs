//! What stands twice: a list's heading in single brackets, a heading that is missing, or a key.

use std::ops::Range;

use super::Slip;
use super::outline::{Heading, Outline};
use crate::escape;
use crate::file_format::headings;
use crate::question_set::finding::Finding;

pub(super) struct Twice<'t, 's> {
    text: &'t str,
    headings: &'s [Heading<'t>],
    slips: &'s [Slip],
    /// The headings that something was said of.
    said: Vec<&'t str>,
    /// The heading under which another is missing, and the key that showed it.
    missing: Option<(usize, &'t str)>,
}

impl<'t, 's> Twice<'t, 's> {
    /// The slips are in order.
    pub(super) fn new(text: &'t str, outline: &'s Outline<'t>, slips: &'s [Slip]) -> Self {
        Self {
            text,
            headings: &outline.headings,
            slips,
            said: Vec::new(),
            missing: None,
        }
    }

    /// The finding for a key that the parser met again, unless it follows from one before.
    pub(super) fn finding(&mut self, at: &Range<usize>) -> Option<Finding> {
        let next = self.headings.partition_point(|one| one.at <= at.start);
        let section = next.checked_sub(1).map(|last| self.headings[last]);
        if let Some(heading) = section {
            if self.said.contains(&heading.path) {
                return None;
            }
            // The parser's place is in the heading's name.
            if !self.text[heading.at..at.start].contains('\n') {
                self.said.push(heading.path);
                return Some(self.heading(heading, next - 1, at));
            }
        }
        let end = self
            .headings
            .get(next)
            .map_or(self.text.len(), |one| one.at);
        self.key(section, end, at)
    }

    fn heading(&self, heading: Heading<'t>, index: usize, at: &Range<usize>) -> Finding {
        let earlier = &self.headings[..index];
        let mut same = earlier.iter().filter(|one| one.path == heading.path);
        let single = same.clone().chain([&heading]).find(|one| !one.is_double);
        if let Some(single) = single.filter(|one| headings::is_list(one.path)) {
            return Finding::new("Q044", single.at..single.at).with_short("path", single.path);
        }
        let is_below = |one: &&Heading<'_>| {
            let rest = one.path.strip_prefix(heading.path);
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        match (same.next(), earlier.iter().find(is_below)) {
            (None, Some(below)) if heading.is_double => {
                Finding::new("Q044", below.at..below.at).with_short("path", heading.path)
            }
            _ => Finding::new("Q001", at.clone())
                .with("what", "this heading stands twice")
                .with(
                    "mend",
                    "give one of them another name, or put what stands under both under one",
                ),
        }
    }

    fn key(
        &mut self,
        section: Option<Heading<'t>>,
        end: usize,
        at: &Range<usize>,
    ) -> Option<Finding> {
        let start = section.map_or(0, |heading| heading.at);
        let name = self.text.get(at.clone()).unwrap_or_default();
        if self
            .missing
            .is_some_and(|(under, key)| under == start && key != name)
        {
            return None;
        }
        let again = self
            .slips
            .partition_point(|(_, place)| place.start <= at.start);
        let mut again = self.slips[again..]
            .iter()
            .take_while(|(_, place)| place.start < end);
        let first = self.text[start..]
            .lines()
            .skip(usize::from(section.is_some()));
        let mut first = first.map(str::trim_start).filter(|line| !line.is_empty());
        let is_first = first.next().is_some_and(|line| line.starts_with(name));
        let finding = Finding::new("Q001", at.clone());
        if is_first || again.any(|(message, _)| message.starts_with("duplicate key")) {
            self.missing = Some((start, name));
            let under = section.map_or("at the top".to_owned(), |heading| {
                let brackets = if heading.is_double {
                    ["[[", "]]"]
                } else {
                    ["[", "]"]
                };
                format!("under `{}`", brackets.join(heading.path))
            });
            let name = escape::short(name);
            let what =
                format!("`{name}` stands twice {under}, so a heading is missing before this");
            return Some(
                finding
                    .with("what", what)
                    .with("mend", "add the heading in brackets that belongs here"),
            );
        }
        let finding = finding.with("what", "this key stands twice in the same table");
        Some(finding.with("mend", "keep one of them"))
    }
}
