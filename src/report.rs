//! A result as plain data: every sentence and number a person sees, whatever shows them.

mod asking;
mod change;
mod fits;
mod plan;
mod reasons;
mod start;

use crate::answers::{Answers, Importance, Lean};
use crate::explain;
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::ratio::Ratio;
use crate::scoring::{Assessment, assess};
use crate::words::Words;

pub use asking::{MOST_ASKED, Suggested, suggested_questions};
pub use change::{Change, FlipText};
pub(crate) use fits::by_id;
pub use fits::{FitText, PartText, fits};
pub use reasons::{ReasonText, answered, picked_list};

/// Everything a result says, in the order it is read.
#[derive(Clone, Debug)]
pub struct Report {
    /// The result it is made from.
    pub assessment: Assessment,
    /// Said before all else if the person is not safe.
    pub safe_first: Option<String>,
    /// Said first where both forms fit below zero.
    pub hard_first: Option<String>,
    pub sentence: String,
    /// What it means, and other things that bear on it.
    pub meaning: Vec<String>,
    /// How well each form fits, in the order of this run.
    pub fits: [FitText; 2],
    /// What each consideration adds.
    pub parts: Vec<PartText>,
    /// The two that speak most for the outcome.
    pub because: Vec<ReasonText>,
    /// The limits on the form that leads, or on each where none does.
    pub in_the_way: Vec<ReasonText>,
    /// What would change the outcome.
    pub change: Change,
    /// How close the call is, in one sentence.
    pub closeness: String,
    /// What could settle it, if there are not enough answers.
    pub settle: Vec<String>,
    /// Answers that pull in different ways.
    pub tensions: Vec<String>,
    /// What to start with, in short.
    pub start: String,
    /// The same, what each answer on availability means, and what to do about the form that leads.
    pub plan: Vec<String>,
    /// The person's own lean beside the answers, if they gave one.
    pub lean: Option<String>,
    /// One next step.
    pub next_step: String,
}

/// What a report is made from, besides the answers.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    pub set: &'a QuestionSet,
    pub words: &'a Words,
    /// Which form stands first in this run.
    pub first: Form,
    /// Whether the person said that they are safe, or did not want to say.
    pub safe: bool,
}

/// What a report is about.
#[derive(Clone, Copy)]
struct Subject<'a> {
    set: &'a QuestionSet,
    words: &'a Words,
    answers: &'a Answers,
    assessment: &'a Assessment,
    first: Form,
}

impl Report {
    /// Scores the answers and says everything about them.
    pub fn new(setting: Setting<'_>, answers: &Answers) -> Self {
        let Setting {
            set, words, first, ..
        } = setting;
        let assessment = assess(set, answers);
        let texts = set.outcome(assessment.outcome);
        let said = words.result();
        let mut meaning = vec![texts.text.to_string()];
        meaning.extend(assessment.split_needs.then(|| said.split.clone()));
        let subject = Subject {
            set,
            words,
            answers,
            assessment: &assessment,
            first,
        };
        let in_the_way = subject.in_the_way();
        let change = subject.change();
        Self {
            safe_first: (!setting.safe).then(|| said.safe_first.clone()),
            hard_first: hard_first(words, &assessment),
            sentence: texts.title.to_string(),
            meaning,
            fits: fits(words, first, &assessment),
            parts: subject.parts(),
            because: subject.because(),
            closeness: subject.closeness(change.flips.len()),
            settle: subject.settle(),
            tensions: explain::tensions(set, answers)
                .iter()
                .map(|tension| tension.say.to_string())
                .collect(),
            start: subject.start_in_short(&in_the_way),
            plan: subject.plan(),
            lean: own_lean(words, answers.lean, assessment.outcome),
            next_step: subject.next_step(),
            in_the_way,
            change,
            assessment,
        }
    }
}

/// Said before the outcome where both forms fit below zero, with a first small step.
fn hard_first(words: &Words, assessment: &Assessment) -> Option<String> {
    let said = words.result();
    let PerForm { group, individual } = assessment.limited();
    let sentence = match (group, individual) {
        _ if assessment.outcome == Outcome::NeitherYet => &said.both_hard,
        (true, true) => &said.both_hard,
        (false, false) => &said.both_hard_try,
        (false, true) => &said.both_hard_try_group,
        (true, false) => &said.both_hard_try_individual,
    };
    assessment.both_hard().then(|| sentence.clone())
}

/// A number with two decimals, as shown to people.
pub fn number(value: Ratio) -> String {
    let scaled = value.scaled(2);
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", scaled.abs() / 100, scaled.abs() % 100)
}

/// The words for an importance.
pub fn importance_words(words: &Words, importance: Importance) -> &str {
    match importance.weight() {
        1 => &words.result().part_words_little,
        2 => &words.result().part_words_some,
        _ => &words.result().part_words_lot,
    }
}

/// The person's own lean set beside their answers, kindly; nothing if none was given.
fn own_lean(words: &Words, lean: Option<Lean>, outcome: Outcome) -> Option<String> {
    let said = words.own_lean();
    let sentence = match (lean?, outcome) {
        (Lean::Unsure, _) => &said.unsure,
        (Lean::Group, Outcome::Group)
        | (Lean::Individual, Outcome::Individual)
        | (Lean::Both, Outcome::Both)
        | (Lean::Neither, Outcome::NeitherYet) => &said.same,
        (Lean::Group, Outcome::Either) => &said.decides_group,
        (Lean::Individual, Outcome::Either) => &said.decides_individual,
        (Lean::Both, Outcome::Either) => &said.decides_both,
        (Lean::Group, Outcome::NotEnoughAnswers) => &said.alone_group,
        (Lean::Individual, Outcome::NotEnoughAnswers) => &said.alone_individual,
        (Lean::Both, Outcome::NotEnoughAnswers) => &said.alone_both,
        (Lean::Neither, Outcome::NotEnoughAnswers) => &said.alone_neither,
        (Lean::Group, _) => &said.group,
        (Lean::Individual, _) => &said.individual,
        (Lean::Both, _) => &said.both,
        (Lean::Neither, _) => &said.neither,
    };
    Some(sentence.clone())
}
