//! Finds answers that lead to a given pair of sums, the most common way at every question.

use super::count::Count;
use super::grid::Grid;
use super::tally::Stretch;
use super::weighing::Weighed;
use crate::answers::Picks;
use crate::form::PerForm;

/// One side of a plan: its questions and their distribution.
pub(super) struct Side<'w, const LIMBS: usize> {
    pub questions: Vec<&'w Weighed>,
    pub grid: Grid<LIMBS>,
}

impl<const LIMBS: usize> Side<'_, LIMBS> {
    /// Answers to every question of this side with these sums, which occur.
    fn answers(&self, sums: PerForm<i64>, found: &mut [Picks]) {
        let mut grid = self.grid.clone();
        let mut sums = sums;
        for question in &self.questions {
            grid = grid.without(question);
            let before = |push: PerForm<i64>| PerForm {
                group: sums.group - push.group,
                individual: sums.individual - push.individual,
            };
            let weight = |push| grid.count_at(before(push));
            let step = question
                .steps
                .iter()
                .max_by_key(|step| weight(step.push).times(step.ways));
            if let Some(step) = step {
                sums = before(step.push);
                found[question.question] = step.picks;
            }
        }
    }
}

/// Answers within a stretch at its most common sum, and what they come to.
pub(super) fn within<const LIMBS: usize>(
    left: &Side<'_, LIMBS>,
    right: &Side<'_, LIMBS>,
    stretch: &Stretch,
) -> (Vec<Picks>, PerForm<i64>) {
    let axis = right.grid.shape.axes.individual;
    let places = axis.from(stretch.individual.0)..=axis.from(stretch.individual.1);
    let at = |place: usize| PerForm {
        group: stretch.group,
        individual: axis.at(place),
    };
    let most = places.max_by_key(|place| right.grid.count_at(at(*place)));
    let end = at(most.unwrap_or_default());
    let sums = PerForm::from_fn(|form| stretch.left[form] + end[form]);
    (meeting(left, right, stretch.left, end), sums)
}

/// Answers with these sums on each side.
pub(super) fn meeting<const LIMBS: usize>(
    left: &Side<'_, LIMBS>,
    right: &Side<'_, LIMBS>,
    left_sums: PerForm<i64>,
    right_sums: PerForm<i64>,
) -> Vec<Picks> {
    let mut found = vec![Picks::default(); left.questions.len() + right.questions.len()];
    left.answers(left_sums, &mut found);
    right.answers(right_sums, &mut found);
    found
}

/// The most pairs of sums that are looked at for a near miss.
pub(super) const PAIRS: usize = 20_000_000;

/// The pair of sums, one of each side, for which `miss` is smallest; `None` past the bound.
pub(super) fn nearest<const LIMBS: usize>(
    left: &Side<'_, LIMBS>,
    right: &Side<'_, LIMBS>,
    miss: impl Fn(PerForm<i64>) -> i64,
) -> Option<(i64, PerForm<i64>, PerForm<i64>)> {
    let ends: Vec<(PerForm<i64>, &Count<LIMBS>)> = right.grid.points().collect();
    let starts: Vec<_> = left.grid.points().collect();
    if ends.len().saturating_mul(starts.len()) > PAIRS {
        return None;
    }
    let pairs = starts
        .iter()
        .flat_map(|(start, _)| ends.iter().map(move |(end, _)| (*start, *end)));
    let missed = pairs.map(|(start, end)| {
        let sums = PerForm {
            group: start.group + end.group,
            individual: start.individual + end.individual,
        };
        (miss(sums), start, end)
    });
    missed.min_by_key(|(miss, _, _)| *miss)
}
