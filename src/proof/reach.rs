//! Which outcomes can be reached, in a set of any size.

use super::push::{Push, Said};
use super::spread::Work;
use super::weighing::Weighing;
use super::{OUTCOMES, Proof, ends, importances};
use crate::answers::Picks;
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::scoring::Marks;

/// Whether some complete answers come out as each of [`OUTCOMES`]; `None` where that was not
/// found out.
pub fn reached(set: &QuestionSet, proof: Option<&Proof>) -> [Option<bool>; 5] {
    if let Some(proof) = proof.filter(|proof| proof.every_importance) {
        return proof.outcomes.map(|count| Some(count > 0));
    }
    let mut found = proof.map_or([false; 5], |proof| proof.outcomes.map(|count| count > 0));
    let allowed = OUTCOMES.map(|outcome| ends::allow(set, outcome));
    let mut possible = found;
    let mut work = Work(WALKING);
    let settings = importances(set.considerations.len());
    for (weights, _) in &settings {
        let Some(extremes) = Extremes::new(set, weights) else {
            possible = allowed;
            break;
        };
        let mut is_open = false;
        for (slot, outcome) in OUTCOMES.into_iter().enumerate() {
            // With few importances looked at, "never" is certain only where nothing can say it.
            let every = settings.len() > 1 || set.considerations.len() == 1;
            let here = extremes.can_say(outcome) && (!every || extremes.allow(outcome));
            possible[slot] |= here;
            is_open |= here && !found[slot];
        }
        if is_open && work.spend(set.questions.len()).is_some() {
            extremes.walk(&mut found);
        }
    }
    std::array::from_fn(
        |slot| match (found[slot], possible[slot] && allowed[slot]) {
            (false, true) => None,
            (is_found, _) => Some(is_found),
        },
    )
}

/// The most walks, times the questions: about a tenth of a second.
const WALKING: usize = 100_000;

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
            said: all.fold(Push::default(), |all, push| all + *push).said,
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

    /// Whether answers can say what an outcome needs.
    fn can_say(&self, outcome: Outcome) -> bool {
        let needs = match outcome {
            Outcome::Both => self.said.wishes,
            Outcome::NeitherYet => self.said.limits,
            _ => return true,
        };
        needs.group && needs.individual
    }

    /// Whether the fits do not rule an outcome out.
    fn allow(&self, outcome: Outcome) -> bool {
        let (well, gap) = (self.marks.fits_well, self.marks.clear_gap);
        match outcome {
            Outcome::Group => self.most(1, -1) >= gap,
            Outcome::Individual => self.most(-1, 1) >= gap,
            Outcome::Both => {
                let fits = self.most(1, 0).min(self.most(0, 1)) >= well;
                let near = self.most(1, -1).min(self.most(-1, 1)) > -gap;
                fits && near && self.most(1, 1) >= 2 * well
            }
            Outcome::NeitherYet => {
                let fits = self.most(-1, 0).min(self.most(0, -1)) > 0;
                fits && self.most(-1, -1) > 0
            }
            Outcome::Either => true,
            Outcome::NotEnoughAnswers => false,
        }
    }

    /// Goes from every end to every other, one answer at a time, and notes what comes up.
    fn walk(&self, found: &mut [bool; 5]) {
        let done = self.ends.iter().map(|end| running(end.iter()));
        let ahead = self.ends.iter().map(|end| running(end.iter().rev()));
        let (done, ahead): (Vec<_>, Vec<_>) = (done.collect(), ahead.collect());
        for (new, old) in done
            .iter()
            .flat_map(|new| ahead.iter().map(move |old| (new, old)))
        {
            for (new, old) in new.iter().zip(old.iter().rev()) {
                let outcome = (*new + *old).outcome(&self.marks);
                for (slot, known) in OUTCOMES.into_iter().enumerate() {
                    found[slot] |= known == outcome;
                }
            }
        }
    }
}

fn running<'p>(pushes: impl Iterator<Item = &'p Push>) -> Vec<Push> {
    let mut sums = vec![Push::default()];
    let mut sum = Push::default();
    sums.extend(pushes.map(|push| {
        sum = sum + *push;
        sum
    }));
    sums
}
