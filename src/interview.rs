//! Being asked: what is asked in which order, what was said, and what can be said.

pub mod carried;

use std::rc::Rc;

use crate::answers::{Answers, Importance, Lean, Picks, Reply};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::{About, Question, QuestionRef, QuestionSet};
use crate::scoring::assess;

/// One thing a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A question of the set, scored or on availability.
    Question(QuestionRef),
    /// How much each consideration should count.
    Importance,
    /// Which way the person leans by themselves.
    Lean,
}

/// What a person says to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Options of a question, or that they are not sure, or that they skip it.
    Reply(Reply),
    /// Their own lean; `None` is "skip".
    Lean(Option<Lean>),
}

/// The items in the order they are asked, and the answers so far.
#[derive(Clone, Debug)]
pub struct Interview {
    set: Rc<QuestionSet>,
    first: Form,
    items: Vec<Item>,
    said: Vec<bool>,
    answers: Answers,
    /// Whether the answers so far lean toward both, so that time for two sessions matters.
    leans_to_both: bool,
}

impl Interview {
    /// Starts with no answer.
    ///
    /// The order: scored questions by consideration, how much each consideration counts (if there
    /// is more than one), availability, the person's own lean. Of two questions that ask the same
    /// of both forms, the one about `first` comes first.
    pub fn new(set: Rc<QuestionSet>, first: Form) -> Self {
        let scored = order(&set.questions, first);
        let availability = (0..set.availability.len()).map(QuestionRef::Availability);
        let mut items: Vec<Item> = scored
            .into_iter()
            .map(|index| Item::Question(QuestionRef::Scored(index)))
            .collect();
        items.extend((set.considerations.len() > 1).then_some(Item::Importance));
        items.extend(availability.map(Item::Question));
        items.push(Item::Lean);
        Self {
            answers: Answers::none_of(&set),
            said: vec![false; items.len()],
            leans_to_both: false,
            set,
            first,
            items,
        }
    }

    pub fn set(&self) -> &QuestionSet {
        &self.set
    }

    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Whether the item at a position means anything: time for both forms is only asked for where
    /// the answers lean toward both.
    pub fn matters(&self, at: usize) -> bool {
        match self.items[at] {
            Item::Question(QuestionRef::Availability(index)) => {
                self.leans_to_both || self.set.availability[index].about != About::Both
            }
            _ => true,
        }
    }

    /// The positions of the items that are asked, in order.
    pub fn asked(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.items.len()).filter(|at| self.matters(*at))
    }

    /// The next position that is asked.
    pub fn after(&self, at: usize) -> Option<usize> {
        self.asked().find(|next| *next > at)
    }

    /// The same questions in another language.
    pub fn speak(&mut self, set: Rc<QuestionSet>) {
        self.set = set;
    }

    /// Keeps what was said to the item at a position. What does not belong to it changes nothing.
    pub fn keep(&mut self, at: usize, said: Said) {
        match (self.items[at], said) {
            (Item::Question(question), Said::Reply(reply)) => self.answers.keep(question, reply),
            (Item::Lean, Said::Lean(lean)) => self.answers.lean = lean,
            _ => return,
        }
        self.said[at] = true;
        self.look_ahead();
    }

    /// Takes over answers that were given before, and all of them.
    pub fn fill(&mut self, answers: Answers) {
        let is_weighed = |part| answers.stated_importance(part).is_some();
        let said = self.items.iter().map(|item| match *item {
            Item::Question(question) => answers.reply(question) != Reply::Unanswered,
            Item::Importance => (0..self.set.considerations.len()).any(is_weighed),
            Item::Lean => answers.lean.is_some(),
        });
        self.said = said.collect();
        self.answers = answers;
        self.look_ahead();
    }

    /// Keeps how much a consideration counts.
    pub fn weigh(&mut self, consideration: usize, importance: Importance) {
        self.answers.weigh(consideration, Some(importance));
        for (item, said) in self.items.iter().zip(&mut self.said) {
            *said |= *item == Item::Importance;
        }
        self.look_ahead();
    }

    fn look_ahead(&mut self) {
        let mut availability = self.set.availability.iter();
        self.leans_to_both = availability.any(|question| question.about == About::Both)
            && assess(&self.set, &self.answers).outcome == Outcome::Both;
    }

    /// Whether anything was said to the item at a position.
    pub fn was_said(&self, at: usize) -> bool {
        self.said[at]
    }

    /// How many items that are asked were skipped on purpose, or answered "not sure".
    pub fn passed_over(&self) -> usize {
        let passed = |at: &usize| match self.items[*at] {
            Item::Question(question) => matches!(
                self.answers.reply(question),
                Reply::NotSure | Reply::Skipped
            ),
            Item::Lean => self.said[*at] && self.answers.lean.is_none(),
            Item::Importance => false,
        };
        self.asked().filter(passed).count()
    }

    /// Everything that can be said to an item by one line, in the order it is shown.
    pub fn offers(&self, item: Item) -> Vec<Said> {
        match item {
            Item::Question(question) => {
                let options = 0..self.set.options(question).len();
                let options = options.map(|option| Reply::Picked(Picks::one(option)));
                let others = [Reply::NotSure, Reply::Skipped];
                options.chain(others).map(Said::Reply).collect()
            }
            Item::Importance => Vec::new(),
            Item::Lean => {
                let leans = Lean::ALL.into_iter().map(Some);
                leans.chain([None]).map(Said::Lean).collect()
            }
        }
    }

    /// How many lines of an item may be chosen.
    pub fn pick(&self, item: Item) -> usize {
        match item {
            Item::Question(question) => self.set.pick(question),
            Item::Importance | Item::Lean => 1,
        }
    }

    /// Whether this line is what was said to the item at a position, or a part of it.
    pub fn is_kept(&self, at: usize, offer: Said) -> bool {
        let answers = &self.answers;
        self.said[at]
            && match (self.items[at], offer) {
                (Item::Question(question), Said::Reply(Reply::Picked(one))) => {
                    let picks = answers.reply(question).picks();
                    picks.is_some_and(|picks| picks.meets(one))
                }
                (Item::Question(question), Said::Reply(reply)) => answers.reply(question) == reply,
                (Item::Lean, Said::Lean(lean)) => answers.lean == lean,
                _ => false,
            }
    }
}

/// The scored questions in the order they are asked. Two neighbours with the same options, one for
/// each form, are twins: the one about `first` comes first, so that neither form always does.
fn order(questions: &[Question], first: Form) -> Vec<usize> {
    let mut order: Vec<usize> = (0..questions.len()).collect();
    let mut at = 0;
    while at + 1 < order.len() {
        let twins = are_twins(&questions[at], &questions[at + 1]);
        if twins && !questions[at].bears_on[first] {
            order.swap(at, at + 1);
        }
        at += if twins { 2 } else { 1 };
    }
    order
}

fn are_twins(one: &Question, other: &Question) -> bool {
    let same = |(a, b): (&crate::question_set::Choice, &crate::question_set::Choice)| {
        a.id == b.id && a.label == b.label
    };
    one.consideration == other.consideration
        && Form::ALL
            .iter()
            .all(|form| one.bears_on[*form] != other.bears_on[*form])
        && one.choices.len() == other.choices.len()
        && one.choices.iter().zip(&other.choices).all(same)
}
