//! What an action does, by the place the person is at.

use super::{Effect, Ending, Journey, Over, Place, Then};
use crate::action::{Action, Part, Purpose, Safety};
use crate::reading::Reading;

impl Journey {
    /// Does what the person asks for. An action that the page does not offer changes nothing.
    pub fn act(&mut self, action: Action) -> Effect {
        if let Some(done) = self.act_in_visit(&action) {
            return done;
        }
        match action {
            Action::Vanish => return Effect::Leave(Ending::Interrupted),
            Action::Help => self.lay_over(Over::Help),
            Action::Keys => self.lay_over(Over::Keys),
            Action::Leave => self.lay_over(Over::Leave),
            Action::LeaveNow if matches!(self.over, Some((Over::Leave, _))) => {
                return Effect::Leave(Ending::Left);
            }
            Action::Languages if self.broken.is_none() => self.lay_over(Over::Languages),
            Action::Speak(language) if self.broken.is_none() => {
                self.over = self.over.filter(|(over, _)| *over != Over::Languages);
                let known = language < self.cover.languages.len();
                return if known && language != self.cover.language {
                    Effect::Speak(language)
                } else {
                    Effect::Nothing
                };
            }
            Action::Country(country) => self.choose_country(country),
            Action::Back if self.over.is_some() => self.over = None,
            _ if self.over.is_some() || self.broken.is_some() => {}
            action => return self.act_here(action),
        }
        Effect::Nothing
    }

    fn act_here(&mut self, action: Action) -> Effect {
        match self.here.place.clone() {
            Place::Welcome => self.act_on_welcome(&action),
            Place::Safety(then) => self.act_on_safety(then, &action),
            Place::HelpFirst(then) if action == Action::GoOn => self.go_on_to(then),
            Place::Item(at) => self.act_on_item(at, action),
            Place::Review => self.act_on_review(&action),
            Place::Result(part) => return self.act_on_result(part, &action),
            Place::Code(entry) => self.act_on_code(entry, action),
            Place::Compared => self.act_on_compared(&action),
            Place::Naming(before) => self.act_on_name(before, action),
            Place::Read(reading) => self.act_on_reading(reading, &action),
            Place::HelpFirst(_) if action == Action::Back => self.back(),
            Place::HelpFirst(_) => {}
        }
        Effect::Nothing
    }

    fn act_on_welcome(&mut self, action: &Action) {
        match action {
            Action::Begin => self.go(Place::Safety(Then::Questions)),
            Action::Read(_) => self.open_reading(),
            Action::Code(Purpose::ComeBack) => self.go(Place::Safety(Then::Code)),
            _ => {}
        }
    }

    fn act_on_safety(&mut self, then: Then, action: &Action) {
        match action {
            Action::Back => self.back(),
            Action::Safety(said) => {
                self.safety = Some(*said);
                // What was said of safety stands on the result.
                if let Some(shown) = self.shown.take() {
                    self.shown = Some(shown.said_again(self.setting()));
                }
                if *said == Safety::Safe {
                    self.go_on_to(then);
                } else {
                    self.go(Place::HelpFirst(then));
                }
            }
            _ => {}
        }
    }

    fn act_on_review(&mut self, action: &Action) {
        match action {
            Action::Back => self.back(),
            Action::Open(at) => self.open_item(*at),
            Action::SeeResult => {
                self.assess();
                self.go(Place::Result(Part::Summary));
            }
            _ => {}
        }
    }

    /// Puts the help lines of a country first.
    fn choose_country(&mut self, country: usize) {
        if let Some(country) = self.given.help.countries.get(country) {
            self.given.country = Some(country.code.to_string());
        }
    }

    /// Opens the list of what can be read, if the set has anything to read.
    pub(super) fn open_reading(&mut self) {
        if self.cover.heading.can_be_read {
            self.go(Place::Read(Reading::Menu));
        }
    }

    fn act_on_reading(&mut self, reading: Reading, action: &Action) {
        let all = self.readings();
        let at = all.iter().position(|other| *other == reading);
        match (at, action) {
            (_, Action::Back) => self.back(),
            (None, Action::Read(chosen)) if all.contains(chosen) => self.go(Place::Read(*chosen)),
            (Some(at), Action::Turn(step)) => {
                let next = step.from(at, all.len());
                self.turn_over(Place::Read(all[next]));
            }
            _ => {}
        }
    }
}
