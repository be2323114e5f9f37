//! What a question set will do: every complete answer and every importance, counted exactly.
//!
//! Nothing is listed one by one: questions that bear on one form alone are summed up for
//! themselves, and outcomes are counted where those sums meet all others. What would take more
//! than a fixed amount of work, or does not fit a `u128`, is left out, never guessed.

pub mod chances;
pub mod change;
pub mod near;
pub mod reach;

mod count;
mod ends;
mod meeting;
mod push;
mod spread;
mod weighing;

use std::collections::BTreeMap;

use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use count::Setting;
use spread::Work;

/// The outcomes that complete answers can have, in the order of a set.
pub const OUTCOMES: [Outcome; 5] = [
    Outcome::Group,
    Outcome::Individual,
    Outcome::Both,
    Outcome::Either,
    Outcome::NeitherYet,
];

/// Everything that was counted.
#[derive(Clone, Debug)]
pub struct Proof {
    /// How many ways there are to answer every scored question.
    pub answers: u128,
    /// How many settings of importance were counted.
    pub importances: u32,
    /// Whether those are all; if not, every consideration counts the same.
    pub every_importance: bool,
    /// Answers times importances.
    pub whole: u128,
    /// How many of them come out as each of [`OUTCOMES`].
    pub outcomes: [u128; 5],
    /// For each question, in how many of them changing it alone changes the outcome; `None` if
    /// that was left out.
    pub influence: Option<Vec<u128>>,
}

/// Why nothing was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Counting would take more work than the bound allows, even at one importance.
    TooMuchWork,
    /// A form has no question, so no complete answers have an outcome.
    NothingBears,
}

/// The most work for one importance, and for all of them.
const BOUNDS: [usize; 2] = [4_000_000, 10_000_000];

impl Proof {
    /// How many come out as an outcome.
    pub fn count(&self, outcome: Outcome) -> u128 {
        let place = OUTCOMES.iter().position(|known| *known == outcome);
        place.map_or(0, |place| self.outcomes[place])
    }
}

/// Counts everything about a set that can be counted within the bound, or says why nothing could be.
pub fn prove(set: &QuestionSet) -> Result<Proof, LeftOut> {
    if !count::bears_on_both(set) {
        return Err(LeftOut::NothingBears);
    }
    let answers = set.questions.iter().try_fold(1_u128, |all, question| {
        let ways = weighing::ways(question).len();
        all.checked_mul(u128::try_from(ways).ok()?)
    });
    let answers = answers.ok_or(LeftOut::TooMuchWork)?;
    let everything = OUTCOMES.len() + set.questions.len();
    let counted = Counted::of(
        set.considerations.len(),
        answers,
        everything,
        BOUNDS,
        |weights, work| {
            let setting = Setting::of(set, weights)?;
            let mut counts = setting.outcomes(work)?.to_vec();
            counts.extend(setting.influence(work).into_iter().flatten());
            Some(counts)
        },
    );
    let counted = counted.ok_or(LeftOut::TooMuchWork)?;
    let (outcomes, influence) = counted.counts.split_at(OUTCOMES.len());
    Ok(Proof {
        answers,
        importances: counted.importances,
        every_importance: counted.every_importance,
        whole: counted.whole,
        outcomes: std::array::from_fn(|place| outcomes[place]),
        influence: (!influence.is_empty()).then(|| influence.to_vec()),
    })
}

/// What was counted at one importance, or at all of them.
struct Counted {
    /// As in [`Proof`].
    importances: u32,
    every_importance: bool,
    whole: u128,
    counts: Vec<u128>,
}

impl Counted {
    /// Counts where all considerations count the same, and then at every other importance, if that
    /// leaves none of so many counts out and all of it takes no more than the bounds of one and of all.
    fn of(
        considerations: usize,
        whole: u128,
        everything: usize,
        [one, all]: [usize; 2],
        count: impl Fn(&[u8], &mut Work) -> Option<Vec<u128>>,
    ) -> Option<Self> {
        let settings = importances(considerations);
        let importances: u32 = settings.iter().map(|(_, times)| times).sum();
        let mut work = Work(one);
        let usual = count(&settings[0].0, &mut work)?;
        let spent = (one - work.0).saturating_mul(settings.len());
        let at_all = || {
            let whole = whole.checked_mul(importances.into())?;
            let mut counts = vec![0; everything];
            let mut work = Work(all);
            for (place, (weights, times)) in settings.iter().enumerate() {
                let more = if place == 0 {
                    usual.clone()
                } else {
                    count(weights, &mut work)?
                };
                let more = Some(more).filter(|more| more.len() == everything)?;
                for (count, more) in counts.iter_mut().zip(more) {
                    *count += more * u128::from(*times);
                }
            }
            Some(Self {
                importances,
                every_importance: importances > 1 || considerations == 1,
                whole,
                counts,
            })
        };
        let all = (spent <= all).then(at_all).flatten();
        Some(all.unwrap_or(Self {
            importances: 1,
            every_importance: considerations == 1,
            whole,
            counts: usual,
        }))
    }
}

/// Every setting of importance up to a common factor, and how many settings it stands for; the
/// one where all count the same comes first.
fn importances(considerations: usize) -> Vec<(Vec<u8>, u32)> {
    /// With more considerations than this only the one where all count the same is counted.
    const MOST: u32 = 6;
    let equal = vec![1; considerations];
    let parts = u32::try_from(considerations).unwrap_or(u32::MAX);
    if !(2..=MOST).contains(&parts) {
        return vec![(equal, 1)];
    }
    let mut distinct: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
    for setting in 0..3_u32.pow(parts) {
        let weight = |part: u32| u8::try_from(setting / 3_u32.pow(part) % 3 + 1).unwrap_or(1);
        let mut weights: Vec<u8> = (0..parts).map(weight).collect();
        if weights.iter().all(|weight| *weight == weights[0]) {
            weights.fill(1);
        }
        *distinct.entry(weights).or_default() += 1;
    }
    distinct.into_iter().collect()
}
