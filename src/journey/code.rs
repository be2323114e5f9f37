//! Coming back with answers, by a code or out of a file, and comparing with those of another code.

use super::{Journey, Place, Then};
use crate::action::{Action, Part, Purpose};
use crate::answers::Answers;
use crate::code::{self, Wrong};
use crate::handout::Comparison;

/// A code that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub purpose: Purpose,
    pub typed: String,
    /// What is wrong with the last one.
    pub wrong: Option<Wrong>,
}

impl Journey {
    /// To what a person wanted, once they were asked whether they are safe.
    pub(super) fn go_on_to(&mut self, then: Then) {
        match then {
            Then::Questions => self.go(Place::Item(0)),
            Then::Code => self.open_code(Purpose::ComeBack),
            Then::Result => self.go(Place::Result(Part::Summary)),
        }
    }

    /// Opens the result of answers that were given before. Each of them can be changed.
    pub fn come_back(&mut self, answers: Answers) {
        self.fill(answers);
        self.go(Place::Safety(Then::Result));
    }

    fn fill(&mut self, answers: Answers) {
        self.interview.fill(answers);
        self.shown = None;
        self.compared = None;
        self.assess();
    }

    /// As [`Journey::come_back`], with answers that were given to another version of the set: the
    /// result says so.
    pub fn come_back_from_other_version(&mut self, answers: Answers) {
        self.from_other_version = true;
        self.come_back(answers);
    }

    pub(super) fn open_code(&mut self, purpose: Purpose) {
        let place = Place::Code(Entry {
            purpose,
            typed: String::new(),
            wrong: None,
        });
        if !self.cover.heading.has_code {
            return;
        }
        if self.here.place == Place::Compared {
            self.turn_over(place);
        } else {
            self.go(place);
        }
    }

    pub(super) fn act_on_code(&mut self, entry: Entry, action: Action) {
        match action {
            Action::Back => self.back(),
            Action::Type(typed) => {
                self.here.place = Place::Code(Entry {
                    typed,
                    wrong: None,
                    ..entry
                });
            }
            Action::KeepName => match code::read(&self.given.set, &entry.typed) {
                Ok(answers) if entry.purpose == Purpose::ComeBack => {
                    self.from_other_version = false;
                    self.fill(answers);
                    self.turn_over(Place::Result(Part::Summary));
                }
                Ok(answers) => {
                    self.compared = Some(answers);
                    self.lay_out();
                    self.turn_over(Place::Compared);
                }
                Err(wrong) => {
                    self.here.place = Place::Code(Entry {
                        wrong: Some(wrong),
                        ..entry
                    });
                }
            },
            _ => {}
        }
    }

    pub(super) fn act_on_compared(&mut self, action: &Action) {
        match action {
            Action::Back => self.back(),
            Action::Code(Purpose::Compare) => self.open_code(Purpose::Compare),
            _ => {}
        }
    }

    /// The answers of this result beside those of the last code.
    pub(super) fn comparison(&self) -> Option<Comparison> {
        let (shown, other) = self.shown.as_ref().zip(self.compared.as_ref())?;
        Some(Comparison::new(self.setting(), &shown.answers, other))
    }
}
