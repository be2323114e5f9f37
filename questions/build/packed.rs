//! A file of words or questions, packed so that the program need not read TOML to use it:
//! `src/question_set/file/packed.rs` says how.

use toml::de::{DeTable, DeValue};

/// A whole file, without what only `check` looks at.
pub(crate) fn file(file: &DeTable<'_>) -> Vec<u8> {
    table(file, |key| key != "cases")
}

/// The entries of a table, in their order in the file.
fn table(table: &DeTable<'_>, is_kept: impl Fn(&str) -> bool) -> Vec<u8> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.retain(|(key, _)| is_kept(key.get_ref()));
    entries.sort_by_key(|(key, _)| key.span().start);
    let entries = entries.into_iter().flat_map(|(key, value)| {
        let key = value_of(b't', key.get_ref().as_bytes());
        [key, value_packed(value.get_ref())].concat()
    });
    entries.collect()
}

fn value_packed(value: &DeValue<'_>) -> Vec<u8> {
    match value {
        DeValue::Table(entries) => value_of(b'{', &table(entries, |_| true)),
        DeValue::Array(values) => {
            let values = values.iter().map(|value| value_packed(value.get_ref()));
            value_of(b'[', &values.collect::<Vec<_>>().concat())
        }
        DeValue::String(text) => value_of(b't', folded(text).as_bytes()),
        DeValue::Integer(number) => value_of(b't', number.to_string().as_bytes()),
        DeValue::Float(number) => value_of(b't', number.as_str().as_bytes()),
        DeValue::Boolean(flag) => value_of(b't', flag.to_string().as_bytes()),
        DeValue::Datetime(date) => value_of(b't', date.to_string().as_bytes()),
    }
}

/// Any run of blanks is one space, as in `src/question_set/prose.rs`.
fn folded(text: &str) -> String {
    let words = text.split([' ', '\t', '\n', '\r']);
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn value_of(kind: u8, bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    [&[kind][..], &length.to_le_bytes(), bytes].concat()
}
