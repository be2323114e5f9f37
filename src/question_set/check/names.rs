//! Which ids a set has, so that tensions, cases and answers can be held against them.

use std::ops::Range;

use crate::question_set::file;
use crate::question_set::finding::Finding;
use crate::question_set::{Id, QuestionRef, QuestionSet};

/// The ids of a set's considerations, questions and options.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub considerations: Vec<Id>,
    pub scored: usize,
    pub availability: usize,
    /// Questions of both kinds, in order; the first of a doubled id.
    pub questions: Vec<NamedQuestion>,
    /// Whether a consideration's questions could not be read, so that any id may be one of them.
    pub is_partial: bool,
}

/// A question as others may refer to it.
#[derive(Clone, Debug)]
pub struct NamedQuestion {
    pub id: Id,
    pub question: QuestionRef,
    /// Its options' ids; empty if they could not be read.
    pub options: Vec<Id>,
    pub pick: usize,
}

impl Names {
    /// Adds a question, if its id could be read.
    pub(super) fn add(
        &mut self,
        question: QuestionRef,
        id: Option<&str>,
        options: Vec<Id>,
        pick: usize,
    ) {
        self.questions.extend(id.map(|id| NamedQuestion {
            id: id.to_owned(),
            question,
            options,
            pick,
        }));
    }

    pub fn of(set: &QuestionSet) -> Self {
        let mut names = Self {
            considerations: set
                .considerations
                .iter()
                .map(|part| part.id.clone())
                .collect(),
            scored: set.questions.len(),
            availability: set.availability.len(),
            questions: Vec::new(),
            is_partial: false,
        };
        for question in set.all_questions() {
            let options = set.options(question).into_iter();
            names.add(
                question,
                Some(set.question_id(question)),
                options.map(|(id, _)| id.to_owned()).collect(),
                set.pick(question),
            );
        }
        names
    }

    pub fn question(&self, id: &str) -> Option<&NamedQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The question of an id, or a finding that the set has none.
    pub(crate) fn find(
        &self,
        id: &str,
        span: Range<usize>,
        found: &mut Vec<Finding>,
    ) -> Option<&NamedQuestion> {
        let question = self.question(id);
        if question.is_none() && !self.is_partial {
            let ids = self.questions.iter().map(|question| &*question.id);
            let finding = file::unknown("Q019", span, id, ids, found);
            found.push(finding);
        }
        question
    }
}

impl NamedQuestion {
    /// The index of an option.
    pub fn option(&self, id: &str) -> Option<usize> {
        self.options.iter().position(|option| option == id)
    }

    /// The index of an option, or a finding that the question has none of this id, unless its
    /// options could not be read at all.
    pub(crate) fn find(
        &self,
        id: &str,
        span: Range<usize>,
        found: &mut Vec<Finding>,
    ) -> Option<usize> {
        let index = self.option(id);
        if index.is_none() && !self.options.is_empty() {
            let ids = self.options.iter().map(String::as_str);
            let finding = file::unknown("Q021", span, id, ids, found);
            found.push(finding.with("question", &self.id));
        }
        index
    }
}
