//! What a person can read about the choice before or after they answer.

use super::{Id, Prose};

/// After this many months past its review, a set is due to be read again.
pub const FRESH_MONTHS: u16 = 12;

/// Everything there is to read. Each part may be absent in a set of one's own.
#[derive(Clone, Debug, Default)]
pub struct Learn {
    /// Who made this, from what, and how far it goes.
    pub about: Option<About>,
    /// The four ways to go: group, one-to-one, both, neither; all or none of them.
    pub forms: Option<Forms>,
    /// The differences, row by row.
    pub comparison: Vec<Difference>,
    /// The few numbers that are honest.
    pub numbers: Vec<HonestNumber>,
    /// Where claims come from.
    pub sources: Vec<Citation>,
}

impl Learn {
    /// Whether there is anything to read.
    #[must_use]
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
    /// Who faces this choice.
    pub problem: Prose,
    /// What the questionnaire does not measure.
    pub not_measured: Prose,
    /// What may happen without any of this.
    pub if_you_wait: Prose,
    /// How evidence was found and chosen.
    pub method: Prose,
    /// How hard the texts are to read, by which formula; absent if nobody measured it.
    pub reading: Option<Prose>,
    /// When the content is looked at again.
    pub updates: Prose,
    /// Who paid.
    pub funding: Prose,
    /// Who wrote and who reviewed.
    pub authors: Prose,
    /// Who paid and who reviewed, in two lines of a page to take along.
    pub in_short: Option<Prose>,
}

/// The four ways to go.
#[derive(Clone, Debug)]
pub struct Forms {
    /// Group therapy.
    pub group: Way,
    /// One-to-one therapy.
    pub individual: Way,
    /// Both, together or one after the other.
    pub both: Way,
    /// Neither, or not now.
    pub neither: Way,
}

/// One way to go.
#[derive(Clone, Debug)]
pub struct Way {
    /// Its name.
    pub title: Prose,
    /// What it is.
    pub what: Prose,
    /// Who is in the room.
    pub who: Prose,
    /// How long it takes.
    pub length: Prose,
    /// As many as downsides, and as many as in every other way.
    pub upsides: Vec<Prose>,
    /// As many as upsides.
    pub downsides: Vec<Prose>,
    /// What a first month is like.
    pub first_month: Prose,
    /// What to expect the first time.
    pub first_session: Prose,
    /// Questions to ask a provider.
    pub questions: Vec<Prose>,
    /// Ways of working, with examples; there may be none.
    pub techniques: Vec<Prose>,
    /// What kinds of it there are; there may be none.
    pub kinds: Vec<Prose>,
    /// How to find one; there may be none.
    pub find: Vec<Prose>,
}

/// One difference between the forms.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Unique in the comparison.
    pub id: Id,
    /// What is compared.
    pub aspect: Prose,
    /// How it is in a group.
    pub group: Prose,
    /// How it is one-to-one.
    pub individual: Prose,
}

/// A number with everything needed to read it.
#[derive(Clone, Debug)]
pub struct HonestNumber {
    /// Unique among the numbers.
    pub id: Id,
    /// The number in words.
    pub say: Prose,
    /// Who it is about.
    pub about: Prose,
    /// By when.
    pub time: Prose,
    /// How strong the evidence is.
    pub strength: Strength,
    /// What is counted.
    pub count: Count,
    /// Indices into [`Learn::sources`].
    pub sources: Vec<usize>,
}

/// What a number counts, always of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// People of each form to whom something happens.
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

/// How strong evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Many studies.
    ManyStudies,
    /// Few studies.
    FewStudies,
    /// One study.
    OneStudy,
    /// Studies that do not agree.
    Conflicting,
    /// The view of people who know the field.
    ExpertView,
}

impl Strength {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::ManyStudies,
        Self::FewStudies,
        Self::OneStudy,
        Self::Conflicting,
        Self::ExpertView,
    ];

    /// The word used in question sets.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ManyStudies => "many-studies",
            Self::FewStudies => "few-studies",
            Self::OneStudy => "one-study",
            Self::Conflicting => "conflicting",
            Self::ExpertView => "expert-view",
        }
    }
}

/// A source.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Unique among the sources.
    pub id: Id,
    /// Authors, year, where it appeared.
    pub cite: Prose,
    /// Where it can be read.
    pub link: Option<Prose>,
    /// How strong it is.
    pub strength: Strength,
    /// What it is used for here.
    pub used_for: Prose,
}
