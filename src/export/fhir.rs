//! A FHIR R4 `Questionnaire`.

mod writer;

use serde_json::{Map, Value, json};

use super::fits::{Dialect, Step, fit_name, steps};
use super::names::plain;
use super::{ROUNDING, System, Tongue};
use crate::answers::{Importance, Lean};
use crate::fhir_names::{AVAILABILITY, BASE, FIT, FITS, IMPORTANCE, LEAN, PART, WEIGHTS, WHY, url};
use crate::form::Form;
use crate::question_set::{Choice, Question, QuestionRef};
use crate::words::capital;

use writer::{Said, Writer};

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
const CALCULATED: &str =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

pub(super) fn questionnaire(first: &Tongue, others: &[Tongue]) -> Value {
    let writer = Writer { first, others };
    let set = &first.set;
    let lost = System::Fhir.lost().unwrap_or_default();
    let mut all = Map::new();
    all.insert("resourceType".to_owned(), json!("Questionnaire"));
    all.insert("url".to_owned(), json!(url(set)));
    all.insert("version".to_owned(), json!(&*set.version));
    // FHIR wants a capital at its beginning.
    all.insert("name".to_owned(), json!(capital(&plain(&set.id))));
    all.insert("status".to_owned(), json!("active"));
    all.insert("subjectType".to_owned(), json!(["Patient"]));
    all.insert("date".to_owned(), json!(set.reviewed.to_string()));
    all.insert("language".to_owned(), json!(&*set.language));
    all.insert("purpose".to_owned(), json!(format!("{lost} {ROUNDING}")));
    writer.says(&mut all, "title", &|tongue| &tongue.set.title);
    writer.says(&mut all, "description", &|tongue| &tongue.set.decision);
    let mut steps = calculations(first);
    let fits = steps.split_off(steps.len() - Form::ALL.len());
    let variables = steps.into_iter().map(|(name, formula)| {
        let url = format!("{HL7}variable");
        json!({ "url": url, "valueExpression": expression(Some(&name), &formula) })
    });
    all.insert("extension".to_owned(), variables.collect());
    all.insert("item".to_owned(), writer.items(fits));
    Value::Object(all)
}

fn expression(name: Option<&str>, formula: &str) -> Value {
    let mut all = json!({ "language": "text/fhirpath", "expression": formula });
    if let Some(name) = name {
        all["name"] = json!(name);
    }
    all
}

/// The calculations of both fits; the last two give them.
fn calculations(first: &Tongue) -> Vec<Step> {
    let set = &first.set;
    let item = |link: &str| format!("%resource.repeat(item).where(linkId = '{link}').answer");
    let picked =
        |link: &str, code: &str| format!("{}.value.where(code = '{code}').count()", item(link));
    steps(
        set,
        &Dialect {
            when: "iif",
            over: "/",
            nothing: "{}",
            named: &|name| format!("%{name}"),
            picked: &|question, option| picked(&question.id, option),
            count: &|question| format!("{}.count()", item(&question.id)),
            counts: &|part, weight| {
                let id = &set.considerations[part].id;
                picked(&format!("{IMPORTANCE}{id}"), &weight.to_string())
            },
            whole: &|number| format!("({number}).floor()"),
        },
    )
}

