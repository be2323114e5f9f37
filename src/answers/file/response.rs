//! Answers out of a FHIR `QuestionnaireResponse` to the `Questionnaire` that `export` writes.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Given, json};
use crate::answers::{Answers, Importance, Lean, Picks, Reply};
use crate::fhir_names::{AVAILABILITY, FIT, FITS, IMPORTANCE, LEAN, PART, WEIGHTS, WHY, url};
use crate::question_set::check::names::{NamedQuestion, Names};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;
use crate::question_set::{Prose, QuestionSet};

type Raw<'t> = &'t RawValue;

#[derive(Deserialize)]
struct Kind<'t> {
    #[serde(borrow, default, rename = "resourceType")]
    resource: Option<Cow<'t, str>>,
}

#[derive(Deserialize)]
struct Response<'t> {
    #[serde(default)]
    id: Option<String>,
    #[serde(borrow, default)]
    questionnaire: Option<Raw<'t>>,
    #[serde(borrow, default)]
    item: Vec<Item<'t>>,
}

#[derive(Deserialize)]
struct Item<'t> {
    #[serde(borrow, rename = "linkId")]
    link: Raw<'t>,
    #[serde(borrow, default, rename = "answer")]
    answers: Vec<Answer<'t>>,
    #[serde(borrow, default, rename = "item")]
    items: Vec<Item<'t>>,
}

#[derive(Deserialize)]
struct Answer<'t> {
    #[serde(borrow, default, rename = "valueCoding")]
    coding: Option<Coding<'t>>,
}

#[derive(Deserialize)]
struct Coding<'t> {
    #[serde(borrow)]
    code: Raw<'t>,
}

/// Whether a text is JSON of a `QuestionnaireResponse`.
pub(super) fn is_one(text: &str) -> bool {
    let kind = || serde_json::from_str::<Kind<'_>>(text).ok()?.resource;
    text.contains("QuestionnaireResponse") && kind().is_some_and(|it| it == "QuestionnaireResponse")
}

pub(super) fn read(
    set: &QuestionSet,
    names: &Names,
    source: &Source,
) -> Result<Given, Vec<Finding>> {
    let text = &*source.text;
    let response: Response<'_> =
        serde_json::from_str(text).map_err(|error| vec![json::syntax(source, &error)])?;
    let mut reader = Reader {
        text,
        names,
        answers: Answers::none_of(set),
        found: Vec::new(),
        seen: Vec::new(),
        warning: None,
    };
    reader.questionnaire(set, response.questionnaire);
    response.item.iter().for_each(|item| reader.item(item));
    let case = response.id.and_then(|id| Prose::parse(&id).ok());
    if reader.found.is_empty() {
        Ok(Given {
            answers: reader.answers,
            case: case.map(|case| case.to_string()),
            warning: reader.warning,
        })
    } else {
        Err(reader.found)
    }
}

struct Reader<'t> {
    text: &'t str,
    names: &'t Names,
    answers: Answers,
    found: Vec<Finding>,
    seen: Vec<String>,
    warning: Option<Finding>,
}

impl<'t> Reader<'t> {
    /// Answers to another set would be misread; those to another version are used, and that is said.
    fn questionnaire(&mut self, set: &QuestionSet, given: Option<Raw<'t>>) {
        let Some(raw) = given else {
            let finding = Finding::new("Q007", 0..0).with("key", "questionnaire");
            self.found
                .push(finding.with("within", "a QuestionnaireResponse"));
            return;
        };
        let (given, wanted) = (word(raw), url(set));
        let (of, version) = given.split_once('|').unwrap_or((&given, ""));
        let span = self.span(raw);
        if of != wanted {
            let finding = Finding::new("Q037", span).with_short("given", of);
            self.found.push(finding.with("loaded", wanted));
        } else if version != &*set.version {
            let finding = Finding::new("Q116", span).with_short("given", version);
            self.warning = Some(finding.with("loaded", &set.version));
        }
    }

    fn item(&mut self, item: &Item<'t>) {
        item.items.iter().for_each(|item| self.item(item));
        let (link, names) = (word(item.link), self.names);
        if self.seen.contains(&link) {
            let finding = Finding::new("Q038", self.span(item.link));
            self.found.push(finding.with_short("key", &link));
            return;
        }
        let part = |kind: &str| {
            let id = link.strip_prefix(kind)?;
            names.considerations.iter().position(|part| part == id)
        };
        let is_shown = [AVAILABILITY, FITS, WEIGHTS].contains(&&*link)
            || [FIT, WHY].iter().any(|kind| link.starts_with(kind));
        if let Some(question) = names.question(&link) {
            self.question(question, item);
        } else if let Some(part) = part(IMPORTANCE) {
            let known = |code: &str| Importance::new(code.parse().ok()?);
            let importance = self.only(&link, item, known);
            self.answers.weigh(part, importance);
        } else if link == LEAN {
            let known = |code: &str| Lean::ALL.into_iter().find(|lean| lean.id() == code);
            self.answers.lean = self.only(&link, item, known);
        } else if !(is_shown || part(PART).is_some()) {
            let _ = names.find(&link, self.span(item.link), &mut self.found);
        }
        self.seen.push(link);
    }

    fn question(&mut self, question: &NamedQuestion, item: &Item<'t>) {
        let mut picks = Picks::default();
        for raw in self.codes(&question.id, item) {
            let (id, span) = (word(raw), self.span(raw));
            match question.find(&id, span.clone(), &mut self.found) {
                Some(index) if picks.contains(index) => {
                    let finding = Finding::new("Q035", span);
                    self.found.push(finding.with_short("id", &id));
                }
                Some(index) => picks = picks.with(index),
                None => {}
            }
        }
        self.at_most(&question.id, item, question.pick);
        if !picks.is_empty() {
            self.answers.keep(question.question, Reply::Picked(picks));
        }
    }

    /// The one answer of an item that is none of the set's questions.
    fn only<T>(
        &mut self,
        id: &str,
        item: &Item<'t>,
        known: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.at_most(id, item, 1);
        let raw = *self.codes(id, item).first()?;
        let code = word(raw);
        let found = known(&code);
        if found.is_none() {
            let finding = Finding::new("Q021", self.span(raw)).with("question", id);
            self.found.push(finding.with_short("id", &code));
        }
        found
    }

    fn at_most(&mut self, id: &str, item: &Item<'t>, most: usize) {
        let count = item.answers.len();
        if count > most {
            let finding = Finding::new("Q034", self.span(item.link)).with("question", id);
            self.found
                .push(finding.with("count", count).with("most", most));
        }
    }

    fn codes(&mut self, id: &str, item: &Item<'t>) -> Vec<Raw<'t>> {
        let codings = item.answers.iter().map(|answer| answer.coding.as_ref());
        let codes: Vec<_> = codings.map(|coding| coding.map(|it| it.code)).collect();
        if codes.iter().any(Option::is_none) {
            let finding = Finding::new("Q008", self.span(item.link)).with_short("key", id);
            let finding = finding.with("wanted", "answered with a `valueCoding`");
            self.found.push(finding.with("got", "with another value"));
        }
        codes.into_iter().flatten().collect()
    }

    fn span(&self, raw: Raw<'_>) -> std::ops::Range<usize> {
        json::span(self.text, raw)
    }
}

/// A text as JSON means it; of anything else, its very characters.
fn word(raw: Raw<'_>) -> String {
    serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().to_owned())
}
