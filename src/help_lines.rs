//! Help lines: whom a person can reach, per country, and when each was last checked.

pub mod check;

use crate::date::Date;
use crate::question_set::Prose;

/// After this many months past its check, a line is shown as possibly out of date.
pub const FRESH_MONTHS: u16 = 6;

/// The help lines that are compiled in.
pub const TEXT: &str = include_str!("../questions/help-lines.toml");

/// The name the built-in help lines are reported under.
pub const NAME: &str = "questions/help-lines.toml";

/// Every help line that is known.
#[derive(Clone, Debug)]
pub struct HelpLines {
    /// The day the list was put together.
    pub checked: Date,
    /// What to do in an emergency in a country that is not listed.
    pub emergency: Prose,
    /// Where to find lines in a country that is not listed.
    pub more: Prose,
    /// The countries, in the order of the file.
    pub countries: Vec<Country>,
}

/// One country's lines.
#[derive(Clone, Debug)]
pub struct Country {
    /// Two capital letters (ISO 3166).
    pub code: Prose,
    /// Its name.
    pub name: Prose,
    /// The number to call in an emergency.
    pub emergency: Prose,
    /// Lines that listen; may be empty.
    pub lines: Vec<HelpLine>,
}

/// One line.
#[derive(Clone, Debug)]
pub struct HelpLine {
    /// What it is called.
    pub name: Prose,
    /// Number and channel in words.
    pub reach: Prose,
    /// When someone answers.
    pub hours: Prose,
    /// Anything else worth knowing.
    pub note: Option<Prose>,
    /// When a source for it was last seen; `None` if no source had a date.
    pub checked: Option<Date>,
}

impl HelpLines {
    /// The country with these two letters.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries
            .iter()
            .find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// The country whose lines come first: a list of one country is a clinic's own.
    #[must_use]
    pub fn nearest(&self, code: Option<&str>) -> Option<&Country> {
        match &*self.countries {
            [own] => Some(own),
            _ => self.country(code?),
        }
    }
}

impl HelpLine {
    /// Whether the line was checked within the last [`FRESH_MONTHS`].
    #[must_use]
    pub fn is_fresh(&self, today: Date) -> bool {
        self.checked
            .is_some_and(|checked| today <= checked.plus_months(FRESH_MONTHS))
    }
}
