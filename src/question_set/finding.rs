//! What is wrong with a file: a stable code, the place, and the names that its message is about.

pub mod explained;
mod severity;

use std::fmt::{Display, Write as _};
use std::ops::Range;

use super::source::Source;
use crate::escape;
pub use severity::Severity;

/// The most findings that are listed; the rest is counted.
pub const LISTED: usize = 200;

/// One thing that is wrong, and where. Its words stand in `findings.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    code: &'static str,
    /// The bytes of the file it is about.
    pub span: Range<usize>,
    /// Another place that matters, and what it is to this one.
    pub also: Option<(&'static str, Range<usize>)>,
    said: Vec<(&'static str, String)>,
    near: Option<String>,
}

impl Finding {
    #[must_use]
    pub fn new(code: &'static str, span: Range<usize>) -> Self {
        Self {
            code,
            span,
            also: None,
            said: Vec::new(),
            near: None,
        }
    }

    /// Fills in a name of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        let value = escape::printable(&value.to_string());
        self.said.push((name, value));
        self
    }

    /// Fills in a name of the message with something out of the file, which may be long.
    #[must_use]
    pub fn with_short(self, name: &'static str, value: &str) -> Self {
        self.with(name, escape::short(value))
    }

    /// What was probably meant.
    #[must_use]
    pub fn near(mut self, near: Option<String>) -> Self {
        self.near = near.map(|near| escape::printable(&near));
        self
    }

    #[must_use]
    pub fn and_also(mut self, what: &'static str, place: Range<usize>) -> Self {
        self.also = Some((what, place));
        self
    }

    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Whether the file can be used all the same.
    #[must_use]
    pub fn severity(&self) -> Severity {
        explained::of(self.code).map_or(Severity::Error, |declared| declared.severity)
    }

    /// What is wrong.
    #[must_use]
    pub fn reason(&self) -> String {
        explained::of(self.code).map_or_else(String::new, |declared| self.filled(declared.what))
    }

    /// How to mend it; empty where the reason says both.
    #[must_use]
    pub fn mend(&self) -> String {
        match (&self.near, explained::of(self.code)) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(declared)) => self.filled(declared.mend),
            (None, None) => String::new(),
        }
    }

    /// What is wrong and how to mend it, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        match self.mend() {
            mend if mend.is_empty() => self.reason(),
            mend => format!("{}; {mend}", self.reason()),
        }
    }

    fn filled(&self, words: &str) -> String {
        let mut parts = words.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or((part, ""));
            let said = self.said.iter().find(|(said, _)| *said == name);
            match said {
                Some((_, value)) => filled += value,
                None => filled += &format!("{{{name}}}"),
            }
            filled += rest;
        }
        filled
    }

    /// The finding as `FILE:line:column: error CODE: message`.
    #[must_use]
    pub fn line(&self, source: &Source) -> String {
        let place = source.place(self.span.start);
        let mut line = format!(
            "{}:{}:{}: {} {}: {}",
            source.name,
            place.line,
            place.column,
            self.severity().id(),
            self.code(),
            self.message()
        );
        if let Some((what, also)) = &self.also {
            let other = source.place(also.start);
            let _ = write!(line, " ({what} at {}:{})", other.line, other.column);
        }
        line
    }
}

/// Puts findings in the order of the file.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span.start, finding.severity(), finding.code));
}

/// Every finding as a line, in the order of the file.
#[must_use]
pub fn listing(source: &Source, findings: &[Finding]) -> String {
    let mut ordered = findings.to_vec();
    sort(&mut ordered);
    let mut text = String::new();
    for finding in ordered.iter().take(LISTED) {
        let _ = writeln!(text, "{}", finding.line(source));
    }
    text + &more(source, ordered.len())
}

/// The line that counts the findings past the last one listed, if there are any.
#[must_use]
pub fn more(source: &Source, count: usize) -> String {
    if count > LISTED {
        let more = count - LISTED;
        format!("{}: and {more} more; mend these first\n", source.name)
    } else {
        String::new()
    }
}
