//! Which questions are counted on which side, and what that costs.

use std::collections::HashSet;

use super::grid::Shape;
use super::tally::ends;
use super::weighing::{Weighed, Weighing};
use crate::question_set::QuestionSet;

/// A split of a set into two independent parts, and the work it takes to count them.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// Questions on the left: those that move group alone, and some that move both.
    pub left: Vec<usize>,
    /// Questions on the right: all others.
    pub right: Vec<usize>,
    /// Work for the outcomes; one unit is about a nanosecond.
    pub outcomes: u64,
    /// Work for the influence of every question.
    pub influence: u64,
}

/// The most considerations whose questions are tried on either side.
const TRIED: usize = 5;
/// The most memory of one side, in limbs.
const LARGEST: usize = 1 << 23;

/// The cheapest plan; `None` if every one would need too much memory.
pub(super) fn cheapest(set: &QuestionSet, weighing: &Weighing, limbs: usize) -> Option<Plan> {
    let part = |weighed: &Weighed| set.questions[weighed.question].consideration;
    let coupling = weighing.questions.iter().filter(|one| one.couples());
    let mut parts: Vec<usize> = coupling.map(part).collect();
    parts.dedup();
    let tried = if parts.len() <= TRIED { parts.len() } else { 0 };
    let sides = (0..1_u32 << tried).flat_map(|side| [(side, false), (side, true)]);
    let plans = sides.filter_map(|(side, whole)| {
        let goes_left = |weighed: &&Weighed| {
            let place = parts.iter().position(|known| *known == part(weighed));
            match place.filter(|place| *place < tried) {
                // Whole considerations keep to one lattice; single forms alone stay in one row.
                Some(place) if whole || weighed.couples() => side & (1 << place) != 0,
                _ => weighed.moves.group,
            }
        };
        plan(weighing, limbs, goes_left)
    });
    plans.min_by_key(|plan| plan.outcomes.saturating_add(plan.influence))
}

fn plan(weighing: &Weighing, limbs: usize, goes_left: impl Fn(&&Weighed) -> bool) -> Option<Plan> {
    let (left, right): (Vec<&Weighed>, Vec<&Weighed>) =
        weighing.questions.iter().partition(goes_left);
    let shapes = [Shape::of(&left), Shape::of(&right)];
    if shapes
        .iter()
        .any(|shape| shape.cells().saturating_mul(limbs) > LARGEST)
    {
        return None;
    }
    let steps = |questions: &[&Weighed]| questions.iter().map(|one| one.steps.len()).sum::<usize>();
    let limbs = limbs as u64;
    let build = (shapes[0].cells() as u64).saturating_mul(steps(&left) as u64)
        + (shapes[1].cells() as u64).saturating_mul(steps(&right) as u64);
    let meetings = (shapes[0].cells() as u64).saturating_mul(shapes[1].axes.group.len as u64);
    // Measured: about 8 to place a cut, 2 for each limb, 1 for each product of two limbs.
    let meeting = |pushes: u64| pushes * 40 + 5 * (2 * limbs + limbs * limbs);
    let mut seen = HashSet::new();
    let distinct = weighing
        .questions
        .iter()
        .filter(|question| seen.insert(&question.steps));
    let influence = distinct.map(|question| {
        let pushes = ends(question).len() as u64;
        let divide = (shapes[0].cells() + shapes[1].cells()) as u64 * 2 * limbs;
        meetings
            .saturating_mul(meeting(pushes * pushes.isqrt()))
            .saturating_add(divide * question.steps.len() as u64)
    });
    Some(Plan {
        outcomes: meetings
            .saturating_mul(meeting(1))
            .saturating_add(build.saturating_mul(2 * limbs)),
        influence: influence.fold(0, u64::saturating_add),
        left: left.iter().map(|weighed| weighed.question).collect(),
        right: right.iter().map(|weighed| weighed.question).collect(),
    })
}
