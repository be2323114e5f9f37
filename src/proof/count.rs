//! Counts one set at one importance.

use super::OUTCOMES;
use super::meeting::{Rows, differ};
use super::push::Push;
use super::spread::{Spread, Work, merged, of_all};
use super::weighing::Weighing;
use crate::form::{Form, PerForm};
use crate::question_set::QuestionSet;
use crate::scoring::Marks;

/// A set at one importance, in two parts that do not touch each other.
pub(super) struct Setting {
    pub marks: Marks<i64>,
    pub questions: Vec<Spread<Push>>,
    /// Those that bear on one-to-one alone.
    pub alone: Vec<usize>,
    /// All others, those that bear on group alone in front.
    pub others: Vec<usize>,
}

impl Setting {
    pub(super) fn new(marks: Marks<i64>, questions: Vec<Spread<Push>>) -> Self {
        let bears_only = |index: &usize, form| only(&questions[*index], form);
        let (alone, mut others): (Vec<usize>, Vec<usize>) =
            (0..questions.len()).partition(|index| bears_only(index, Form::Individual));
        others.sort_by_key(|index| !bears_only(index, Form::Group));
        Self {
            marks,
            questions,
            alone,
            others,
        }
    }

    /// `None` if the set cannot be weighed.
    pub(super) fn of(set: &QuestionSet, importance: &[u8]) -> Option<Self> {
        let weighing = Weighing::new(set, importance)?;
        Some(Self::new(weighing.marks(), weighing.questions(set)))
    }

    /// The same with the forms swapped.
    fn mirrored(&self) -> Self {
        let swapped = |spread: &Spread<Push>| {
            let swapped = spread.iter().map(|(push, ways)| (push.mirrored(), *ways));
            merged(swapped.collect())
        };
        Self::new(self.marks, self.questions.iter().map(swapped).collect())
    }

    fn rows(&self, work: &mut Work) -> Option<Rows> {
        let alone = self.alone.iter().map(|index| &*self.questions[*index]);
        Some(Rows::of(&of_all(alone, work)?))
    }

    /// The other part, without one of its questions, which moves it by these pushes.
    fn rest(&self, without: Option<usize>, ends: &[Push], work: &mut Work) -> Option<Spread<Push>> {
        let rest = self.others.iter().filter(|index| without != Some(**index));
        let rest = of_all(rest.map(|index| &*self.questions[*index]), work)?;
        Some(settled(rest, &self.marks, ends))
    }

    /// How many answers come out as each outcome.
    pub(super) fn outcomes(&self, work: &mut Work) -> Option<[u128; 5]> {
        let rest = self.rest(None, &[Push::default()], work)?;
        let mut counts = [0; 5];
        let same = |push: &Push, versions: &mut Vec<Push>| versions.push(*push);
        let rows = self.rows(work)?;
        rows.meet(&rest, &self.marks, same, work, |outcomes, ways| {
            for outcome in outcomes {
                let place = OUTCOMES.iter().position(|known| *known == outcome);
                counts[place.unwrap_or_default()] += ways;
            }
        })?;
        Some(counts)
    }

    /// For each question, in how many answers changing it alone changes the outcome.
    pub(super) fn influence(&self, work: &mut Work) -> Option<Vec<u128>> {
        let mirrored = self.mirrored();
        let views = [(self, self.rows(work)?), (&mirrored, mirrored.rows(work)?)];
        let mut influence: Vec<u128> = Vec::new();
        for (index, steps) in self.questions.iter().enumerate() {
            // Questions with the same pushes have the same influence.
            let twin = self.questions[..index]
                .iter()
                .position(|twin| twin == steps);
            let is_alone = self.alone.contains(&index);
            let (view, rows) = &views[usize::from(is_alone)];
            influence.push(match twin {
                Some(twin) => influence[twin],
                None => view.changing(index, rows, work)?,
            });
        }
        Some(influence)
    }

    fn changing(&self, question: usize, rows: &Rows, work: &mut Work) -> Option<u128> {
        let steps = &self.questions[question];
        let ends = ends(steps);
        let rest = self.rest(Some(question), &ends, work)?;
        let each_end = |push: &Push, versions: &mut Vec<Push>| {
            versions.extend(ends.iter().map(|end| *push + *end));
        };
        let mut changing = 0;
        rows.meet(&rest, &self.marks, each_end, work, |outcomes, ways| {
            if differ(outcomes) {
                changing += ways;
            }
        })?;
        Some(changing * steps.iter().map(|(_, ways)| ways).sum::<u128>())
    }
}

/// Whether a question bears on one form alone.
pub(super) fn only(steps: &[(Push, u128)], form: Form) -> bool {
    steps.iter().all(|(push, _)| push.spares(form.other()))
}

/// The sums without what was said that cannot matter at their fit of group, which only these
/// pushes still move.
fn settled(mut spread: Spread<Push>, marks: &Marks<i64>, pushes: &[Push]) -> Spread<Push> {
    let moves = || pushes.iter().map(|push| push.fit.group);
    let (least, most) = (moves().min().unwrap_or(0), moves().max().unwrap_or(0));
    for (push, _) in &mut spread {
        let limits = push.fit.group + least < marks.zero;
        let wishes = push.fit.group + most >= marks.fits_well;
        push.said = push.said.only(limits, wishes);
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
