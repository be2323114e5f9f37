//! Going through the questions.

use super::{Journey, Place};
use crate::action::{Action, Step};
use crate::answers::Importance;
use crate::interview::{Item, Said};

impl Journey {
    pub(super) fn open_item(&mut self, at: usize) {
        if at < self.interview.items().len() && self.interview.matters(at) {
            self.go(Place::Item(at));
        }
    }

    pub(super) fn act_on_item(&mut self, at: usize, action: Action) {
        match (self.interview.items()[at], action) {
            (_, Action::Back) => self.back(),
            (_, Action::Review) => self.review(),
            (Item::Importance, Action::Weigh(consideration, step)) => {
                self.weigh(consideration, step);
            }
            (Item::Importance, Action::GoOn) => self.go_on(at),
            (item, Action::Say(said)) if self.can_say(item, said) => {
                self.interview.keep(at, said);
                self.go_on(at);
            }
            _ => {}
        }
    }

    /// To every answer; from a question that was opened there, back to it.
    fn review(&mut self) {
        if self.came_from_answers() {
            self.back();
        } else {
            self.go(Place::Review);
        }
    }

    fn came_from_answers(&self) -> bool {
        let before = self.trail.last().map(|stop| &stop.place);
        matches!(before, Some(Place::Review | Place::Result(_)))
    }

    /// Whether an answer is one the item offers.
    fn can_say(&self, item: Item, said: Said) -> bool {
        match (item, said) {
            (Item::Question(question), Said::Reply(reply)) => {
                let options = self.given.set.options(question).len();
                let most = self.given.set.pick(question);
                reply.picks().is_none_or(|picks| {
                    (1..=most).contains(&picks.count()) && picks.iter().all(|pick| pick < options)
                })
            }
            (Item::Lean, Said::Lean(_)) => true,
            _ => false,
        }
    }

    fn weigh(&mut self, consideration: usize, step: Step) {
        if consideration < self.given.set.considerations.len() {
            let now = self.interview.answers().importance(consideration);
            let next = step.of(&Importance::ALL, &now);
            self.interview.weigh(consideration, next);
        }
    }

    fn go_on(&mut self, at: usize) {
        if self.came_from_answers() {
            self.back_to_answers();
        } else if let Some(next) = self.interview.after(at) {
            self.go(Place::Item(next));
        } else {
            self.go(Place::Review);
        }
    }

    /// Back where the answers stand, with the result as it is now, if it was seen.
    fn back_to_answers(&mut self) {
        self.back();
        if matches!(self.here.place, Place::Result(_)) {
            self.assess();
        }
    }
}
