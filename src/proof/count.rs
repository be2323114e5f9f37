//! Whole numbers large enough to count every way to answer a hundred questions and more.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{AddAssign, SubAssign};

/// A whole number of `LIMBS` times 64 bits, the lowest limb first. Sizes are chosen so that no
/// count of a set overflows; see [`limbs_for`](super::limbs_for).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count<const LIMBS: usize>([u64; LIMBS]);

/// A count of any set within the limits: 500 questions of 511 ways are fewer than 2^4500.
pub type Total = Count<80>;

impl<const LIMBS: usize> Count<LIMBS> {
    /// None.
    pub const ZERO: Self = Self([0; LIMBS]);

    /// A small number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        let mut limbs = [0; LIMBS];
        limbs[0] = number;
        Self(limbs)
    }

    /// Whether it is none.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.iter().all(|limb| *limb == 0)
    }

    /// Adds `other` times a small factor.
    pub fn add_times(&mut self, other: &Self, factor: u32) {
        let mut carry = 0;
        for (limb, other) in self.0.iter_mut().zip(&other.0) {
            let sum = u128::from(*limb) + u128::from(*other) * u128::from(factor) + carry;
            *limb = low(sum);
            carry = sum >> 64;
        }
    }

    /// Takes away `other` times a small factor; the result is never below zero.
    pub fn sub_times(&mut self, other: &Self, factor: u32) {
        let mut product = Self::ZERO;
        product.add_times(other, factor);
        *self -= product;
    }

    /// Adds the product of two counts.
    pub fn add_product(&mut self, a: &Self, b: &Self) {
        for (shift, a) in a.0.iter().enumerate().filter(|(_, limb)| **limb != 0) {
            let mut carry = 0;
            for (limb, b) in self.0[shift..].iter_mut().zip(&b.0) {
                let sum = u128::from(*limb) + u128::from(*a) * u128::from(*b) + carry;
                *limb = low(sum);
                carry = sum >> 64;
            }
        }
    }

    /// This count times a small factor.
    #[must_use]
    pub fn times(&self, factor: u32) -> Self {
        let mut product = Self::ZERO;
        product.add_times(self, factor);
        product
    }

    /// Divides by a small number, which is never zero, and gives the rest.
    pub fn divide(&mut self, divisor: u32) -> u64 {
        let mut rest = 0_u128;
        for limb in self.0.iter_mut().rev() {
            let part = rest << 64 | u128::from(*limb);
            *limb = low(part / u128::from(divisor));
            rest = part % u128::from(divisor);
        }
        low(rest)
    }

    /// The same number with the limbs of a [`Total`].
    #[must_use]
    pub fn widen(&self) -> Total {
        let mut limbs = [0; 80];
        for (wide, limb) in limbs.iter_mut().zip(&self.0) {
            *wide = *limb;
        }
        Count(limbs)
    }

    /// How many of `parts` equal parts of `whole` this is, rounded to the nearest.
    #[must_use]
    pub fn share(&self, whole: &Self, parts: u32) -> u32 {
        let twice = self.times(2).times(parts);
        // The most parts for which (2 * parts - 1) * whole still fits.
        let (mut low, mut high) = (0, parts);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if whole.times(2 * middle - 1) <= twice {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        low
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the low limb is what is asked for"
)]
const fn low(wide: u128) -> u64 {
    wide as u64
}

impl<const LIMBS: usize> AddAssign for Count<LIMBS> {
    fn add_assign(&mut self, other: Self) {
        let mut carry = false;
        for (limb, other) in self.0.iter_mut().zip(other.0) {
            let (sum, over) = limb.overflowing_add(other);
            let (sum, over_again) = sum.overflowing_add(u64::from(carry));
            *limb = sum;
            carry = over || over_again;
        }
    }
}

impl<const LIMBS: usize> SubAssign for Count<LIMBS> {
    fn sub_assign(&mut self, other: Self) {
        let mut borrow = false;
        for (limb, other) in self.0.iter_mut().zip(other.0) {
            let (rest, under) = limb.overflowing_sub(other);
            let (rest, under_again) = rest.overflowing_sub(u64::from(borrow));
            *limb = rest;
            borrow = under || under_again;
        }
    }
}

impl<const LIMBS: usize> Ord for Count<LIMBS> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

impl<const LIMBS: usize> PartialOrd for Count<LIMBS> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<const LIMBS: usize> fmt::Display for Count<LIMBS> {
    /// Decimal digits without separators.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: u32 = 1_000_000_000;
        let mut left = *self;
        let mut blocks = vec![left.divide(DIGITS)];
        while !left.is_zero() {
            blocks.push(left.divide(DIGITS));
        }
        let last = blocks.pop().unwrap_or_default();
        write!(out, "{last}")?;
        blocks
            .iter()
            .rev()
            .try_for_each(|block| write!(out, "{block:09}"))
    }
}
