//! What is wrong with a file: a stable code, the place, the reason, and how to mend it.

pub mod explained;
mod reading;
mod severity;
mod translation;
pub mod warning;

use std::fmt;
use std::ops::Range;

use super::limits;
pub use reading::{LISTED, listing, more, sort};
pub use severity::Severity;
pub use warning::Warning;

pub use translation::TranslationProblem;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes of the file it is about.
    pub span: Range<usize>,
    /// Another place that matters, such as the first use of a doubled id.
    pub also: Option<Range<usize>>,
}

impl Finding {
    /// A finding about one place.
    #[must_use]
    pub const fn new(problem: Problem, span: Range<usize>) -> Self {
        Self {
            problem,
            span,
            also: None,
        }
    }

    /// The same finding with another place that matters.
    #[must_use]
    pub fn and_also(mut self, place: Range<usize>) -> Self {
        self.also = Some(place);
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Whether the file can be used all the same.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self.problem {
            Problem::Warning(_) => Severity::Warning,
            Problem::Translation(ref problem) => problem.severity(),
            _ => Severity::Error,
        }
    }
}

/// Every kind of problem. Names in backticks come out of the file, already made printable and short.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is described by its message below"
)]
pub enum Problem {
    Syntax {
        message: String,
    },
    Unreadable {
        reason: &'static str,
    },
    NotAFile,
    FileTooLarge,
    NotUtf8,
    UnknownKey {
        key: String,
        within: &'static str,
        known: String,
        near: Option<String>,
    },
    MissingKey {
        key: &'static str,
        within: &'static str,
    },
    WrongType {
        key: String,
        wanted: &'static str,
        got: &'static str,
    },
    OtherSchema,
    BadId {
        id: String,
    },
    DoubledId {
        id: String,
    },
    ReservedId {
        id: String,
    },
    UnprintableText {
        character: char,
    },
    EmptyText {
        key: String,
    },
    LongText {
        count: usize,
    },
    LongShort {
        columns: usize,
    },
    TooMany {
        what: &'static str,
        count: usize,
        limit: usize,
    },
    TooFew {
        what: &'static str,
        count: usize,
        least: usize,
    },
    UnknownScale {
        id: String,
        near: Option<String>,
    },
    UnknownQuestion {
        id: String,
        near: Option<String>,
    },
    UnknownConsideration {
        id: String,
        near: Option<String>,
    },
    UnknownOption {
        id: String,
        question: String,
        near: Option<String>,
    },
    UnknownWord {
        key: String,
        word: String,
        known: String,
        near: Option<String>,
    },
    OptionsTwice,
    NoOptions,
    MissingBearsOn,
    BearsOnWithoutScale,
    NoPoints,
    UnevenPoints,
    PointsOutOfRange {
        points: i64,
    },
    PickOutOfRange {
        pick: i64,
        options: usize,
    },
    NothingBearsOn {
        form: &'static str,
    },
    BadDate,
    ImportanceOutOfRange {
        importance: i64,
    },
    TooManyPicks {
        question: String,
        count: usize,
        limit: usize,
    },
    DoubledPick {
        id: String,
    },
    EmptyPicks,
    OtherSet {
        given: String,
        loaded: String,
    },
    DoubledKey {
        key: String,
    },
    NumberOutOfRange {
        number: i64,
    },
    UnknownSource {
        id: String,
        near: Option<String>,
    },
    Translation(TranslationProblem),
    CaseOutcome {
        wanted: &'static str,
        got: &'static str,
    },
    CaseStart {
        wanted: &'static str,
        got: &'static str,
    },
    /// Something that does not stop the file from being used.
    Warning(Warning),
}

