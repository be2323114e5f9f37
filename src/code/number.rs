//! A number of any size, in digits of 32 values.

/// The digits, the lowest first, none of them zero at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Number(Vec<u8>);

impl Number {
    /// Out of digits with the highest first.
    pub(super) fn of(digits: &[u8]) -> Self {
        Self(digits.iter().rev().copied().collect())
    }

    /// Makes room for one of `count` states, and puts it there.
    pub(super) fn push(&mut self, state: usize, count: usize) {
        let mut carry = state;
        for digit in &mut self.0 {
            carry += usize::from(*digit) * count;
            *digit = low(carry);
            carry /= 32;
        }
        while carry > 0 {
            self.0.push(low(carry));
            carry /= 32;
        }
    }

    /// Takes back the last state, one of `count`.
    pub(super) fn pop(&mut self, count: usize) -> usize {
        let mut rest = 0;
        for digit in self.0.iter_mut().rev() {
            rest = rest * 32 + usize::from(*digit);
            *digit = low(rest / count);
            rest %= count;
        }
        rest
    }

    pub(super) fn length(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|digit| *digit == 0)
    }

    /// So many digits, the highest first.
    pub(super) fn digits(&self, length: usize) -> impl Iterator<Item = u8> {
        (0..length)
            .rev()
            .map(|at| self.0.get(at).copied().unwrap_or_default())
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is less than 32")]
const fn low(number: usize) -> u8 {
    (number % 32) as u8
}
