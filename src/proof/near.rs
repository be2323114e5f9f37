//! Answers that come out as each outcome, or come nearest to it.

use super::meeting::only;
use super::push::Push;
use super::spread::{Spread, Work, extend};
use super::weighing::{Step, Weighing};
use super::{OUTCOMES, Proof, importances};
use crate::answers::{Answers, Importance, Picks, Reply};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::Marks;

/// Complete answers, and how near they come to an outcome.
#[derive(Clone, Debug)]
pub struct Near {
    pub picks: Vec<Picks>,
    pub importance: Vec<Importance>,
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

impl Near {
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

/// The most work for one outcome.
const BOUND: usize = 4_000_000;

/// For each of [`OUTCOMES`] the nearest answers among those that the proof counted; `None` where
/// looking for them would take more than the bound.
#[must_use]
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
            Outcome::Both => push.said.wishes(),
            Outcome::NeitherYet => push.said.limits(),
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
    let limits = push.said.limits();
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

/// A set at one importance in two independent sides, with every step on the way to their sums.
struct Sides<'s> {
    importance: &'s [u8],
    one: i64,
    marks: Marks<i64>,
    steps: Vec<Vec<Step>>,
    sides: [Side; 2],
}

struct Side {
    questions: Vec<usize>,
    /// The spread of the first questions: of none, of one, and so on.
    spreads: Vec<Spread<Push>>,
}

impl<'s> Sides<'s> {
    fn new(set: &QuestionSet, importance: &'s [u8], work: &mut Work) -> Option<Self> {
        let weighing = Weighing::new(set, importance)?;
        let steps = weighing.steps(set);
        let pushes: Vec<Spread<Push>> = steps
            .iter()
            .map(|steps| steps.iter().map(|step| (step.push, step.ways)).collect())
            .collect();
        let alone = |index: &usize| only(&pushes[*index], Form::Individual);
        let (alone, others): (Vec<usize>, Vec<usize>) = (0..pushes.len()).partition(alone);
        let mut side = |questions: Vec<usize>| {
            let mut spreads = vec![vec![(Push::default(), 1)]];
            for index in &questions {
                spreads.push(extend(spreads.last()?, &pushes[*index], work)?);
            }
            Some(Side { questions, spreads })
        };
        Some(Self {
            importance,
            one: weighing.one,
            marks: weighing.marks(),
            sides: [side(others)?, side(alone)?],
            steps,
        })
    }

    /// The nearest sums of both sides, the most common ones first; `None` past the bound.
    fn search(&self, outcome: Outcome, work: &mut Work) -> Option<(Rank, [Push; 2])> {
        let [others, alone] = self.sides.each_ref().map(Side::most_common_first);
        let mut nearest: Option<(Rank, [Push; 2])> = None;
        for other in &others {
            work.spend(alone.len())?;
            for one in &alone {
                let rank = Rank::of(*other + *one, outcome, &self.marks);
                if nearest.is_none_or(|(known, _)| rank < known) {
                    nearest = Some((rank, [*other, *one]));
                }
                if !rank.missed {
                    return nearest;
                }
            }
        }
        nearest
    }

    fn near(&self, rank: Rank, sums: [Push; 2]) -> Near {
        let mut picks = vec![Picks::default(); self.steps.len()];
        for (side, sum) in self.sides.iter().zip(sums) {
            side.answers(&self.steps, sum, &mut picks);
        }
        let part = |units: i64| Ratio::new(units.into(), self.one.into());
        let fit = (sums[0] + sums[1]).fit;
        // Where all count the same, the usual importance says so in the person's words.
        let equal = self.importance.iter().all(|weight| *weight == 1);
        let usual = |weight: &u8| Importance::new((*weight).into()).filter(|_| !equal);
        let importance = self.importance.iter();
        Near {
            picks,
            importance: importance
                .map(|weight| usual(weight).unwrap_or_default())
                .collect(),
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
        let mut sums = self.spreads.last().cloned().unwrap_or_default();
        sums.sort_by_key(|(_, ways)| std::cmp::Reverse(*ways));
        sums.into_iter().map(|(sum, _)| sum).collect()
    }

    /// Answers with this sum, which occurs: back from the last question, the most common way.
    fn answers(&self, steps: &[Vec<Step>], mut sum: Push, picks: &mut [Picks]) {
        for (index, spread) in self.questions.iter().zip(&self.spreads).rev() {
            let ways_before = steps[*index].iter().flat_map(|step| {
                let fit = PerForm::from_fn(|form| sum.fit[form] - step.push.fit[form]);
                let start = spread.partition_point(|(before, _)| before.fit < fit);
                let same = spread[start..]
                    .iter()
                    .take_while(move |(before, _)| before.fit == fit);
                let leads = move |(before, _): &&(Push, u128)| *before + step.push == sum;
                same.filter(leads).map(move |before| (step, before))
            });
            let most = ways_before.max_by_key(|(step, (_, ways))| ways * step.ways);
            if let Some((step, (before, _))) = most {
                picks[*index] = step.picks;
                sum = *before;
            }
        }
    }
}
