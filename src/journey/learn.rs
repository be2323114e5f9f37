//! Taking in what came from outside: what became of saving, another language, a set that changed.

use std::rc::Rc;

use super::{Journey, News, Place, Spoken};
use crate::answers::carried::Versions;
use crate::question_set::QuestionSet;
use crate::question_set::check::Heading;
use crate::reading::{self, Reading};
use crate::report::Suggested;

impl Journey {
    /// Takes in what came of an effect, or of something outside.
    pub fn learn(&mut self, news: News) {
        match news {
            News::Saved(saved) => self.note_saved(saved),
            News::Spoken(language, spoken) => self.speak(language, *spoken),
            News::Renewed(languages, language, spoken) => {
                self.broken = None;
                self.cover.languages = languages;
                self.cover.language = language;
                self.cover.words = spoken.words;
                self.given.help = spoken.help;
                self.take_over(&spoken.set);
            }
            News::Broken(lines) => {
                self.broken = Some((lines, self.next_turn()));
            }
        }
    }

    /// Goes on in another language. Answers stay, and what is tried.
    fn speak(&mut self, language: usize, spoken: Spoken) {
        self.cover.language = language;
        self.cover.words = spoken.words;
        self.cover.heading = spoken.heading;
        self.interview.speak(Rc::clone(&spoken.set));
        self.given.set = spoken.set;
        self.given.help = spoken.help;
        self.say_result_again();
    }

    fn say_result_again(&mut self) {
        if let Some(shown) = self.shown.take() {
            self.shown = Some(shown.said_again(self.setting()));
            self.lay_out();
        }
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        reading::all(&self.given.set.learn, self.given.first)
    }

    /// Goes on with another version of the set: answers and places are kept by their ids.
    fn take_over(&mut self, set: &Rc<QuestionSet>) {
        let old = Rc::clone(&self.given.set);
        let versions = Versions {
            old: &old,
            new: set,
        };
        let moved = self.interview.carry(Rc::clone(set));
        let chosen = self.chosen_questions();
        let compared = self.compared.as_ref();
        self.compared = compared.map(|answers| answers.carried(versions));
        self.given.set = Rc::clone(set);
        self.cover.heading = Heading::of(set);
        let readings = self.readings();
        let stops = self.trail.iter_mut().chain([&mut self.here]);
        for stop in stops {
            match &mut stop.place {
                Place::Item(at) => *at = moved.nearest(*at),
                Place::Read(reading) if !readings.contains(reading) => *reading = Reading::Menu,
                _ => {}
            }
        }
        if !self.cover.heading.can_be_read {
            self.trail
                .retain(|stop| !matches!(stop.place, Place::Read(_)));
            while matches!(self.here.place, Place::Read(_)) {
                self.back();
            }
        }
        if let Some(mut shown) = self.shown.take() {
            shown.answers = shown.answers.carried(versions);
            shown.trial = None;
            self.shown = Some(shown.said_again(self.setting()));
            self.choose_again(&chosen);
            self.lay_out();
        }
    }

    /// The questions that go on the page to take along, with the way they are about.
    fn chosen_questions(&self) -> Vec<(String, String)> {
        let Some(shown) = &self.shown else {
            return Vec::new();
        };
        let asked = shown.taking.iter().flat_map(|taking| &taking.asked);
        shown
            .suggested(&self.given)
            .iter()
            .zip(asked)
            .filter(|(_, asked)| **asked)
            .map(|(question, _)| named(question))
            .collect()
    }

    /// Puts the same questions on the page to take along, as far as the set still has them.
    fn choose_again(&mut self, chosen: &[(String, String)]) {
        let Some(shown) = &mut self.shown else { return };
        let suggested = shown.suggested(&self.given);
        if let Some(taking) = &mut shown.taking {
            let again = suggested.iter().map(|one| chosen.contains(&named(one)));
            taking.asked = again.collect();
        }
    }
}

/// A question to ask by its words, and the way it is about.
fn named(question: &Suggested<'_>) -> (String, String) {
    (question.way.to_string(), question.ask.to_string())
}
