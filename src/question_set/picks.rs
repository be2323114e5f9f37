//! Picked options of one question.

/// A set of picked options of one question: bit `n` stands for option `n`.
///
/// A question has at most 9 options, so 16 bits are enough, and picks can be copied freely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picks(u16);

impl Picks {
    pub const fn one(option: usize) -> Self {
        Self(1 << option)
    }

    /// Every set of one to `most` of so many options.
    pub fn some(options: usize, most: usize) -> impl Iterator<Item = Self> {
        let all = (1..1 << options).map(Self);
        all.filter(move |picks| picks.count() <= most)
    }

    pub const fn contains(self, option: usize) -> bool {
        self.0 & (1 << option) != 0
    }

    #[must_use]
    pub const fn with(self, option: usize) -> Self {
        Self(self.0 | 1 << option)
    }

    #[must_use]
    pub const fn without(self, option: usize) -> Self {
        Self(self.0 & !(1 << option))
    }

    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The picked options' indices, in the order of the question.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..16).filter(move |option| self.contains(*option))
    }
}
