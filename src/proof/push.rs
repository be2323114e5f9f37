//! How far answers move both fits, and what they say by it.

use std::ops::Add;

use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::scoring::Marks;

/// One answer, or the sum of several, in whole units of a fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Push {
    pub fit: PerForm<i64>,
    pub said: Said,
}

/// The forms that there is a limit on, and a wish for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    pub limits: PerForm<bool>,
    pub wishes: PerForm<bool>,
}

impl Said {
    /// Only the limits, only the wishes, both or none.
    pub(super) fn only(self, limits: bool, wishes: bool) -> Self {
        Self {
            limits: PerForm::from_fn(|form| limits && self.limits[form]),
            wishes: PerForm::from_fn(|form| wishes && self.wishes[form]),
        }
    }
}

impl Push {
    pub(super) fn outcome(self, marks: &Marks<i64>) -> Outcome {
        marks.outcome(self.fit, self.said.limits, self.said.wishes)
    }

    /// The same with the forms swapped.
    pub(super) fn mirrored(self) -> Self {
        Self {
            fit: PerForm::from_fn(|form| self.fit[form.other()]),
            said: Said {
                limits: PerForm::from_fn(|form| self.said.limits[form.other()]),
                wishes: PerForm::from_fn(|form| self.said.wishes[form.other()]),
            },
        }
    }

    /// Whether it leaves a form as it is, and says nothing about it.
    pub(super) fn spares(self, form: Form) -> bool {
        self.fit[form] == 0 && !self.said.limits[form] && !self.said.wishes[form]
    }
}

impl Add for Push {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let (this, that) = (self.said, other.said);
        Self {
            fit: PerForm::from_fn(|form| self.fit[form] + other.fit[form]),
            said: Said {
                limits: PerForm::from_fn(|form| this.limits[form] || that.limits[form]),
                wishes: PerForm::from_fn(|form| this.wishes[form] || that.wishes[form]),
            },
        }
    }
}
