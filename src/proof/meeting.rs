//! Where two independent parts of a set meet, a stretch of sums at a time.

use std::collections::BTreeSet;

use super::push::{Push, Said};
use super::spread::{Spread, Work};
use crate::form::PerForm;
use crate::outcome::Outcome;
use crate::scoring::Marks;

/// Questions that bear on one-to-one alone: how many ways lead into any stretch of their sums.
pub(super) struct Rows {
    sums: Vec<i64>,
    /// For each set of things said that may matter, see [`MATTERS`]: what is said of it, and how
    /// many ways that say so lead to the sums before each place.
    said: [Vec<(Said, Vec<u128>)>; 4],
}

/// Whether their limits, and whether their wishes, can make a difference.
const MATTERS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

/// What one version of a sum costs to meet, beside the outcome of each version in each stretch.
const MEETING: usize = 10;

impl Rows {
    pub(super) fn of(spread: &Spread<Push>) -> Self {
        let mut sums: Vec<i64> = spread.iter().map(|(push, _)| push.fit.individual).collect();
        sums.dedup();
        let said = MATTERS.map(|(limits, wishes)| {
            let said = |push: &Push| push.said.only(limits, wishes);
            let all: BTreeSet<Said> = spread.iter().map(|(push, _)| said(push)).collect();
            let rows = all.into_iter().map(|known| {
                let here = spread.iter().filter(|(push, _)| said(push) == known);
                (known, running_totals(&sums, here))
            });
            rows.collect()
        });
        Self { sums, said }
    }

    /// For every sum of the other part, in one or several versions, and every stretch of these
    /// sums: what each version comes to there, and the ways that lead there.
    pub(super) fn meet<Sum>(
        &self,
        others: &Spread<Sum>,
        marks: &Marks<i64>,
        versions: impl Fn(&Sum, &mut Vec<Push>),
        work: &mut Work,
        mut visit: impl FnMut(&mut dyn Iterator<Item = Outcome>, u128),
    ) -> Option<()> {
        let mut cuts: Vec<usize> = Vec::new();
        let mut pushes: Vec<Push> = Vec::new();
        for (sum, ways) in others {
            pushes.clear();
            versions(sum, &mut pushes);
            let below = |push: &Push| push.fit.group < marks.zero && push.said.limits.group;
            let above = |push: &Push| push.fit.group >= marks.fits_well && push.said.wishes.group;
            let matters = (pushes.iter().any(below), pushes.iter().any(above));
            let place = MATTERS.iter().position(|known| *known == matters);
            let rows = &self.said[place.unwrap_or_default()];
            work.spend(pushes.len() * (MEETING + pushes.len() * rows.len()))?;
            self.cut(marks, &pushes, &mut cuts);
            for (said, before) in rows {
                for cut in cuts.windows(2) {
                    let here = before[cut[1]] - before[cut[0]];
                    if here > 0 {
                        let end = self.at(cut[0], *said);
                        let outcomes = pushes.iter().map(|push| (*push + end).outcome(marks));
                        visit(&mut { outcomes }, *ways * here);
                    }
                }
            }
        }
        Some(())
    }

    fn at(&self, place: usize, said: Said) -> Push {
        let individual = self.sums[place];
        Push {
            fit: PerForm {
                group: 0,
                individual,
            },
            said,
        }
    }

    /// The places where an outcome may change for any version.
    fn cut(&self, marks: &Marks<i64>, versions: &[Push], cuts: &mut Vec<usize>) {
        cuts.clear();
        cuts.extend([0, self.sums.len()]);
        for push in versions {
            let PerForm { group, individual } = push.fit;
            let mut turn = |fit: i64| {
                cuts.push(self.sums.partition_point(|sum| *sum < fit - individual));
            };
            turn(group - marks.clear_gap + 1);
            turn(group + marks.clear_gap);
            if group < marks.zero {
                turn(marks.zero);
            } else if group >= marks.fits_well {
                turn(marks.fits_well);
            }
        }
        cuts.sort_unstable();
        cuts.dedup();
    }
}

fn running_totals<'s>(sums: &[i64], spread: impl Iterator<Item = &'s (Push, u128)>) -> Vec<u128> {
    let mut spread = spread.peekable();
    let mut total = 0;
    let mut before = vec![0];
    for sum in sums {
        while let Some((_, ways)) = spread.next_if(|(push, _)| push.fit.individual == *sum) {
            total += ways;
        }
        before.push(total);
    }
    before
}

/// Whether not all versions come to the same outcome.
pub(super) fn differ(mut outcomes: impl Iterator<Item = Outcome>) -> bool {
    let first = outcomes.next();
    outcomes.any(|outcome| Some(outcome) != first)
}
