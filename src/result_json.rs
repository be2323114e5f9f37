//! The result as one JSON object, for programs.

use std::io::{self, Write};

use serde::Serialize;

use crate::answers::{Answers, Picks};
use crate::explain::{self, Change};
use crate::form::{Form, PerForm};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::Assessment;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    question_set: SetJson<'a>,
    outcome: &'static str,
    start_with: &'static str,
    fit: Forms<Option<f64>>,
    split_needs: bool,
    limits: Forms<Vec<&'a str>>,
    wishes: Forms<Vec<&'a str>>,
    considerations: Vec<ConsiderationJson<'a>>,
    availability: AvailabilityJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    steady: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flips: Option<Vec<FlipJson<'a>>>,
    tensions: Vec<&'a str>,
    missing: Vec<&'a str>,
}

#[derive(Serialize)]
struct SetJson<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Forms<T> {
    group: T,
    individual: T,
}

#[derive(Serialize)]
struct ConsiderationJson<'a> {
    id: &'a str,
    importance: u8,
    #[serde(flatten)]
    value: Forms<Option<f64>>,
    answered: usize,
    of: usize,
}

#[derive(Serialize)]
struct AvailabilityJson {
    #[serde(flatten)]
    form: Forms<&'static str>,
    both: &'static str,
}

#[derive(Serialize)]
struct FlipJson<'a> {
    change: String,
    to: ToJson<'a>,
    outcome: &'static str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ToJson<'a> {
    Option(&'a str),
    Options(Vec<&'a str>),
    Importance(u8),
}

/// What is written of a result.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// What it is listed under, where it is one of many.
    pub id: Option<&'a str>,
    /// Whether what would change the outcome is looked for.
    pub flips: bool,
}

pub fn write(
    set: &QuestionSet,
    answers: &Answers,
    result: &Assessment,
    shown: Shown<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let flips = shown.flips.then(|| explain::flips(set, answers, result));
    let document = Document {
        id: shown.id,
        question_set: SetJson {
            id: &set.id,
            version: &set.version,
        },
        outcome: result.outcome.id(),
        start_with: result.start_with.id(),
        fit: decimals(result.fit),
        split_needs: result.split_needs,
        limits: questions(set, &result.limits),
        wishes: questions(set, &result.wishes),
        considerations: considerations(set, result),
        availability: AvailabilityJson {
            form: forms(|form| result.availability.form[form].id()),
            both: result.availability.both.id(),
        },
        steady: flips.as_ref().map(Vec::is_empty),
        flips: flips.map(|flips| flips.iter().map(|flip| flip_json(set, flip)).collect()),
        tensions: explain::tensions(set, answers)
            .iter()
            .map(|tension| tension.id.as_str())
            .collect(),
        missing: answers
            .missing(set)
            .map(|question| set.question_id(question))
            .collect(),
    };
    serde_json::to_writer(&mut *out, &document)?;
    writeln!(out)
}

fn forms<T>(value: impl Fn(Form) -> T) -> Forms<T> {
    Forms {
        group: value(Form::Group),
        individual: value(Form::Individual),
    }
}

fn decimals(values: PerForm<Option<Ratio>>) -> Forms<Option<f64>> {
    forms(|form| values[form].map(Ratio::decimal))
}

fn questions<'a>(set: &'a QuestionSet, said: &PerForm<Vec<usize>>) -> Forms<Vec<&'a str>> {
    forms(|form| {
        let questions = said[form].iter();
        questions.map(|index| &*set.questions[*index].id).collect()
    })
}

fn considerations<'a>(set: &'a QuestionSet, result: &Assessment) -> Vec<ConsiderationJson<'a>> {
    let parts = set.considerations.iter().zip(&result.considerations);
    parts
        .map(|(part, weighed)| ConsiderationJson {
            id: &part.id,
            importance: weighed.importance.weight(),
            value: decimals(weighed.value),
            answered: weighed.answered,
            of: weighed.of,
        })
        .collect()
}

fn flip_json<'a>(set: &'a QuestionSet, flip: &explain::Flip) -> FlipJson<'a> {
    let (change, to) = match flip.change {
        Change::Answer(index, picks) => {
            (set.questions[index].id.clone(), picked(set, index, picks))
        }
        Change::Importance(part, importance) => (
            format!("importance.{}", set.considerations[part].id),
            ToJson::Importance(importance.weight()),
        ),
    };
    FlipJson {
        change,
        to,
        outcome: flip.outcome.id(),
    }
}

fn picked(set: &QuestionSet, index: usize, picks: Picks) -> ToJson<'_> {
    let ids = set.picked(QuestionRef::Scored(index), picks);
    match ids.as_slice() {
        [only] if set.questions[index].pick == 1 => ToJson::Option(only),
        _ => ToJson::Options(ids),
    }
}
