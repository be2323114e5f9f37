//! Trying changes: what the result would be with another answer or another importance.

use super::choosing;
use crate::answers::{Answers, Importance, Picks, Reply};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::tui::message::Message;
use crate::tui::model::{Model, Page, Tab};

/// Whether Left and Right change a value on this page.
pub(super) fn takes_left_and_right(model: &Model) -> bool {
    model.page == Page::Result(Tab::WhatIf)
}

/// A message where changes are tried.
pub(super) fn update(model: &mut Model, message: Message) {
    let set = &model.given.set;
    let lines = set.considerations.len() + set.questions.len();
    match message {
        Message::Left => change(model, false),
        Message::Right | Message::Enter | Message::Tick => change(model, true),
        Message::Letter('u') => model.trial = None,
        _ => {
            let mut focus = Some(model.trial_focus);
            if choosing::moved(&mut focus, message, lines) {
                model.scroll = None;
            }
            model.trial_focus = focus.unwrap_or_default();
        }
    }
}

/// Moves the value of the line in focus one step; from the last it goes to the first.
fn change(model: &mut Model, forward: bool) {
    let own = model.interview.answers();
    let mut trial = model.trial.clone().unwrap_or_else(|| own.clone());
    let set = &model.given.set;
    let parts = set.considerations.len();
    if model.trial_focus < parts {
        let part = model.trial_focus;
        let next = step(&Importance::ALL, &trial.importance(part), forward);
        trial.weigh(part, Some(next));
    } else {
        let question = QuestionRef::Scored(model.trial_focus - parts);
        let states = replies(set, question);
        let now = trial
            .reply(question)
            .picks()
            .map_or(Reply::Skipped, Reply::Picked);
        trial.keep(question, step(&states, &now, forward));
    }
    model.trial = differs(set, own, &trial).then_some(trial);
}

/// Whether a trial says anything else than the person's own answers.
fn differs(set: &QuestionSet, own: &Answers, trial: &Answers) -> bool {
    (0..set.considerations.len()).any(|part| own.importance(part) != trial.importance(part))
        || set
            .all_questions()
            .any(|question| own.reply(question).picks() != trial.reply(question).picks())
}

fn step<T: Copy + PartialEq>(states: &[T], now: &T, forward: bool) -> T {
    let at = states
        .iter()
        .position(|state| state == now)
        .unwrap_or_default();
    let to = if forward {
        at + 1
    } else {
        at + states.len() - 1
    };
    states[to % states.len()]
}

/// Every reply a question can have: none, then each allowed set of options, fewer first.
fn replies(set: &QuestionSet, question: QuestionRef) -> Vec<Reply> {
    let options = set.options(question).len();
    let most = set.pick(question);
    let all = (1_u32..1 << options).map(|bits| {
        let picked = (0..options).filter(|option| bits & (1 << option) != 0);
        picked.fold(Picks::default(), Picks::with)
    });
    let mut all: Vec<Picks> = all.filter(|picks| picks.count() <= most).collect();
    all.sort_by_key(|picks| picks.count());
    std::iter::once(Reply::Skipped)
        .chain(all.into_iter().map(Reply::Picked))
        .collect()
}
