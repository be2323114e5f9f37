//! About how often chance answers lean clearly to each form, in a set of any size.

use super::count;
use super::spread::{Work, extend, merged};
use super::weighing::{Weighing, ways};
use crate::answers::Picks;
use crate::form::PerForm;
use crate::question_set::QuestionSet;

/// The most work.
const BOUND: usize = 4_000_000;
/// So many sums are held as they are. More are held on a grid.
const HELD: usize = 2_048;
/// The steps of the grid from one whole fit to the next.
const STEPS: i64 = 2_048;
/// So much work of a grid is one unit: whole rows are added at once.
const AT_ONCE: usize = 8;
/// A chance that moves no share by anything that is ever shown.
const NEGLIGIBLE: f64 = 1e-15;

/// The share of all answers that lean clearly to each form, when every consideration counts the
/// same; `None` if that would take more than the bound.
///
/// Not counts but floating-point shares, which hold any number of questions. On a grid they are off
/// by far less than a percent.
pub fn chances(set: &QuestionSet) -> Option<PerForm<f64>> {
    if !count::bears_on_both(set) {
        return None;
    }
    let weighing = Weighing::new(set, &vec![1; set.considerations.len()])?;
    let step = weighing.one;
    let weighing = weighing.in_unit(step * STEPS);
    let mut work = Work(BOUND);
    let mut leads = Leads::Exact(vec![(0, 1.0)]);
    for (index, question) in set.questions.iter().enumerate() {
        let ways = ways(question);
        work.spend(ways.len())?;
        let chance = 1.0 / f64::from(u16::try_from(ways.len()).unwrap_or(u16::MAX));
        let lead = |picks: Picks| {
            let fit = weighing.fit(set, index, picks);
            (fit.group - fit.individual, chance)
        };
        let answers = merged(ways.into_iter().map(lead).collect());
        if let Leads::Exact(exact) = &leads
            && exact.len() > HELD
        {
            leads = Leads::Grid(Grid::of(exact, step));
        }
        leads = match leads {
            Leads::Exact(exact) => Leads::Exact(extend(&exact, &answers, &mut work)?),
            Leads::Grid(grid) => Leads::Grid(grid.extend(&Grid::of(&answers, step), &mut work)?),
        };
    }
    let gap = weighing.marks().clear_gap;
    let leads = match leads {
        Leads::Exact(exact) => exact,
        Leads::Grid(grid) => {
            let places = (grid.first..).map(|place| place * step);
            places.zip(grid.chances).collect()
        }
    };
    let share = |leads_to: &dyn Fn(i64) -> bool| {
        let there = leads.iter().filter(|(lead, _)| leads_to(*lead));
        there.map(|(_, chance)| chance).sum()
    };
    Some(PerForm {
        group: share(&|lead| lead >= gap),
        individual: share(&|lead| lead <= -gap),
    })
}

/// How far group is ahead of one-to-one, and the chance of it.
enum Leads {
    Exact(Vec<(i64, f64)>),
    Grid(Grid),
}

/// Chances of one place after another.
struct Grid {
    first: i64,
    chances: Vec<f64>,
}

impl Grid {
    /// A lead between two places is shared out between them, so that the mean stays what it is.
    fn of(leads: &[(i64, f64)], step: i64) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "both are below 2^52")]
        let part = |lead: i64| lead.rem_euclid(step) as f64 / step as f64;
        let place = |lead: i64| lead.div_euclid(step);
        let first = leads.first().map_or(0, |(lead, _)| place(*lead));
        let mut chances = Vec::new();
        for (lead, chance) in leads {
            let at = usize::try_from(place(*lead) - first).unwrap_or_default();
            chances.resize(chances.len().max(at + 2), 0.0);
            chances[at] += chance * (1.0 - part(*lead));
            chances[at + 1] += chance * part(*lead);
        }
        Self { first, chances }.trimmed()
    }

    /// With one more question.
    fn extend(&self, answers: &Self, work: &mut Work) -> Option<Self> {
        let mut chances = vec![0.0; self.chances.len() + answers.chances.len()];
        let there = answers.chances.iter().enumerate();
        for (at, answer) in there.filter(|(_, chance)| **chance > 0.0) {
            work.spend(self.chances.len() / AT_ONCE + 1)?;
            for (sum, known) in chances[at..].iter_mut().zip(&self.chances) {
                *sum += known * answer;
            }
        }
        let first = self.first + answers.first;
        Some(Self { first, chances }.trimmed())
    }

    /// Without what is negligible at both ends.
    fn trimmed(mut self) -> Self {
        let counts = |chance: &f64| *chance > NEGLIGIBLE;
        let start = self.chances.iter().position(counts).unwrap_or_default();
        let end = self
            .chances
            .iter()
            .rposition(counts)
            .map_or(0, |end| end + 1);
        self.chances.truncate(end);
        self.chances.drain(..start.min(end));
        self.first += i64::try_from(start).unwrap_or_default();
        self
    }
}
