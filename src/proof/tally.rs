//! Counts outcomes over the sums of two independent parts of a set, a stretch of sums at a time.

use super::OUTCOMES;
use super::count::Count;
use super::grid::{Axis, Grid};
use super::weighing::Weighed;
use crate::form::PerForm;
use crate::outcome::Outcome;
use crate::scoring::Marks;

/// One part of a set, ready to be asked "how many ways lead into this stretch of sums?".
pub(super) struct Rows<const LIMBS: usize> {
    axis: Axis,
    /// The group sum of each row, and how many ways lead to the individual sums before each place.
    rows: Vec<(i64, Vec<Count<LIMBS>>)>,
}

impl<const LIMBS: usize> Rows<LIMBS> {
    pub(super) fn of(grid: &Grid<LIMBS>) -> Self {
        let axes = &grid.shape.axes;
        let rows = (0..axes.group.len).map(|row| {
            let mut before = Count::ZERO;
            let mut sums = vec![before];
            for count in grid.row(row) {
                before += *count;
                sums.push(before);
            }
            (axes.group.at(row), sums)
        });
        Self {
            axis: axes.individual,
            rows: rows
                .filter(|(_, sums)| !sums[sums.len() - 1].is_zero())
                .collect(),
        }
    }
}

/// Sums of the left part, a row of the right part, and a stretch of that row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub left: PerForm<i64>,
    /// The group sum of the row.
    pub group: i64,
    /// Its first and last individual sum.
    pub individual: (i64, i64),
}

/// How many ways lead to each outcome, and the stretch where most of them meet.
pub(super) struct Tally<const LIMBS: usize> {
    pub counts: [Count<LIMBS>; 5],
    pub most: [Option<(Count<LIMBS>, Stretch)>; 5],
}

/// Counts every outcome.
pub(super) fn tally<const LIMBS: usize>(
    left: &Grid<LIMBS>,
    right: &Rows<LIMBS>,
    marks: &Marks<i64>,
) -> Tally<LIMBS> {
    let mut tally = Tally {
        counts: [Count::ZERO; 5],
        most: [None; 5],
    };
    let still = [PerForm::default()];
    walk(left, right, marks, &still, |stretch, outcomes, ways| {
        let slot = slot(outcomes[0]);
        tally.counts[slot] += *ways;
        if tally.most[slot].is_none_or(|(most, _)| most < *ways) {
            tally.most[slot] = Some((*ways, stretch));
        }
    });
    tally
}

/// Counts the ways to answer the rest of a set in which one question alone can change the outcome.
pub(super) fn changing<const LIMBS: usize>(
    left: &Grid<LIMBS>,
    right: &Rows<LIMBS>,
    marks: &Marks<i64>,
    question: &Weighed,
) -> Count<LIMBS> {
    let mut changing = Count::ZERO;
    walk(left, right, marks, &ends(question), |_, outcomes, ways| {
        if outcomes.iter().any(|outcome| *outcome != outcomes[0]) {
            changing += *ways;
        }
    });
    changing
}

/// The pushes that decide whether a question can change an outcome.
///
/// Along one fit alone every outcome holds in one unbroken stretch, so for a question that moves
/// one fit the two ends are enough; a question that moves both is tried with every push.
pub(super) fn ends(question: &Weighed) -> Vec<PerForm<i64>> {
    let pushes = question.steps.iter().map(|step| step.push);
    if question.couples() {
        return pushes.collect();
    }
    let key = |push: &PerForm<i64>| push.group + push.individual;
    let least = pushes.clone().min_by_key(key);
    least.into_iter().chain(pushes.max_by_key(key)).collect()
}

fn walk<const LIMBS: usize>(
    left: &Grid<LIMBS>,
    right: &Rows<LIMBS>,
    marks: &Marks<i64>,
    pushes: &[PerForm<i64>],
    mut visit: impl FnMut(Stretch, &[Outcome], &Count<LIMBS>),
) {
    let mut moved = pushes.to_vec();
    for (sums, left_ways) in left.points() {
        for (moved, push) in moved.iter_mut().zip(pushes) {
            *moved = PerForm::from_fn(|form| sums[form] + push[form]);
        }
        right.stretches(marks, &moved, |group, individual, outcomes, ways| {
            let mut both = Count::ZERO;
            both.add_product(left_ways, ways);
            let stretch = Stretch {
                left: sums,
                group,
                individual,
            };
            visit(stretch, outcomes, &both);
        });
    }
}

impl<const LIMBS: usize> Rows<LIMBS> {
    /// Cuts every row where an outcome changes for any of some sums of the left part. For each
    /// stretch: the row's group sum, the first and last individual sum, the outcome with each of
    /// the left sums, and the ways that lead into it.
    pub(super) fn stretches(
        &self,
        marks: &Marks<i64>,
        lefts: &[PerForm<i64>],
        mut visit: impl FnMut(i64, (i64, i64), &[Outcome], &Count<LIMBS>),
    ) {
        let axis = self.axis;
        let mut cuts: Vec<usize> = Vec::with_capacity(4 * lefts.len() + 2);
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(lefts.len());
        for (group, before) in &self.rows {
            cuts.clear();
            cuts.extend([0, axis.len]);
            for left in lefts {
                let fit = left.group + group;
                let turns = [
                    marks.zero,
                    marks.fits_well,
                    fit - marks.clear_gap + 1,
                    fit + marks.clear_gap,
                ];
                cuts.extend(turns.map(|turn| axis.from(turn - left.individual)));
            }
            cuts.sort_unstable();
            for cut in cuts.windows(2).filter(|cut| cut[0] < cut[1]) {
                let mut ways = before[cut[1]];
                ways -= before[cut[0]];
                if ways.is_zero() {
                    continue;
                }
                let first = axis.at(cut[0]);
                outcomes.clear();
                outcomes.extend(lefts.iter().map(|left| {
                    let fit = PerForm {
                        group: left.group + group,
                        individual: left.individual + first,
                    };
                    // As if each form had a limit and a wish: the count knows of fits alone.
                    let said = PerForm::from_fn(|_| true);
                    marks.outcome(fit, said, said)
                }));
                visit(*group, (first, axis.at(cut[1] - 1)), &outcomes, &ways);
            }
        }
    }
}

/// The place of an outcome in [`OUTCOMES`].
pub(super) fn slot(outcome: Outcome) -> usize {
    OUTCOMES
        .iter()
        .position(|known| *known == outcome)
        .unwrap_or_default()
}
