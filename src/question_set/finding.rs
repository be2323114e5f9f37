//! What is wrong with a file: a stable code, the place, and the names that its message is about.

pub mod explained;
mod listing;

use std::fmt::Display;
use std::ops::Range;

use crate::escape;
use crate::fill::fill;
pub use listing::{LISTED, listing, more, sort};

/// Whether a file can be used in spite of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

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

    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Whether there was no file to read, so that nothing is known about it.
    pub fn is_unopened(&self) -> bool {
        ["Q002", "Q003"].contains(&self.code)
    }

    /// Whether the file can be used all the same.
    pub fn severity(&self) -> Severity {
        explained::of(self.code).map_or(Severity::Error, |declared| declared.severity)
    }

    pub fn reason(&self) -> String {
        explained::of(self.code).map_or_else(String::new, |declared| self.filled(declared.what))
    }

    /// How to mend it; empty where the reason says both.
    pub fn mend(&self) -> String {
        match (&self.near, explained::of(self.code)) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(declared)) => self.filled(declared.mend),
            (None, None) => String::new(),
        }
    }

    /// What is wrong and how to mend it, in one line.
    pub fn message(&self) -> String {
        match self.mend() {
            mend if mend.is_empty() => self.reason(),
            mend => format!("{}; {mend}", self.reason()),
        }
    }

    fn filled(&self, words: &str) -> String {
        let said = self.said.iter();
        let said: Vec<_> = said.map(|(name, said)| (*name, &**said)).collect();
        fill(words, &said)
    }
}