impl Problem {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "Q001",
            Self::Unreadable { .. } => "Q002",
            Self::NotAFile => "Q003",
            Self::FileTooLarge => "Q004",
            Self::NotUtf8 => "Q005",
            Self::UnknownKey { .. } => "Q006",
            Self::MissingKey { .. } => "Q007",
            Self::WrongType { .. } => "Q008",
            Self::OtherSchema => "Q009",
            Self::BadId { .. } => "Q010",
            Self::DoubledId { .. } => "Q011",
            Self::ReservedId { .. } => "Q012",
            Self::UnprintableText { .. } => "Q013",
            Self::EmptyText { .. } => "Q014",
            Self::LongText { .. } => "Q015",
            Self::TooMany { .. } => "Q016",
            Self::TooFew { .. } => "Q017",
            Self::UnknownScale { .. } => "Q018",
            Self::UnknownQuestion { .. } => "Q019",
            Self::UnknownConsideration { .. } => "Q020",
            Self::UnknownOption { .. } => "Q021",
            Self::UnknownWord { .. } => "Q022",
            Self::OptionsTwice => "Q023",
            Self::NoOptions => "Q024",
            Self::MissingBearsOn => "Q025",
            Self::BearsOnWithoutScale => "Q026",
            Self::NoPoints => "Q027",
            Self::UnevenPoints => "Q028",
            Self::PointsOutOfRange { .. } => "Q029",
            Self::PickOutOfRange { .. } => "Q030",
            Self::NothingBearsOn { .. } => "Q031",
            Self::BadDate => "Q032",
            Self::ImportanceOutOfRange { .. } => "Q033",
            Self::TooManyPicks { .. } => "Q034",
            Self::DoubledPick { .. } => "Q035",
            Self::EmptyPicks => "Q036",
            Self::OtherSet { .. } => "Q037",
            Self::DoubledKey { .. } => "Q038",
            Self::Translation(problem) => problem.code(),
            Self::CaseOutcome { .. } => "Q039",
            Self::CaseStart { .. } => "Q040",
            Self::NumberOutOfRange { .. } => "Q041",
            Self::UnknownSource { .. } => "Q042",
            Self::LongShort { .. } => "Q043",
            Self::Warning(warning) => warning.code(),
        }
    }
}

/// "; did you mean `…`?" where something near exists, or another ending.
struct Near<'a>(&'a Option<String>, &'a str);

impl fmt::Display for Near<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(near) => write!(out, "; did you mean `{near}`?"),
            None => out.write_str(self.1),
        }
    }
}

