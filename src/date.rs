//! A calendar date, for "reviewed on" and "checked on".

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Date {
    /// The person's own day, by the time zone of the system or of `TZ`.
    pub fn today() -> Self {
        let today = jiff::ZonedDateTime::now().date();
        let (month, day) = (today.month().unsigned_abs(), today.day().unsigned_abs());
        Self {
            year: today.year().unsigned_abs(),
            month,
            day,
        }
    }

    /// A day written as `2026-11-23`.
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
