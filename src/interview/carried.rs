//! A questionnaire under way, carried over to another version of its set.

use std::rc::Rc;

use super::{Interview, Item};
use crate::answers::Reply;
use crate::answers::carried::Versions;
use crate::question_set::QuestionSet;

/// Where the items of the old version stand in the new one.
#[derive(Clone, Debug)]
pub struct Moved {
    places: Vec<Option<usize>>,
    last: usize,
}

impl Moved {
    /// The place of the same item now, or else the place after the last item before it that still
    /// exists: of what is gone, that is the nearest.
    pub fn nearest(&self, old: usize) -> usize {
        let place = |old: usize| self.places.get(old).copied().flatten();
        let after = || {
            let before = (0..old).rev().find_map(place);
            before.map_or(0, |before| before + 1)
        };
        place(old).unwrap_or_else(after).min(self.last)
    }
}

impl Interview {
    /// Goes on with another version of the set: answers are kept by their ids.
    pub fn carry(&mut self, set: Rc<QuestionSet>) -> Moved {
        let fresh = Self::new(set, self.first);
        let versions = Versions {
            old: &self.set,
            new: &fresh.set,
        };
        let same = |item: &Item| match *item {
            Item::Question(question) => versions.question(question).map(Item::Question),
            other => Some(other),
        };
        let place = |item: Item| fresh.items.iter().position(|other| *other == item);
        let moved = Moved {
            places: self.items.iter().map(|item| place(same(item)?)).collect(),
            last: fresh.items.len() - 1,
        };
        let answers = self.answers.carried(versions);
        let mut said = vec![false; fresh.items.len()];
        for (old, was_said) in self.said.iter().enumerate() {
            if let Some(new) = moved.places[old] {
                let lost = matches!(fresh.items[new], Item::Question(question)
                    if answers.reply(question) == Reply::Unanswered);
                said[new] = *was_said && !lost;
            }
        }
        *self = Self {
            said,
            answers,
            ..fresh
        };
        self.look_ahead();
        moved
    }
}
