//! A calendar date, for "reviewed on" and "checked on".

use std::path::Path;
use std::{fmt, fs};

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

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
        let zone = TimeZone::try_system()
            .ok()
            .or_else(named)
            .unwrap_or(TimeZone::UTC);
        Self::of(zone.to_datetime(Timestamp::now()).date())
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
        let date = Some(date).filter(|date| date.exists());
        date.ok_or_else(|| "there is no such day; give one such as 2026-11-23".to_owned())
    }

    /// The same day that many months later, or the last day of that month if it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let later = self.civil().map(|day| {
            let months = jiff::Span::new().months(i64::from(months));
            Self::of(day.saturating_add(months))
        });
        later.unwrap_or(self)
    }

    /// Whether the month has such a day.
    pub fn exists(self) -> bool {
        self.civil().is_some()
    }

    fn civil(self) -> Option<civil::Date> {
        let year = i16::try_from(self.year).ok()?;
        let (month, day) = (i8::try_from(self.month).ok()?, i8::try_from(self.day).ok()?);
        civil::Date::new(year, month, day).ok()
    }

    fn of(day: civil::Date) -> Self {
        Self {
            year: day.year().unsigned_abs(),
            month: day.month().unsigned_abs(),
            day: day.day().unsigned_abs(),
        }
    }
}

/// The zone that `TZ` names, from its own file: to find it, Jiff would list the zones of the whole world.
fn named() -> Option<TimeZone> {
    let name = std::env::var("TZ").ok()?;
    let name = name.trim_start_matches(':');
    let file = Path::new("/usr/share/zoneinfo").join(name);
    TimeZone::tzif(name, &fs::read(file).ok()?).ok()
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
