//! Starting a set: a small one that works, fully commented.

use crate::date::Date;

/// A small set that works. The tests hold it clean.
pub const TEMPLATE: &str = include_str!("../../questions/new.toml");
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
