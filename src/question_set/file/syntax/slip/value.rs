//! Slips in a value that is not in quotes: dates, numbers, yes and no.

use super::{Spot, found};
use crate::date::Date;
use crate::file_format::{Takes, headings};

pub(super) fn no_such_day(spot: &Spot<'_>) -> Option<String> {
    let mut parts = spot.bare().split('-').map(str::parse::<u16>);
    let year = parts.next()?.ok()?;
    let month = parts.next()?.ok()?;
    // As many days as that have been meant for a month.
    let is_late = (1900..=2100).contains(&year) && (1..=31).contains(&month);
    found(is_late && Date::parse(spot.bare()).is_err() && parts.next()?.ok()? > 0)
}

const EXAMPLE: &str = "it like `2026-11-23`, for 23 November";

pub(super) fn date(spot: &Spot<'_>) -> Option<String> {
    let parts = spot.bare().split(|one: char| !one.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u16>().ok();
    let is_year = |part| number(part).is_some_and(|year| (1900..=2100).contains(&year));
    let [a, b, c] = match parts[..] {
        [a, b, c] => [a, b, c],
        [a, b] if is_year(a) || is_year(b) => [a, b, "0"],
        _ => return None,
    };
    let is_day = |part: &str| part.len() <= 2 && number(part).is_some();
    let is_month = |part: &str| is_day(part) || part.len() >= 3 && number(part).is_none();
    let is_short = spot.bare().matches('.').count() == 2 && c.len() == 2;
    let is_date = is_year(a) && is_month(b) && is_day(c)
        || (is_year(c) || is_short) && (is_day(a) && is_month(b) || is_month(a) && is_day(b))
        || c == "0";
    // Between slashes or hyphens the day stands first or second.
    let [day, month, year] = match spot.bare().contains(['/', '-']) {
        _ if is_year(a) => [c, b, a],
        true if number(a) <= Some(12) && number(b) <= Some(12) => [""; 3],
        true if number(b) > Some(12) => [b, a, c],
        _ => [a, b, c],
    };
    let year = if is_short {
        format!("20{year}")
    } else {
        year.to_owned()
    };
    let meant = Date::parse(&format!("{year}-{month}-{day}"));
    let meant = meant.map_or(String::new(), |meant| meant.to_string());
    // A date that is written as it should be is not what is wrong.
    let is_slip = is_date && meant != spot.bare();
    is_slip.then(|| match &*meant {
        "" => EXAMPLE.to_owned(),
        meant => format!("`{meant}`"),
    })
}

pub(super) fn phone(spot: &Spot<'_>) -> Option<String> {
    let number = spot.bare();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let fewest = if number.starts_with(['0', '(']) { 3 } else { 5 };
    let is_of_phone = |one: char| one.is_ascii_digit() || "+-()/. ".contains(one);
    let is_phone = !(takes_date(spot) || takes_number(spot));
    (is_phone && digits >= fewest && number.chars().all(is_of_phone)).then(|| number.to_owned())
}

pub(super) fn leading_zero(spot: &Spot<'_>) -> Option<String> {
    let number: i64 = spot.bare().parse().ok()?;
    let is_zero = spot.is_of(&["unexpected leading zero"]);
    is_zero.then(|| number.to_string())
}

pub(super) fn comma_in_number(spot: &Spot<'_>) -> Option<String> {
    let (whole, rest) = spot.value().split_once(',')?;
    let number: i64 = whole.parse().ok()?;
    rest.starts_with(|one: char| one.is_ascii_digit())
        .then(|| number.to_string())
}

pub(super) fn yes_or_no(spot: &Spot<'_>) -> Option<String> {
    let word = spot.bare().to_lowercase();
    let known = ["true", "false", "yes", "no", "on", "off"].contains(&&*word);
    known.then(|| spot.bare().to_owned())
}

fn takes_date(spot: &Spot<'_>) -> bool {
    headings::takes(spot.key(), |takes| matches!(takes, Takes::Date))
}

fn takes_number(spot: &Spot<'_>) -> bool {
    headings::takes(spot.key(), |takes| {
        matches!(
            takes,
            Takes::Schema | Takes::Count | Takes::Points | Takes::Of100
        )
    })
}

/// Whether the parser stumbled where a value begins.
fn is_at_value(spot: &Spot<'_>) -> bool {
    let is_first = spot.before().trim_end().ends_with('=');
    is_first && !spot.bare().is_empty() && !spot.bare().starts_with('=')
}

/// What stands where a date belongs.
pub(super) fn no_date(spot: &Spot<'_>) -> Option<String> {
    (is_at_value(spot) && takes_date(spot)).then(|| match Date::parse(spot.bare()) {
        Ok(date) => format!("`{date}`"),
        Err(_) => EXAMPLE.to_owned(),
    })
}

/// What stands where a whole number belongs.
pub(super) fn no_number(spot: &Spot<'_>) -> Option<String> {
    let number = spot.bare().replace(' ', "").parse::<i64>();
    (is_at_value(spot) && takes_number(spot)).then(|| match number {
        Ok(number) => format!("`{number}`"),
        Err(_) => "a whole number, such as `1`".to_owned(),
    })
}
