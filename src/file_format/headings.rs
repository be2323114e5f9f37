//! Under which heading a key or a table may stand.

use super::help_lines::HELP_LINES;
use super::question_set::QUESTION_SET;
use super::{Key, Record, Takes};

/// The kinds of files whose tables may stand under headings.
const WITH_HEADINGS: [&Record; 2] = [&QUESTION_SET, &HELP_LINES];

/// Whether the tables of some kind of file at this path are a list.
pub fn is_list(path: &str) -> bool {
    WITH_HEADINGS.iter().any(|record| record.holds_list(path))
}

/// Whether some key of this name takes what fits.
pub fn takes(name: &str, fits: impl Fn(&Takes) -> bool) -> bool {
    let mut records = WITH_HEADINGS.iter();
    records.any(|record| record.takes(name, &fits))
}

/// The first heading whose key and record fit.
pub fn heading(fits: impl Fn(&Key, &Record) -> bool) -> Option<String> {
    let mut records = WITH_HEADINGS.iter();
    records.find_map(|record| record.heading(&fits, ""))
}

impl Record {
    fn holds_list(&self, path: &str) -> bool {
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        match self.key(name).map(|key| &key.takes) {
            Some(Takes::Tables(..)) if rest.is_empty() => true,
            Some(Takes::Tables(record, ..) | Takes::Table(record)) => record.holds_list(rest),
            _ => false,
        }
    }

    fn takes(&self, name: &str, fits: &dyn Fn(&Takes) -> bool) -> bool {
        self.keys.iter().any(|key| match &key.takes {
            takes if key.name == name && fits(takes) => true,
            Takes::Table(record) | Takes::Tables(record, ..) | Takes::Named(record, _) => {
                record.takes(name, fits)
            }
            _ => false,
        })
    }

    fn heading(&self, fits: &dyn Fn(&Key, &Self) -> bool, above: &str) -> Option<String> {
        self.keys.iter().find_map(|key| {
            let path = format!("{above}{}", key.name);
            match key.takes {
                Takes::Table(record) if fits(key, record) => Some(format!("[{path}]")),
                Takes::Tables(record, ..) if fits(key, record) => Some(format!("[[{path}]]")),
                Takes::Table(record) | Takes::Tables(record, ..) => {
                    record.heading(fits, &format!("{path}."))
                }
                _ => None,
            }
        })
    }

    pub fn has_all(&self, keys: &[&str]) -> bool {
        keys.iter().all(|key| self.key(key).is_some())
    }
}
