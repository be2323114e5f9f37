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
    NeitherYet,
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

    /// The words used in question sets and results, in the same order.
    pub const IDS: [&str; 6] = [
        "group",
        "individual",
        "both",
        "either",
        "neither-yet",
        "not-enough-answers",
    ];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }
}

/// What to start with, given what fits and what can be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StartWith {
    Group,
    Individual,
    /// Both at the same time.
    Both,
    Nothing,
}

impl StartWith {
    pub const ALL: [Self; 4] = [Self::Group, Self::Individual, Self::Both, Self::Nothing];
    pub const IDS: [&str; 4] = ["group", "individual", "both", "none"];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }
}

/// Whether something can be started, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Open,
    /// Nobody has looked yet.
    Unknown,
    /// It can start after a wait.
    Wait,
    OutOfReach,
}

impl Status {
    pub const ALL: [Self; 4] = [Self::Open, Self::Unknown, Self::Wait, Self::OutOfReach];
    pub const IDS: [&str; 4] = ["open", "unknown", "wait", "out-of-reach"];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }
}
