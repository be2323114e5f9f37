//! The result and its parts, and the page to take along.

use super::shown::{Shown, Taking};
use super::{Effect, Journey, Place, Request, Saved};
use crate::action::{Action, Part, Purpose};
use crate::code;
use crate::handout::{self, Handout, Occasion};
use crate::words::fill;

impl Journey {
    /// Scores the answers as they are now, unless that is what is shown already.
    pub(super) fn assess(&mut self) {
        let answers = self.interview.answers();
        let unchanged = |shown: &Shown| shown.answers == *answers;
        if !self.shown.as_ref().is_some_and(unchanged) {
            let before = self.shown.take();
            self.shown = Some(Shown::after(
                before,
                self.setting(),
                self.interview.answers(),
            ));
        }
    }

    pub(super) fn act_on_result(&mut self, part: Part, action: &Action) -> Effect {
        match action {
            Action::Part(other) => self.show_part(*other),
            Action::Review => self.show_part(Part::Answers),
            Action::Back if part == Part::Summary => self.back(),
            Action::SeeResult | Action::Back => self.show_part(Part::Summary),
            Action::Read(_) => self.open_reading(),
            Action::Open(at) if part == Part::Answers => self.open_item(*at),
            Action::Try(trial, step) if part == Part::WhatIf => self.try_change(*trial, *step),
            Action::PutBack if part == Part::WhatIf => self.put_back(),
            Action::Save => return self.save(false),
            Action::HandIn if part == Part::TakeAlong && self.may_hand_in() => {
                return self.save(false);
            }
            Action::Replace if part == Part::TakeAlong && self.may_replace() => {
                return self.save(true);
            }
            _ if part == Part::TakeAlong => self.act_on_taking(action),
            _ => {}
        }
        Effect::Nothing
    }

    fn show_part(&mut self, part: Part) {
        if part == Part::TakeAlong {
            self.prepare();
        }
        self.turn_over(Place::Result(part));
    }

    /// Makes the proposal for the result that is shown, unless there is one already.
    fn prepare(&mut self) {
        if let Some(shown) = &mut self.shown
            && shown.taking.is_none()
        {
            let suggested = shown.suggested(&self.given);
            let mut taking = Taking::proposed(&self.cover.words, &self.given, &suggested);
            if let Some(visit) = self.visit {
                taking.format = visit.keeps.format();
            }
            shown.taking = Some(taking);
        }
        self.lay_out();
    }

    /// Lays the page out anew, as it will be.
    pub(super) fn lay_out(&mut self) {
        let paper = self.handout().map(|handout| handout.blocks());
        if let Some((taking, paper)) = self.taking_mut().zip(paper) {
            taking.paper = paper;
        }
    }

    pub(super) fn taking_mut(&mut self) -> Option<&mut Taking> {
        self.shown.as_mut()?.taking.as_mut()
    }

    fn act_on_taking(&mut self, action: &Action) {
        let can_compare = self.compared.is_some();
        let Some(taking) = self.taking_mut() else {
            return;
        };
        match action {
            Action::Code(Purpose::Compare) => return self.open_code(Purpose::Compare),
            Action::SeeComparison if can_compare => return self.go(Place::Compared),
            Action::Rename => {
                let name = taking.name.clone();
                return self.go(Place::Naming(name));
            }
            Action::Form(format) => return taking.take_form(*format),
            Action::Ask(question) if taking.ask(*question) => {}
            Action::TakeCode => taking.has_code = !taking.has_code,
            Action::TakeComparison if can_compare => {
                taking.has_comparison = !taking.has_comparison;
            }
            _ => return,
        }
        taking.saved = None;
        self.lay_out();
    }

    pub(super) fn act_on_name(&mut self, before: String, action: Action) {
        let Some(taking) = self.taking_mut() else {
            return;
        };
        match action {
            Action::Type(name) => {
                taking.name = name;
                return;
            }
            Action::KeepName => {
                taking.follow_name();
                if taking.name != before {
                    taking.saved = None;
                }
            }
            Action::Back => taking.name = before,
            _ => return,
        }
        self.back();
    }

    fn may_replace(&self) -> bool {
        let saved = self.shown.as_ref().and_then(Shown::saved);
        matches!(saved, Some(Saved::Exists(_)))
    }

    fn handout(&self) -> Option<Handout> {
        let shown = self.shown.as_ref()?;
        let taking = shown.taking.as_ref()?;
        let mut questions = shown.suggested(&self.given);
        for (question, asked) in questions.iter_mut().zip(&taking.asked) {
            question.chosen = *asked;
        }
        let occasion = Occasion {
            set: &self.given.set,
            words: &self.cover.words,
            help: &self.given.help,
            country: self.given.country.as_deref(),
            today: self.given.today,
        };
        let (report, answers) = (&shown.report, &shown.answers);
        let code = code::of(&self.given.set, answers).filter(|_| taking.has_code);
        let code = code.as_deref();
        let mut handout = Handout::new(report, answers, occasion, &questions, code);
        handout.comparison = self.comparison().filter(|_| taking.has_comparison);
        Some(handout)
    }

    fn save(&mut self, replace: bool) -> Effect {
        self.prepare();
        if let Some(refused) = self.hidden() {
            self.note_saved(Saved::Not(refused));
            return Effect::Nothing;
        }
        let handout = self.handout();
        let (Some(handout), Some(taking)) = (handout, self.taking_mut()) else {
            return Effect::Nothing;
        };
        let mut bytes = Vec::new();
        // Writing into memory does not fail.
        let _ = handout::write(taking.format, &handout, &mut bytes);
        Effect::Save(Request {
            name: taking.name.clone(),
            bytes,
            replace,
        })
    }

    /// That a file of this name could not be seen: whoever sits here could change how the computer
    /// works by one. Who started the program may have asked for such a name.
    fn hidden(&self) -> Option<String> {
        let name = &self.shown.as_ref()?.taking.as_ref()?.name;
        let is_hidden = |part: &str| part.starts_with('.') && ![".", ".."].contains(&part);
        let asked_for = self.given.saving.file.as_ref();
        if asked_for == Some(name) || !name.split(['/', '\\']).any(is_hidden) {
            return None;
        }
        let said = &self.cover.words.save().hidden;
        Some(fill(said, &[("file", name)]))
    }

    /// Shows what came of saving, beside what asked for it.
    pub(super) fn note_saved(&mut self, saved: Saved) {
        if saved.is_kept() {
            self.saved.push(saved.clone());
        }
        if let Some(taking) = self.taking_mut() {
            taking.saved = Some(saved);
            if self.here.place != Place::Result(Part::TakeAlong) {
                self.turn_over(Place::Result(Part::TakeAlong));
            }
        }
    }
}
