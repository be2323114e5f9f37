//! Being asked: which question is next, what was said, and every way back.

pub mod carried;

use std::rc::Rc;

use crate::answers::{Answers, Importance, Lean, Picks, Reply};
use crate::question_set::{QuestionRef, QuestionSet};

/// One thing a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A question of the set, scored or on availability.
    Question(QuestionRef),
    /// How much a consideration (by index) should count.
    Importance(usize),
    /// Which way the person leans by themselves.
    Lean,
}

/// What a person says to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Options of a question, or that they are not sure, or that they skip it.
    Reply(Reply),
    /// How much a consideration counts; `None` is "skip".
    Importance(Option<Importance>),
    /// Their own lean; `None` is "skip".
    Lean(Option<Lean>),
}

/// The questionnaire under way: items in order, the answers so far, and where the person is.
#[derive(Clone, Debug)]
pub struct Interview {
    set: Rc<QuestionSet>,
    items: Vec<Item>,
    said: Vec<bool>,
    current: usize,
    answers: Answers,
}

impl Interview {
    /// Starts at the first question, with no answer.
    ///
    /// The order: scored questions by consideration, the importance of each consideration (if
    /// there is more than one), availability, the person's own lean.
    #[must_use]
    pub fn new(set: Rc<QuestionSet>) -> Self {
        let parts = set.considerations.len();
        let weighable = if parts > 1 { parts } else { 0 };
        let items: Vec<Item> = (0..set.questions.len())
            .map(|index| Item::Question(QuestionRef::Scored(index)))
            .chain((0..weighable).map(Item::Importance))
            .chain(
                (0..set.availability.len())
                    .map(|index| Item::Question(QuestionRef::Availability(index))),
            )
            .chain([Item::Lean])
            .collect();
        Self {
            said: vec![false; items.len()],
            answers: Answers::none_of(&set),
            set,
            items,
            current: 0,
        }
    }

    /// The set that is asked.
    #[must_use]
    pub fn set(&self) -> &QuestionSet {
        &self.set
    }

    /// Goes on in another language. The set must be the same one, in other words.
    pub fn speak(&mut self, set: Rc<QuestionSet>) {
        if set.id == self.set.id {
            self.set = set;
        }
    }

    /// Everything asked, in order; never empty.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Where the person is, as an index into [`Interview::items`].
    #[must_use]
    pub fn position(&self) -> usize {
        self.current
    }

    /// What is asked now.
    #[must_use]
    pub fn item(&self) -> Item {
        self.items[self.current]
    }

    /// Whether the person has said anything to an item, "skip" included.
    #[must_use]
    pub fn was_said(&self, position: usize) -> bool {
        self.said[position]
    }

    /// The answers so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Keeps what was said to the current item; it stays the current one.
    pub fn keep(&mut self, said: Said) {
        match (self.item(), said) {
            (Item::Question(question), Said::Reply(reply)) => self.answers.keep(question, reply),
            (Item::Importance(part), Said::Importance(importance)) => {
                self.answers.weigh(part, importance);
            }
            (Item::Lean, Said::Lean(lean)) => self.answers.lean = lean,
            // A front end that mixes kinds up changes nothing.
            _ => return,
        }
        self.said[self.current] = true;
    }

    /// Goes to the next item. Returns whether there was one.
    pub fn forward(&mut self) -> bool {
        let more = self.current + 1 < self.items.len();
        self.current += usize::from(more);
        more
    }

    /// Goes to the item before. Returns whether there was one.
    pub fn back(&mut self) -> bool {
        let more = self.current > 0;
        self.current -= usize::from(more);
        more
    }

    /// Goes to any item; a position past the end is the last one.
    pub fn jump(&mut self, position: usize) {
        self.current = position.min(self.items.len() - 1);
    }

    /// How many items were skipped on purpose, or answered "not sure".
    #[must_use]
    pub fn passed_over(&self) -> usize {
        let passed = |item: &Item| match item {
            Item::Question(question) => matches!(
                self.answers.reply(*question),
                Reply::NotSure | Reply::Skipped
            ),
            Item::Importance(_) | Item::Lean => false,
        };
        self.items.iter().filter(|item| passed(item)).count()
    }
}

/// One line a person can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An option of a question, by index.
    Option(usize),
    /// "Not sure".
    NotSure,
    /// How much a consideration counts.
    Importance(Importance),
    /// A lean.
    Lean(Lean),
    /// "Skip this one".
    Skip,
}

impl Interview {
    /// Everything that can be chosen for an item, in the order it is shown.
    #[must_use]
    pub fn offers(&self, item: Item) -> Vec<Offer> {
        let mut offers: Vec<Offer> = match item {
            Item::Question(question) => {
                let options = (0..self.set.options(question).len()).map(Offer::Option);
                options.chain([Offer::NotSure]).collect()
            }
            Item::Importance(_) => Importance::ALL.map(Offer::Importance).to_vec(),
            Item::Lean => Lean::ALL.map(Offer::Lean).to_vec(),
        };
        offers.push(Offer::Skip);
        offers
    }

    /// How many lines of an item may be chosen.
    #[must_use]
    pub fn pick(&self, item: Item) -> usize {
        match item {
            Item::Question(question) => self.set.pick(question),
            Item::Importance(_) | Item::Lean => 1,
        }
    }

    /// Whether this is what the person said to the item at a position.
    #[must_use]
    pub fn is_kept(&self, position: usize, offer: Offer) -> bool {
        let answers = &self.answers;
        self.said[position]
            && match (self.items[position], offer) {
                (Item::Question(question), Offer::Option(option)) => answers
                    .reply(question)
                    .picks()
                    .is_some_and(|picks| picks.contains(option)),
                (Item::Question(question), Offer::NotSure) => {
                    answers.reply(question) == Reply::NotSure
                }
                (Item::Question(question), Offer::Skip) => {
                    answers.reply(question) == Reply::Skipped
                }
                (Item::Importance(part), Offer::Importance(importance)) => {
                    answers.stated_importance(part) == Some(importance)
                }
                (Item::Importance(part), Offer::Skip) => answers.stated_importance(part).is_none(),
                (Item::Lean, Offer::Lean(lean)) => answers.lean == Some(lean),
                (Item::Lean, Offer::Skip) => answers.lean.is_none(),
                _ => false,
            }
    }

    /// What choosing a line means for the current item.
    #[must_use]
    pub fn meaning(&self, offer: Offer) -> Said {
        match (self.item(), offer) {
            (_, Offer::Option(option)) => Said::Reply(Reply::Picked(Picks::one(option))),
            (_, Offer::NotSure) => Said::Reply(Reply::NotSure),
            (_, Offer::Importance(importance)) => Said::Importance(Some(importance)),
            (_, Offer::Lean(lean)) => Said::Lean(Some(lean)),
            (Item::Question(_), Offer::Skip) => Said::Reply(Reply::Skipped),
            (Item::Importance(_), Offer::Skip) => Said::Importance(None),
            (Item::Lean, Offer::Skip) => Said::Lean(None),
        }
    }
}
