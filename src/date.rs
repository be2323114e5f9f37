//! A calendar date, for "reviewed on" and "checked on".

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 0 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// Today in universal time; the first day of 1970 if the clock is set before that.
    #[must_use]
    pub fn today() -> Self {
        let seconds = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |passed| passed.as_secs());
        Self::from_days(seconds / 86_400)
    }

    /// The date that many days after 1970-01-01.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    fn from_days(days: u64) -> Self {
        let shifted = days + 719_468;
        let era = shifted / 146_097;
        let day_of_era = shifted % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        Self {
            year: u16::try_from(year).unwrap_or(9_999),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// A day written as `2026-11-23`.
    ///
    /// # Errors
    /// What a day should look like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = text.splitn(3, '-').map(str::parse::<u16>);
        let mut next = || parts.next().and_then(Result::ok);
        let read = (next(), next(), next());
        let date = match read {
            (Some(year), Some(month), Some(day)) => Self {
                year,
                month: u8::try_from(month).unwrap_or(0),
                day: u8::try_from(day).unwrap_or(0),
            },
            _ => return Err("give a day such as 2026-11-23".to_owned()),
        };
        if date.exists() && date.year <= 9_999 {
            Ok(date)
        } else {
            Err("there is no such day; give one such as 2026-11-23".to_owned())
        }
    }

    /// The same day that many months later, or the last day of that month if it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(count / 12).unwrap_or(u16::MAX);
        let month = u8::try_from(count % 12 + 1).unwrap_or(1);
        Self {
            year,
            month,
            day: self.day.min(days_in(year, month)),
        }
    }

    /// Whether the month has such a day.
    #[must_use]
    pub fn exists(self) -> bool {
        (1..=12).contains(&self.month) && (1..=days_in(self.year, self.month)).contains(&self.day)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
