//! What a question set will do: every complete answer and every importance, counted exactly.
//!
//! Nothing is listed one by one: questions that bear on one form alone are summed up for
//! themselves, and outcomes are counted where those sums meet all others. What would take more
//! than a fixed amount of work, or does not fit a `u128`, is left out, never guessed.

pub mod change;
pub mod near;
pub mod reach;

mod count;
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
const ONE: usize = 4_000_000;
const ALL: usize = 10_000_000;

impl Proof {
    /// How many come out as an outcome.
    pub fn count(&self, outcome: Outcome) -> u128 {
        let place = OUTCOMES.iter().position(|known| *known == outcome);
        place.map_or(0, |place| self.outcomes[place])
    }
}

/// Counts everything about a set that can be counted within the bound.
pub fn prove(set: &QuestionSet) -> Result<Proof, LeftOut> {
    if !count::bears_on_both(set) {
        return Err(LeftOut::NothingBears);
    }
    let settings = importances(set.considerations.len());
    let every: u32 = settings.iter().map(|(_, times)| times).sum();
    let answers = set.questions.iter().try_fold(1_u128, |all, question| {
        let ways = weighing::ways(question).len();
        all.checked_mul(u128::try_from(ways).ok()?)
    });
    let answers = answers.ok_or(LeftOut::TooMuchWork)?;
    let mut work = Work(ONE);
    let equal = Proof::at(set, &settings[0].0, answers, &mut work).ok_or(LeftOut::TooMuchWork)?;
    let spent = (ONE - work.0).saturating_mul(settings.len());
    let fits = answers.checked_mul(every.into()).is_some();
    if settings.len() > 1 && fits && spent <= ALL && equal.influence.is_some() {
        let mut all = equal.clone();
        all.times(settings[0].1);
        let mut work = Work(ALL);
        let rest = settings[1..].iter().try_for_each(|(weights, times)| {
            let mut one = Proof::at(set, weights, answers, &mut work)?;
            one.times(*times);
            all.add(&one)
        });
        if rest.is_some() {
            all.every_importance = true;
            return Ok(all);
        }
    }
    Ok(Proof {
        every_importance: set.considerations.len() == 1,
        ..equal
    })
}

impl Proof {
    fn at(set: &QuestionSet, weights: &[u8], answers: u128, work: &mut Work) -> Option<Self> {
        let setting = Setting::of(set, weights)?;
        Some(Self {
            answers,
            importances: 1,
            every_importance: false,
            whole: answers,
            outcomes: setting.outcomes(work)?,
            influence: setting.influence(work),
        })
    }

    fn times(&mut self, times: u32) {
        self.importances *= times;
        let counts = self
            .outcomes
            .iter_mut()
            .chain(self.influence.iter_mut().flatten());
        counts
            .chain([&mut self.whole])
            .for_each(|count| *count *= u128::from(times));
    }

    /// Adds what was counted at another importance; `None` if its influence was left out.
    fn add(&mut self, other: &Self) -> Option<()> {
        self.importances += other.importances;
        self.whole += other.whole;
        let influence = self
            .influence
            .iter_mut()
            .flatten()
            .zip(other.influence.as_ref()?);
        let counts = self.outcomes.iter_mut().zip(&other.outcomes);
        counts
            .chain(influence)
            .for_each(|(count, other)| *count += other);
        Some(())
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
