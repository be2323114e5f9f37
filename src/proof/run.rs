//! Counts one set, importance by importance, within the bound.

use std::collections::HashMap;

use super::count::Count;
use super::example::{self, Side};
use super::grid::Grid;
use super::plan::{self, Plan};
use super::tally::{self, Rows, Tally};
use super::weighing::{Step, Weighed, Weighing};
use super::{Example, LeftOut, Miss, OUTCOMES, Proof};
use crate::answers::{Importance, Picks};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::ratio::Ratio;
use crate::scoring::Marks;

/// The most work for all importances together; one unit is about a nanosecond.
const BOUND: u64 = 400_000_000;
/// The most work for one importance when not all can be counted.
const BOUND_OF_ONE: u64 = 1_200_000_000;

/// One importance, weighed and planned.
struct Setting {
    importance: Vec<u8>,
    /// How many settings with the same result it stands for.
    times: u32,
    weighing: Weighing,
    plan: Plan,
}

/// What has been counted so far.
struct Run<const LIMBS: usize> {
    outcomes: [Count<LIMBS>; 5],
    influence: Option<Vec<Count<LIMBS>>>,
    examples: [Option<Example>; 5],
}

pub(super) fn run<const LIMBS: usize>(set: &QuestionSet) -> Result<Proof, LeftOut> {
    let bears = |form: Form| set.questions.iter().any(|one| one.bears_on[form]);
    if !Form::ALL.into_iter().all(bears) {
        return Err(LeftOut::NothingBears);
    }
    let all = super::importances(set.considerations.len());
    let every: u32 = all.iter().map(|(_, times)| times).sum();
    let usual = Setting::new::<LIMBS>(set, all[0].clone()).ok_or(LeftOut::TooMuchWork)?;
    // One setting alone says soon enough that all are too many.
    let settings: Option<Vec<Setting>> = (usual.work() <= BOUND)
        .then(|| all.into_iter().map(|one| Setting::new::<LIMBS>(set, one)))
        .and_then(Iterator::collect);
    let whole = |settings: &Vec<Setting>| {
        settings
            .iter()
            .map(Setting::work)
            .fold(0, u64::saturating_add)
            <= BOUND
    };
    let settings = settings
        .filter(whole)
        .unwrap_or_else(|| vec![Setting { times: 1, ..usual }]);
    let importances: u32 = settings.iter().map(|setting| setting.times).sum();
    let with_influence = settings.len() > 1 || settings[0].work() <= BOUND_OF_ONE;
    if settings[0].plan.outcomes > BOUND_OF_ONE {
        return Err(LeftOut::TooMuchWork);
    }

    let mut run = Run {
        outcomes: [Count::<LIMBS>::ZERO; 5],
        influence: with_influence.then(|| vec![Count::ZERO; set.questions.len()]),
        examples: [const { None }; 5],
    };
    for setting in &settings {
        run.count(setting);
    }
    let mut answers = Count::<LIMBS>::new(1);
    for question in &settings[0].weighing.questions {
        answers = answers.times(question.ways());
    }
    Ok(Proof {
        answers: answers.widen(),
        importances,
        every_importance: importances == every && (every > 1 || set.considerations.len() == 1),
        whole: answers.times(importances).widen(),
        outcomes: run.outcomes.map(|count| count.widen()),
        influence: run
            .influence
            .map(|counts| counts.iter().map(Count::widen).collect()),
        misses: misses::<LIMBS>(&settings, &run.examples),
        examples: run.examples,
    })
}

impl Setting {
    fn new<const LIMBS: usize>(
        set: &QuestionSet,
        (importance, times): (Vec<u8>, u32),
    ) -> Option<Self> {
        let weighing = Weighing::new(set, &importance)?;
        Some(Self {
            plan: plan::cheapest(set, &weighing, LIMBS)?,
            importance,
            times,
            weighing,
        })
    }

    fn work(&self) -> u64 {
        self.plan.outcomes.saturating_add(self.plan.influence)
    }

    fn sides<const LIMBS: usize>(&self) -> [Side<'_, LIMBS>; 2] {
        [&self.plan.left, &self.plan.right].map(|indices| {
            let questions: Vec<&Weighed> = indices
                .iter()
                .map(|index| &self.weighing.questions[*index])
                .collect();
            Side {
                grid: Grid::of(&questions),
                questions,
            }
        })
    }

