//! Help lines that nobody has checked for half a year, and days that are still to come.

use toml::de::DeTable;

use crate::date::Date;
use crate::file_format::help_lines::HELP_LINES;
use crate::help_lines::FRESH_MONTHS;
use crate::question_set::file::Table;
use crate::question_set::finding::Finding;

/// Looks at the day of each line, and at that of the file where a line has none of its own.
pub(in crate::workshop) fn read(file: &DeTable<'_>, today: Date) -> Vec<Finding> {
    let root = Table::root(&HELP_LINES, file, None);
    let countries = root.tables("countries").into_iter();
    let mut dated: Vec<_> = countries.flat_map(|one| one.tables("lines")).collect();
    let lines = dated.len();
    dated.retain(|line| line.get("checked").is_some());
    if dated.len() < lines || lines == 0 {
        dated.push(root);
    }
    let old = dated.iter().filter_map(|table| {
        let day = table.date("checked")?;
        let finding = Finding::new("Q119", table.place("checked")).with("checked", day);
        let is_old = (day.plus_months(FRESH_MONTHS) < today).then_some(finding);
        is_old.or_else(|| ahead(table, "checked", day, today))
    });
    old.collect()
}

/// A day that nobody can have looked on.
pub(super) fn ahead(table: &Table<'_>, key: &str, day: Date, today: Date) -> Option<Finding> {
    let finding = Finding::new("Q120", table.place(key)).with("day", day);
    (day > today).then_some(finding)
}
