//! Starting a set: a small one that works, fully commented.

use crate::date::Date;
use crate::question_set::built_in;

/// A small set that works. The tests hold it clean.
pub const TEMPLATE: &str = include_str!("../../questions/new.toml");

/// The built-in set, to be changed.
pub fn built_in() -> String {
    const HINT: &str = "\
# Give this set an `id` of its own: files of answers name the set that they are for by it.
";
    format!("{HINT}\n{}", built_in::TEXT)
}

/// The small set as if it was reviewed on a day.
pub fn template(reviewed: Date) -> String {
    const KEY: &str = "reviewed = ";
    let line = |line: &str| {
        if line.starts_with(KEY) {
            format!("{KEY}{reviewed}\n")
        } else {
            line.to_owned()
        }
    };
    TEMPLATE.split_inclusive('\n').map(line).collect()
}
