//! A codebook to read: every question, option, point and rule, in Markdown.

use std::fmt::Write as _;

use super::{ROUNDING, Tongue};
use crate::answers::{Importance, Lean};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::{About, AvailabilityQuestion, Question};
use crate::ratio::Ratio;
use crate::scoring::{CLEAR_GAP, ENOUGH, FITS_WELL, MOST_POINTS};
use crate::words::fill;

const RULES: &str = include_str!("rules.md");

pub(super) fn text(tongue: &Tongue) -> String {
    let set = &tongue.set;
    let mut text = format!(
        "# {}\n\n{}\n\n",
        markdown(&set.title),
        markdown(&set.decision)
    );
    let _ = writeln!(text, "- id: `{}`", set.id);
    let _ = writeln!(text, "- version: {}", markdown(&set.version));
    let _ = writeln!(text, "- reviewed: {}", set.reviewed);
    let _ = writeln!(text, "- language: {}", markdown(&set.language));
    for part in &set.considerations {
        let _ = writeln!(text, "\n## Part `{}`: {}", part.id, markdown(&part.title));
        for question in &set.questions[part.questions.clone()] {
            text += &scored(question);
        }
    }
    text += "\n## What can be started\n";
    for question in &set.availability {
        text += &availability(question);
    }
    text += "\n## How much each part counts\n\n";
    let weights = Importance::ALL.iter().zip(tongue.weights());
    for (importance, label) in weights {
        let _ = writeln!(text, "- `{}`: {}", importance.weight(), markdown(label));
    }
    let _ = writeln!(
        text,
        "\n## The own lean\n\n{}\n",
        markdown(&tongue.words.lean().ask)
    );
    for (lean, label) in Lean::ALL.iter().zip(tongue.leans()) {
        let _ = writeln!(text, "- `{}`: {}", lean.id(), markdown(label));
    }
    text += "\n## What is said for each outcome\n\n";
    for outcome in Outcome::ALL {
        let says = set.outcome(outcome);
        let (title, meaning) = (markdown(&says.title), markdown(&says.text));
        let _ = writeln!(text, "- `{}`: **{title}** {meaning}", outcome.id());
    }
    text += &tensions(tongue);
    text + "\n" + &rules()
}

fn scored(question: &Question) -> String {
    let mut text = opening(&question.id, &question.short, &question.ask, &question.why);
    let _ = writeln!(text, "- options that may be picked: {}", question.pick);
    let _ = writeln!(text, "- can put a limit: {}", yes(question.limit));
    let _ = writeln!(text, "- can say a wish: {}", yes(question.wish));
    if let Some(ask) = &question.ask_about {
        let _ = writeln!(text, "- what to ask about a limit: {}", markdown(ask));
    }
    text += "\n| option | label | group | individual |\n|---|---|---|---|\n";
    for choice in &question.choices {
        let points = Form::ALL.map(|form| {
            let points = choice.points[form].to_string();
            if question.bears_on[form] {
                points
            } else {
                String::new()
            }
        });
        let (label, points) = (markdown(&choice.label), points.join(" | "));
        let _ = writeln!(text, "| `{}` | {label} | {points} |", choice.id);
    }
    text
}

fn availability(question: &AvailabilityQuestion) -> String {
    let mut text = opening(&question.id, &question.short, &question.ask, &question.why);
    let about = match question.about {
        About::Form(form) => form.id(),
        About::Both => "both at once",
    };
    let _ = writeln!(text, "- about: {about}");
    text += "\n| option | label | status | in the plan |\n|---|---|---|---|\n";
    for choice in &question.choices {
        let plan = choice.plan.as_deref().map(markdown).unwrap_or_default();
        let (label, status) = (markdown(&choice.label), choice.status.id());
        let _ = writeln!(text, "| `{}` | {label} | {status} | {plan} |", choice.id);
    }
    text
}

fn opening(id: &str, short: &str, ask: &str, why: &str) -> String {
    let [short, ask, why] = [short, ask, why].map(markdown);
    format!("\n### `{id}`: {short}\n\n{ask}\n\n{why}\n\n")
}

fn tensions(tongue: &Tongue) -> String {
    let set = &tongue.set;
    if set.tensions.is_empty() {
        return String::new();
    }
    let mut text = "\n## Answers worth talking over\n\n".to_owned();
    for tension in &set.tensions {
        let when = tension.when.iter().map(|(question, picks)| {
            let options = set.picked(*question, *picks).join("` or `");
            format!("`{}` is `{options}`", set.question_id(*question))
        });
        let when = when.collect::<Vec<_>>().join(" and ");
        let _ = writeln!(
            text,
            "- `{}`, if {when}: {}",
            tension.id,
            markdown(&tension.say)
        );
    }
    text
}

fn rules() -> String {
    let [enough, gap, well] = [ENOUGH, CLEAR_GAP, FITS_WELL].map(fraction);
    let (most, least) = (MOST_POINTS.to_string(), (-MOST_POINTS).to_string());
    let values: &[(&str, &str)] = &[
        ("enough", &enough),
        ("gap", &gap),
        ("well", &well),
        ("most", &most),
        ("least", &least),
        ("rounding", ROUNDING),
    ];
    fill(RULES, values)
}

fn fraction(ratio: Ratio) -> String {
    let (numerator, denominator) = ratio.parts();
    format!("{numerator}/{denominator}")
}

const fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// A text that Markdown shows as it is, in a table too.
fn markdown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~'
        ) {
            shown.push('\\');
        }
        shown.push(character);
    }
    shown
}
