//! A proof as JSON, and what every output says about shares and gaps.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::form::Form;
use crate::proof::count::Total;
use crate::proof::{Example, LeftOut, OUTCOMES, Proof};
use crate::question_set::{QuestionRef, QuestionSet};

/// A share as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Tenths of a percent, rounded.
    pub tenths: u32,
    /// Whether it is exactly nothing.
    pub is_none: bool,
    /// "12.3 %", and never "0.0 %" or "100.0 %" for what is only close to it.
    pub percent: String,
}

/// A share of the whole.
#[must_use]
pub fn shown(count: &Total, whole: &Total) -> Shown {
    let tenths = count.share(whole, 1_000);
    let percent = match tenths {
        0 if !count.is_zero() => "< 0.1 %".to_owned(),
        1_000 if count != whole => "> 99.9 %".to_owned(),
        _ => format!("{}.{} %", tenths / 10, tenths % 10),
    };
    Shown {
        tenths,
        is_none: count.is_zero(),
        percent,
    }
}

/// Why nothing was counted, in a sentence.
#[must_use]
pub const fn why(left_out: LeftOut) -> &'static str {
    match left_out {
        LeftOut::TooMuchWork => {
            "Left out: the set is too large to be counted exactly, and nothing is guessed."
        }
        LeftOut::NothingBears => {
            "Left out: no question bears on one of the forms, so there is no outcome to count."
        }
    }
}

/// What was left out, as ends of a sentence.
#[must_use]
pub fn left_out(proof: &Proof) -> Vec<&'static str> {
    let missed = |slot: usize| proof.examples[slot].is_none() && proof.misses[slot].is_none();
    [
        (
            !proof.every_importance,
            "other settings of importance, which are too many to count exactly",
        ),
        (
            proof.influence.is_none(),
            "the influence of each question, which is too much to count exactly",
        ),
        (
            (0..OUTCOMES.len()).any(missed),
            "the nearest miss of outcomes that are not reached, which is too much to look for",
        ),
    ]
    .into_iter()
    .filter_map(|(is_left_out, what)| is_left_out.then_some(what))
    .collect()
}

#[derive(Serialize)]
struct OutcomeJson {
    outcome: &'static str,
    count: String,
    share: f64,
    mirrored_count: String,
    mirrored_share: f64,
    example: Option<Value>,
    nearest_miss: Option<Value>,
}

/// The proof as plain data. Counts are text, since they pass what a JSON number holds.
#[must_use]
pub fn json(set: &QuestionSet, proof: &Result<Proof, LeftOut>) -> Value {
    let proof = match proof {
        Ok(proof) => proof,
        Err(left_out) => return json!({ "left_out": [why(*left_out)] }),
    };
    let outcomes = OUTCOMES.into_iter().enumerate().map(|(slot, outcome)| {
        let (count, mirrored) = (proof.count(outcome), proof.mirrored(outcome));
        OutcomeJson {
            outcome: outcome.id(),
            count: count.to_string(),
            share: decimal(&count, &proof.whole),
            mirrored_count: mirrored.to_string(),
            mirrored_share: decimal(&mirrored, &proof.whole),
            example: proof.examples[slot].as_ref().map(|one| example(set, one)),
            nearest_miss: proof.misses[slot].as_ref().map(|miss| {
                let mut near = example(set, &miss.example);
                near["by"] = miss.by.decimal().into();
                near
            }),
        }
    });
    let influence = proof.influence.as_ref().map(|counts| {
        let counts = set.questions.iter().zip(counts);
        let one = |(question, count): (&crate::question_set::Question, &Total)| {
            json!({
                "question": question.id,
                "count": count.to_string(),
                "share": decimal(count, &proof.whole),
            })
        };
        counts.map(one).collect::<Vec<_>>()
    });
    json!({
        "answers": proof.answers.to_string(),
        "importances": proof.importances,
        "every_importance": proof.every_importance,
        "combinations": proof.whole.to_string(),
        "outcomes": outcomes.collect::<Vec<_>>(),
        "influence": influence,
        "left_out": left_out(proof),
    })
}

/// A share to four places.
fn decimal(count: &Total, whole: &Total) -> f64 {
    f64::from(count.share(whole, 10_000)) / 10_000.0
}

fn example(set: &QuestionSet, example: &Example) -> Value {
    let answers = example.picks.iter().enumerate().map(|(index, picks)| {
        let options = set.options(QuestionRef::Scored(index));
        let mut picked: Vec<Value> = picks
            .iter()
            .map(|option| options[option].0.into())
            .collect();
        let said = if set.questions[index].pick == 1 {
            picked.pop().unwrap_or_default()
        } else {
            picked.into()
        };
        (set.questions[index].id.clone(), said)
    });
    let weights = set.considerations.iter().zip(&example.importance);
    let importance = weights.map(|(part, weight)| (part.id.clone(), weight.weight().into()));
    let fits = Form::ALL.map(|form| (form.id().to_owned(), example.fit[form].decimal().into()));
    json!({
        "answers": answers.collect::<Map<_, _>>(),
        "importance": importance.collect::<Map<_, _>>(),
        "fit": fits.into_iter().collect::<Map<_, _>>(),
    })
}
