//! Text to help lines, or every finding.

use toml::de::DeTable;

use super::{Country, HelpLine, HelpLines};
use crate::question_set::Prose;
use crate::question_set::file::{self, Table};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::source::Source;

/// Reads a file of help lines.
///
/// # Errors
/// Every finding in the file.
pub fn check(source: &Source) -> Result<HelpLines, Vec<Finding>> {
    check_with(source, |_| {})
}

/// Reads a file of help lines after its words were changed, to those of another language.
///
/// # Errors
/// As [`check`]; places are those of the file.
pub fn check_with(
    source: &Source,
    change: impl FnOnce(&mut DeTable<'_>),
) -> Result<HelpLines, Vec<Finding>> {
    let mut table = file::parse(source)?;
    change(table.get_mut());
    let mut found = Vec::new();
    let keys = &["schema", "checked", "anywhere", "countries"];
    let root = Table::new(
        table.get_ref(),
        &(0..0),
        "a file of help lines",
        keys,
        &mut found,
    );
    let lines = read(&root, &mut found);
    match lines {
        Some(lines) if found.is_empty() => Ok(lines),
        _ => Err(found),
    }
}

fn read(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<HelpLines> {
    if let Some(value) = root.require("schema", found)
        && file::whole("schema", "the whole number 1", value, found)
            .is_some_and(|schema| schema != 1)
    {
        found.push(Finding::new(Problem::OtherSchema, value.span()));
    }
    let checked = root.date("checked", found);
    let anywhere = root.require("anywhere", found).and_then(|value| {
        Table::from_value(
            "anywhere",
            value,
            "`anywhere`",
            &["emergency", "more"],
            found,
        )
    });
    let emergency = anywhere.and_then(|table| table.prose("emergency", found));
    let more = anywhere.and_then(|table| table.prose("more", found));
    let tables = root.tables(
        "countries",
        "a country",
        &["code", "name", "emergency", "lines"],
        found,
    );
    // Collected first, so that the findings of every country are reported.
    let countries: Vec<_> = tables.iter().map(|table| country(table, found)).collect();
    Some(HelpLines {
        checked: checked?,
        emergency: emergency?,
        more: more?,
        countries: countries.into_iter().collect::<Option<_>>()?,
    })
}

fn country(table: &Table<'_>, found: &mut Vec<Finding>) -> Option<Country> {
    let code = table.prose("code", found);
    let name = table.prose("name", found);
    let emergency = table.prose("emergency", found);
    let keys = &["name", "reach", "hours", "note", "checked"];
    let lines: Vec<_> = table
        .tables("lines", "a help line", keys, found)
        .iter()
        .map(|table| line(table, found))
        .collect();
    Some(Country {
        code: code?,
        name: name?,
        emergency: emergency?,
        lines: lines.into_iter().collect::<Option<_>>()?,
    })
}

fn line(table: &Table<'_>, found: &mut Vec<Finding>) -> Option<HelpLine> {
    let name = table.prose("name", found);
    let reach = table.prose("reach", found);
    let hours = table.prose("hours", found);
    let note: Option<Option<Prose>> = table
        .get("note")
        .map(|value| file::prose("note", value, found));
    let checked = table.get("checked").map(|value| file::date(value, found));
    Some(HelpLine {
        name: name?,
        reach: reach?,
        hours: hours?,
        note: note.flatten(),
        checked: checked.flatten(),
    })
}
