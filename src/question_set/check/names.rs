//! Which ids a set has, so that tensions, cases and answers can be held against them.

use super::questions::{Named, Scored};
use crate::question_set::{AvailabilityQuestion, Id, QuestionRef, QuestionSet};

/// The ids of a set's considerations, questions and options.
#[derive(Clone, Debug)]
pub struct Names {
    /// Considerations, in order.
    pub considerations: Vec<Id>,
    /// How many scored questions there are.
    pub scored: usize,
    /// How many availability questions there are.
    pub availability: usize,
    /// Questions of both kinds, in order; the first of a doubled id.
    pub questions: Vec<NamedQuestion>,
}

/// A question as others may refer to it.
#[derive(Clone, Debug)]
pub struct NamedQuestion {
    /// Its id.
    pub id: Id,
    /// Its place in the set.
    pub question: QuestionRef,
    /// Its options' ids; empty if they could not be read.
    pub options: Vec<Id>,
    /// How many may be picked.
    pub pick: usize,
}

impl Names {
    pub(super) fn new(scored: &Scored, availability: &[Named<AvailabilityQuestion>]) -> Self {
        let named = |id: &Option<Id>, question, options: &[Id], pick| {
            Some(NamedQuestion {
                id: id.clone()?,
                question,
                options: options.to_vec(),
                pick,
            })
        };
        let of_scored = scored
            .questions
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| {
                named(
                    &entry.id,
                    QuestionRef::Scored(index),
                    &entry.options,
                    entry.pick,
                )
            });
        let of_availability = availability
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| {
                named(
                    &entry.id,
                    QuestionRef::Availability(index),
                    &entry.options,
                    1,
                )
            });
        Self {
            considerations: scored.consideration_ids.clone(),
            scored: scored.questions.len(),
            availability: availability.len(),
            questions: of_scored.chain(of_availability).collect(),
        }
    }

    /// The ids of a finished set.
    #[must_use]
    pub fn of(set: &QuestionSet) -> Self {
        let named = |question| NamedQuestion {
            id: set.question_id(question).to_owned(),
            question,
            options: set
                .options(question)
                .iter()
                .map(|(id, _)| (*id).to_owned())
                .collect(),
            pick: set.pick(question),
        };
        Self {
            considerations: set
                .considerations
                .iter()
                .map(|part| part.id.clone())
                .collect(),
            scored: set.questions.len(),
            availability: set.availability.len(),
            questions: set.all_questions().map(named).collect(),
        }
    }

    /// The question with an id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&NamedQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }
}
