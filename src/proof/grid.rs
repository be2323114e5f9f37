//! The exact distribution of both sums over some questions, on the lattice they can reach.

use super::count::Count;
use super::weighing::Weighed;
use crate::form::{Form, PerForm};
use crate::ratio::greatest_common_divisor;

/// The sums of one form that can occur: `start`, `start + unit`, and so on, `len` of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    pub start: i64,
    pub unit: i64,
    pub len: usize,
}

impl Axis {
    fn of(questions: &[&Weighed], form: Form) -> Self {
        let mut axis = Self {
            start: 0,
            unit: 0,
            len: 1,
        };
        let mut span = 0;
        for question in questions {
            let pushes = question.steps.iter().map(|step| step.push[form]);
            let lowest = pushes.clone().min().unwrap_or_default();
            let highest = pushes.clone().max().unwrap_or_default();
            axis.start += lowest;
            span += highest - lowest;
            for push in pushes.filter(|push| *push != lowest) {
                let common = greatest_common_divisor(axis.unit.into(), (push - lowest).into());
                axis.unit = i64::try_from(common).unwrap_or(1);
            }
        }
        axis.unit = axis.unit.max(1);
        axis.len = usize::try_from(span / axis.unit).unwrap_or(usize::MAX - 1) + 1;
        axis
    }

    /// The sum at a place.
    pub(super) fn at(&self, place: usize) -> i64 {
        self.start + self.unit * i64::try_from(place).unwrap_or(i64::MAX)
    }

    /// The first place whose sum is at least `sum`; `len` if there is none.
    pub(super) fn from(&self, sum: i64) -> usize {
        let distance = (sum - self.start).max(0);
        let place = (distance + self.unit - 1) / self.unit;
        usize::try_from(place).unwrap_or(self.len).min(self.len)
    }
}

/// The lattice of some questions, which says how large their distribution would be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub axes: PerForm<Axis>,
    /// Cells in one row of the store.
    stride: usize,
}

impl Shape {
    pub(super) fn of(questions: &[&Weighed]) -> Self {
        let axes = PerForm::from_fn(|form| Axis::of(questions, form));
        Self {
            axes,
            stride: axes.individual.len,
        }
    }

    /// How many cells the store has.
    pub(super) fn cells(&self) -> usize {
        self.axes.group.len.saturating_mul(self.stride)
    }
}

/// How many ways lead to each pair of sums, row by row of the group sum.
///
/// The store is one polynomial: a step is a shift, a question a product, and leaving one out
/// an exact division. Rows are as wide as the widest sum, so that no shift runs into the next.
#[derive(Clone, Debug)]
pub(super) struct Grid<const LIMBS: usize> {
    pub shape: Shape,
    store: Vec<Count<LIMBS>>,
}

/// A question's steps as shifts in the store, the smallest first.
fn shifts(question: &Weighed, shape: &Shape) -> Vec<(usize, u32)> {
    let lowest = lowest(question);
    let places = |axis: &Axis, distance: i64| usize::try_from(distance / axis.unit).unwrap_or(0);
    let shift = |push: PerForm<i64>| {
        places(&shape.axes.group, push.group - lowest.group) * shape.stride
            + places(&shape.axes.individual, push.individual - lowest.individual)
    };
    let mut shifts: Vec<_> = question
        .steps
        .iter()
        .map(|step| (shift(step.push), step.ways))
        .collect();
    shifts.sort_unstable();
    shifts
}

fn lowest(question: &Weighed) -> PerForm<i64> {
    let pushes = || question.steps.iter().map(|step| step.push);
    PerForm::from_fn(|form| pushes().map(|push| push[form]).min().unwrap_or_default())
}

fn widths(question: &Weighed) -> PerForm<i64> {
    let pushes = || question.steps.iter().map(|step| step.push);
    let highest =
        PerForm::from_fn(|form| pushes().map(|push| push[form]).max().unwrap_or_default());
    let lowest = lowest(question);
    PerForm::from_fn(|form| highest[form] - lowest[form])
}

impl<const LIMBS: usize> Grid<LIMBS> {
    /// The distribution over every way to answer these questions.
    pub(super) fn of(questions: &[&Weighed]) -> Self {
        let shape = Shape::of(questions);
        let mut store = vec![Count::ZERO; shape.cells()];
        store[0] = Count::new(1);
        let mut used = 1;
        for question in questions {
            let shifts = shifts(question, &shape);
            used += shifts.last().map_or(0, |(shift, _)| *shift);
            for place in (0..used.min(store.len())).rev() {
                let mut sum = Count::ZERO;
                for (shift, ways) in &shifts {
                    if let Some(before) = place.checked_sub(*shift) {
                        sum.add_times(&store[before], *ways);
                    }
                }
                store[place] = sum;
            }
        }
        Self { shape, store }
    }

    /// The distribution without one of its questions.
    pub(super) fn without(&self, question: &Weighed) -> Self {
        let mut rest = self.clone();
        let shifts = shifts(question, &self.shape);
        let Some(((first, divisor), others)) = shifts.split_first() else {
            return rest;
        };
        let end = self.store.len();
        for place in 0..end {
            let mut count = self
                .store
                .get(place + first)
                .copied()
                .unwrap_or(Count::ZERO);
            for (shift, ways) in others {
                if let Some(before) = (place + first).checked_sub(*shift) {
                    count.sub_times(&rest.store[before], *ways);
                }
            }
            if *divisor > 1 {
                count.divide(*divisor);
            }
            rest.store[place] = count;
        }
        let (lowest, widths) = (lowest(question), widths(question));
        rest.shape.axes = PerForm::from_fn(|form| {
            let axis = self.shape.axes[form];
            let places = usize::try_from(widths[form] / axis.unit).unwrap_or(0);
            Axis {
                start: axis.start - lowest[form],
                len: axis.len - places,
                ..axis
            }
        });
        rest
    }

    /// The counts of one row, by individual sum.
    pub(super) fn row(&self, place: usize) -> &[Count<LIMBS>] {
        let start = place * self.shape.stride;
        &self.store[start..start + self.shape.axes.individual.len]
    }

    /// Every pair of sums that occurs, with its count.
    pub(super) fn points(&self) -> impl Iterator<Item = (PerForm<i64>, &Count<LIMBS>)> {
        let axes = self.shape.axes;
        (0..axes.group.len).flat_map(move |row| {
            let cells = self.row(row).iter().enumerate();
            cells
                .filter(|(_, count)| !count.is_zero())
                .map(move |(column, count)| {
                    let sums = PerForm {
                        group: axes.group.at(row),
                        individual: axes.individual.at(column),
                    };
                    (sums, count)
                })
        })
    }

    /// How many ways lead to a pair of sums.
    pub(super) fn count_at(&self, sums: PerForm<i64>) -> Count<LIMBS> {
        let place = |axis: &Axis, sum: i64| {
            let place = axis.from(sum);
            (place < axis.len && axis.at(place) == sum).then_some(place)
        };
        let axes = &self.shape.axes;
        let row = place(&axes.group, sums.group);
        let column = place(&axes.individual, sums.individual);
        row.zip(column)
            .map_or(Count::ZERO, |(row, column)| self.row(row)[column])
    }
}
