//! What the counselor and whoever comes next see: the start, the ready page, and the way out.
//!
//! It never holds an answer. The questionnaire it has is one that nobody has begun, for its help
//! lines and its languages.

mod pages;

use std::num::NonZeroU32;

use super::found::Found;
use super::pin::{Pin, Tried, Typed};
use crate::action::Action;
use crate::journey::{Journey, Keeps, News, Spoken};
use crate::keyboard::Moment;
use crate::words::{Words, fill};

/// The pages around the visits.
#[derive(Debug)]
pub struct Desk {
    /// Never begun.
    journey: Journey,
    found: Vec<Found>,
    idle: Option<NonZeroU32>,
    keeps: Keeps,
    /// The language it began in.
    usual: usize,
    place: Place,
    /// Counts the pages turned to.
    turn: usize,
    helping: bool,
    typed: Typed,
    /// What was typed first, while it is typed again.
    first: Typed,
    pin: Option<Pin>,
    /// What came of the last PIN.
    note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Start,
    Choose,
    ChooseAgain,
    Ready,
    End,
    GivenBack,
}

/// What follows outside the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    /// Let the next client in.
    Serve,
    /// Get the words of a language, by its place in the list.
    Speak(usize),
    /// To the shell.
    End,
}

impl Desk {
    /// Before the first client.
    pub fn new(journey: Journey, found: Vec<Found>, idle: Option<NonZeroU32>) -> Self {
        Self {
            usual: journey.language(),
            journey,
            found,
            idle,
            keeps: Keeps::Nothing,
            place: Place::Start,
            turn: 0,
            helping: false,
            typed: Typed::default(),
            first: Typed::default(),
            pin: None,
            note: None,
        }
    }

    /// The same, where a client can leave a page.
    #[must_use]
    pub const fn with_pages(mut self, keeps: Keeps) -> Self {
        self.keeps = keeps;
        self
    }

    pub fn words(&self) -> &Words {
        self.journey.words()
    }

    /// The language that is spoken, by its place in the list.
    pub fn language(&self) -> usize {
        self.journey.language()
    }

    /// The language that it began in.
    pub const fn usual(&self) -> usize {
        self.usual
    }

    /// Goes on in another language.
    pub fn speak(&mut self, language: usize, spoken: Spoken) {
        self.journey.learn(News::Spoken(language, Box::new(spoken)));
        self.turn += 1;
    }

    /// A client has handed the laptop back.
    pub fn given_back(&mut self) {
        self.go(Place::GivenBack);
    }

    /// Ready for the next client.
    pub fn ready(&mut self) {
        self.go(Place::Ready);
    }

    /// Whether this page goes away by itself when nobody presses a key.
    pub fn is_passing(&self) -> bool {
        self.helping || self.place == Place::End
    }

    fn go(&mut self, place: Place) {
        self.place = place;
        self.turn += 1;
        self.helping = false;
        self.note = None;
        self.typed = Typed::default();
    }

    /// Does what was asked for.
    pub fn act(&mut self, action: &Action, now: Moment) -> Wish {
        if self.helping {
            return self.act_on_help(action);
        }
        match (self.place, action) {
            (Place::End | Place::Choose | Place::ChooseAgain, Action::Type(text)) => {
                self.typed.follow(text);
            }
            (_, Action::Help) => self.help(),
            (Place::Start, Action::GoOn) | (Place::ChooseAgain, Action::Back) => {
                self.go(Place::Choose);
            }
            (Place::Choose, Action::KeepName) => self.choose(),
            (Place::ChooseAgain, Action::KeepName) => self.choose_again(),
            (Place::Choose, Action::Back) => self.go(Place::Start),
            (Place::Start | Place::Choose | Place::ChooseAgain, Action::Leave | Action::Vanish) => {
                return Wish::End;
            }
            (Place::Ready, Action::Begin) => return Wish::Serve,
            (Place::Ready, Action::Speak(language)) => return Wish::Speak(*language),
            (Place::End, Action::Back) => self.ready(),
            (Place::Ready, Action::Leave | Action::Vanish) => self.go(Place::End),
            (Place::GivenBack, Action::GoOn) => return self.leave_client(Place::Ready),
            (Place::GivenBack, Action::Leave | Action::Vanish) => {
                return self.leave_client(Place::End);
            }
            (Place::End, Action::KeepName) => return self.unlock(now),
            (Place::End, Action::LeaveNow) if self.pin.is_none() => return Wish::End,
            _ => {}
        }
        Wish::Nothing
    }

    /// From the client's last page to the counselor, who may read another language.
    fn leave_client(&mut self, place: Place) -> Wish {
        self.go(place);
        if self.language() == self.usual {
            Wish::Nothing
        } else {
            Wish::Speak(self.usual)
        }
    }

    fn help(&mut self) {
        self.journey.act(Action::Help);
        self.helping = true;
        self.turn += 1;
    }

    fn act_on_help(&mut self, action: &Action) -> Wish {
        match action {
            Action::Back | Action::Leave | Action::Vanish => {
                self.journey.act(Action::Back);
                self.helping = false;
                self.turn += 1;
            }
            Action::Country(_) => {
                self.journey.act(action.clone());
            }
            Action::Speak(language) => return Wish::Speak(*language),
            _ => {}
        }
        Wish::Nothing
    }

    fn choose(&mut self) {
        if self.typed.text().is_empty() {
            return self.ready();
        }
        let first = std::mem::take(&mut self.typed);
        self.go(Place::ChooseAgain);
        self.first = first;
    }

    fn choose_again(&mut self) {
        let first = std::mem::take(&mut self.first);
        let is_same = first.text() == self.typed.text();
        if is_same {
            self.pin = Pin::chosen(first.text());
            if self.pin.is_some() {
                return self.ready();
            }
        }
        // A PIN was wanted: going on without one would leave the way to the shell open.
        self.go(Place::Choose);
        let words = self.words().hand_over();
        let note = if is_same {
            &words.pin_failed
        } else {
            &words.pin_differs
        };
        self.note = Some(note.clone());
    }

    fn unlock(&mut self, now: Moment) -> Wish {
        let typed = std::mem::take(&mut self.typed);
        let Some(pin) = &mut self.pin else {
            return Wish::Nothing;
        };
        // Enter alone is no try.
        if typed.text().is_empty() {
            return Wish::Nothing;
        }
        let tried = pin.compare(typed.text(), now);
        let wait = pin.wait(now);
        let words = self.words().hand_over();
        self.note = Some(match tried {
            Tried::Right => return Wish::End,
            _ if !wait.is_zero() => {
                let seconds = wait.as_secs() + 1;
                fill(&words.end_wait, &[("seconds", &seconds.to_string())])
            }
            _ => words.end_wrong.clone(),
        });
        Wish::Nothing
    }
}
