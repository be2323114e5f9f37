//! Questions to ask a group leader or a therapist, and which of them are proposed.

use crate::form::Form;
use crate::outcome::{Outcome, StartWith};
use crate::question_set::learn::{Forms, Way};
use crate::question_set::{Prose, QuestionSet};
use crate::scoring::Assessment;

/// How many questions a handout has room for.
pub const MOST_ASKED: usize = 3;

/// A question that could be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggested<'s> {
    /// The title of the way to go it is about.
    pub way: &'s Prose,
    /// The question.
    pub ask: &'s Prose,
    /// Whether it is taken along if the person chooses nothing else.
    pub chosen: bool,
}

/// Every question of the set that could be asked, the most fitting way first.
///
/// Proposed are the first three of the way to start with, or else of the way the answers lean to.
/// Where they lean to no way, it is the first one each of a group, of one-to-one and of both.
/// Between a group and one-to-one, `first` stands first, as everywhere in a run.
#[must_use]
pub fn suggested_questions<'s>(
    set: &'s QuestionSet,
    assessment: &Assessment,
    first: Form,
) -> Vec<Suggested<'s>> {
    let Some(forms) = &set.learn.forms else {
        return Vec::new();
    };
    let mut ways = match first {
        Form::Group => [&forms.group, &forms.individual, &forms.both, &forms.neither],
        Form::Individual => [&forms.individual, &forms.group, &forms.both, &forms.neither],
    };
    let pointed_to = pointed_to(forms, assessment);
    if let Some(way) = pointed_to {
        // A stable sort moves that way to the front and keeps the others in order.
        ways.sort_by_key(|other| !std::ptr::eq(*other, way));
    }
    let suggest = |(place, way): (usize, &'s Way)| {
        let chosen = move |nth: usize| match pointed_to {
            Some(_) => place == 0 && nth < MOST_ASKED,
            None => place < MOST_ASKED && nth == 0,
        };
        way.questions
            .iter()
            .enumerate()
            .map(move |(nth, ask)| Suggested {
                way: &way.title,
                ask,
                chosen: chosen(nth),
            })
    };
    ways.into_iter().enumerate().flat_map(suggest).collect()
}

fn pointed_to<'s>(forms: &'s Forms, assessment: &Assessment) -> Option<&'s Way> {
    match (assessment.start_with, assessment.outcome) {
        (StartWith::Group, _) | (StartWith::Nothing, Outcome::Group) => Some(&forms.group),
        (StartWith::Individual, _) | (StartWith::Nothing, Outcome::Individual) => {
            Some(&forms.individual)
        }
        (StartWith::Both, _) | (StartWith::Nothing, Outcome::Both) => Some(&forms.both),
        (StartWith::Nothing, Outcome::NeitherYet) => Some(&forms.neither),
        (StartWith::Nothing, Outcome::Either | Outcome::NotEnoughAnswers) => None,
    }
}
