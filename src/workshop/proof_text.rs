//! A proof as a table with bars, and the same in numbers.

use std::io::{self, Write};

use super::proof_data::{lacking, left_out, percent, share, why};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::proof::near::{Near, nearest};
use crate::proof::{LeftOut, OUTCOMES, Proof};
use crate::question_set::{QuestionRef, QuestionSet};

/// How wide a bar for everything is.
const BAR: u8 = 30;
/// How wide lists of answers are.
const WIDTH: usize = 76;

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
            answers(set, near, out)?;
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

fn answers(set: &QuestionSet, near: &Near, out: &mut impl Write) -> io::Result<()> {
    let said = near.picks.iter().enumerate().map(|(index, picks)| {
        let picked = set.picked(QuestionRef::Scored(index), *picks);
        format!("{} = {}", set.questions[index].id, picked.join(" + "))
    });
    let weights = set.considerations.iter().zip(&near.importance);
    let importance =
        weights.map(|(part, weight)| format!("importance.{} = {}", part.id, weight.weight()));
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
