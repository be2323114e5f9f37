//! What can be wrong with a translation.

use std::fmt;

use super::{Near, Severity};

/// A problem of a translation; paths come out of the file, made of known keys and ids.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is described by its message below"
)]
pub enum TranslationProblem {
    Missing {
        path: String,
        hash: String,
    },
    Unknown {
        path: String,
        near: Option<String>,
    },
    Stale {
        path: String,
        hash: String,
    },
    TooLong {
        path: String,
        columns: usize,
        room: usize,
    },
    Placeholders {
        path: String,
        wanted: String,
    },
    OtherFile {
        given: String,
        loaded: String,
    },
}

impl TranslationProblem {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "T001",
            Self::Unknown { .. } => "T002",
            Self::Stale { .. } => "T003",
            Self::TooLong { .. } => "T004",
            Self::Placeholders { .. } => "T005",
            Self::OtherFile { .. } => "T006",
        }
    }

    /// English is shown for what is missing, and words that are stale or long can still be read.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Missing { .. } | Self::Stale { .. } | Self::TooLong { .. } => Severity::Warning,
            Self::Unknown { .. } | Self::Placeholders { .. } | Self::OtherFile { .. } => {
                Severity::Error
            }
        }
    }
}

impl fmt::Display for TranslationProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { path, hash } => write!(
                out,
                "the words for `{path}` are missing, so English is shown; add them with `english = \"{hash}\"`"
            ),
            Self::Unknown { path, near } => write!(
                out,
                "there is nothing to translate at `{path}`{}",
                Near(near, "; take it out")
            ),
            Self::Stale { path, hash } => write!(
                out,
                "the English of `{path}` has changed; look at the words again, then write `english = \"{hash}\"`"
            ),
            Self::TooLong {
                path,
                columns,
                room,
            } => write!(
                out,
                "the words for `{path}` take {columns} columns; there is room for {room}"
            ),
            Self::Placeholders { path, wanted } => write!(
                out,
                "the words for `{path}` are not filled in with the same names as the English; use {wanted}"
            ),
            Self::OtherFile { given, loaded } => write!(
                out,
                "this translates `{given}`, but `{loaded}` is loaded; give the right file"
            ),
        }
    }
}
