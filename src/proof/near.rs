//! Answers that come out as each outcome, or come nearest to it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::count::Setting;
use super::push::{Push, Said};
use super::spread::{Spread, Work, extend};
use super::weighing::{Weighing, ways};
use super::{OUTCOMES, Proof, importances};
use crate::answers::{Answers, Importance, Picks, Reply};
use crate::form::PerForm;
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::Marks;

/// Complete answers, and how near they come to an outcome.
#[derive(Clone, Debug)]
pub struct Near {
    pub answers: Answers,
    pub fit: PerForm<Ratio>,
    pub miss: Option<Miss>,
}

/// Why answers do not come out as an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    /// How far a fit, or the gap between both, is from where it would have to be.
    pub by: Ratio,
    /// The forms that lack the wish or the limit which the outcome needs.
    pub lacks: PerForm<bool>,
}

/// The most pairs of sums that are looked at for one outcome.
const BOUND: usize = 10_000_000;

/// For each of [`OUTCOMES`] the nearest answers among those that the proof counted; `None` where
/// looking for them would take more than the bound.
pub fn nearest(set: &QuestionSet, proof: &Proof) -> [Option<Near>; 5] {
    let mut settings = importances(set.considerations.len());
    if !proof.every_importance {
        settings.truncate(1);
    }
    OUTCOMES.map(|outcome| {
        let mut work = Work(BOUND);
        let mut nearest: Option<(Rank, Near)> = None;
        for (weights, _) in &settings {
            let sides = Sides::new(set, weights, &mut work)?;
            let (rank, sums) = sides.search(outcome, &mut work)?;
            if nearest.as_ref().is_none_or(|(known, _)| rank < *known) {
                nearest = Some((rank, sides.near(rank, sums)));
            }
            if !rank.missed {
                break;
            }
        }
        nearest.map(|(_, near)| near)
    })
}

/// How near answers come; less is nearer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    missed: bool,
    by: i64,
    lacks: PerForm<bool>,
}

impl Rank {
    fn of(push: Push, outcome: Outcome, marks: &Marks<i64>) -> Self {
        let lacks = match outcome {
            Outcome::Both => push.said.wishes,
            Outcome::NeitherYet => push.said.limits,
            _ => PerForm {
                group: true,
                individual: true,
            },
        };
        Self {
            missed: push.outcome(marks) != outcome,
            by: short_of(push, outcome, marks).max(0),
            lacks: PerForm::from_fn(|form| !lacks[form]),
        }
    }
}

/// How far two fits are from an outcome: the largest distance to a mark on the wrong side.
fn short_of(push: Push, outcome: Outcome, marks: &Marks<i64>) -> i64 {
    let PerForm { group, individual } = push.fit;
    let (least, most) = (group.min(individual), group.max(individual));
    let limits = push.said.limits;
    // Below this, limits on both forms come before all else.
    let limited = if limits.group && limits.individual {
        marks.zero - most
    } else {
        0
    };
    let gap = most - least;
    match outcome {
        Outcome::Group => limited.max(marks.clear_gap - (group - individual)),
        Outcome::Individual => limited.max(marks.clear_gap - (individual - group)),
        Outcome::Both => (marks.fits_well - least).max(gap - marks.clear_gap),
        Outcome::Either if gap >= marks.clear_gap => gap - marks.clear_gap,
        Outcome::Either if limited > 0 => limited,
        Outcome::Either => least - marks.fits_well,
        Outcome::NeitherYet | Outcome::NotEnoughAnswers => most - marks.zero,
    }
}

/// A set at one importance in its two parts, with every step on the way to their sums.
struct Sides<'s> {
    set: &'s QuestionSet,
    importance: &'s [u8],
    weighing: Weighing,
    marks: Marks<i64>,
    parts: [Side; 2],
}

struct Side {
    /// Each question with its pushes, and the spread of the questions before it.
    steps: Vec<(usize, Spread<Push>, Spread<Push>)>,
    all: Spread<Push>,
}

impl<'s> Sides<'s> {
    fn new(set: &'s QuestionSet, importance: &'s [u8], work: &mut Work) -> Option<Self> {
        let weighing = Weighing::new(set, importance)?;
        let setting = Setting::new(weighing.marks(), weighing.questions(set));
        let mut side = |questions: &[usize]| {
            let mut side = Side {
                steps: Vec::new(),
                all: vec![(Push::default(), 1)],
            };
            for index in questions {
                let pushes = setting.questions[*index].clone();
                let next = extend(&side.all, &pushes, work)?;
                let before = std::mem::replace(&mut side.all, next);
                side.steps.push((*index, pushes, before));
            }
            Some(side)
        };
        Some(Self {
            parts: [side(&setting.others)?, side(&setting.alone)?],
            set,
            importance,
            weighing,
            marks: setting.marks,
        })
    }

