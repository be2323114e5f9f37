//! The words a result can have: outcomes, what to start with, what can be started.

/// Which way the answers lean. A suggestion, never a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    Group,
    Individual,
    /// Both fit well, about as well, and each gives something that was asked for.
    Both,
    Either,
    /// Neither fits for now, and each was ruled out.
    NeitherYet,
    /// Too few answers to say.
    NotEnoughAnswers,
}

impl Outcome {
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
    Group,
    Individual,
    Both,
    /// Nothing can be proposed.
    Nothing,
}

impl StartWith {
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
