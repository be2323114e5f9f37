//! Exact fractions, so that every result can be checked by hand.

use std::cmp::Ordering;
use std::ops::{Add, Sub};

/// An exact fraction in lowest terms.
///
/// Within the limits of a question set (500 questions, 9 options each, importance up to 3) no
/// denominator of one form passes 10^34: the least common multiple of sizes that add up to 500
/// stays below 10^23, picks add a factor of 2,520, and the weights the rest. An `i128` holds 10^38.
/// The two forms together may pass it, so fractions of different forms are compared, never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// The fraction `numerator / denominator`; the denominator is a constant or a count, never zero.
    ///
    /// # Panics
    /// If `denominator` is zero.
    pub const fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator != 0, "a fraction needs a denominator");
        let divisor = greatest_common_divisor(numerator, denominator);
        let sign = if denominator < 0 { -1 } else { 1 };
        Self {
            numerator: sign * numerator / divisor,
            denominator: sign * denominator / divisor,
        }
    }

    pub const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    #[must_use]
    pub const fn times(self, factor: i128) -> Self {
        let divisor = greatest_common_divisor(factor, self.denominator);
        Self {
            numerator: self.numerator * (factor / divisor),
            denominator: self.denominator / divisor,
        }
    }

    /// This fraction divided by a whole number, which is never zero.
    #[must_use]
    pub const fn over(self, divisor: i128) -> Self {
        let common = greatest_common_divisor(self.numerator, divisor);
        Self::new(
            self.numerator / common,
            self.denominator * (divisor / common),
        )
    }

    pub const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    #[must_use]
    pub const fn abs(self) -> Self {
        Self {
            numerator: self.numerator.abs(),
            denominator: self.denominator,
        }
    }

    /// The fraction times `10^places`, rounded half away from zero.
    pub const fn scaled(self, places: u32) -> i128 {
        let factor = 10_i128.pow(places);
        let whole = self.numerator / self.denominator;
        let rest = (self.numerator % self.denominator) * factor * 2;
        let half = if rest < 0 {
            -self.denominator
        } else {
            self.denominator
        };
        whole * factor + (rest + half) / (2 * self.denominator)
    }

    /// A decimal for display, rounded half away from zero to four places.
    #[expect(
        clippy::cast_precision_loss,
        reason = "display only; the value is below 2^53"
    )]
    pub const fn decimal(self) -> f64 {
        self.scaled(4) as f64 / 10_000.0
    }
}

/// The greatest whole number that divides both; 1 for two zeros.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only after both were found to fit"
)]
pub const fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b > u64::MAX as u128 {
        (a, b) = (b, a % b);
    }
    if b != 0 {
        // In half the width it is several times as fast, and nearly all numbers fit.
        let (mut short, mut rest) = (b as u64, (a % b) as u64);
        while rest != 0 {
            (short, rest) = (rest, short % rest);
        }
        a = short as u128;
    }
    if a == 0 { 1 } else { a.cast_signed() }
}

impl Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        Self::new(
            self.numerator * (other.denominator / shared)
                + other.numerator * (self.denominator / shared),
            self.denominator / shared * other.denominator,
        )
    }
}

impl Sub for Ratio {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + other.times(-1)
    }
}

impl std::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

impl Ord for Ratio {
    /// Compares by whole parts first, then the inverted rests, so that nothing can overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let whole = |one: &Self| one.numerator.div_euclid(one.denominator);
        let rest = |one: &Self| one.numerator.rem_euclid(one.denominator);
        let inverted = |one: &Self| Self {
            numerator: one.denominator,
            denominator: rest(one),
        };
        let rests = || match (rest(self), rest(other)) {
            (left, right) if left == 0 || right == 0 => left.cmp(&right),
            _ => inverted(other).cmp(&inverted(self)),
        };
        whole(self).cmp(&whole(other)).then_with(rests)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