    /// The nearest sums of both sides, the most common ones of the first side in front; `None`
    /// past the bound.
    fn search(&self, outcome: Outcome, work: &mut Work) -> Option<(Rank, [Push; 2])> {
        let [others, alone] = &self.parts;
        // What is said apart from each other: the nearest sums may not say what is needed.
        let mut said: BTreeMap<Said, Vec<Push>> = BTreeMap::new();
        for (sum, _) in &alone.all {
            said.entry(sum.said).or_default().push(*sum);
        }
        let mut nearest: Option<(Rank, [Push; 2])> = None;
        for other in others.most_common_first() {
            for one in said
                .values()
                .flat_map(|sums| self.beside_turns(other, sums))
            {
                work.spend(1)?;
                let rank = Rank::of(other + one, outcome, &self.marks);
                if nearest.is_none_or(|(known, _)| rank < known) {
                    nearest = Some((rank, [other, one]));
                }
                if !rank.missed {
                    return nearest;
                }
            }
        }
        nearest
    }

    /// The sums on both sides of where an outcome may change: no others can be nearer.
    fn beside_turns(&self, other: Push, sums: &[Push]) -> Vec<Push> {
        let PerForm { group, individual } = other.fit;
        let Marks {
            zero,
            fits_well,
            clear_gap,
        } = self.marks;
        let turns = [
            zero,
            fits_well,
            group - clear_gap + 1,
            group,
            group + clear_gap,
        ];
        let beside = |turn: i64| {
            let at = sums.partition_point(|one| one.fit.individual < turn - individual);
            [at.saturating_sub(1), at.min(sums.len() - 1)].map(|place| sums[place])
        };
        turns.into_iter().flat_map(beside).collect()
    }

    fn near(&self, rank: Rank, sums: [Push; 2]) -> Near {
        let mut answers = Answers::none_of(self.set);
        for (side, sum) in self.parts.iter().zip(sums) {
            for (index, push) in side.pushes_to(sum) {
                let mut ways = ways(&self.set.questions[index]).into_iter();
                let leads = |way: &Picks| self.weighing.push(self.set, index, *way) == push;
                let picks = ways.find(leads).unwrap_or_default();
                answers.keep(QuestionRef::Scored(index), Reply::Picked(picks));
            }
        }
        let part = |units: i64| Ratio::new(units.into(), self.weighing.one.into());
        let fit = (sums[0] + sums[1]).fit;
        // Where all count the same, the usual importance says so in the person's words.
        let equal = self.importance.iter().all(|weight| *weight == 1);
        for (part, weight) in self.importance.iter().enumerate() {
            answers.weigh(part, Importance::new((*weight).into()).filter(|_| !equal));
        }
        Near {
            answers,
            fit: PerForm::from_fn(|form| part(fit[form])),
            miss: rank.missed.then(|| Miss {
                by: part(rank.by),
                lacks: rank.lacks,
            }),
        }
    }
}

impl Side {
    fn most_common_first(&self) -> Vec<Push> {
        let mut sums = self.all.clone();
        sums.sort_by_key(|(_, ways)| Reverse(*ways));
        sums.into_iter().map(|(sum, _)| sum).collect()
    }

    /// A push of each question that together lead to a sum, which occurs: back from the last
    /// question, the most common way.
    fn pushes_to(&self, mut sum: Push) -> Vec<(usize, Push)> {
        let mut found = Vec::new();
        for (index, pushes, before) in self.steps.iter().rev() {
            let led = pushes.iter().flat_map(|(push, ways)| {
                let fit = PerForm::from_fn(|form| sum.fit[form] - push.fit[form]);
                let start = before.partition_point(|(one, _)| one.fit < fit);
                let same = before[start..]
                    .iter()
                    .take_while(move |(one, _)| one.fit == fit);
                let leads = same.filter(move |(one, _)| *one + *push == sum);
                leads.map(move |(one, led)| (led * ways, *push, *one))
            });
            if let Some((_, push, one)) = led.max_by_key(|(ways, ..)| *ways) {
                found.push((*index, push));
                sum = one;
            }
        }
        found
    }
}
