//! A proof as JSON, and what every output says about shares and gaps.

use serde_json::{Map, Value, json};

use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::proof::near::{Miss, Near, nearest};
use crate::proof::{LeftOut, OUTCOMES, Proof};
use crate::question_set::{QuestionRef, QuestionSet};

/// A part of the whole, from 0 to 1.
#[expect(
    clippy::cast_precision_loss,
    reason = "for display, to four places at most"
)]
pub fn share(count: u128, whole: u128) -> f64 {
    count as f64 / whole as f64
}

/// "12.3 %", and never "0.0 %" or "100.0 %" for what is only close to it.
pub fn percent(count: u128, whole: u128) -> String {
    match format!("{:.1} %", share(count, whole) * 100.0) {
        text if text == "0.0 %" && count > 0 => "< 0.1 %".to_owned(),
        text if text == "100.0 %" && count < whole => "> 99.9 %".to_owned(),
        text => text,
    }
}

/// Why nothing was counted, in a sentence.
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
pub(super) fn left_out(proof: &Proof, nearest: &[Option<Near>; 5]) -> Vec<&'static str> {
    let gaps = [
        (
            !proof.every_importance,
            "other settings of importance, which are too many to count exactly",
        ),
        (
            proof.influence.is_none(),
            "the influence of each question, which is too much to count exactly",
        ),
        (
            nearest.iter().any(Option::is_none),
            "answers for some outcomes, which are too many to look through",
        ),
    ];
    let gaps = gaps.into_iter();
    gaps.filter_map(|(is_gap, what)| is_gap.then_some(what))
        .collect()
}

/// What the nearest answers lack for an outcome: "wish for `group`".
pub(super) fn lacking(outcome: Outcome, lacks: PerForm<bool>) -> Vec<String> {
    let what = if outcome == Outcome::Both {
        "wish for"
    } else {
        "limit on"
    };
    let lacking = Form::ALL.into_iter().filter(|form| lacks[*form]);
    lacking
        .map(|form| format!("{what} `{}`", form.id()))
        .collect()
}

/// The proof as plain data. Counts are text, since they pass what a JSON number holds.
pub fn json(set: &QuestionSet, proof: &Result<Proof, LeftOut>) -> Value {
    let proof = match proof {
        Ok(proof) => proof,
        Err(left_out) => return json!({ "left_out": [why(*left_out)] }),
    };
    let nearest = nearest(set, proof);
    let counted = |count: u128| (count.to_string(), decimal(share(count, proof.whole)));
    let outcomes = OUTCOMES.iter().zip(proof.outcomes).zip(&nearest);
    let outcomes = outcomes.map(|((outcome, count), near)| {
        let (count, share) = counted(count);
        let (example, miss) = match near {
            Some(Near {
                miss: Some(miss), ..
            }) => (None, Some(miss)),
            _ => (near.as_ref().map(|near| answers(set, near)), None),
        };
        let miss = near.as_ref().zip(miss).map(|(near, Miss { by, lacks })| {
            let mut answers = answers(set, near);
            answers["by"] = by.decimal().into();
            answers["lacks"] = lacking(*outcome, *lacks).into();
            answers
        });
        json!({
            "outcome": outcome.id(),
            "count": count,
            "share": share,
            "example": example,
            "nearest_miss": miss,
        })
    });
    let influence = proof.influence.as_ref().map(|counts| {
        let counts = set.questions.iter().zip(counts);
        let counts = counts.map(|(question, count)| {
            let (count, share) = counted(*count);
            json!({ "question": question.id, "count": count, "share": share })
        });
        counts.collect::<Vec<_>>()
    });
    json!({
        "answers": proof.answers.to_string(),
        "importances": proof.importances,
        "every_importance": proof.every_importance,
        "combinations": proof.whole.to_string(),
        "outcomes": outcomes.collect::<Vec<_>>(),
        "influence": influence,
        "left_out": left_out(proof, &nearest),
    })
}

pub fn decimal(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

fn answers(set: &QuestionSet, near: &Near) -> Value {
    let answers = near.picks.iter().enumerate().map(|(index, picks)| {
        let picked = set.picked(QuestionRef::Scored(index), *picks);
        let said: Value = match picked.as_slice() {
            [only] if set.questions[index].pick == 1 => (*only).into(),
            _ => picked.into(),
        };
        (set.questions[index].id.clone(), said)
    });
    let weights = set.considerations.iter().zip(&near.importance);
    let importance = weights.map(|(part, weight)| (part.id.clone(), weight.weight().into()));
    let fits = Form::ALL.map(|form| (form.id().to_owned(), near.fit[form].decimal().into()));
    json!({
        "answers": answers.collect::<Map<_, _>>(),
        "importance": importance.collect::<Map<_, _>>(),
        "fit": fits.into_iter().collect::<Map<_, _>>(),
    })
}
