//! A finding as rustc shows it: what is wrong, the line, the caret, why, and the mend.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::question_set::finding::{Finding, Severity, explained};
use crate::question_set::prose::is_printable;
use crate::question_set::source::Source;
use crate::wrap::wrap;

/// Past this many characters a line is not drawn; its place is still said.
const LONGEST_LINE: usize = 1_000;
/// The width that notes are broken to.
const NOTE: usize = 66;

/// Draws findings for one terminal.
#[derive(Debug)]
pub struct Drawing {
    renderer: Renderer,
}

impl Drawing {
    pub const fn new(width: usize, colours: bool) -> Self {
        let renderer = if colours {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            renderer: renderer.term_width(width),
        }
    }

    pub fn draw(&self, source: &Source, finding: &Finding) -> String {
        let mend = finding.mend();
        let level = match finding.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(finding.reason()).id(finding.code());
        let excerpt = Excerpt::new(source, finding);
        let mut group = if let Some(excerpt) = &excerpt {
            title.element(excerpt.snippet(&source.name))
        } else {
            let place = source.place(finding.span.start);
            let origin = Origin::path(source.name.as_str());
            title.element(origin.line(place.line).char_column(place.column))
        };
        if let Some(explanation) = explained::of(finding.code()) {
            group = group.element(Level::NOTE.message(broken(explanation.reason())));
        }
        if !mend.is_empty() {
            group = group.element(Level::HELP.message(broken(&mend)));
        }
        format!("{}\n\n", self.renderer.render(&[group]))
    }
}

/// The lines a finding is about, safe to print, with the lines between them left empty: they are
/// folded away when drawn.
struct Excerpt {
    text: String,
    first_line: usize,
    primary: Range<usize>,
    also: Option<(Range<usize>, &'static str)>,
}

impl Excerpt {
    /// `None` if there is no line to show, or it is too long to.
    fn new(source: &Source, finding: &Finding) -> Option<Self> {
        let mut spans = vec![(&finding.span, true)];
        spans.extend(finding.also.as_ref().map(|(_, also)| (also, false)));
        spans.sort_by_key(|(span, _)| span.start);
        let mut excerpt = Self {
            text: String::new(),
            first_line: source.place(spans[0].0.start).line,
            primary: 0..0,
            also: None,
        };
        let mut last_line = 0;
        let mut start = 0;
        for (span, is_primary) in spans {
            let line = source.place(span.start).line;
            if line != last_line {
                if last_line > 0 {
                    excerpt.text.push_str(&"\n".repeat(line - last_line));
                }
                start = excerpt.text.len();
                excerpt
                    .text
                    .push_str(&shown(line_around(source, span.start)?));
                last_line = line;
            }
            let place = excerpt.place(source, span, start);
            if is_primary {
                excerpt.primary = place;
            } else {
                excerpt.also = finding.also.as_ref().map(|(what, _)| (place, *what));
            }
        }
        Some(excerpt)
    }

    fn place(&self, source: &Source, span: &Range<usize>, line_start: usize) -> Range<usize> {
        let column = source.place(span.start).column - 1;
        let line = &self.text[line_start..];
        let byte = |column: usize| {
            let mut characters = line.char_indices();
            characters.nth(column).map_or(line.len(), |(byte, _)| byte)
        };
        let marked = source.slice(span.clone()).lines().next();
        // A place without a length stands for the rest of its line, as a table's heading does.
        let length = match marked.unwrap_or_default().chars().count() {
            0 => usize::MAX - column,
            length => length,
        };
        let end = line_start + byte(column + length);
        let start = line_start + byte(column);
        start..end.max(start)
    }

    fn snippet<'e>(&'e self, path: &'e str) -> Snippet<'e, annotate_snippets::Annotation<'e>> {
        let snippet = Snippet::source(self.text.as_str())
            .path(path)
            .line_start(self.first_line)
            .annotation(AnnotationKind::Primary.span(self.primary.clone()));
        match &self.also {
            Some((place, label)) => snippet.annotation(
                AnnotationKind::Context
                    .span(place.clone())
                    .label(format!("{label} here")),
            ),
            None => snippet,
        }
    }
}

/// The line that holds a byte, unless it is very long.
fn line_around(source: &Source, byte: usize) -> Option<&str> {
    let place = source.place(byte);
    let line = source.text.split('\n').nth(place.line - 1)?;
    (line.len() <= LONGEST_LINE && place.column <= LONGEST_LINE).then_some(line.trim_end())
}

/// The same line with a mark for every character that must not reach a terminal.
fn shown(line: &str) -> String {
    let mark = |character: char| {
        if is_printable(character) || character == '\t' {
            character
        } else {
            char::REPLACEMENT_CHARACTER
        }
    };
    line.chars().map(mark).collect()
}

/// The text broken into lines that fit beside "note:".
fn broken(text: &str) -> String {
    wrap(text, NOTE).join("\n")
}
