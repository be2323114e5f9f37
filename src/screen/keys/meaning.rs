//! What a key means on a page, and how the table of keys is said.

use super::{KEYS, TYPING};
use crate::action::{Action, Part, Safety, Step};
use crate::answers::{Lean, Reply};
use crate::interview::Said;
use crate::page::{Choice, Fact, Page};
use crate::screen::input::Key;
use crate::words::{Footer, Keys, Words, fill};
use crate::wrap::columns;

/// At most this many keys stand at the foot of a page.
const MOST_HINTS: usize = 5;

/// A line of the page of all keys.
pub(super) struct Entry {
    /// The keys by name, and what they do.
    pub(super) words: fn(&Keys) -> [&String; 2],
    /// The keys, and what each does: the first that means something here.
    pub(super) binds: &'static [(&'static [Key], &'static [Does])],
    /// What the foot of this page says of them, if anything.
    pub(super) foot: fn(&Now<'_>, &Footer) -> Option<Hint>,
}

/// What a key does, where it means something.
pub(super) enum Does {
    Move(Move),
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
    /// Does what the page offers, if it offers this.
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
pub(in crate::screen) struct Hint {
    text: String,
    /// The same, shorter, for narrow windows.
    short: String,
    /// Dropped first when there is no room: the highest number.
    rank: u8,
}

impl Now<'_> {
    /// What the page offers of this kind, among its ways and its lines.
    fn offered(&self, is: impl Fn(&Action) -> bool) -> Option<&Action> {
        let lines = self.page.lines().map(|(_, line)| &line.act);
        self.page.ways.iter().chain(lines).find(|act| is(act))
    }

    pub(super) fn offers(&self, is: impl Fn(&Action) -> bool) -> bool {
        self.offered(is).is_some()
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
            Self::Move(to) => Meaning::Move(*to),
            Self::Line if lines > 0 => Meaning::Move(Move::To(digit(key)?)),
            Self::Part => {
                now.page.parts.as_ref()?;
                Meaning::Act(Action::Part(*Part::ALL.get(digit(key)?)?))
            }
            Self::Beside(step) => {
                let (shown, all) = (now.page.parts.as_ref()?.shown, Part::ALL.len());
                let to = match step {
                    Step::More => shown + 1,
                    Step::Less => shown + all - 1,
                };
                Meaning::Act(Action::Part(Part::ALL[to % all]))
            }
            Self::Change(step) => {
                let [less, more] = now.line?.steps.clone()?;
                Meaning::Act(if *step == Step::Less { less } else { more })
            }
            Self::LineThat(is) => {
                let at = now.page.lines().position(|(_, line)| is(&line.act))?;
                Meaning::Move(Move::To(at))
            }
            Self::Offered(is) => Meaning::Act(now.offered(is)?.clone()),
            Self::Stay if now.offers(|act| *act == Action::LeaveNow) => Meaning::Act(Action::Back),
            Self::Anywhere(action) => Meaning::Act(action.clone()),
            Self::Screen(meaning) => meaning.clone(),
            Self::Line | Self::Stay => return None,
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

/// How to do something on this page, in words.
pub(in crate::screen) fn how(action: &Action, page: &Page, words: &Words) -> String {
    let names = |does: &Does| match does {
        Does::Offered(is) => is(action),
        Does::Anywhere(act) => act == action,
        _ => false,
    };
    let words = words.keys();
    let bound = |entry: &&Entry| entry.binds.iter().any(|(_, does)| does.iter().any(names));
    if let Some(entry) = KEYS.iter().find(bound) {
        let [key, _] = (entry.words)(words);
        return fill(&words.press, &[("key", key)]);
    }
    let mut lines = page.lines();
    let label = lines.find(|(_, line)| line.act == *action);
    let label = label.map_or("", |(_, line)| line.label.as_str());
    fill(&words.choose, &[("line", label)])
}

/// Every key and what it does; then those for typing.
pub(in crate::screen) fn list(words: &Keys) -> [Vec<Fact>; 2] {
    [KEYS, TYPING].map(|table| {
        let facts = table.iter().map(|entry| {
            let [keys, does] = (entry.words)(words).map(Clone::clone);
            Fact {
                label: keys,
                value: does,
                says: String::new(),
            }
        });
        facts.collect()
    })
}

/// The foot of a page: shorter words first, then fewer of them, so that it fits in `width`.
pub(in crate::screen) fn hints(now: &Now<'_>, words: &Words, width: usize) -> String {
    let table = if now.page.field().is_some() {
        TYPING
    } else {
        KEYS
    };
    let all = table
        .iter()
        .filter_map(|entry| (entry.foot)(now, words.footer()));
    let mut all: Vec<Hint> = all.collect();
    loop {
        if all.len() <= MOST_HINTS {
            for short in [false, true] {
                let text = joined(&all, short);
                if columns(&text) <= width {
                    return text;
                }
            }
        }
        let last = all.iter().enumerate().max_by_key(|(_, hint)| hint.rank);
        let Some((last, _)) = last else {
            return String::new();
        };
        all.remove(last);
    }
}

fn joined(hints: &[Hint], short: bool) -> String {
    let texts = hints.iter().map(|hint| {
        if short {
            hint.short.as_str()
        } else {
            hint.text.as_str()
        }
    });
    texts.collect::<Vec<_>>().join("   ")
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
