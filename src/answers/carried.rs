//! Answers carried over to another version of their question set, by ids.

use super::{Answers, Picks, Reply};
use crate::question_set::{QuestionRef, QuestionSet};

#[derive(Clone, Copy, Debug)]
pub struct Versions<'s> {
    /// The one that was answered.
    pub old: &'s QuestionSet,
    /// The one that is asked from now on.
    pub new: &'s QuestionSet,
}

impl Versions<'_> {
    pub fn consideration(self, old: usize) -> Option<usize> {
        let id = &self.old.considerations.get(old)?.id;
        let mut considerations = self.new.considerations.iter();
        considerations.position(|consideration| consideration.id == *id)
    }

    /// The question of the same id, wherever it stands now.
    pub fn question(self, old: QuestionRef) -> Option<QuestionRef> {
        self.new.find(self.old.question_id(old))
    }

    pub fn option(self, question: QuestionRef, old: usize) -> Option<usize> {
        let id = self.old.options(question).get(old)?.0;
        let options = self.new.options(self.question(question)?);
        options.iter().position(|(other, _)| *other == id)
    }

    /// The options of the same ids: the first ones, if there are more than may be picked now.
    pub fn picks(self, question: QuestionRef, old: Picks) -> Picks {
        let most = self
            .question(question)
            .map_or(0, |question| self.new.pick(question));
        let kept = old
            .iter()
            .filter_map(|option| self.option(question, option));
        let kept = kept.fold(Picks::default(), Picks::with);
        kept.iter().take(most).fold(Picks::default(), Picks::with)
    }
}

impl Answers {
    /// The same answers to another version of their set. What has lost its id has no answer.
    #[must_use]
    pub fn carried(&self, versions: Versions<'_>) -> Self {
        let mut carried = Self::none_of(versions.new);
        carried.lean = self.lean;
        for old in versions.old.all_questions() {
            let Some(question) = versions.question(old) else {
                continue;
            };
            let reply = match self.reply(old) {
                Reply::Picked(picks) => match versions.picks(old, picks) {
                    kept if kept.is_empty() => Reply::Unanswered,
                    kept => Reply::Picked(kept),
                },
                other => other,
            };
            carried.keep(question, reply);
        }
        for old in 0..versions.old.considerations.len() {
            if let Some(consideration) = versions.consideration(old) {
                carried.weigh(consideration, self.stated_importance(old));
            }
        }
        carried
    }
}
