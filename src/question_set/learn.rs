//! What a person can read about the choice before or after they answer.

use super::{Id, Prose};

/// After this many months past its review, a set is due to be read again.
pub const FRESH_MONTHS: u16 = 12;

/// Everything there is to read. Each part may be absent in a set of one's own.
#[derive(Clone, Debug, Default)]
pub struct Learn {
    pub about: Option<About>,
    /// The four ways to go: group, one-to-one, both, neither; all or none of them.
    pub forms: Option<Forms>,
    pub comparison: Vec<Difference>,
    pub numbers: Vec<HonestNumber>,
    pub sources: Vec<Citation>,
}

impl Learn {
    pub fn can_be_read(&self) -> bool {
        self.about.is_some()
            || self.forms.is_some()
            || !self.comparison.is_empty()
            || !self.numbers.is_empty()
            || !self.sources.is_empty()
    }
}

/// Who made this, from what, and how far it goes.
#[derive(Clone, Debug)]
pub struct About {
    pub problem: Prose,
    pub not_measured: Prose,
    pub if_you_wait: Prose,
    pub method: Prose,
    pub reading: Option<Prose>,
    pub updates: Prose,
    pub funding: Prose,
    pub authors: Prose,
    pub in_short: Option<Prose>,
}

#[derive(Clone, Debug)]
pub struct Forms {
    pub group: Way,
    pub individual: Way,
    pub both: Way,
    pub neither: Way,
}

#[derive(Clone, Debug)]
pub struct Way {
    pub title: Prose,
    pub what: Prose,
    pub who: Prose,
    pub length: Prose,
    /// As many as downsides, and as many as in every other way.
    pub upsides: Vec<Prose>,
    /// As many as upsides.
    pub downsides: Vec<Prose>,
    pub first_month: Prose,
    pub first_session: Prose,
    pub questions: Vec<Prose>,
    pub techniques: Vec<Prose>,
    pub kinds: Vec<Prose>,
    pub find: Vec<Prose>,
}

#[derive(Clone, Debug)]
pub struct Difference {
    pub id: Id,
    pub aspect: Prose,
    pub group: Prose,
    pub individual: Prose,
}

/// A number with everything needed to read it.
#[derive(Clone, Debug)]
pub struct HonestNumber {
    pub id: Id,
    pub say: Prose,
    pub about: Prose,
    pub time: Prose,
    pub strength: Strength,
    pub count: Count,
    /// Indices into [`Learn::sources`].
    pub sources: Vec<usize>,
}

/// What a number counts, always of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Rate {
        /// Of 100 in groups.
        group: u8,
        /// Of 100 in one-to-one.
        individual: u8,
    },
    /// Pairs in which one-to-one did better; the group did in the rest.
    Pairs {
        /// Of 100 pairs.
        individual: u8,
        /// The least and the most it could be.
        range: Option<(u8, u8)>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    ManyStudies,
    FewStudies,
    OneStudy,
    Conflicting,
    ExpertView,
}

impl Strength {
    pub const ALL: [Self; 5] = [
        Self::ManyStudies,
        Self::FewStudies,
        Self::OneStudy,
        Self::Conflicting,
        Self::ExpertView,
    ];

    pub const IDS: [&str; 5] = [
        "many-studies",
        "few-studies",
        "one-study",
        "conflicting",
        "expert-view",
    ];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }
}

#[derive(Clone, Debug)]
pub struct Citation {
    pub id: Id,
    pub cite: Prose,
    pub link: Option<Prose>,
    pub strength: Strength,
    pub used_for: Prose,
}
