//! The JSON Schema and the loader, held against one corpus of good and bad files.
//!
//! The validator knows the words that the schema uses and no others, and stops at any other: a
//! whole one would bring a hundred packages for one test.

use std::fs;
use std::path::Path;

use circle_or_chair::question_set::source::Source;
use circle_or_chair::workshop::kind::Kind;
use circle_or_chair::workshop::start;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use super::corpus::{expected, fixtures};

/// Codes that a schema can see; all others need to know the whole set, or more than JSON can say.
const SEEN: [&str; 22] = [
    "Q006", "Q007", "Q008", "Q009", "Q010", "Q012", "Q014", "Q015", "Q016", "Q017", "Q022", "Q023",
    "Q024", "Q025", "Q026", "Q027", "Q029", "Q032", "Q033", "Q036", "Q041", "Q043",
];
/// Files with other codes in which a schema can see something all the same.
const SEEN_TOO: [&str; 2] = ["pick-zero.toml", "pick-twice.toml"];

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
fn judge(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let rules = schema.as_object().unwrap();
    for (word, rule) in rules {
        rule_holds(root, rules, word, rule, value)
            .then_some(())
            .ok_or_else(|| format!("{word}: {rule} for {value}"))?;
    }
    Ok(())
}

fn rule_holds(
    root: &Value,
    rules: &Map<String, Value>,
    word: &str,
    rule: &Value,
    value: &Value,
) -> bool {
    let good = |schema: &Value, value: &Value| judge(root, schema, value).is_ok();
    let count = |rule: &Value| usize::try_from(rule.as_u64().unwrap()).unwrap();
    let (table, list) = (value.as_object(), value.as_array());
    let (text, number) = (value.as_str(), value.as_i64());
    match word {
        "$schema" | "title" | "description" | "definitions" => true,
        "$ref" => {
            let path = rule.as_str().unwrap().trim_start_matches('#');
            good(root.pointer(path).unwrap(), value)
        }
        "type" => match rule.as_str().unwrap() {
            "object" => table.is_some(),
            "array" => list.is_some(),
            "string" => text.is_some(),
            "integer" => number.is_some(),
            "boolean" => value.is_boolean(),
            other => panic!("type {other}"),
        },
        "const" => value == rule,
        "enum" => rule.as_array().unwrap().contains(value),
        "not" => !good(rule, value),
        "allOf" => rule
            .as_array()
            .unwrap()
            .iter()
            .all(|rule| good(rule, value)),
        "anyOf" => rule
            .as_array()
            .unwrap()
            .iter()
            .any(|rule| good(rule, value)),
        "oneOf" => {
            rule.as_array()
                .unwrap()
                .iter()
                .filter(|rule| good(rule, value))
                .count()
                == 1
        }
        "required" => table.is_none_or(|table| {
            let keys = rule.as_array().unwrap().iter();
            keys.map(|key| key.as_str().unwrap())
                .all(|key| table.contains_key(key))
        }),
        "properties" => table.is_none_or(|table| {
            let mut rules = rule.as_object().unwrap().iter();
            rules.all(|(key, rule)| table.get(key).is_none_or(|value| good(rule, value)))
        }),
        "additionalProperties" => table.is_none_or(|table| {
            let known = |key: &str| {
                rules
                    .get("properties")
                    .is_some_and(|all| all.get(key).is_some())
            };
            let mut others = table.iter().filter(|(key, _)| !known(key));
            match rule {
                Value::Bool(allowed) => *allowed || others.next().is_none(),
                rule => others.all(|(_, value)| good(rule, value)),
            }
        }),
        "propertyNames" => {
            table.is_none_or(|table| table.keys().all(|key| good(rule, &key.as_str().into())))
        }
        "minProperties" => table.is_none_or(|table| table.len() >= count(rule)),
        "items" => list.is_none_or(|list| list.iter().all(|value| good(rule, value))),
        "minItems" => list.is_none_or(|list| list.len() >= count(rule)),
        "maxItems" => list.is_none_or(|list| list.len() <= count(rule)),
        "uniqueItems" => {
            list.is_none_or(|list| (1..list.len()).all(|at| !list[..at].contains(&list[at])))
        }
        "maxLength" => text.is_none_or(|text| text.chars().count() <= count(rule)),
        "minimum" => number.is_none_or(|number| number >= rule.as_i64().unwrap()),
        "maximum" => number.is_none_or(|number| number <= rule.as_i64().unwrap()),
        "pattern" => text.is_none_or(|text| matches(rule.as_str().unwrap(), text)),
        other => panic!("the validator does not know {other}"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    let all = |text: &str, good: fn(u8) -> bool| !text.is_empty() && text.bytes().all(good);
    match pattern {
        "\\S" => text.chars().any(|one| !one.is_whitespace()),
        "^[a-z0-9]+(-[a-z0-9]+)*$" => text.split('-').all(|part| {
            all(part, |byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit()
            })
        }),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            let parts: Vec<&str> = text.split('-').collect();
            let digits =
                |part: &str, count| part.len() == count && all(part, |byte| byte.is_ascii_digit());
            matches!(parts[..], [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
        }
        other => panic!("the validator does not know the pattern {other}"),
    }
}

/// What the schema says about a file; `None` if the file is no TOML, or no question set.
fn judged(path: &Path) -> Option<Result<(), String>> {
    let source = Source::read(path).ok()?;
    if Kind::of(&source) != Kind::Set {
        return None;
    }
    let table = DeTable::parse(&source.text).ok()?;
    let schema: Value = serde_json::from_str(start::SCHEMA).unwrap();
    Some(judge(&schema, &schema, &object(table.get_ref())))
}

#[test]
fn the_schema_accepts_every_file_that_the_loader_accepts() {
    let shipped = ["questions/group-or-individual.toml", "questions/new.toml"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = shipped.iter().map(|path| root.join(path));
    for path in fixtures("good").into_iter().chain(shipped) {
        assert_eq!(judged(&path), Some(Ok(())), "{}", path.display());
    }
}

#[test]
fn the_schema_refuses_every_mistake_that_a_schema_can_see() {
    for path in fixtures("bad") {
        let (places, is_answers) = expected(&path);
        let Some(judged) = judged(&path).filter(|_| !is_answers) else {
            continue;
        };
        let seen = places.iter().any(|place| SEEN.contains(&&place[..4]));
        let name = path.file_name().unwrap().to_str().unwrap();
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
