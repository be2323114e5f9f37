//! How much of what two versions of a set have in common comes out differently, exactly.
//!
//! Every answer that both versions know is scored by both. Questions that bear on one-to-one
//! alone, and the same in both, are summed up for themselves; the others by pairs of sums.

use std::ops::Add;

use super::count::only;
use super::meeting::{Rows, differ};
use super::push::Push;
use super::spread::{Spread, Work, merged, of_all};
use super::weighing::{Weighing, common_multiple, ways};
use super::{Counted, LeftOut, count};
use crate::answers::Picks;
use crate::form::Form;
use crate::question_set::{Question, QuestionSet};

/// How many combinations come out differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How many change their outcome.
    pub changed: u128,
    /// All that were counted: answers that both versions know, times importances.
    pub whole: u128,
    /// How many settings of importance were counted.
    pub importances: u32,
    /// Whether those are all; if not, every consideration counts the same.
    pub every_importance: bool,
}

/// The most work for one importance, and for all of them.
const BOUNDS: [usize; 2] = [10_000_000, 20_000_000];

/// One answer in both versions, or the sum of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    old: Push,
    new: Push,
}

impl Add for Pair {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            old: self.old + other.old,
            new: self.new + other.new,
        }
    }
}

/// What is picked in both versions; nothing in one that does not have the question.
type Asked = Vec<(Option<Picks>, Option<Picks>)>;

/// Two versions of a set, with every question of either.
struct Versions<'v> {
    old: &'v QuestionSet,
    new: &'v QuestionSet,
    /// The considerations of either, by id.
    parts: Vec<&'v str>,
    /// The place of each question in both, and its answers.
    questions: Vec<((usize, usize), Asked)>,
    whole: u128,
}

/// Counts the combinations whose outcome is another one in the new version.
pub fn compare(old: &QuestionSet, new: &QuestionSet) -> Result<Change, LeftOut> {
    if !count::bears_on_both(old) || !count::bears_on_both(new) {
        return Err(LeftOut::NothingBears);
    }
    let versions = Versions::new(old, new).ok_or(LeftOut::TooMuchWork)?;
    let (parts, whole) = (versions.parts.len(), versions.whole);
    let counted = Counted::of(parts, whole, 1, BOUNDS, |weights, work| {
        Some(vec![versions.changed(weights, work)?])
    });
    let counted = counted.ok_or(LeftOut::TooMuchWork)?;
    Ok(Change {
        changed: counted.counts[0],
        whole: counted.whole,
        importances: counted.importances,
        every_importance: counted.every_importance,
    })
}

impl<'v> Versions<'v> {
    /// `None` if there are more answers than can be counted.
    fn new(old: &'v QuestionSet, new: &'v QuestionSet) -> Option<Self> {
        let sets = [old, new].into_iter();
        let ids = sets.flat_map(|set| set.considerations.iter().map(|part| part.id.as_str()));
        let mut parts: Vec<&str> = Vec::new();
        for id in ids {
            if !parts.contains(&id) {
                parts.push(id);
            }
        }
        let mut versions = Self {
            old,
            new,
            parts,
            questions: Vec::new(),
            whole: 1,
        };
        for (index, question) in old.questions.iter().enumerate() {
            let twin = new.questions.iter().position(|one| one.id == question.id);
            let common = twin.map(|twin| (twin, common_ways(question, &new.questions[twin])));
            match common.filter(|(_, common)| !common.is_empty()) {
                Some((twin, common)) => versions.ask((index, twin), common)?,
                None => versions.ask((index, 0), alone(question, |picks| (Some(picks), None)))?,
            }
        }
        for (index, question) in new.questions.iter().enumerate() {
            let is_asked = |((_, twin), asked): &((usize, usize), Asked)| {
                *twin == index && asked.iter().any(|(_, new)| new.is_some())
            };
            if !versions.questions.iter().any(is_asked) {
                versions.ask((0, index), alone(question, |picks| (None, Some(picks))))?;
            }
        }
        Some(versions)
    }

    fn ask(&mut self, place: (usize, usize), asked: Asked) -> Option<()> {
        self.whole = self.whole.checked_mul(u128::try_from(asked.len()).ok()?)?;
        self.questions.push((place, asked));
        Some(())
    }

    /// How many answers change their outcome at one importance.
    fn changed(&self, weights: &[u8], work: &mut Work) -> Option<u128> {
        let weigh = |set: &QuestionSet| {
            let parts = set.considerations.iter();
            let place = |id: &str| self.parts.iter().position(|part| *part == id);
            let weights = parts.map(|part| place(&part.id).map_or(1, |place| weights[place]));
            Weighing::new(set, &weights.collect::<Vec<_>>())
        };
        let (old, new) = (weigh(self.old)?, weigh(self.new)?);
        let one = common_multiple(old.one.into(), new.one.into());
        let one = i64::try_from(one).ok().filter(|one| *one < 1 << 52)?;
        let (old, new) = (old.in_unit(one), new.in_unit(one));
        let mut alone: Vec<Spread<Push>> = Vec::new();
        let mut others: Vec<Spread<Pair>> = Vec::new();
        for ((before, after), asked) in &self.questions {
            let push = |(was, is): &(Option<Picks>, Option<Picks>)| Pair {
                old: was.map_or(Push::default(), |picks| old.push(self.old, *before, picks)),
                new: is.map_or(Push::default(), |picks| new.push(self.new, *after, picks)),
            };
            let pairs: Spread<Pair> = merged(asked.iter().map(|one| (push(one), 1)).collect());
            let same: Spread<Push> = pairs.iter().map(|(pair, ways)| (pair.old, *ways)).collect();
            let is_same = pairs.iter().all(|(pair, _)| pair.old == pair.new);
            if is_same && only(&same, Form::Individual) {
                alone.push(same);
            } else {
                others.push(pairs);
            }
        }
        others.sort_by_key(Vec::len);
        let rows = Rows::of(&of_all(alone.iter().map(Vec::as_slice), work)?);
        let others = of_all(others.iter().map(Vec::as_slice), work)?;
        let both = |pair: &Pair, pushes: &mut Vec<Push>| pushes.extend([pair.old, pair.new]);
        let mut changed = 0;
        rows.meet(&others, &old.marks(), both, work, |outcomes, ways| {
            if differ(outcomes) {
                changed += ways;
            }
        })?;
        Some(changed)
    }
}

/// The answers to a question that only one version has, or that has none in common.
fn alone(question: &Question, side: fn(Picks) -> (Option<Picks>, Option<Picks>)) -> Asked {
    ways(question).into_iter().map(side).collect()
}

/// The answers that both versions of a question know, by the ids of their options.
fn common_ways(old: &Question, new: &Question) -> Asked {
    let same = |option: usize| {
        let id = &old.choices[option].id;
        new.choices.iter().position(|choice| choice.id == *id)
    };
    let translated = |picks: Picks| {
        let options: Option<Vec<usize>> = picks.iter().map(same).collect();
        let options = options.filter(|options| options.len() <= new.pick)?;
        let after = options.into_iter().fold(Picks::default(), Picks::with);
        Some((Some(picks), Some(after)))
    };
    ways(old).into_iter().filter_map(translated).collect()
}
