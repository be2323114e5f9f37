//! A result as plain data: every sentence and number a person sees, whatever shows them.

mod asking;
mod change;
mod lean;
mod plan;
mod reasons;

use crate::answers::{Answers, Importance};
use crate::explain;
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, StartWith};
use crate::question_set::QuestionSet;
use crate::ratio::Ratio;
use crate::scoring::{Assessment, assess};
use crate::words::{Words, fill};

pub use crate::format::Format;
pub use asking::{MOST_ASKED, Suggested, suggested_questions};
pub use change::{Change, FlipText};
pub use reasons::{PartReasons, ReasonText, picked_list};

/// How many of the strongest reasons stand alone.
const STRONGEST: usize = 4;

/// Everything a result says, in the order it is read.
#[derive(Clone, Debug)]
pub struct Report {
    /// The result it is made from.
    pub assessment: Assessment,
    /// Said before all else if the person is not safe.
    pub safe_first: Option<String>,
    /// One hedged sentence.
    pub sentence: String,
    /// What it means, and other things that bear on it.
    pub meaning: Vec<String>,
    /// How well each form fits, in the order of this run.
    pub fits: [FitText; 2],
    /// What each consideration adds.
    pub parts: Vec<PartText>,
    /// The person's own answers and what they speak for.
    pub reasons: Vec<PartReasons>,
    /// The four of them that move the fits most, strongest first.
    pub strongest: Vec<ReasonText>,
    /// What would change the outcome.
    pub change: Change,
    /// Answers that pull in different ways.
    pub tensions: Vec<String>,
    /// What to start with, and why.
    pub plan: Vec<String>,
    /// The person's own lean beside the answers, if they gave one.
    pub lean: Option<String>,
    /// One next step.
    pub next_step: String,
    /// Said where neither form fits well now.
    pub hard_first: Option<String>,
    /// The strongest reasons for the outcome.
    pub because: Vec<ReasonText>,
    /// Limits that stand in the way.
    pub in_the_way: Vec<ReasonText>,
    /// What could settle it, where too little was answered.
    pub settle: Vec<String>,
    /// What to start with, in short.
    pub start: String,
    /// How close the call is.
    pub closeness: String,
}

/// The fit of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FitText {
    /// The form.
    pub form: Form,
    /// Its name.
    pub name: String,
    /// -1 to 1, if any question on it was answered.
    pub value: Option<Ratio>,
    /// The same in words.
    pub number: String,
    /// How well it fits, in words.
    pub words: String,
}

/// What one consideration adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartText {
    /// Its title.
    pub title: String,
    /// Group's value less one-to-one's, -2 to 2, if both have one.
    pub gap: Option<Ratio>,
    /// All of it in one sentence.
    pub sentence: String,
}

/// What a report is made from, besides the answers.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The questions.
    pub set: &'a QuestionSet,
    /// The words.
    pub words: &'a Words,
    /// Which form stands first in this run.
    pub first: Form,
    /// Whether the person said that they are safe, or did not want to say.
    pub safe: bool,
}

impl Report {
    /// Scores the answers and says everything about them.
    #[must_use]
    pub fn new(setting: Setting<'_>, answers: &Answers) -> Self {
        let Setting {
            set,
            words,
            first,
            safe,
        } = setting;
        let assessment = assess(set, answers);
        let texts = set.outcome(assessment.outcome);
        let said = words.result();
        let mut meaning = vec![texts.text.to_string()];
        meaning.extend(assessment.split_needs.then(|| said.split.clone()));
        Self {
            safe_first: (!safe).then(|| said.safe_first.clone()),
            sentence: texts.title.to_string(),
            meaning,
            fits: fits(words, first, assessment.fit),
            parts: parts(setting, &assessment),
            reasons: reasons::all(set, words, answers),
            strongest: reasons::strongest(set, words, answers, STRONGEST),
            change: change::of(set, words, answers, &assessment),
            tensions: explain::tensions(set, answers)
                .iter()
                .map(|tension| tension.say.to_string())
                .collect(),
            plan: plan::of(words, &assessment),
            lean: lean::of(words, answers.lean, assessment.outcome),
            next_step: next_step(words, &assessment),
            hard_first: None,
            because: reasons::strongest(set, words, answers, 2),
            in_the_way: Vec::new(),
            settle: Vec::new(),
            start: plan::of(words, &assessment).join(" "),
            closeness: said.steady.clone(),
            assessment,
        }
    }
}

