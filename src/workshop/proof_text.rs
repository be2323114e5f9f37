//! A proof as a table with bars, and the same in numbers.

use std::io::{self, Write};

use super::proof_data::{Shown, shown};
use crate::proof::count::Total;
use crate::proof::{Example, LeftOut, OUTCOMES, Proof};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;

/// How wide a bar for everything is.
const BAR: u32 = 30;
/// How wide lists of answers are.
const WIDTH: usize = 76;
/// More digits than this are counted instead of written.
const DIGITS: usize = 18;

/// Writes what was proved about a set.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write(
    set: &QuestionSet,
    proof: &Result<Proof, LeftOut>,
    ascii: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let proof = match proof {
        Ok(proof) => proof,
        Err(left_out) => return writeln!(out, "{}", super::proof_data::why(*left_out)),
    };
    let bar = if ascii { "#" } else { "█" };
    let settings = if proof.every_importance {
        format!("every importance ({} settings)", proof.importances)
    } else {
        "all considerations counting the same".to_owned()
    };
    writeln!(
        out,
        "Ways to answer all {} scored questions: {}",
        set.questions.len(),
        number(&proof.answers)
    )?;
    writeln!(
        out,
        "Counted exactly, at {settings}: {}\n",
        number(&proof.whole)
    )?;

    let names = OUTCOMES.iter().map(|outcome| outcome.id());
    let questions = set.questions.iter().map(|question| question.id.as_str());
    let column = names
        .chain(questions)
        .map(str::len)
        .max()
        .unwrap_or_default();
    let bar_width = BAR as usize;
    writeln!(
        out,
        "{:column$}  {:bar_width$}  {:>7}  mirrored",
        "Outcome", "", "share"
    )?;
    for outcome in OUTCOMES {
        let share = shown(&proof.count(outcome), &proof.whole);
        writeln!(
            out,
            "{:column$}  {}  {:>7}  {:>8}",
            outcome.id(),
            drawn(&share, bar),
            share.percent,
            shown(&proof.mirrored(outcome), &proof.whole).percent
        )?;
    }
    writeln!(
        out,
        "\n{:column$}  {:bar_width$}  changing it alone",
        "Question", ""
    )?;
    writeln!(
        out,
        "{:column$}  {:bar_width$}  changes the outcome",
        "", ""
    )?;
    for (question, count) in set.questions.iter().zip(proof.influence.iter().flatten()) {
        let share = shown(count, &proof.whole);
        writeln!(
            out,
            "{:column$}  {}  {:>7}",
            question.id,
            drawn(&share, bar),
            share.percent
        )?;
    }
    examples(set, proof, out)?;
    for left_out in super::proof_data::left_out(proof) {
        writeln!(out, "\nLeft out: {left_out}.")?;
    }
    Ok(())
}

fn examples(set: &QuestionSet, proof: &Proof, out: &mut impl Write) -> io::Result<()> {
    for (slot, outcome) in OUTCOMES.into_iter().enumerate() {
        if let Some(example) = &proof.examples[slot] {
            writeln!(
                out,
                "\nAnswers that come out as `{}`{}:",
                outcome.id(),
                fits(example)
            )?;
            answers(set, example, out)?;
        }
        if let Some(miss) = &proof.misses[slot] {
            let by = miss.by.decimal();
            writeln!(
                out,
                "\nNo answers come out as `{}`. The nearest miss it by {by:.4}{}:",
                outcome.id(),
                fits(&miss.example)
            )?;
            answers(set, &miss.example, out)?;
        }
    }
    Ok(())
}

fn fits(example: &Example) -> String {
    let decimal = |fit: Ratio| format!("{:.4}", fit.decimal());
    let (group, individual) = (decimal(example.fit.group), decimal(example.fit.individual));
    format!(" (fit of group {group}, of individual {individual})")
}

fn answers(set: &QuestionSet, example: &Example, out: &mut impl Write) -> io::Result<()> {
    let said = example.picks.iter().enumerate().map(|(index, picks)| {
        let options = set.options(QuestionRef::Scored(index));
        let picked: Vec<&str> = picks.iter().map(|option| options[option].0).collect();
        format!("{} = {}", set.questions[index].id, picked.join(" + "))
    });
    let weights = set.considerations.iter().zip(&example.importance);
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

fn drawn(share: &Shown, bar: &str) -> String {
    // What is above nothing shows as something.
    let length = (share.tenths * BAR)
        .div_ceil(1_000)
        .max(u32::from(!share.is_none));
    let rest = BAR - length.min(BAR);
    format!(
        "{}{}",
        bar.repeat(length as usize),
        " ".repeat(rest as usize)
    )
}

/// The number with separators, or how many digits it has.
fn number(count: &Total) -> String {
    let digits = count.to_string();
    if digits.len() > DIGITS {
        return format!("a number of {} digits", digits.len());
    }
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
