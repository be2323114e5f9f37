//! A file as it was written, held against the description of its format; or as it was packed.

mod hold;
mod near;
mod node;
mod packed;
pub(crate) mod syntax;
mod table;
mod tags;
mod words;
mod wrong;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::Finding;
use super::source::Source;
use crate::date::Date;
pub(crate) use hold::{hold, hold_below, hold_text};
pub(crate) use near::{listed, nearest, unknown};
pub(crate) use node::Node;
pub use packed::Packed;
pub use table::{Leaf, Table};
pub use words::{Entry, Texts, Translation, marked};
pub(crate) use wrong::{holds_id, missing, wrong_type};

/// A value and the bytes it stands on.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// Parses a file, or reports every syntax error in it, at most one a line.
pub fn parse(source: &Source) -> Result<DeTable<'_>, Vec<Finding>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if errors.is_empty() {
        return Ok(table.into_inner());
    }
    let slip = |error: &toml::de::Error| (error.message().to_owned(), error.span().unwrap_or(0..0));
    Err(syntax::findings(
        &source.text,
        errors.iter().map(slip).collect(),
    ))
}

/// Whether a file is of another schema or of another kind. What it says is not known then.
pub(crate) fn is_other(found: &[Finding]) -> bool {
    found
        .iter()
        .any(|finding| matches!(finding.code(), "Q009" | "Q048"))
}

/// The entries of a table whose keys are names, in the order of the file.
pub(crate) fn entries<'t>(value: &'t Value<'t>) -> Vec<(&'t str, Range<usize>, &'t Value<'t>)> {
    let table = value.get_ref().as_table().into_iter();
    let mut entries: Vec<_> = table
        .flat_map(DeTable::iter)
        .map(|(key, value)| (&**key.get_ref(), key.span(), value))
        .collect();
    entries.sort_by_key(|(_, span, _)| span.start);
    entries
}

/// The values of a list; of anything else, none.
pub(crate) fn list<'t>(value: &'t Value<'t>) -> &'t [Value<'t>] {
    let list = value.get_ref().as_array();
    list.map_or(&[], |list| &**list)
}

/// A whole number that fits.
pub(crate) fn whole(value: &Value<'_>) -> Option<i64> {
    let number = value.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A date without a time, that exists.
pub(crate) fn date(value: &Value<'_>) -> Option<Date> {
    let written = value.get_ref().as_datetime()?;
    let date = written
        .date
        .filter(|_| written.time.is_none() && written.offset.is_none())?;
    let date = Date {
        year: date.year,
        month: date.month,
        day: date.day,
    };
    date.exists().then_some(date)
}
