//! JSON Schemas, for editors that check a file as it is written.

use serde_json::{Map, Value, json};

use super::answers::ANSWERS;
use super::help_lines::HELP_LINES;
use super::question_set::QUESTION_SET;
use super::translation::{TRANSLATION, WORDS};
use super::{Key, RESERVED, Record, Rule, Tag, Takes, Unique};
use crate::question_set::limits;

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

pub fn question_set() -> Value {
    document(&QUESTION_SET)
}

pub fn help_lines() -> Value {
    document(&HELP_LINES)
}

pub fn answers() -> Value {
    document(&ANSWERS)
}

/// Below its header a translation holds words, or tables of words to any depth. Words that are
/// still to be filled in are empty.
pub fn translation() -> Value {
    let mut schema = document(&TRANSLATION);
    let mut words = table(&WORDS);
    words["properties"]["says"]["pattern"] = "".into();
    let deeper =
        json!({ "type": "object", "additionalProperties": { "$ref": "#/definitions/words" } });
    schema["definitions"] = json!({ "words": { "anyOf": [words, deeper] } });
    schema["additionalProperties"] = json!({ "$ref": "#/definitions/words" });
    schema
}

fn document(record: &Record) -> Value {
    let mut schema = table(record);
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = format!("{} for circle-or-chair", record.name).into();
    schema["description"] =
        "What an editor can check as you type. `circle-or-chair check` finds everything else."
            .into();
    schema
}

fn table(record: &Record) -> Value {
    let needed = record.keys.iter().filter(|key| key.is_needed);
    let needed: Vec<&str> = needed.map(|key| key.name).collect();
    let properties = record
        .keys
        .iter()
        .map(|key| (key.name.to_owned(), property(key)));
    let mut schema = json!({
        "type": "object",
        "additionalProperties": false,
        "required": needed,
        "properties": properties.collect::<Map<String, Value>>(),
    });
    match record.rule {
        Rule::Free => {}
        Rule::AnyOf(keys) => {
            let one = keys.iter().map(|key| json!({ "required": [key] }));
            schema["anyOf"] = one.collect();
        }
        Rule::OneOf(groups) => {
            let group = |mine: &&[&str]| {
                let others = groups.iter().filter(|group| *group != mine);
                let other = others.flat_map(|group| *group);
                let other: Vec<Value> = other.map(|key| json!({ "required": [key] })).collect();
                json!({ "required": mine, "not": { "anyOf": other } })
            };
            schema["oneOf"] = groups.iter().map(group).collect();
        }
    }
    schema
}

fn property(key: &Key) -> Value {
    let mut schema = takes(&key.takes);
    schema["description"] = key.about.into();
    schema
}

fn takes(takes: &Takes) -> Value {
    let (least, most) = takes.entries();
    match takes {
        Takes::Schema => json!({ "const": 1 }),
        Takes::Id(Unique::Option) => {
            json!({ "type": "string", "pattern": ID, "maxLength": limits::ID, "not": { "enum": RESERVED } })
        }
        Takes::Id(_) => json!({ "type": "string", "pattern": ID, "maxLength": limits::ID }),
        Takes::Text | Takes::Line => {
            json!({ "type": "string", "pattern": "\\S", "maxLength": limits::TEXT })
        }
        Takes::Coded(Tag::Language) => {
            json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" })
        }
        Takes::Coded(Tag::Country) => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Takes::Short => json!({ "type": "string", "pattern": "\\S", "maxLength": limits::SHORT }),
        Takes::Texts => list(&self::takes(&Takes::Text), least, most),
        Takes::Date => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Takes::Flag => json!({ "type": "boolean" }),
        Takes::Count => json!({ "type": "integer", "minimum": 1, "maximum": limits::OPTIONS }),
        Takes::Points => {
            json!({ "type": "integer", "minimum": -limits::POINTS, "maximum": limits::POINTS })
        }
        Takes::Of100 => json!({ "type": "integer", "minimum": 0, "maximum": 100 }),
        Takes::Word(words) => json!({ "enum": words }),
        Takes::Name => json!({ "type": "string" }),
        Takes::Names => json!({ "type": "array", "items": { "type": "string" } }),
        Takes::Table(record) => table(record),
        Takes::Tables(record, ..) => list(&table(record), least, most),
        Takes::Named(record, _) => json!({
            "type": "object",
            "propertyNames": { "pattern": ID, "maxLength": limits::ID },
            "maxProperties": most,
            "additionalProperties": table(record),
        }),
        Takes::Conditions => json!({
            "type": "object",
            "minProperties": least,
            "additionalProperties": list(&json!({ "type": "string" }), 1, limits::OPTIONS),
        }),
        Takes::Replies => {
            let mut several = list(&json!({ "type": "string" }), 1, limits::OPTIONS);
            several["uniqueItems"] = true.into();
            json!({
                "type": "object",
                "additionalProperties": { "anyOf": [{ "type": "string" }, several] },
            })
        }
        Takes::Weights => json!({
            "type": "object",
            "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 3 },
        }),
    }
}

fn list(items: &Value, least: usize, most: usize) -> Value {
    let mut schema = json!({ "type": "array", "items": items });
    if least > 0 {
        schema["minItems"] = least.into();
    }
    if most < usize::MAX {
        schema["maxItems"] = most.into();
    }
    schema
}
