//! The set changed under the person's hands: what stays, and where they are now.

use std::rc::Rc;

use super::{Draft, Line, Model, Page, Taking};
use crate::answers::carried::Versions;
use crate::front_end::Refreshed;
use crate::old_interview::carried::Moved;
use crate::old_interview::{Item, Offer};
use crate::question_set::check::Heading;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::reading::{self, Reading};
use crate::report::suggested_questions;

impl Model {
    /// Goes on with what became of the set. Findings lie over everything until it works again.
    pub fn refresh(&mut self, refreshed: Refreshed) {
        let was_broken = self.findings.is_some();
        match refreshed {
            Refreshed::Findings(lines) => self.findings = Some(lines),
            Refreshed::Set(set) => {
                self.findings = None;
                self.take_over(&set);
            }
        }
        if was_broken || self.findings.is_some() {
            self.scroll_to_top();
        }
        self.notice = None;
        self.turned += 1;
    }

    /// Scrolls the page back, which may lie under an overlay.
    fn scroll_to_top(&mut self) {
        if self.overlay.is_none() {
            self.scroll = None;
        }
        self.scroll_under = None;
    }

    fn take_over(&mut self, set: &Rc<QuestionSet>) {
        let old = Rc::clone(&self.given.set);
        let versions = Versions {
            old: &old,
            new: set,
        };
        let before = self.clone_places();
        let asked = self.asked();
        let moved = self.interview.carry(Rc::clone(set));
        if moved.place(before.position).is_none() {
            self.scroll_to_top();
        }
        self.drafts = self.carried_drafts(versions, &before, &moved);
        self.review_focus = if self.review_focus < before.items.len() {
            moved.nearest(self.review_focus)
        } else {
            self.interview.items().len()
        };
        let trial = self.trial.take().map(|trial| trial.carried(versions));
        self.trial = trial.filter(|trial| trial != self.interview.answers());
        self.trial_focus = trial_focus(versions, self.trial_focus);
        self.given.set = Rc::clone(set);
        let heading = Heading::of(set);
        if heading.can_be_read != self.heading.can_be_read {
            self.welcome_focus = None;
        }
        self.heading = heading;
        self.keep_reading(&before.readings);
        if let Some(mut shown) = self.shown.take() {
            shown.answers = shown.answers.carried(versions);
            shown.say_again(self.setting());
            self.shown = Some(shown);
        }
        self.ask_again(&asked);
    }

    fn clone_places(&self) -> Places {
        let items = self.interview.items().to_vec();
        Places {
            position: self.interview.position(),
            offers: items
                .iter()
                .map(|item| self.interview.offers(*item))
                .collect(),
            items,
            readings: reading::all(&self.given.set.learn, self.given.first),
        }
    }

    fn carried_drafts(&self, versions: Versions<'_>, before: &Places, moved: &Moved) -> Vec<Draft> {
        let mut drafts = vec![Draft::default(); self.interview.items().len()];
        for (old, draft) in self.drafts.iter().enumerate() {
            let (Some(new), Some(item)) = (moved.place(old), before.items.get(old)) else {
                continue;
            };
            let offers = self.interview.offers(self.interview.items()[new]);
            let offer = draft.focus.and_then(|line| before.offers[old].get(line));
            let offer = offer.and_then(|offer| match (*item, *offer) {
                (Item::Question(question), Offer::Option(option)) => {
                    versions.option(question, option).map(Offer::Option)
                }
                (_, other) => Some(other),
            });
            drafts[new].focus = offers.iter().position(|other| Some(*other) == offer);
            drafts[new].ticks = match *item {
                Item::Question(question) if versions.old.pick(question) > 1 => {
                    versions.picks(question, draft.ticks)
                }
                // What was chosen alone is ticked where several may be chosen now.
                Item::Question(question) => versions
                    .question(question)
                    .and_then(|question| self.interview.answers().reply(question).picks())
                    .unwrap_or_default(),
                _ => draft.ticks,
            };
        }
        drafts
    }

    /// Stays on the page that is read, if there still is one.
    fn keep_reading(&mut self, before: &[Reading]) {
        let now = reading::all(&self.given.set.learn, self.given.first);
        let focus = before.get(self.learn_focus);
        let place = now.iter().position(|reading| Some(reading) == focus);
        self.learn_focus = place.unwrap_or(self.learn_focus.min(now.len().saturating_sub(1)));
        if let Page::Learn(reading) = self.page {
            self.page = match reading {
                _ if !self.heading.can_be_read => self.read_from,
                reading if now.contains(&reading) => Page::Learn(reading),
                _ => Page::Learn(Reading::Menu),
            };
        }
    }

    /// The questions that go on the page to take along, with the way they are about.
    fn asked(&self) -> Vec<(String, String)> {
        let (Some(shown), Some(taking)) = (&self.shown, &self.taking) else {
            return Vec::new();
        };
        let set = &self.given.set;
        suggested_questions(set, &shown.report.assessment, self.given.first)
            .iter()
            .zip(&taking.chosen.asked)
            .filter(|(_, asked)| **asked)
            .map(|(question, _)| (question.way.to_string(), question.ask.to_string()))
            .collect()
    }

    /// Puts the same questions on the page to take along, as far as the set still has them.
    fn ask_again(&mut self, asked: &[(String, String)]) {
        let Some(shown) = &self.shown else {
            self.taking = None;
            return;
        };
        let Some(taking) = &mut self.taking else {
            return;
        };
        let set = &self.given.set;
        let suggested = suggested_questions(set, &shown.report.assessment, self.given.first);
        let line = taking.line();
        taking.chosen.asked = suggested
            .iter()
            .map(|question| {
                asked
                    .iter()
                    .any(|(way, ask)| *way == **question.way && *ask == **question.ask)
            })
            .collect();
        taking.focus = focus_of(taking, line);
    }
}

/// Where the person was, before the set changed.
struct Places {
    position: usize,
    items: Vec<Item>,
    offers: Vec<Vec<Offer>>,
    readings: Vec<Reading>,
}

/// The same line of the page to take along, or the last question where there are fewer.
fn focus_of(taking: &Taking, line: Line) -> usize {
    let lines = taking.lines();
    let same = lines.iter().position(|other| *other == line);
    same.unwrap_or(taking.chosen.asked.len().saturating_sub(1))
}

/// The same line among the changes to try, or the first.
fn trial_focus(versions: Versions<'_>, old: usize) -> usize {
    let parts = versions.old.considerations.len();
    let new_parts = versions.new.considerations.len();
    match old.checked_sub(parts) {
        None => versions.consideration(old),
        Some(question) if question < versions.old.questions.len() => {
            match versions.question(QuestionRef::Scored(question)) {
                Some(QuestionRef::Scored(index)) => Some(new_parts + index),
                _ => None,
            }
        }
        Some(_) => None,
    }
    .unwrap_or_default()
}
