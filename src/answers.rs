//! What a person answered, valid for one question set.

pub mod carried;
pub mod file;

pub use crate::question_set::Picks;
use crate::question_set::{QuestionRef, QuestionSet};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reply {
    /// Not reached yet.
    #[default]
    Unanswered,
    /// "Not sure": missing, never a midpoint.
    NotSure,
    /// "Skip this one": missing, never a zero.
    Skipped,
    /// One option, or several where the question allows it; never empty.
    Picked(Picks),
}

impl Reply {
    pub const fn picks(self) -> Option<Picks> {
        match self {
            Self::Picked(picks) => Some(picks),
            _ => None,
        }
    }
}

/// How much a consideration should count: 1 a little, 2 some, 3 a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Importance(u8);

impl Importance {
    /// Least to most.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    pub fn new(weight: i64) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|importance| i64::from(importance.0) == weight)
    }

    pub const fn weight(self) -> u8 {
        self.0
    }

    pub fn less(self) -> Option<Self> {
        Self::new(i64::from(self.0) - 1)
    }

    pub fn more(self) -> Option<Self> {
        Self::new(i64::from(self.0) + 1)
    }
}

impl Default for Importance {
    /// 2, "some": what counts when nothing was said.
    fn default() -> Self {
        Self(2)
    }
}

/// The person's own lean, asked before the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lean {
    Group,
    Individual,
    Both,
    Neither,
    Unsure,
}

impl Lean {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Group,
        Self::Individual,
        Self::Both,
        Self::Neither,
        Self::Unsure,
    ];

    pub const IDS: [&str; 5] = ["group", "individual", "both", "neither", "unsure"];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }
}

/// Everything a person answered. The safety answer is not part of it, and never is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    scored: Vec<Reply>,
    availability: Vec<Reply>,
    importance: Vec<Option<Importance>>,
    pub lean: Option<Lean>,
}

impl Answers {
    pub fn none(questions: usize, availability: usize, considerations: usize) -> Self {
        Self {
            scored: vec![Reply::Unanswered; questions],
            availability: vec![Reply::Unanswered; availability],
            importance: vec![None; considerations],
            lean: None,
        }
    }

    pub fn none_of(set: &QuestionSet) -> Self {
        Self::none(
            set.questions.len(),
            set.availability.len(),
            set.considerations.len(),
        )
    }

    pub fn reply(&self, question: QuestionRef) -> Reply {
        match question {
            QuestionRef::Scored(index) => self.scored[index],
            QuestionRef::Availability(index) => self.availability[index],
        }
    }

    pub fn keep(&mut self, question: QuestionRef, reply: Reply) {
        match question {
            QuestionRef::Scored(index) => self.scored[index] = reply,
            QuestionRef::Availability(index) => self.availability[index] = reply,
        }
    }

    /// How much a consideration counts; "some" where nothing was said.
    pub fn importance(&self, consideration: usize) -> Importance {
        self.importance[consideration].unwrap_or_default()
    }

    pub fn stated_importance(&self, consideration: usize) -> Option<Importance> {
        self.importance[consideration]
    }

    /// Keeps how much a consideration counts; `None` takes it back.
    pub fn weigh(&mut self, consideration: usize, importance: Option<Importance>) {
        self.importance[consideration] = importance;
    }

    /// The questions of both kinds that have no answer, in the order they are asked.
    pub fn missing<'a>(&'a self, set: &QuestionSet) -> impl Iterator<Item = QuestionRef> + use<'a> {
        set.all_questions()
            .filter(|question| self.reply(*question).picks().is_none())
    }
}
