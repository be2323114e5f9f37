//! What a key means on a page.

use super::{KEYS, TYPING};
use crate::action::{Action, Part, Safety, Step};
use crate::answers::{Lean, Reply};
use crate::interview::Said;
use crate::keyboard::Key;
use crate::page::{Choice, Page};
use crate::words::{Footer, Keys};

/// A line of the page of all keys.
pub(super) struct Entry {
    /// The keys by name, and what they do.
    pub(super) words: fn(&Keys) -> [&String; 2],
    /// The keys, and what each does: the first that means something here.
    pub(super) binds: &'static [(&'static [Key], &'static [Does])],
    /// What the foot of this page says of them, if anything.
    pub(super) foot: Foot,
}

type Foot = fn(&Now<'_>, &Footer) -> Option<Hint>;

/// The foot says nothing of these keys.
pub(super) const NOTHING: Foot = |_, _| None;

/// What a key does, where it means something.
pub(super) enum Does {
    Moves(Move),
    Edit(Edit),
    /// Opens the part of the result with the digit's number.
    Part,
    /// Moves to the line with the digit's number.
    Line,
    /// Opens the part of the result before or after this one.
    Beside(Step),
    /// Changes the value of the line in focus.
    Change(Step),
    /// Moves to a line that does this.
    LineThat(fn(&Action) -> bool),
    /// Does this, if the page offers it.
    Offers(Action),
    /// Does what the page offers of this kind.
    Offered(fn(&Action) -> bool),
    /// Stays, where leaving is asked.
    Stay,
    /// Does this on every page.
    Anywhere(Action),
    /// Something of the screen itself.
    Screen(Meaning),
}

/// A movement within a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::screen) enum Move {
    Up,
    Down,
    Next,
    Previous,
    First,
    Last,
    PageUp,
    PageDown,
    To(usize),
}

/// A change to a text that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::screen) enum Edit {
    Insert(char),
    Left,
    Right,
    Home,
    End,
    Erase,
    Delete,
    EraseAll,
}

/// What a key means on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::screen) enum Meaning {
    Act(Action),
    Move(Move),
    Edit(Edit),
    /// Keeps the line in focus.
    Enter,
    /// Ticks or unticks the line in focus.
    Tick,
    Suspend,
}

/// A page when a key comes.
pub(in crate::screen) struct Now<'a> {
    pub(in crate::screen) page: &'a Page,
    /// The line in focus.
    pub(in crate::screen) line: Option<&'a Choice>,
    /// Whether the page is longer than the window.
    pub(in crate::screen) scrolls: bool,
}

/// What can be pressed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) text: String,
    /// The same, shorter, for narrow windows.
    pub(super) short: String,
    /// Dropped first when there is no room: the highest number.
    pub(super) rank: u8,
}

impl Now<'_> {
    /// What the page offers of this kind, among its ways and its lines.
    fn offered(&self, is: impl Fn(&Action) -> bool) -> Option<&Action> {
        let lines = self.page.lines().map(|(_, line)| &line.act);
        self.page.ways.iter().chain(lines).find(|act| is(act))
    }

    pub(super) fn offers(&self, action: &Action) -> bool {
        self.offered(|act| act == action).is_some()
    }

    /// What the foot says of an action, if the page offers it.
    pub(super) fn hint(&self, action: &Action, text: &str, short: &str, rank: u8) -> Option<Hint> {
        if self.offers(action) {
            hint(text, short, rank)
        } else {
            None
        }
    }

    /// Whether lines are ticked here.
    pub(super) fn ticks(&self) -> bool {
        self.page.lines().any(|(choices, _)| choices.most.is_some())
    }
}

impl Does {
    fn meaning(&self, key: Key, now: &Now<'_>) -> Option<Meaning> {
        let lines = now.page.lines().count();
        Some(match self {
            Self::Moves(to) => Meaning::Move(*to),
            Self::Edit(edit) => Meaning::Edit(*edit),
            Self::Line if lines > 0 => Meaning::Move(Move::To(digit(key)?)),
            Self::Part => {
                now.page.parts.as_ref()?;
                Meaning::Act(Action::Part(*Part::ALL.get(digit(key)?)?))
            }
            Self::Beside(step) => {
                let shown = now.page.parts.as_ref()?.shown;
                let to = step.from(shown, Part::ALL.len());
                Meaning::Act(Action::Part(Part::ALL[to]))
            }
            Self::Change(step) => {
                let [less, more, _] = now.line?.steps.clone()?;
                Meaning::Act(if *step == Step::Less { less } else { more })
            }
            Self::LineThat(is) => {
                let at = now.page.lines().position(|(_, line)| is(&line.act))?;
                Meaning::Move(Move::To(at))
            }
            Self::Offers(action) if now.offers(action) => Meaning::Act(action.clone()),
            Self::Offered(is) => Meaning::Act(now.offered(is)?.clone()),
            Self::Stay if now.offers(&Action::LeaveNow) => Meaning::Act(Action::Back),
            Self::Anywhere(action) => Meaning::Act(action.clone()),
            Self::Screen(meaning) => meaning.clone(),
            Self::Line | Self::Offers(_) | Self::Stay => return None,
        })
    }
}

/// What a key means here, if anything.
pub(in crate::screen) fn meaning(key: Key, now: &Now<'_>) -> Option<Meaning> {
    let typing = now.page.field().is_some();
    if typing && let Some(meaning) = look_up(TYPING, key, now) {
        return Some(meaning);
    }
    match key {
        Key::Char(character) if typing => Some(Meaning::Edit(Edit::Insert(character))),
        Key::Char(letter) => look_up(KEYS, Key::Char(letter.to_ascii_lowercase()), now),
        Key::Ctrl(_) => look_up(KEYS, key, now),
        _ if typing => None,
        _ => look_up(KEYS, key, now),
    }
}

fn look_up(table: &[Entry], key: Key, now: &Now<'_>) -> Option<Meaning> {
    let binds = table.iter().flat_map(|entry| entry.binds);
    binds
        .filter(|(keys, _)| keys.contains(&key))
        .flat_map(|(_, does)| *does)
        .find_map(|does| does.meaning(key, now))
}

/// The place of the line that a digit names.
fn digit(key: Key) -> Option<usize> {
    match key {
        Key::Char(digit) => usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1),
        _ => None,
    }
}

pub(super) fn is_not_sure(act: &Action) -> bool {
    matches!(
        act,
        Action::Say(Said::Reply(Reply::NotSure) | Said::Lean(Some(Lean::Unsure)))
            | Action::Safety(Safety::NotSure)
    )
}

pub(super) fn is_skip(act: &Action) -> bool {
    matches!(
        act,
        Action::Say(Said::Reply(Reply::Skipped) | Said::Lean(None))
    )
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the table says what the foot says, if anything"
)]
pub(super) fn hint(text: &str, short: &str, rank: u8) -> Option<Hint> {
    Some(Hint {
        text: text.to_owned(),
        short: short.to_owned(),
        rank,
    })
}
