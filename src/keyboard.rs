//! What comes in from the terminal: keys, pastes, changes of its size, and silence.
//!
//! Nothing is kept: a few bytes are held until they are a key, and are wiped then. A sequence that
//! never ends cannot hold back Ctrl-C, nor the time.

#[cfg(unix)]
mod sequence;
#[cfg(unix)]
mod unix;

#[cfg(unix)]
pub use {
    sequence::Sequence,
    unix::{Reader, System, Wait, Woken, quiet, size},
};

use std::time::Duration;

/// Something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    Resize(u16, u16),
    /// The time that was given is over.
    Late,
    /// Anything else: a released key, the mouse, a late reply. It answers nothing.
    Other,
}

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Ctrl(char),
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Tab,
    BackTab,
    Enter,
    Esc,
    Backspace,
    Delete,
    F1,
}

/// Time since some moment that stays the same.
pub type Moment = Duration;

/// A page is never larger than this: a window that claims to be may be a mistake or an attack, and
/// would cost gigabytes.
const LARGEST: (u16, u16) = (500, 200);

/// The size of a page in a window of this size.
pub fn capped((columns, rows): (u16, u16)) -> (u16, u16) {
    (columns.min(LARGEST.0), rows.min(LARGEST.1))
}
