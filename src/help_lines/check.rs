//! Text to help lines, or every finding.

use toml::de::DeTable;

use super::{Country, HelpLine, HelpLines};
use crate::file_format::help_lines::HELP_LINES;
use crate::question_set::file::{self, Packed, Table, Translation};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

/// Reads a file of help lines, in the words of another language if there are any.
pub fn check(source: &Source, words: Option<&Translation>) -> Result<HelpLines, Vec<Finding>> {
    read(&file::parse(source)?, words)
}

/// Reads the built-in help lines, which are known to be sound.
pub(super) fn built_in(file: Packed, words: Option<&Translation>) -> Option<HelpLines> {
    lines(&Table::built_in(&HELP_LINES, file, words))
}

pub fn read(file: &DeTable<'_>, words: Option<&Translation>) -> Result<HelpLines, Vec<Finding>> {
    let found = file::hold(&HELP_LINES, file);
    let root = Table::root(&HELP_LINES, file, words);
    lines(&root).filter(|_| found.is_empty()).ok_or(found)
}

fn lines(root: &Table<'_>) -> Option<HelpLines> {
    let anywhere = root.table("anywhere")?;
    Some(HelpLines {
        checked: root.date("checked")?,
        emergency: anywhere.text("emergency")?,
        more: anywhere.text("more")?,
        countries: root.each("countries", country)?,
    })
}

fn country(table: &Table<'_>) -> Option<Country> {
    Some(Country {
        code: table.text("code")?,
        name: table.text("name")?,
        emergency: table.text("emergency")?,
        lines: table.each("lines", line)?,
    })
}

fn line(table: &Table<'_>) -> Option<HelpLine> {
    Some(HelpLine {
        name: table.text("name")?,
        reach: table.text("reach")?,
        hours: table.text("hours")?,
        note: table.text("note"),
        checked: table.date("checked"),
    })
}
