//! A proof as JSON, and as a table with bars.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::proof::near::{Miss, Near, nearest};
use crate::proof::{LeftOut, OUTCOMES, Proof};
use crate::question_set::{Question, QuestionRef, QuestionSet};

/// How wide a bar for everything is.
const BAR: u8 = 30;
/// How wide lists of answers are.
const WIDTH: usize = 76;

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
fn left_out(proof: &Proof, nearest: &[Option<Near>; 5]) -> Vec<&'static str> {
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
fn lacking(outcome: Outcome, lacks: PerForm<bool>) -> Vec<String> {
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
        let said = |near: &Near| answers(set, near);
        let missing = |near: &Near| {
            let Miss { by, lacks } = near.miss?;
            let mut answers = said(near);
            answers["by"] = by.decimal().into();
            answers["lacks"] = lacking(*outcome, lacks).into();
            Some(answers)
        };
        let example = near.as_ref().filter(|near| near.miss.is_none()).map(said);
        let miss = near.as_ref().and_then(missing);
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

/// Every question with the ids that were picked.
fn picked<'s>(set: &'s QuestionSet, near: &Near) -> Vec<(&'s Question, Vec<&'s str>)> {
    let picked = |(index, question)| {
        let asked = QuestionRef::Scored(index);
        let picks = near.answers.reply(asked).picks().unwrap_or_default();
        (question, set.picked(asked, picks))
    };
    set.questions.iter().enumerate().map(picked).collect()
}

/// Every consideration with how much it counts.
fn weights<'s>(set: &'s QuestionSet, near: &Near) -> Vec<(&'s str, u8)> {
    let parts = set.considerations.iter().enumerate();
    let weight = |part| near.answers.importance(part).weight();
    parts
        .map(|(index, part)| (&*part.id, weight(index)))
        .collect()
}

fn answers(set: &QuestionSet, near: &Near) -> Value {
    let answers = picked(set, near).into_iter().map(|(question, picked)| {
        let said: Value = match picked.as_slice() {
            [only] if question.pick == 1 => (*only).into(),
            _ => picked.into(),
        };
        (question.id.clone(), said)
    });
    let weights = weights(set, near).into_iter();
    let importance = weights.map(|(part, weight)| (part.to_owned(), weight.into()));
    let fits = Form::ALL.map(|form| (form.id().to_owned(), near.fit[form].decimal().into()));
    json!({
        "answers": answers.collect::<Map<_, _>>(),
        "importance": importance.collect::<Map<_, _>>(),
        "fit": fits.into_iter().collect::<Map<_, _>>(),
    })
}

/// The proof as a table with bars, and the same in numbers.
pub fn write(
    set: &QuestionSet,
    proof: &Result<Proof, LeftOut>,
    ascii: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let proof = match proof {
        Ok(proof) => proof,
        Err(left_out) => return writeln!(out, "{}", why(*left_out)),
    };
    let nearest = nearest(set, proof);
    let settings = if proof.every_importance {
        format!("every importance ({} settings)", proof.importances)
    } else {
        "all considerations counting the same".to_owned()
    };
    let (questions, ways) = (set.questions.len(), number(proof.answers));
    writeln!(
        out,
        "Ways to answer all {questions} scored questions: {ways}"
    )?;
    writeln!(
        out,
        "Counted exactly, at {settings}: {}\n",
        number(proof.whole)
    )?;

    let names = OUTCOMES.iter().map(|outcome| outcome.id());
    let ids = set.questions.iter().map(|question| question.id.as_str());
    let column = names.chain(ids).map(str::len).max().unwrap_or_default();
    let gap = usize::from(BAR);
    let bar = if ascii { "#" } else { "█" };
    let row = |out: &mut dyn Write, name: &str, count: u128| {
        let drawn = drawn(count, proof.whole, bar);
        let percent = percent(count, proof.whole);
        writeln!(out, "{name:column$}  {drawn}  {percent:>7}")
    };
    writeln!(out, "{:column$}  {:gap$}    share", "Outcome", "")?;
    for (outcome, count) in OUTCOMES.iter().zip(proof.outcomes) {
        row(out, outcome.id(), count)?;
    }
    if let Some(influence) = &proof.influence {
        writeln!(
            out,
            "\n{:column$}  {:gap$}  changing it alone",
            "Question", ""
        )?;
        writeln!(out, "{:column$}  {:gap$}  changes the outcome", "", "")?;
        for (question, count) in set.questions.iter().zip(influence) {
            row(out, &question.id, *count)?;
        }
    }
    for (outcome, near) in OUTCOMES.into_iter().zip(&nearest) {
        if let Some(near) = near {
            writeln!(out, "\n{}", heading(outcome, near))?;
            list(set, near, out)?;
        }
    }
    for left_out in left_out(proof, &nearest) {
        writeln!(out, "\nLeft out: {left_out}.")?;
    }
    Ok(())
}

fn heading(outcome: Outcome, near: &Near) -> String {
    let id = outcome.id();
    let [group, individual] = Form::ALL.map(|form| near.fit[form].decimal());
    let fits = format!("(fit of group {group:.4}, of individual {individual:.4})");
    let Some(miss) = near.miss else {
        return format!("Answers that come out as `{id}` {fits}:");
    };
    let by = miss.by.decimal();
    let lacking = lacking(outcome, miss.lacks).join(" and no ");
    let lacking = if lacking.is_empty() {
        lacking
    } else {
        format!(", with no {lacking}")
    };
    format!("No answers come out as `{id}`. The nearest miss it by {by:.4} {fits}{lacking}:")
}

fn list(set: &QuestionSet, near: &Near, out: &mut impl Write) -> io::Result<()> {
    let said = picked(set, near).into_iter();
    let said = said.map(|(question, picked)| format!("{} = {}", question.id, picked.join(" + ")));
    let weights = weights(set, near).into_iter();
    let importance = weights.map(|(part, weight)| format!("importance.{part} = {weight}"));
    let mut line = String::new();
    for part in said.chain(importance) {
        if !line.is_empty() && line.len() + 2 + part.len() > WIDTH {
            writeln!(out, "  {line},")?;
            line.clear();
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&part);
    }
    writeln!(out, "  {line}")
}

/// A bar as long as the share, and never without a cell for what is above nothing.
fn drawn(count: u128, whole: u128, bar: &str) -> String {
    let cells = (0..BAR).map(|cell| {
        let is_filled = share(count, whole) > f64::from(cell) / f64::from(BAR);
        if is_filled { bar } else { " " }
    });
    cells.collect()
}

fn number(count: u128) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
