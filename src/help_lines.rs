//! Help lines: whom a person can reach, per country, and when each was last checked.

pub mod check;

use crate::date::Date;
use crate::question_set::Prose;
use crate::question_set::file::{Packed, Translation};
use crate::question_set::source::Source;

/// After this many months past its check, a line is shown as possibly out of date.
pub const FRESH_MONTHS: u16 = 6;

pub const TEXT: &str = include_str!("../questions/help-lines.toml");

pub const NAME: &str = "questions/help-lines.toml";

pub fn source() -> Source {
    Source::built_in(NAME, TEXT)
}

const PACKED: Packed = Packed::file(include_bytes!(concat!(
    env!("OUT_DIR"),
    "/help-lines.packed"
)));

/// The built-in help lines, in the words of another language if there are any.
pub fn built_in(words: Option<&Translation>) -> Option<HelpLines> {
    check::built_in(PACKED, words)
}

#[derive(Clone, Debug)]
pub struct HelpLines {
    pub checked: Date,
    pub emergency: Prose,
    pub more: Prose,
    pub countries: Vec<Country>,
}

#[derive(Clone, Debug)]
pub struct Country {
    /// Two capital letters (ISO 3166).
    pub code: Prose,
    pub name: Prose,
    pub emergency: Prose,
    /// Lines that listen; may be empty.
    pub lines: Vec<HelpLine>,
}

#[derive(Clone, Debug)]
pub struct HelpLine {
    pub name: Prose,
    pub reach: Prose,
    pub hours: Prose,
    pub note: Option<Prose>,
    /// When a source for it was last seen; `None` if no source had a date.
    pub checked: Option<Date>,
}

impl HelpLines {
    pub fn country(&self, code: &str) -> Option<&Country> {
        let mut countries = self.countries.iter();
        countries.find(|country| country.code.eq_ignore_ascii_case(code))
    }

    pub fn nearest(&self, code: Option<&str>) -> Option<&Country> {
        match &*self.countries {
            [own] => Some(own),
            _ => self.country(code?),
        }
    }
}

impl HelpLine {
    pub fn is_fresh(&self, today: Date) -> bool {
        self.checked
            .is_some_and(|checked| today <= checked.plus_months(FRESH_MONTHS))
    }
}
