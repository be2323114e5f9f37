//! What can be started, and what to start with.

use std::cmp::Ordering;

use crate::answers::{Answers, Lean};
use crate::form::{Form, PerForm};
use crate::outcome::{Outcome, StartWith, Status};
use crate::question_set::{About, AvailabilityQuestion, QuestionRef, QuestionSet};
use crate::ratio::Ratio;

/// What can be started, per form and for both at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability {
    /// Each form by itself.
    pub form: PerForm<Status>,
    /// Both at the same time.
    pub both: Status,
}

impl Availability {
    /// The worst of all questions on each. One without an answer is unknown, as is what no
    /// question is about.
    pub(super) fn of(set: &QuestionSet, answers: &Answers) -> Self {
        let status = |(index, question): (usize, &AvailabilityQuestion)| {
            let picks = answers.reply(QuestionRef::Availability(index)).picks();
            let picked = picks.unwrap_or_default();
            let statuses = picked.iter().map(|option| question.choices[option].status);
            statuses.max().unwrap_or(Status::Unknown)
        };
        let worst = |about: About| {
            let questions = set.availability.iter().enumerate();
            let statuses = questions.filter(|(_, question)| question.about == about);
            statuses.map(status).max().unwrap_or(Status::Unknown)
        };
        Self {
            form: PerForm::from_fn(|form| worst(About::Form(form))),
            both: worst(About::Both),
        }
    }
}

/// Whether a form could be started at all: nothing said rules it out, and it is within reach.
pub fn can_start(form: Form, limited: PerForm<bool>, availability: Availability) -> bool {
    !limited[form] && availability.form[form] < Status::OutOfReach
}

/// What to start with. A form with a limit never is, and one that fits below zero is no bridge.
pub fn start_with(
    outcome: Outcome,
    fit: PerForm<Option<Ratio>>,
    limited: PerForm<bool>,
    availability: Availability,
    lean: Option<Lean>,
) -> StartWith {
    let can_start = PerForm::from_fn(|form| can_start(form, limited, availability));
    let bridge = PerForm::from_fn(|form| can_start[form] && fit[form] >= Some(Ratio::ZERO));
    let status = availability.form;
    let by_status = |form: Form| status[form.other()].cmp(&status[form]);
    let by_fit = |form: Form| fit[form].cmp(&fit[form.other()]);
    let by_lean = |form: Form| leans(lean, form).cmp(&leans(lean, form.other()));
    let form = match outcome {
        Outcome::Group => preferred(Form::Group, status, can_start, bridge),
        Outcome::Individual => preferred(Form::Individual, status, can_start, bridge),
        Outcome::Both
            if availability.both == Status::Open && can_start.group && can_start.individual =>
        {
            return StartWith::Both;
        }
        Outcome::Both => first(can_start, |form| {
            by_status(form).then(by_fit(form)).then(by_lean(form))
        }),
        Outcome::Either => first(can_start, |form| by_status(form).then(by_lean(form))),
        Outcome::NeitherYet | Outcome::NotEnoughAnswers => None,
    };
    form.map_or(StartWith::Nothing, StartWith::from)
}

/// The form that fits, or the other as a bridge to it.
fn preferred(
    form: Form,
    status: PerForm<Status>,
    can_start: PerForm<bool>,
    bridge: PerForm<bool>,
) -> Option<Form> {
    let other = form.other();
    let sooner = status[form] == Status::Wait && status[other] == Status::Open;
    if bridge[other] && (!can_start[form] || sooner) {
        Some(other)
    } else {
        can_start[form].then_some(form)
    }
}

/// The only form that can be started, or the one that is better.
fn first(can_start: PerForm<bool>, better: impl Fn(Form) -> Ordering) -> Option<Form> {
    let comes_first = |form: &Form| !can_start[form.other()] || better(*form) == Ordering::Greater;
    Form::ALL
        .into_iter()
        .find(|form| can_start[*form] && comes_first(form))
}

fn leans(lean: Option<Lean>, form: Form) -> bool {
    match form {
        Form::Group => lean == Some(Lean::Group),
        Form::Individual => lean == Some(Lean::Individual),
    }
}

impl From<Form> for StartWith {
    fn from(form: Form) -> Self {
        match form {
            Form::Group => Self::Group,
            Form::Individual => Self::Individual,
        }
    }
}
