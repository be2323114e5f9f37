//! The words a result can have: outcomes, what to start with, what can be started.

/// Which way the answers lean. A suggestion, never a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Group fits clearly more.
    Group,
    /// One-to-one fits clearly more.
    Individual,
    /// Both fit well and about as well.
    Both,
    /// No clear lean.
    Either,
    /// Neither fits for now.
    NeitherYet,
    /// Too few answers to say.
    NotEnoughAnswers,
}

impl Outcome {
    /// All outcomes, in the order a question set lists them.
    pub const ALL: [Self; 6] = [
        Self::Group,
        Self::Individual,
        Self::Both,
        Self::Either,
        Self::NeitherYet,
        Self::NotEnoughAnswers,
    ];

    /// The word used in question sets and results.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Individual => "individual",
            Self::Both => "both",
            Self::Either => "either",
            Self::NeitherYet => "neither-yet",
            Self::NotEnoughAnswers => "not-enough-answers",
        }
    }
}

/// What to start with, given what fits and what can be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StartWith {
    /// Group therapy.
    Group,
    /// One-to-one therapy.
    Individual,
    /// Both at the same time.
    Both,
    /// Nothing can be proposed.
    Nothing,
}

impl StartWith {
    /// All of them, in the order the format lists them.
    pub const ALL: [Self; 4] = [Self::Group, Self::Individual, Self::Both, Self::Nothing];

    /// The word used in question sets and results.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Individual => "individual",
            Self::Both => "both",
            Self::Nothing => "none",
        }
    }
}

/// Whether something can be started, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It can start now.
    Open,
    /// Nobody has looked yet.
    Unknown,
    /// It can start after a wait.
    Wait,
    /// It cannot be reached for now.
    OutOfReach,
}

impl Status {
    /// All of them, from best to worst.
    pub const ALL: [Self; 4] = [Self::Open, Self::Unknown, Self::Wait, Self::OutOfReach];

    /// The word used in question sets and results.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unknown => "unknown",
            Self::Wait => "wait",
            Self::OutOfReach => "out-of-reach",
        }
    }
}
