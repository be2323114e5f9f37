//! The JSON Schemas and the readers, held against one corpus of good and bad files.

use std::fs;
use std::path::Path;

use circle_or_chair::file_format::{Kind, schema};
use circle_or_chair::question_set::file;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::workshop::start;
use jsonschema::validator_for;
use serde_json::Value;
use toml::de::{DeTable, DeValue};

use super::corpus::{codes, fixtures};

/// Codes that a schema can see; all others need to know the whole set, or more than JSON can say.
const SEEN: [&str; 24] = [
    "Q006", "Q007", "Q008", "Q009", "Q010", "Q012", "Q014", "Q015", "Q016", "Q017", "Q022", "Q023",
    "Q024", "Q025", "Q026", "Q027", "Q029", "Q032", "Q033", "Q036", "Q041", "Q043", "Q044", "Q045",
];
/// Files with other codes in which a schema can see something all the same.
const SEEN_TOO: [&str; 6] = [
    "pick-zero.toml",
    "pick-twice.toml",
    "slip-language-name.toml",
    "slip-language-locale.toml",
    "slip-country-name.toml",
    "slip-country-small.toml",
];

fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => text.to_string().into(),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => number.into(),
            Err(_) => 1e30.into(),
        },
        DeValue::Float(number) => number.as_str().parse::<f64>().unwrap().into(),
        DeValue::Boolean(truth) => (*truth).into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(values) => values.iter().map(|value| json(value.get_ref())).collect(),
        DeValue::Table(table) => object(table),
    }
}

fn object(table: &DeTable<'_>) -> Value {
    let entries = table.iter();
    Value::Object(
        entries
            .map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())))
            .collect(),
    )
}

/// What the schema says about a value: the first thing that is wrong.
/// What the schema of its kind says about a file; `None` if the file is no TOML.
fn judged(path: &Path) -> Option<Result<(), String>> {
    let source = Source::read(path).ok()?;
    let table = file::parse(&source).ok()?;
    let schema = match Kind::of(&table) {
        _ if table.contains_key("question_set") => schema::answers(),
        Kind::Set => schema::question_set(),
        Kind::Translation => schema::translation(),
        Kind::HelpLines => schema::help_lines(),
        Kind::Interface => return None,
    };
    let validator = validator_for(&schema).unwrap();
    let file = object(&table);
    let judged = validator.validate(&file);
    Some(judged.map_err(|wrong| format!("{} at {}", wrong, wrong.instance_path())))
}

#[test]
fn the_schemas_accept_every_file_that_the_readers_accept() {
    let shipped = [
        "questions/group-or-individual.toml",
        "questions/group-or-individual.es.toml",
        "questions/help-lines.toml",
        "questions/help-lines.es.toml",
        "questions/interface.es.toml",
        "questions/new.toml",
        "tests/it/scored/000.toml",
        "tests/it/scored/001.toml",
    ];
    let shipped = shipped.iter().map(|path| Path::new(path).to_owned());
    let files = fixtures("good").into_iter().chain(fixtures("words"));
    for path in files.chain(shipped) {
        assert_eq!(judged(&path), Some(Ok(())), "{}", path.display());
    }
}

#[test]
fn the_schemas_refuse_every_mistake_that_a_schema_can_see() {
    for path in fixtures("bad") {
        let Some(judged) = judged(&path) else {
            continue;
        };
        let seen = codes(&path)
            .iter()
            .any(|code| SEEN.contains(&code.as_str()));
        let name = path.file_name().unwrap().to_str().unwrap();
        // To JSON every date is a text in quotes.
        let seen = seen && name != "slip-date-in-quotes.toml";
        let expected = seen || SEEN_TOO.contains(&name);
        assert_eq!(judged.is_err(), expected, "{name}: {judged:?}");
    }
}

#[test]
fn the_template_is_the_shipped_one_with_the_day_it_was_made() {
    let today = super::corpus::TODAY.plus_months(14);
    let text = start::template(today);
    assert!(text.contains("\nreviewed = 2028-01-23\n"));
    let shipped =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/new.toml"));
    assert_eq!(text.replace("2028-01-23", "2026-11-23"), shipped.unwrap());
    assert!(text.starts_with("#:schema "));
}
