//! Items and options with their words in every language.

use serde_json::{Map, Value, json};

use super::HL7;
use crate::export::Tongue;

pub(super) struct Writer<'a> {
    pub first: &'a Tongue,
    pub others: &'a [Tongue],
}

pub(super) type Said<'f> = &'f dyn Fn(&Tongue) -> &str;

impl Writer<'_> {
    /// A text under a key, and what it is in the other languages.
    pub(super) fn says(&self, all: &mut Map<String, Value>, key: &str, said: Said<'_>) {
        all.insert(key.to_owned(), json!(said(self.first)));
        let translations = self.others.iter().map(|tongue| {
            json!({ "url": format!("{HL7}translation"), "extension": [
                { "url": "lang", "valueCode": tongue.language.tag },
                { "url": "content", "valueString": said(tongue) },
            ] })
        });
        let translations: Vec<Value> = translations.collect();
        if !translations.is_empty() {
            all.insert(format!("_{key}"), json!({ "extension": translations }));
        }
    }

    pub(super) fn item(&self, link: &str, kind: &str, said: Said<'_>) -> Map<String, Value> {
        let mut item = Map::new();
        item.insert("linkId".to_owned(), json!(link));
        item.insert("type".to_owned(), json!(kind));
        self.says(&mut item, "text", said);
        item
    }

    pub(super) fn group(&self, link: &str, said: Said<'_>, items: &[Value]) -> Value {
        let mut group = self.item(link, "group", said);
        group.insert("item".to_owned(), json!(items));
        Value::Object(group)
    }

    pub(super) fn option(&self, code: &str, said: Said<'_>) -> Map<String, Value> {
        let mut coding = Map::new();
        coding.insert("code".to_owned(), json!(code));
        self.says(&mut coding, "display", said);
        let mut option = Map::new();
        option.insert("valueCoding".to_owned(), Value::Object(coding));
        option
    }

    pub(super) fn choice(
        &self,
        link: &str,
        said: Said<'_>,
        options: &[Map<String, Value>],
    ) -> Map<String, Value> {
        let mut item = self.item(link, "choice", said);
        item.insert("answerOption".to_owned(), json!(options));
        item
    }
}
