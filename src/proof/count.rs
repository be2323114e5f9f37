//! Counts one set at one importance.

use super::OUTCOMES;
use super::meeting::{Rows, only};
use super::push::{Push, Said};
use super::spread::{Spread, Work, merged, of_all};
use super::weighing::{Step, Weighing};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::QuestionSet;
use crate::scoring::Marks;

/// A set at one importance, seen so that as many questions as can be bear on one-to-one alone.
pub(super) struct Setting {
    marks: Marks<i64>,
    views: [View; 2],
}

/// The questions with the forms as they are, or swapped.
struct View {
    mirrored: bool,
    questions: Vec<Spread<Push>>,
    /// Those that bear on the second form alone, summed up in `rows`.
    alone: Vec<usize>,
    /// All others, those that bear on the first form alone in front.
    others: Vec<usize>,
    rows: Rows,
}

impl Setting {
    /// `None` if the set cannot be weighed, or it would be too much work.
    pub(super) fn new(set: &QuestionSet, importance: &[u8], work: &mut Work) -> Option<Self> {
        let weighing = Weighing::new(set, importance)?;
        let steps = weighing.steps(set);
        let mut views = [
            View::new(&steps, false, work)?,
            View::new(&steps, true, work)?,
        ];
        if views[0].alone.len() < views[1].alone.len() {
            views.reverse();
        }
        let marks = weighing.marks();
        Some(Self { marks, views })
    }

    /// How many answers come out as each outcome.
    pub(super) fn outcomes(&self, work: &mut Work) -> Option<[u128; 5]> {
        let view = &self.views[0];
        let others = view.others_without(None, work)?;
        let others = settled(others, &self.marks, &[Push::default()]);
        let mut counts = [0; 5];
        let same = |push: &Push, versions: &mut Vec<Push>| versions.push(*push);
        view.rows
            .meet(&self.marks, &others, same, work, |outcomes, ways| {
                counts[view.slot(outcomes[0])] += ways;
            })?;
        Some(counts)
    }

    /// For each question, in how many answers changing it alone changes the outcome.
    pub(super) fn influence(&self, work: &mut Work) -> Option<Vec<u128>> {
        let mut known: Vec<(&Spread<Push>, u128)> = Vec::new();
        let mut influence = Vec::new();
        let all = &self.views[0].questions;
        for (index, steps) in all.iter().enumerate() {
            // Questions with the same pushes have the same influence.
            let twin = known.iter().find(|(twin, _)| *twin == steps);
            let changing = match twin {
                Some((_, changing)) => *changing,
                None => self.changing(index, work)?,
            };
            known.push((steps, changing));
            influence.push(changing);
        }
        Some(influence)
    }

    fn changing(&self, question: usize, work: &mut Work) -> Option<u128> {
        let moves = |view: &&View| view.others.contains(&question);
        let view = self.views.iter().find(moves).unwrap_or(&self.views[0]);
        let steps = &view.questions[question];
        let ends = ends(steps);
        let rest = view.others_without(Some(question), work)?;
        let rest = settled(rest, &self.marks, &ends);
        let each_end = |push: &Push, versions: &mut Vec<Push>| {
            versions.extend(ends.iter().map(|end| *push + *end));
        };
        let mut changing = 0;
        view.rows
            .meet(&self.marks, &rest, each_end, work, |outcomes, ways| {
                if outcomes.iter().any(|outcome| *outcome != outcomes[0]) {
                    changing += ways;
                }
            })?;
        Some(changing * steps.iter().map(|(_, ways)| ways).sum::<u128>())
    }
}

impl View {
    fn new(steps: &[Vec<Step>], mirrored: bool, work: &mut Work) -> Option<Self> {
        let seen = |push: Push| if mirrored { push.mirrored() } else { push };
        let spread = |steps: &Vec<Step>| {
            let steps = steps.iter().map(|step| (seen(step.push), step.ways));
            merged(steps.collect())
        };
        let questions: Vec<Spread<Push>> = steps.iter().map(spread).collect();
        let bears_only = |index: &usize, form| only(&questions[*index], form);
        let (alone, mut others): (Vec<usize>, Vec<usize>) =
            (0..questions.len()).partition(|index| bears_only(index, Form::Individual));
        others.sort_by_key(|index| !bears_only(index, Form::Group));
        let rows = of_all(alone.iter().map(|index| &*questions[*index]), work)?;
        Some(Self {
            mirrored,
            alone,
            others,
            rows: Rows::of(&rows),
            questions,
        })
    }

    fn others_without(&self, question: Option<usize>, work: &mut Work) -> Option<Spread<Push>> {
        let others = self.others.iter().filter(|index| question != Some(**index));
        of_all(others.map(|index| &*self.questions[*index]), work)
    }

    fn slot(&self, outcome: Outcome) -> usize {
        let seen = match outcome {
            Outcome::Group if self.mirrored => Outcome::Individual,
            Outcome::Individual if self.mirrored => Outcome::Group,
            other => other,
        };
        let place = OUTCOMES.iter().position(|known| *known == seen);
        place.unwrap_or_default()
    }
}

/// The sums without what was said that cannot matter at their fit of the first form, which only
/// the pushes still move.
fn settled(spread: Spread<Push>, marks: &Marks<i64>, pushes: &[Push]) -> Spread<Push> {
    let moves = || pushes.iter().map(|push| push.fit.group);
    let (least, most) = (moves().min().unwrap_or(0), moves().max().unwrap_or(0));
    let mut spread = spread;
    for (push, _) in &mut spread {
        let limits = Said::LIMITS.when(push.fit.group + least < marks.zero);
        let wishes = Said::WISHES.when(push.fit.group + most >= marks.fits_well);
        push.said = push.said & (limits | wishes);
    }
    merged(spread)
}

/// The pushes that decide whether a question can change an outcome.
///
/// Along one fit alone, with a limit only at its lower end and a wish only at its upper end, an
/// outcome at both ends is the outcome of all between; a question on both forms is tried in full.
fn ends(steps: &Spread<Push>) -> Vec<Push> {
    let pushes = || steps.iter().map(|(push, _)| *push);
    if !Form::ALL.into_iter().any(|form| only(steps, form)) {
        return pushes().collect();
    }
    let moved = |push: &Push| push.fit.group + push.fit.individual;
    let ends = [pushes().min_by_key(moved), pushes().max_by_key(moved)];
    ends.into_iter().flatten().collect()
}

/// Whether there is anything to count: complete answers have an outcome only with both forms.
pub(super) fn bears_on_both(set: &QuestionSet) -> bool {
    let bears = PerForm::from_fn(|form| set.questions.iter().any(|one| one.bears_on[form]));
    bears.group && bears.individual
}
