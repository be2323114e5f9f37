//! What a question set will do: every complete answer and every importance, counted exactly.
//!
//! Nothing is listed one by one. The questions are split into two independent parts, the exact
//! distribution of both sums is built for each by convolution, and the outcomes are counted where
//! the two parts meet. What would take more than a fixed amount of work is left out, never guessed.

pub mod change;
pub mod count;

mod example;
mod grid;
mod plan;
mod run;
mod tally;
mod weighing;

use std::collections::BTreeMap;

use crate::answers::{Answers, Importance, Picks, Reply};
use crate::form::PerForm;
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use count::Total;

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
    pub answers: Total,
    /// How many settings of importance were counted.
    pub importances: u32,
    /// Whether those are all; if not, every consideration counts the same.
    pub every_importance: bool,
    /// Answers times importances.
    pub whole: Total,
    /// How many of them come out as each of [`OUTCOMES`].
    pub outcomes: [Total; 5],
    /// For each question, in how many of them changing it alone changes the outcome; `None` if
    /// that was left out.
    pub influence: Option<Vec<Total>>,
    /// Answers for each of [`OUTCOMES`] that is reached.
    pub examples: [Option<Example>; 5],
    /// The nearest miss for each of [`OUTCOMES`] that is not reached, unless it was left out.
    pub misses: [Option<Miss>; 5],
}

/// Complete answers, with what they come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What is picked for each scored question.
    pub picks: Vec<Picks>,
    /// How much each consideration counts.
    pub importance: Vec<Importance>,
    /// The fit of each form.
    pub fit: PerForm<Ratio>,
}

/// The answers that come nearest to an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// How far a fit, or the gap between both, is from where it would have to be.
    pub by: Ratio,
    /// The answers.
    pub example: Example,
}

/// Why nothing was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Counting would take more work than the bound allows, even at one importance.
    TooMuchWork,
    /// A form has no question, so no complete answers have an outcome.
    NothingBears,
}

impl Example {
    /// The example as answers to the set.
    #[must_use]
    pub fn answers(&self, set: &QuestionSet) -> Answers {
        let mut answers = Answers::none_of(set);
        for (index, picks) in self.picks.iter().enumerate() {
            answers.keep(QuestionRef::Scored(index), Reply::Picked(*picks));
        }
        for (part, importance) in self.importance.iter().enumerate() {
            answers.weigh(part, Some(*importance));
        }
        answers
    }
}

impl Proof {
    /// How many come out as an outcome.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> Total {
        self.outcomes[tally::slot(outcome)]
    }

    /// How many come out as an outcome when every group and individual point is swapped.
    ///
    /// Scoring is the same for both forms, so the mirrored set has the mirrored counts.
    #[must_use]
    pub fn mirrored(&self, outcome: Outcome) -> Total {
        self.count(match outcome {
            Outcome::Group => Outcome::Individual,
            Outcome::Individual => Outcome::Group,
            other => other,
        })
    }
}

/// Counts everything about a set that can be counted within the bound.
///
/// # Errors
/// Why nothing could be counted.
pub fn prove(set: &QuestionSet) -> Result<Proof, LeftOut> {
    // Enough for all answers, all importances, and twice that for rounding.
    match limbs_for(set) {
        0..=2 => run::run::<2>(set),
        3..=4 => run::run::<4>(set),
        5..=8 => run::run::<8>(set),
        9..=20 => run::run::<20>(set),
        _ => run::run::<80>(set),
    }
}

/// How many limbs of 64 bits every count of a set fits in, with room for a rounded share.
fn limbs_for(set: &QuestionSet) -> u32 {
    const ROOM: u32 = 40;
    let ways = set.questions.iter().map(|question| {
        // All subsets are at least as many as all that may be picked.
        let options = u32::try_from(question.choices.len()).unwrap_or(u32::MAX);
        if question.pick == 1 {
            options.next_power_of_two().ilog2()
        } else {
            options
        }
    });
    (ways.sum::<u32>() + ROOM).div_ceil(64)
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