impl Writer<'_> {
    fn items(&self, fits: Vec<Step>) -> Value {
        let set = &self.first.set;
        let mut items = Vec::new();
        for (part, consideration) in set.considerations.iter().enumerate() {
            let questions = consideration
                .questions
                .clone()
                .map(|index| Value::Object(self.question(QuestionRef::Scored(index))));
            let link = format!("{PART}{}", consideration.id);
            let title: Said<'_> = &|tongue| &*tongue.set.considerations[part].title;
            items.push(self.group(&link, title, &questions.collect::<Vec<_>>()));
        }
        items.push(self.weights());
        let availability = (0..set.availability.len())
            .map(|index| Value::Object(self.question(QuestionRef::Availability(index))));
        let title: Said<'_> = &|tongue| &*tongue.words.availability().part;
        items.push(self.group(AVAILABILITY, title, &availability.collect::<Vec<_>>()));
        let leans = Lean::ALL.iter().enumerate();
        let leans = leans.map(|(at, lean)| self.option(lean.id(), &|tongue| tongue.leans()[at]));
        let ask: Said<'_> = &|tongue| &*tongue.words.lean().ask;
        items.push(json!(self.choice(LEAN, ask, &leans.collect::<Vec<_>>())));
        let fits = Form::ALL.into_iter().zip(fits);
        let fits: Vec<Value> = fits.map(|(form, step)| self.fit(form, &step)).collect();
        items.push(self.group(FITS, &|tongue| &tongue.words.result().fit, &fits));
        json!(items)
    }

    fn weights(&self) -> Value {
        let parts = self.first.set.considerations.iter().enumerate();
        let items = parts.map(|(part, consideration)| {
            let options = Importance::ALL.iter().enumerate().map(|(at, importance)| {
                let code = importance.weight().to_string();
                self.option(&code, &|tongue| tongue.weights()[at])
            });
            let link = format!("{IMPORTANCE}{}", consideration.id);
            let title: Said<'_> = &|tongue| &*tongue.set.considerations[part].title;
            json!(self.choice(&link, title, &options.collect::<Vec<_>>()))
        });
        self.group(
            WEIGHTS,
            &|tongue| &tongue.words.importance().ask,
            &items.collect::<Vec<_>>(),
        )
    }

    fn question(&self, question: QuestionRef) -> Map<String, Value> {
        let set = &self.first.set;
        let options = set.options(question).into_iter().enumerate();
        let options = options.map(|(at, (id, _))| {
            let mut option = self.option(id, &|tongue| tongue.set.options(question)[at].1);
            if let QuestionRef::Scored(index) = question {
                let asked = &set.questions[index];
                weigh(asked, &asked.choices[at], &mut option);
            }
            option
        });
        let id = set.question_id(question);
        let ask: Said<'_> = &|tongue| &**tongue.set.ask(question);
        let mut item = self.choice(id, ask, &options.collect::<Vec<_>>());
        if set.pick(question) > 1 {
            item.insert("repeats".to_owned(), json!(true));
            let most = json!({ "url": format!("{HL7}questionnaire-maxOccurs"), "valueInteger": set.pick(question) });
            item.insert("extension".to_owned(), json!([most]));
        }
        let why: Said<'_> = &|tongue| tongue.why(question);
        let mut help = self.item(&format!("{WHY}{id}"), "display", why);
        let control = json!({ "coding": [{ "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help" }] });
        let control = json!({ "url": format!("{HL7}questionnaire-itemControl"), "valueCodeableConcept": control });
        help.insert("extension".to_owned(), json!([control]));
        item.insert("item".to_owned(), json!([help]));
        item
    }

    fn fit(&self, form: Form, (name, formula): &Step) -> Value {
        debug_assert_eq!(*name, fit_name(form));
        let label: Said<'_> = &|tongue| {
            let said = tongue.words.result();
            form.of(&*said.group, &*said.individual)
        };
        let mut item = self.item(&format!("{FIT}{}", form.id()), "decimal", label);
        item.insert("readOnly".to_owned(), json!(true));
        let calculated = json!({ "url": CALCULATED, "valueExpression": expression(None, formula) });
        item.insert("extension".to_owned(), json!([calculated]));
        Value::Object(item)
    }
}

/// The points of an option for each form, and as the usual score where it bears on one form only.
fn weigh(question: &Question, choice: &Choice, option: &mut Map<String, Value>) {
    let bears: Vec<Form> = Form::ALL
        .into_iter()
        .filter(|form| question.bears_on[*form])
        .collect();
    let points = bears.iter().map(|form| {
        json!({ "url": format!("{BASE}points:{}", form.id()), "valueInteger": choice.points[*form] })
    });
    option.insert("extension".to_owned(), points.collect());
    if let [only] = bears[..] {
        let score =
            json!({ "url": format!("{HL7}ordinalValue"), "valueDecimal": choice.points[only] });
        option["valueCoding"]["extension"] = json!([score]);
    }
}
