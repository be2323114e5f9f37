//! Questions to ask a group leader or a therapist, and which of them are proposed.

use crate::form::Form;
use crate::outcome::{Outcome, StartWith};
use crate::question_set::learn::Way;
use crate::question_set::{Prose, QuestionSet};
use crate::reading;
use crate::scoring::Assessment;

/// How many questions a handout has room for.
pub const MOST_ASKED: usize = 3;

/// A question that could be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggested<'s> {
    /// The title of the way to go it is about.
    pub way: &'s Prose,
    pub ask: &'s Prose,
    /// Whether it is taken along if the person chooses nothing else.
    pub chosen: bool,
}

/// Every question of the set that could be asked, the most fitting way first.
///
/// Three are proposed: of the way to start with, and one of the way that leads where that is
/// another. Where nothing is to be started they are of the way that leads, and where none leads
/// one each of a group, of one-to-one and of both. Between a group and one-to-one, `first` stands
/// first, as everywhere in a run.
pub fn suggested_questions<'s>(
    set: &'s QuestionSet,
    assessment: &Assessment,
    first: Form,
) -> Vec<Suggested<'s>> {
    let Some(forms) = &set.learn.forms else {
        return Vec::new();
    };
    let mut ways = reading::ways(forms, first);
    let start = match assessment.start_with {
        StartWith::Group => Some(&forms.group),
        StartWith::Individual => Some(&forms.individual),
        StartWith::Both => Some(&forms.both),
        StartWith::Nothing => None,
    };
    let leads = match assessment.outcome {
        Outcome::Group => Some(&forms.group),
        Outcome::Individual => Some(&forms.individual),
        Outcome::Both => Some(&forms.both),
        Outcome::NeitherYet => Some(&forms.neither),
        Outcome::Either | Outcome::NotEnoughAnswers => None,
    };
    let place = |way: &Way, of: Option<&Way>| !of.is_some_and(|of| std::ptr::eq(of, way));
    // A stable sort moves these ways to the front and keeps the others in order.
    ways.sort_by_key(|way| (place(way, start), place(way, leads)));
    let proposed = match (start, leads) {
        (None, None) => [1, 1, 1, 0],
        (Some(start), Some(leads)) if !std::ptr::eq(start, leads) => [MOST_ASKED - 1, 1, 0, 0],
        _ => [MOST_ASKED, 0, 0, 0],
    };
    let suggest = |(way, proposed): (&'s Way, usize)| {
        let questions = way.questions.iter().enumerate();
        questions.map(move |(nth, ask)| Suggested {
            way: &way.title,
            ask,
            chosen: nth < proposed,
        })
    };
    ways.into_iter().zip(proposed).flat_map(suggest).collect()
}
