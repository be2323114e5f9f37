//! What a person can do, in the words of the questionnaire; keys and typed words are two spellings of it.

use crate::answers::{Picks, Reply};
use crate::format::Format;
use crate::interview::Said;
use crate::reading::Reading;
use crate::words::Words;

/// Something a person does. A page says which of these mean something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// From the first page to the questions.
    Begin,
    /// Answers the safety question.
    Safety(Safety),
    /// Past the help lines, or past a page of values, to what comes next.
    GoOn,
    /// Answers the current question.
    Say(Said),
    /// How much a consideration counts, one step from now.
    Weigh(usize, Step),
    /// Opens the question at a position to change its answer.
    Open(usize),
    SeeResult,
    Part(Part),
    /// Opens something to read; the list first.
    Read(Reading),
    /// To the next page to read, or the one before.
    Turn(Step),
    /// Tries a change.
    Try(Trial, Step),
    /// Takes back everything that was tried.
    PutBack,
    /// Puts a question to ask on the page to take along, or takes it off.
    Ask(usize),
    /// Opens the field for a code.
    Code(Purpose),
    /// Puts the code on the page to take along, or takes it off.
    TakeCode,
    /// Shows the answers beside those of the last code.
    SeeComparison,
    /// Puts that on the page to take along, or takes it off.
    TakeComparison,
    /// Chooses the form of the page to take along.
    Form(Format),
    /// Opens the field with the file's name.
    Rename,
    /// The field holds this text now.
    Type(String),
    /// Keeps what was typed, a name or a code.
    KeepName,
    /// Saves the page to take along; on a laptop that is handed over, nothing.
    Save,
    /// Leaves that page with the counselor, or prints it.
    HandIn,
    /// Saves over the file of that name.
    Replace,
    /// The languages to choose from, from anywhere.
    Languages,
    /// Goes on in another language, by its place in the list.
    Speak(usize),
    /// Shows this country's help lines first, by its place in the list.
    Country(usize),
    Review,
    /// Back the way one came; closes a page that lies over another.
    Back,
    /// The help lines, from anywhere.
    Help,
    /// What can be pressed or typed.
    Keys,
    /// Asks whether to leave.
    Leave,
    /// Yes, leave.
    LeaveNow,
    /// Leave at once and leave nothing, as Ctrl-C does.
    Vanish,
}

/// On whose computer this is, where that changes what can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Own,
    /// One that is handed over, and whether a page can be left there.
    Shared {
        keeps: bool,
    },
}

/// What a code is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To go on with the answers in it.
    ComeBack,
    /// To see them beside one's own.
    Compare,
}

/// One step of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Less,
    More,
    /// One more, and from the last to the first: so that one key alone reaches every value.
    On,
}

impl Step {
    /// In the order of [`crate::page::Choice::steps`].
    pub const ALL: [Self; 3] = [Self::Less, Self::More, Self::On];

    /// The place one step from another, around the ends.
    pub const fn from(self, at: usize, count: usize) -> usize {
        match self {
            Self::Less => (at + count - 1) % count,
            Self::More | Self::On => (at + 1) % count,
        }
    }

    /// The value one step from this one. The least stays when it should be less, and the most when
    /// it should be more.
    pub fn of<T: Copy + PartialEq>(self, values: &[T], now: &T) -> T {
        let at = values.iter().position(|value| value == now);
        let (at, last) = (at.unwrap_or_default(), values.len() - 1);
        values[match self {
            Self::Less => at.saturating_sub(1),
            Self::More => last.min(at + 1),
            Self::On => self.from(at, values.len()),
        }]
    }
}

/// Something whose change can be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// How much a consideration counts.
    Importance(usize),
    /// The answer to a scored question.
    Answer(usize),
}

/// The parts of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Summary,
    Reasons,
    WhatIf,
    Answers,
    TakeAlong,
}

impl Part {
    /// In the order of their names at the top.
    pub const ALL: [Self; 5] = [
        Self::Summary,
        Self::Reasons,
        Self::WhatIf,
        Self::Answers,
        Self::TakeAlong,
    ];

    /// Its name at the top, the words that can be typed for it, and what they do.
    pub fn said(self, words: &Words) -> [&String; 3] {
        let (tabs, typed, plain) = (words.tabs(), words.typed(), words.plain());
        match self {
            Self::Summary => [&tabs.summary, &typed.result, &plain.does_result],
            Self::Reasons => [&tabs.reasons, &typed.reasons, &plain.does_reasons],
            Self::WhatIf => [&tabs.what_if, &typed.what_if, &plain.does_what_if],
            Self::Answers => [&tabs.answers, &typed.review, &plain.does_review],
            Self::TakeAlong => [&tabs.take_along, &typed.take, &plain.does_take],
        }
    }
}

/// The answer to the safety question. It routes, and goes nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    Safe,
    NotSure,
    NotSafe,
    RatherNot,
}

impl Safety {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Safe, Self::NotSure, Self::NotSafe, Self::RatherNot];

    /// Whether getting safe comes first.
    pub const fn needs_help(self) -> bool {
        matches!(self, Self::NotSure | Self::NotSafe)
    }
}

impl Action {
    /// The answer that keeps all of these options together.
    pub fn together<'a>(options: impl IntoIterator<Item = &'a Self>) -> Self {
        let picks = options.into_iter().filter_map(|option| match option {
            Self::Say(Said::Reply(Reply::Picked(picks))) => Some(*picks),
            _ => None,
        });
        let all = picks.fold(Picks::default(), Picks::and);
        Self::Say(Said::Reply(Reply::Picked(all)))
    }
}
