//! How far answers move both fits, and what they say by it.

use std::ops::{Add, BitAnd, BitOr};

use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::scoring::Marks;

/// One answer, or the sum of several, in whole units of a fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Push {
    pub fit: PerForm<i64>,
    pub said: Said,
}

/// Limits and wishes, one bit for each form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said(u8);

impl Said {
    pub(super) const NOTHING: Self = Self(0);
    pub(super) const LIMITS: Self = Self(0b0011);
    pub(super) const WISHES: Self = Self(0b1100);
    const GROUP: Self = Self(0b0101);
    const INDIVIDUAL: Self = Self(0b1010);

    pub(super) const fn about(form: Form) -> Self {
        match form {
            Form::Group => Self::GROUP,
            Form::Individual => Self::INDIVIDUAL,
        }
    }

    /// These, if it holds.
    pub(super) fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::NOTHING }
    }

    fn each(self, what: Self) -> PerForm<bool> {
        PerForm::from_fn(|form| self & what & Self::about(form) != Self::NOTHING)
    }

    pub(super) fn limits(self) -> PerForm<bool> {
        self.each(Self::LIMITS)
    }

    pub(super) fn wishes(self) -> PerForm<bool> {
        self.each(Self::WISHES)
    }

    const fn mirrored(self) -> Self {
        Self((self.0 & Self::GROUP.0) << 1 | (self.0 & Self::INDIVIDUAL.0) >> 1)
    }
}

impl BitOr for Said {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Said {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Push {
    pub(super) fn outcome(self, marks: &Marks<i64>) -> Outcome {
        marks.outcome(self.fit, self.said.limits(), self.said.wishes())
    }

    /// The same with the forms swapped.
    pub(super) fn mirrored(self) -> Self {
        Self {
            fit: PerForm::from_fn(|form| self.fit[form.other()]),
            said: self.said.mirrored(),
        }
    }

    /// Whether it leaves a form as it is, and says nothing about it.
    pub(super) fn spares(self, form: Form) -> bool {
        self.fit[form] == 0 && self.said & Said::about(form) == Said::NOTHING
    }
}

impl Add for Push {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            fit: PerForm::from_fn(|form| self.fit[form] + other.fit[form]),
            said: self.said | other.said,
        }
    }
}
