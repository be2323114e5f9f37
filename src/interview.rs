//! Being asked: which question is next, what was said, and every way back.

use std::rc::Rc;

use crate::answers::{Answers, Importance, Lean, Reply};
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
