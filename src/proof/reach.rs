//! What can be said of a set of any size: which outcomes can be reached, and how often answers
//! lean to each form.

use super::push::{Push, Said};
use super::spread::{Work, extend};
use super::weighing::Weighing;
use super::{OUTCOMES, Proof, count, importances};
use crate::answers::Picks;
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::scoring::Marks;

/// Whether some complete answers come out as each of [`OUTCOMES`]; `None` where that was not
/// found out.
#[must_use]
pub fn reached(set: &QuestionSet, proof: Option<&Proof>) -> [Option<bool>; 5] {
    if let Some(proof) = proof.filter(|proof| proof.every_importance) {
        return proof.outcomes.map(|count| Some(count > 0));
    }
    let mut found = proof.map_or([false; 5], |proof| proof.outcomes.map(|count| count > 0));
    let mut possible = found;
    let settings = importances(set.considerations.len());
    for (weights, _) in &settings {
        if found.iter().all(|is_found| *is_found) {
            break;
        }
        let Some(extremes) = Extremes::new(set, weights) else {
            return found.map(|is_found| is_found.then_some(true));
        };
        for (slot, outcome) in OUTCOMES.into_iter().enumerate() {
            possible[slot] |= extremes.allow(outcome);
        }
        extremes.walk(&mut found);
    }
    // With few importances looked at, "never" would be a guess.
    let every = settings.len() > 1 || set.considerations.len() == 1;
    std::array::from_fn(|slot| match (found[slot], possible[slot]) {
        (true, _) => Some(true),
        (false, false) if every => Some(false),
        _ => None,
    })
}

/// Answers toward each end of both fits, at one importance.
struct Extremes {
    marks: Marks<i64>,
    /// For each direction, what is picked for every question.
    ends: Vec<Vec<Push>>,
    /// Everything that can be said at all.
    said: Said,
}

/// How much the fits of group and of one-to-one count toward an end.
const DIRECTIONS: [(i64, i64); 8] = [
    (1, 1),
    (-1, -1),
    (1, -1),
    (-1, 1),
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
];

impl Extremes {
    fn new(set: &QuestionSet, importance: &[u8]) -> Option<Self> {
        let weighing = Weighing::new(set, importance)?;
        // A mean of several picks lies between its picks, so single ones reach every end.
        let pushes: Vec<Vec<Push>> = (0..set.questions.len())
            .map(|index| {
                let options = 0..set.questions[index].choices.len();
                let pushes = options.map(|option| weighing.push(set, index, Picks::one(option)));
                pushes.collect()
            })
            .collect();
        let far = |push: &&Push, (group, individual): (i64, i64)| {
            group * push.fit.group + individual * push.fit.individual
        };
        let end = |direction| {
            let furthest = pushes.iter().filter_map(|pushes| {
                let furthest = pushes.iter().max_by_key(|push| far(push, direction));
                furthest.copied()
            });
            furthest.collect()
        };
        let all = pushes.iter().flatten();
        Some(Self {
            marks: weighing.marks(),
            ends: DIRECTIONS.map(end).into(),
            said: all.fold(Said::NOTHING, |said, push| said | push.said),
        })
    }

    /// How far answers can go in one of the [`DIRECTIONS`].
    fn most(&self, group: i64, individual: i64) -> i64 {
        let place = DIRECTIONS
            .iter()
            .position(|known| *known == (group, individual));
        let end = &self.ends[place.unwrap_or_default()];
        end.iter()
            .map(|push| group * push.fit.group + individual * push.fit.individual)
            .sum()
    }

    /// Whether nothing rules an outcome out.
    fn allow(&self, outcome: Outcome) -> bool {
        let Marks {
            fits_well,
            clear_gap,
            ..
        } = self.marks;
        let each = |said: PerForm<bool>| said.group && said.individual;
        match outcome {
            Outcome::Group => self.most(1, -1) >= clear_gap,
            Outcome::Individual => self.most(-1, 1) >= clear_gap,
            Outcome::Both => {
                let fits = self.most(1, 0).min(self.most(0, 1)) >= fits_well;
                let near = self.most(1, -1).min(self.most(-1, 1)) > -clear_gap;
                let together = self.most(1, 1) >= 2 * fits_well;
                fits && near && together && each(self.said.wishes())
            }
            Outcome::NeitherYet => {
                let fits = self.most(-1, 0).min(self.most(0, -1)) > 0;
                fits && self.most(-1, -1) > 0 && each(self.said.limits())
            }
            Outcome::Either => true,
            Outcome::NotEnoughAnswers => false,
        }
    }

    /// Goes from every end to every other, one answer at a time, and notes what comes up.
    fn walk(&self, found: &mut [bool; 5]) {
        let sums = self.ends.iter().map(|end| {
            let step = |sum: &mut Push, push: &Push| {
                *sum = *sum + *push;
                Some(*sum)
            };
            let start = [Push::default()];
            let mut first: Vec<Push> = start
                .iter()
                .chain(end)
                .scan(Push::default(), step)
                .collect();
            let mut last: Vec<Push> = start
                .iter()
                .chain(end.iter().rev())
                .scan(Push::default(), step)
                .collect();
            last.reverse();
            first.shrink_to_fit();
            (first, last)
        });
        let sums: Vec<(Vec<Push>, Vec<Push>)> = sums.collect();
        for (to, _) in &sums {
            for (_, from) in &sums {
                for (new, old) in to.iter().zip(from) {
                    let outcome = (*new + *old).outcome(&self.marks);
                    for (slot, known) in OUTCOMES.into_iter().enumerate() {
                        found[slot] |= known == outcome;
                    }
                }
            }
        }
    }
}

/// The most work for the chances.
const BOUND: usize = 3_000_000;

/// How often chance answers lean clearly to each form, when every consideration counts the same;
/// `None` if that would take more than the bound.
///
/// Not counts but floating-point shares, which hold any number of questions, and are far closer
/// than the tenth of a percent that is told.
#[must_use]
pub fn chances(set: &QuestionSet) -> Option<PerForm<f64>> {
    if !count::bears_on_both(set) {
        return None;
    }
    let weighing = Weighing::new(set, &vec![1; set.considerations.len()])?;
    let mut work = Work(BOUND);
    let mut leads = vec![(0_i64, 1.0_f64)];
    for index in 0..set.questions.len() {
        work.spend(1 << set.questions[index].choices.len())?;
        let ways = super::weighing::ways(&set.questions[index]);
        let chance = 1.0 / f64::from(u16::try_from(ways.len()).unwrap_or(u16::MAX));
        let lead = |picks: Picks| {
            let fit = weighing.push(set, index, picks).fit;
            (fit.group - fit.individual, chance)
        };
        let steps = super::spread::merged(ways.into_iter().map(lead).collect());
        leads = extend(&leads, &steps, &mut work)?;
    }
    let gap = weighing.marks().clear_gap;
    let share = |leads_to: &dyn Fn(i64) -> bool| {
        let there = leads.iter().filter(|(lead, _)| leads_to(*lead));
        there.map(|(_, chance)| chance).sum()
    };
    Some(PerForm::from_fn(|form| match form {
        Form::Group => share(&|lead| lead >= gap),
        Form::Individual => share(&|lead| lead <= -gap),
    }))
}
