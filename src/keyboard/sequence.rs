//! Bytes to keys, one byte at a time.

mod control;

use std::time::Duration;

use zeroize::{Zeroize, Zeroizing};

use super::{Input, Key};

/// The longest sequence of a key that is looked at; a longer one means nothing.
const LONGEST: usize = 16;

/// The longest paste that is taken, in bytes; the rest of a longer one means nothing.
const LONGEST_PASTE: usize = 1024;

/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// What was read of a sequence that has not ended.
#[derive(Debug, Default)]
pub struct Sequence {
    state: State,
    /// The bytes of it that matter.
    bytes: [u8; LONGEST],
    count: usize,
    paste: Zeroizing<Vec<u8>>,
    /// Whether Ctrl-C came in a paste: a part of it, unless it never ends.
    interrupted: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Between,
    /// A character of this many bytes.
    Character(usize),
    /// After ESC.
    Escape,
    /// After ESC O: the next byte names a key.
    Single,
    /// After ESC [.
    Control,
    /// After ESC [ [: a function key of the Linux console.
    Console,
    /// A reply of the terminal, until BEL or ESC \; whether ESC came.
    Reply(bool),
    /// A paste; how many bytes of its end came.
    Paste(usize),
}

impl Drop for Sequence {
    fn drop(&mut self) {
        self.forget();
    }
}

impl Sequence {
    /// Takes one byte; says what came in, if it is whole now.
    pub fn take(&mut self, byte: u8) -> Option<Input> {
        // Wherever it comes: nothing that was begun and not ended may hold it back.
        if byte == control::CTRL_C && !matches!(self.state, State::Paste(_)) {
            self.forget();
            return Some(Input::Key(Key::Ctrl('c')));
        }
        match self.state {
            State::Between => self.begin(byte),
            State::Character(length) => self.go_on_with_character(byte, length),
            State::Escape => self.after_escape(byte),
            State::Single => self.end_with(control::single(byte)),
            State::Console => self.end_with((byte == b'A').then_some(Key::F1)),
            State::Control => self.go_on_with_control(byte),
            State::Reply(escaped) => self.go_on_with_reply(byte, escaped),
            State::Paste(matched) => self.go_on_with_paste(byte, matched),
        }
    }

    /// How long to wait for the rest of what was begun.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Between => None,
            State::Paste(_) if self.interrupted => Some(Duration::from_millis(50)),
            // Replies and pastes come in one go, but over a slow line not in one piece.
            State::Reply(_) | State::Paste(_) => Some(Duration::from_millis(500)),
            _ => Some(Duration::from_millis(50)),
        }
    }

    /// The rest did not come: what was begun is the Esc key, or means nothing.
    pub fn end(&mut self) -> Option<Input> {
        match self.state {
            State::Between => None,
            State::Escape => self.end_with(Some(Key::Esc)),
            State::Paste(_) if self.interrupted => self.end_with(Some(Key::Ctrl('c'))),
            _ => self.end_with(None),
        }
    }

    fn forget(&mut self) {
        self.state = State::Between;
        self.bytes.zeroize();
        self.count = 0;
        self.paste.zeroize();
        self.interrupted = false;
    }

    #[expect(clippy::unnecessary_wraps, reason = "each step may be the last one")]
    fn end_with(&mut self, key: Option<Key>) -> Option<Input> {
        self.forget();
        Some(key.map_or(Input::Other, Input::Key))
    }

    /// Keeps a byte; one too many is dropped, and what it belongs to means nothing.
    fn keep(&mut self, byte: u8) {
        if let Some(free) = self.bytes.get_mut(self.count) {
            *free = byte;
        }
        self.count = self.count.saturating_add(1);
    }

    fn begin(&mut self, byte: u8) -> Option<Input> {
        let length = match byte {
            control::ESC => {
                self.state = State::Escape;
                return None;
            }
            0..0x80 => return self.end_with(control::key(byte)),
            0xc2..0xe0 => 2,
            0xe0..0xf0 => 3,
            0xf0..0xf5 => 4,
            _ => return self.end_with(None),
        };
        self.keep(byte);
        self.state = State::Character(length);
        None
    }

    fn go_on_with_character(&mut self, byte: u8, length: usize) -> Option<Input> {
        if !(0x80..0xc0).contains(&byte) {
            self.forget();
            return self.begin(byte);
        }
        self.keep(byte);
        if self.count < length {
            return None;
        }
        let text = std::str::from_utf8(&self.bytes[..length]);
        let character = text.ok().and_then(|text| text.chars().next());
        // Some of two bytes are none that a person types.
        let character = character.filter(|character| !character.is_control());
        self.end_with(character.map(Key::Char))
    }

    fn after_escape(&mut self, byte: u8) -> Option<Input> {
        self.state = match byte {
            b'[' => State::Control,
            b'O' => State::Single,
            b']' | b'P' | b'X' | b'^' | b'_' => State::Reply(false),
            // Esc was pressed, and then something else began.
            control::ESC => return Some(Input::Key(Key::Esc)),
            // With Alt.
            0..0x80 => return self.end_with(None),
            _ => {
                self.forget();
                let _ = self.begin(byte);
                return None;
            }
        };
        None
    }

    fn go_on_with_control(&mut self, byte: u8) -> Option<Input> {
        match byte {
            b'[' if self.count == 0 => self.state = State::Console,
            0x20..0x40 => self.keep(byte),
            0x40..0x7f => {
                let Some(numbers) = self.bytes.get(..self.count) else {
                    return self.end_with(None);
                };
                if (numbers, byte) == (b"200", b'~') {
                    self.forget();
                    self.paste.reserve_exact(LONGEST_PASTE);
                    self.state = State::Paste(0);
                    return None;
                }
                let key = control::named(numbers, byte);
                return self.end_with(key);
            }
            // A new sequence, or a key, in the middle of one.
            _ => {
                self.forget();
                return self.begin(byte);
            }
        }
        None
    }

    fn go_on_with_reply(&mut self, byte: u8, escaped: bool) -> Option<Input> {
        match byte {
            control::BELL | b'\r' => return self.end_with(None),
            b'\\' if escaped => return self.end_with(None),
            // A key, though the reply never ended.
            _ if escaped => {
                self.state = State::Escape;
                return self.after_escape(byte);
            }
            _ => self.state = State::Reply(byte == control::ESC),
        }
        None
    }

    fn go_on_with_paste(&mut self, byte: u8, matched: usize) -> Option<Input> {
        self.interrupted |= byte == control::CTRL_C;
        if byte == PASTE_END[matched] {
            self.state = State::Paste(matched + 1);
            if matched + 1 < PASTE_END.len() {
                return None;
            }
            let text = String::from_utf8_lossy(&self.paste).into_owned();
            self.forget();
            return Some(Input::Paste(text));
        }
        // What looked like its end was a part of it.
        let begins_anew = byte == control::ESC;
        let last = (!begins_anew).then_some(byte);
        let room = LONGEST_PASTE - self.paste.len();
        let pasted = PASTE_END[..matched].iter().copied().chain(last);
        self.paste.extend(pasted.take(room));
        self.state = State::Paste(usize::from(begins_anew));
        None
    }
}