    /// The example that these answers are at this importance.
    fn example(&self, picks: Vec<Picks>, sums: PerForm<i64>) -> Example {
        // Where all count the same, the usual importance says so in the person's words.
        let equal = self.importance.iter().all(|weight| *weight == 1);
        let importance = |weight: &u8| Importance::new((*weight).into()).unwrap_or_default();
        let importance = self.importance.iter().map(importance);
        Example {
            picks,
            importance: if equal {
                vec![Importance::default(); self.importance.len()]
            } else {
                importance.collect()
            },
            fit: PerForm::from_fn(|form| self.part(sums[form])),
        }
    }

    fn part(&self, sum: i64) -> Ratio {
        Ratio::new(sum.into(), self.weighing.one.into())
    }
}

impl<const LIMBS: usize> Run<LIMBS> {
    fn count(&mut self, setting: &Setting) {
        let marks = &setting.weighing.marks;
        let [left, right] = setting.sides::<LIMBS>();
        let rows = Rows::of(&right.grid);
        let Tally { counts, most } = tally::tally(&left.grid, &rows, marks);
        for ((slot, count), most) in counts.iter().enumerate().zip(most) {
            self.outcomes[slot].add_times(count, setting.times);
            if let (None, Some((_, stretch))) = (&self.examples[slot], most) {
                let (picks, sums) = example::within(&left, &right, &stretch);
                self.examples[slot] = Some(setting.example(picks, sums));
            }
        }
        let Some(influence) = &mut self.influence else {
            return;
        };
        // Questions with the same pushes have the same influence.
        let mut known: HashMap<&[Step], Count<LIMBS>> = HashMap::new();
        for question in &setting.weighing.questions {
            let changing = *known.entry(&question.steps).or_insert_with(|| {
                if setting.plan.left.contains(&question.question) {
                    let rest = left.grid.without(question);
                    tally::changing(&rest, &rows, marks, question)
                } else {
                    let rest = Rows::of(&right.grid.without(question));
                    tally::changing(&left.grid, &rest, marks, question)
                }
            });
            let combinations = changing.times(question.ways());
            influence[question.question].add_times(&combinations, setting.times);
        }
    }
}

/// The nearest miss of every outcome without an example, over all settings.
fn misses<const LIMBS: usize>(
    settings: &[Setting],
    examples: &[Option<Example>; 5],
) -> [Option<Miss>; 5] {
    let mut misses = [const { None::<Miss> }; 5];
    if examples.iter().all(Option::is_some) {
        return misses;
    }
    for setting in settings {
        let [left, right] = setting.sides::<LIMBS>();
        let unreached = (0..5).filter(|slot| examples[*slot].is_none());
        for slot in unreached {
            let by = |sums| short_of(OUTCOMES[slot], &setting.weighing.marks, sums);
            let Some((by, start, end)) = example::nearest(&left, &right, by) else {
                return [const { None }; 5];
            };
            let by = setting.part(by);
            if misses[slot].as_ref().is_none_or(|miss| by < miss.by) {
                let picks = example::meeting(&left, &right, start, end);
                let sums = PerForm::from_fn(|form| start[form] + end[form]);
                misses[slot] = Some(Miss {
                    by,
                    example: setting.example(picks, sums),
                });
            }
        }
    }
    misses
}

/// How far two fits are from an outcome: the largest distance to a mark on the wrong side.
fn short_of(outcome: Outcome, marks: &Marks<i64>, fit: PerForm<i64>) -> i64 {
    let PerForm { group, individual } = fit;
    let (least, most) = (group.min(individual), group.max(individual));
    let gap = most - least;
    match outcome {
        Outcome::Group => (marks.clear_gap - (group - individual)).max(marks.zero - group),
        Outcome::Individual => {
            (marks.clear_gap - (individual - group)).max(marks.zero - individual)
        }
        Outcome::Both => (marks.fits_well - least).max(gap - marks.clear_gap),
        Outcome::NeitherYet => most - marks.zero,
        Outcome::Either if gap >= marks.clear_gap => gap - marks.clear_gap,
        Outcome::Either if most < marks.zero => marks.zero - most,
        Outcome::Either => least - marks.fits_well,
        Outcome::NotEnoughAnswers => i64::MAX,
    }
}
