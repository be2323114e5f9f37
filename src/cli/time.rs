//! When something was, as FHIR writes it.

use crate::date::Date;

/// A day, or a time with its zone, as FHIR writes them.
pub(super) fn read(text: &str) -> Result<String, String> {
    let wrong =
        || "give a day such as 2027-01-31, or a time such as 2027-01-31T09:30:00Z".to_owned();
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let is_day = day.len() == 10 && Date::parse(day).is_ok();
    let is_time = time.is_none_or(|time| {
        let Some((clock, zone)) = time.split_at_checked(8) else {
            return false;
        };
        is_clock(clock, "::")
            && (zone == "Z" || zone.starts_with(['+', '-']) && is_clock(&zone[1..], ":"))
    });
    (is_day && is_time)
        .then(|| text.to_owned())
        .ok_or_else(wrong)
}

/// Two digits between each of these marks: an hour, a minute, a second.
fn is_clock(text: &str, marks: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let below = |(part, most): (&&str, u8)| {
        part.len() == 2
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|number| number < most)
    };
    parts.len() == marks.len() + 1 && parts.iter().zip([24, 60, 60]).all(below)
}
