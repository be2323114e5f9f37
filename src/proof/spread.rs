//! In how many ways answers lead to each sum, built up question by question.

use std::ops::{Add, AddAssign, Mul};

/// Every sum that occurs, in order, with the ways that lead to it.
pub(super) type Spread<Sum, Ways = u128> = Vec<(Sum, Ways)>;

/// The most sums that are held at once before they are put in order: about 100 MB.
const LARGEST: usize = 1 << 20;

/// What may still be spent; one unit is about ten nanoseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work(pub usize);

impl Work {
    /// `None`, before anything is done, if it would be too much.
    pub(super) fn spend(&mut self, units: usize) -> Option<()> {
        self.0 = self.0.checked_sub(units)?;
        Some(())
    }
}

/// The spread with one more question; `None` past the bound.
pub(super) fn extend<Sum, Ways>(
    spread: &[(Sum, Ways)],
    steps: &[(Sum, Ways)],
    work: &mut Work,
) -> Option<Spread<Sum, Ways>>
where
    Sum: Copy + Ord + Add<Output = Sum>,
    Ways: Copy + AddAssign + Mul<Output = Ways>,
{
    let size = spread.len().checked_mul(steps.len());
    let size = size.filter(|size| *size <= LARGEST)?;
    work.spend(size)?;
    let mut next = Vec::with_capacity(size);
    for (push, ways) in steps {
        next.extend(
            spread
                .iter()
                .map(|(sum, known)| (*sum + *push, *known * *ways)),
        );
    }
    Some(merged(next))
}

/// The spread of several questions; `None` past the bound.
pub(super) fn of_all<'s, Sum>(
    questions: impl IntoIterator<Item = &'s [(Sum, u128)]>,
    work: &mut Work,
) -> Option<Spread<Sum>>
where
    Sum: Copy + Default + Ord + Add<Output = Sum> + 's,
{
    let mut questions = questions.into_iter();
    questions.try_fold(vec![(Sum::default(), 1)], |spread, steps| {
        extend(&spread, steps, work)
    })
}

/// In order, and every sum once. What comes in is in a few sorted runs, which a stable sort finds.
pub(super) fn merged<Sum: Ord, Ways: Copy + AddAssign>(
    mut spread: Spread<Sum, Ways>,
) -> Spread<Sum, Ways> {
    spread.sort_by(|one, other| one.0.cmp(&other.0));
    spread.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    spread
}
