//! Changes to try: both bars stay in view and move with every change.

use super::said;
use crate::action::{Action, Step, Trial};
use crate::answers::Answers;
use crate::interview::Item;
use crate::journey::Journey;
use crate::page::{Block, Choice, Page};
use crate::question_set::QuestionRef;
use crate::report::{FitText, picked_list};
use crate::words::fill;

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let Some(shown) = &journey.shown else { return };
    let (words, set) = (journey.words().what_if(), &journey.given.set);
    let (fits, outcome, trial) = match &shown.trial {
        Some(tried) => (tried.fits.clone(), tried.outcome, &tried.answers),
        None => (
            shown.report.fits.each_ref().map(FitText::in_numbers),
            shown.report.assessment.outcome,
            &shown.answers,
        ),
    };
    page.pinned.push(Block::Fits(fits.to_vec()));
    let now = fill(&words.now, &[("outcome", &set.outcome(outcome).title)]);
    page.pinned.push(Block::Lead(now));
    page.blocks.push(Block::Text(words.intro.clone()));
    let mut lines = Vec::new();
    for (part, consideration) in set.considerations.iter().enumerate() {
        let value = |answers: &Answers| {
            said::importance(journey.words(), answers.importance(part)).to_owned()
        };
        let label = fill(&words.counts, &[("part", &consideration.title)]);
        let values = [value(trial), value(&shown.answers)];
        lines.push(line(journey, label, values, Trial::Importance(part)));
    }
    for item in journey.interview.items() {
        let Item::Question(reference @ QuestionRef::Scored(index)) = *item else {
            continue;
        };
        let value = |answers: &Answers| {
            let picks = answers.reply(reference).picks();
            let picked = picks.map(|picks| picked_list(set, reference, picks));
            picked.unwrap_or_else(|| words.missing.clone())
        };
        let label = set.short(reference).to_string();
        let values = [value(trial), value(&shown.answers)];
        lines.push(line(journey, label, values, Trial::Answer(index)));
    }
    page.blocks.push(Block::lines(lines));
    page.focus = Some(0);
    if shown.trial.is_some() {
        page.ways.push(Action::PutBack);
    }
}

/// A line that can be changed, its value, and what it was if that is different.
fn line(journey: &Journey, label: String, [now, own]: [String; 2], trial: Trial) -> Choice {
    let was = if now == own {
        String::new()
    } else {
        fill(&journey.words().what_if().tried, &[("from", &own)])
    };
    Choice {
        value: now,
        was,
        steps: Some(Step::ALL.map(|step| Action::Try(trial, step))),
        ..Choice::plain(label, Action::Try(trial, Step::On))
    }
}