/// A number with two decimals, as shown to people.
#[must_use]
pub fn number(value: Ratio) -> String {
    let scaled = value.scaled(2);
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", scaled.abs() / 100, scaled.abs() % 100)
}

/// The words for an importance.
#[must_use]
pub fn importance_words(words: &Words, importance: Importance) -> &str {
    match importance.weight() {
        1 => &words.result().part_words_little,
        2 => &words.result().part_words_some,
        _ => &words.result().part_words_lot,
    }
}

fn number_or(value: Option<Ratio>, none: &str) -> String {
    value.map_or_else(|| none.to_owned(), number)
}

/// The fits of both forms in words, the first form first.
#[must_use]
pub fn fits(words: &Words, first: Form, values: PerForm<Option<Ratio>>) -> [FitText; 2] {
    [first, first.other()].map(|form| fit(words, form, values))
}

fn fit(words: &Words, form: Form, fit: PerForm<Option<Ratio>>) -> FitText {
    let said = words.result();
    let name = match form {
        Form::Group => &said.group,
        Form::Individual => &said.individual,
    };
    FitText {
        form,
        name: name.clone(),
        value: fit[form],
        number: number_or(fit[form], &said.no_fit),
        words: number_or(fit[form], &said.no_fit),
    }
}

fn parts(setting: Setting<'_>, assessment: &Assessment) -> Vec<PartText> {
    let Setting {
        set, words, first, ..
    } = setting;
    let said = words.result();
    let template = match first {
        Form::Group => &said.part_group_first,
        Form::Individual => &said.part_individual_first,
    };
    let part = |(part, weighed): (
        &crate::question_set::Consideration,
        &crate::scoring::Weighed,
    )| {
        let value = weighed.value;
        let gap = value
            .group
            .zip(value.individual)
            .map(|(group, individual)| group - individual);
        let lean = match gap {
            None => said.part_open.clone(),
            Some(gap) if gap > Ratio::ZERO => fill(&said.part_group, &[("gap", &number(gap))]),
            Some(gap) if gap < Ratio::ZERO => {
                fill(&said.part_individual, &[("gap", &number(gap.abs()))])
            }
            Some(_) => said.part_level.clone(),
        };
        let sentence = fill(
            template,
            &[
                ("importance", importance_words(words, weighed.importance)),
                ("group", &number_or(value.group, &said.no_fit)),
                ("individual", &number_or(value.individual, &said.no_fit)),
                ("lean", &lean),
            ],
        );
        PartText {
            title: part.title.to_string(),
            gap,
            sentence,
        }
    };
    set.considerations
        .iter()
        .zip(&assessment.considerations)
        .map(part)
        .collect()
}

fn next_step(words: &Words, assessment: &Assessment) -> String {
    let next = words.next();
    let sentence = match (assessment.outcome, assessment.start_with) {
        (Outcome::NeitherYet, _) => &next.neither_yet,
        (Outcome::NotEnoughAnswers, _) => &next.not_enough,
        (_, StartWith::Group) => &next.group,
        (_, StartWith::Individual) => &next.individual,
        (_, StartWith::Both) => &next.both,
        (_, StartWith::Nothing) if plan::nothing_in_reach(assessment) => &next.nothing_in_reach,
        (_, StartWith::Nothing) => &next.either,
    };
    sentence.clone()
}
