//! The questionnaire as a person walks through it: where they are, what they said, and the way back.
//!
//! [`Journey::act`] is the only thing a person changes it by, and [`Journey::page`] the only place
//! that says what stands on a page. No terminal, file or clock is known here.

mod act;
mod asking;
mod code;
mod effect;
mod given;
mod learn;
mod pages;
mod result;
mod shown;
mod trying;
mod visit;

use crate::action::{Part, Safety};
use crate::answers::Answers;
use crate::interview::Interview;
use crate::page::Choice;
use crate::reading::Reading;
use crate::report::Setting;
use crate::words::Words;

pub use effect::{Effect, Ending, News, Request, Saved, Spoken};
pub use given::{Cover, Given, Saving};
use shown::Shown;
use visit::Curtain;
pub use visit::{Keeps, Visit};

/// Where a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Welcome,
    Safety(Then),
    /// Help lines, after any answer to that but "yes".
    HelpFirst(Then),
    /// An item of the interview, by its position.
    Item(usize),
    /// Every answer, before there is a result.
    Review,
    Result(Part),
    /// Giving the page to take along a name; what it was called before.
    Naming(String),
    Code(code::Entry),
    /// The answers beside those of another code.
    Compared,
    Read(Reading),
}

/// What a person wants to come to, once they were asked whether they are safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Questions,
    Code,
    Result,
}

/// A page laid over the others, from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Help,
    Keys,
    Languages,
    Leave,
}

/// A place, and the number of its page.
#[derive(Clone, Debug)]
struct Stop {
    place: Place,
    turn: usize,
}

/// A questionnaire under way.
#[derive(Clone, Debug)]
pub struct Journey {
    cover: Cover,
    given: Given,
    here: Stop,
    /// The way back: where the person came from, the first page first.
    trail: Vec<Stop>,
    over: Option<(Over, usize)>,
    /// What hides every page, and the number of that page.
    curtain: Option<(Curtain, usize)>,
    /// If a laptop is handed from one person to the next.
    visit: Option<Visit>,
    /// How many pages were turned to.
    turns: usize,
    /// What is wrong with the set, while its author has yet to mend it, and that page's number.
    broken: Option<(Vec<String>, usize)>,
    interview: Interview,
    safety: Option<Safety>,
    /// The result, once it was seen.
    shown: Option<Shown>,
    /// What came of each page that was saved.
    saved: Vec<Saved>,
    /// The answers of the last code to compare with.
    compared: Option<Answers>,
    /// Whether the answers that were opened were given to another version of the set.
    from_other_version: bool,
}

impl Journey {
    /// A run at its first page.
    pub fn new(cover: Cover, given: Given) -> Self {
        Self {
            interview: Interview::new(given.set.clone(), given.first),
            cover,
            given,
            here: Stop {
                place: Place::Welcome,
                turn: 0,
            },
            trail: Vec::new(),
            over: None,
            curtain: None,
            visit: None,
            turns: 0,
            broken: None,
            safety: None,
            shown: None,
            saved: Vec::new(),
            compared: None,
            from_other_version: false,
        }
    }

    pub fn words(&self) -> &Words {
        &self.cover.words
    }

    /// The language that is spoken, by its place in the list.
    pub fn language(&self) -> usize {
        self.cover.language
    }

    /// The other languages, as lines to choose.
    #[must_use]
    pub fn other_languages(&self) -> Vec<Choice> {
        self.cover.others()
    }

    /// Whether a page was saved, however long ago.
    pub fn has_saved(&self) -> bool {
        !self.saved.is_empty()
    }

    /// What a result is made from, besides the answers.
    fn setting(&self) -> Setting<'_> {
        Setting {
            set: &self.given.set,
            words: &self.cover.words,
            first: self.given.first,
            safe: !self.safety.is_some_and(Safety::needs_help),
        }
    }

    /// Goes on to a place, with the way back here.
    fn go(&mut self, place: Place) {
        let turn = self.next_turn();
        let there = Stop { place, turn };
        self.trail.push(std::mem::replace(&mut self.here, there));
    }

    /// Goes to a place beside this one: the way back stays.
    fn turn_over(&mut self, place: Place) {
        let turn = self.next_turn();
        self.here = Stop { place, turn };
    }

    /// Goes back the way one came; the page is a new one, since something may be different there.
    fn back(&mut self) {
        if let Some(before) = self.trail.pop() {
            self.turn_over(before.place);
        }
    }

    fn lay_over(&mut self, over: Over) {
        self.over = Some((over, self.next_turn()));
    }

    fn next_turn(&mut self) -> usize {
        self.turns += 1;
        self.turns
    }
}