impl fmt::Display for Problem {
    /// What is wrong, then how to mend it, in one line.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { message } => write!(out, "the file cannot be read from here on: {message}"),
            Self::Unreadable { reason } => write!(out, "the file cannot be opened: {reason}"),
            Self::NotAFile => out.write_str("this is not an ordinary file; give the path of a text file"),
            Self::FileTooLarge => write!(out, "the file is larger than {} bytes; split it into smaller sets", limits::FILE_BYTES),
            Self::NotUtf8 => out.write_str("the file is not UTF-8 text; save it as UTF-8"),
            Self::UnknownKey { key, within, known, near } => {
                write!(out, "the key `{key}` is not known in {within}{}", Near(near, ""))?;
                if near.is_none() { write!(out, "; known are {known}") } else { Ok(()) }
            }
            Self::MissingKey { key, within } => write!(out, "the key `{key}` is missing in {within}; add it there"),
            Self::WrongType { key, wanted, got } => write!(out, "`{key}` must be {wanted}, not {got}"),
            Self::OtherSchema => out.write_str("this program reads `schema = 1` only; write that, or use a newer program"),
            Self::BadId { id } => write!(
                out,
                "`{id}` cannot be an id; use small letters a to z, digits, and single hyphens between them, at most {} characters",
                limits::ID
            ),
            Self::DoubledId { id } => write!(out, "the id `{id}` is used twice; give each its own"),
            Self::ReservedId { id } => {
                write!(out, "`{id}` cannot be the id of an option, because every question offers that by itself; take the option out or rename it")
            }
            Self::UnprintableText { character } => write!(
                out,
                "the text holds the character U+{:04X}, which cannot be shown safely; take it out",
                u32::from(*character)
            ),
            Self::EmptyText { key } => write!(out, "`{key}` is empty; write what a person should read"),
            Self::LongText { count } => write!(out, "the text has {count} characters; the most is {}", limits::TEXT),
            Self::LongShort { columns } => write!(out, "this short label is {columns} columns wide; the most is {}", limits::SHORT),
            Self::TooMany { what, count, limit } => write!(out, "there are {count} {what}; the most is {limit}"),
            Self::TooFew { what, count, least } => write!(out, "too few {what} ({count}); the least is {least}"),
            Self::UnknownScale { id, near } => {
                write!(out, "there is no scale `{id}`{}", Near(near, "; add `[scales.NAME]` for it, or name another"))
            }
            Self::UnknownQuestion { id, near } => {
                write!(out, "there is no question `{id}`{}", Near(near, "; use the id of a question of this set"))
            }
            Self::UnknownConsideration { id, near } => {
                write!(out, "there is no consideration `{id}`{}", Near(near, "; use the id of a consideration of this set"))
            }
            Self::UnknownOption { id, question, near } => {
                write!(out, "the question `{question}` has no option `{id}`{}", Near(near, "; use the id of one of its options"))
            }
            Self::UnknownWord { key, word, known, near } => {
                write!(out, "`{key}` cannot be `{word}`{}", Near(near, ""))?;
                if near.is_none() { write!(out, "; use one of {known}") } else { Ok(()) }
            }
            Self::OptionsTwice => out.write_str("this question has both `scale` and `options`; keep one of them"),
            Self::NoOptions => out.write_str("this question has no options; add `scale` and `bears_on`, or `options`"),
            Self::MissingBearsOn => {
                out.write_str("a question with a `scale` must say which form it bears on; add `bears_on = \"group\"` or `\"individual\"`")
            }
            Self::BearsOnWithoutScale => {
                out.write_str("`bears_on` goes with `scale`; own options carry `group` and `individual` points instead")
            }
            Self::NoPoints => out.write_str("this option has no points; add `group`, `individual` or both"),
            Self::UnevenPoints => {
                out.write_str("all options of one question must carry points for the same forms; give this one the same as the first")
            }
            Self::PointsOutOfRange { points } => write!(out, "points must be a whole number from -2 to 2, not {points}"),
            Self::PickOutOfRange { pick, options } => write!(out, "`pick` must be from 1 to {options}, the number of options, not {pick}"),
            Self::NothingBearsOn { form } => {
                write!(out, "no question bears on `{form}`; each form needs at least one, or the set would favour the other")
            }
            Self::BadDate => out.write_str("this must be a date without a time, such as 2026-11-23"),
            Self::ImportanceOutOfRange { importance } => {
                write!(out, "an importance must be 1 (a little), 2 (some) or 3 (a lot), not {importance}")
            }
            Self::TooManyPicks { question, count, limit } => {
                write!(out, "{count} options are picked for `{question}`; the most is {limit}")
            }
            Self::DoubledPick { id } => write!(out, "the option `{id}` is picked twice; name it once"),
            Self::EmptyPicks => out.write_str("the list of picks is empty; name an option, or leave the line out"),
            Self::OtherSet { given, loaded } => write!(
                out,
                "these answers are for the question set `{given}`, but `{loaded}` is loaded; give the right set with --questions"
            ),
            Self::DoubledKey { key } => write!(out, "the key `{key}` stands twice; keep one of them"),
            Self::NumberOutOfRange { number } => {
                write!(out, "this must be a whole number from 0 to 100, not {number}")
            }
            Self::UnknownSource { id, near } => write!(
                out,
                "there is no source `{id}`{}",
                Near(near, "; add it under `[[sources]]`, or name another")
            ),
            Self::Translation(problem) => problem.fmt(out),
            Self::CaseOutcome { wanted, got } => {
                write!(out, "the case says `{wanted}`, but its answers come out as `{got}`; mend the answers, the points or the outcome")
            }
            Self::CaseStart { wanted, got } => {
                write!(out, "the case says to start with `{wanted}`, but its answers come out as `{got}`; mend the answers or `start_with`")
            }
            Self::Warning(warning) => warning.fmt(out),
        }
    }
}
