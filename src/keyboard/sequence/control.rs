//! What single bytes and short sequences stand for.

use crate::keyboard::Key;

pub(super) const CTRL_C: u8 = 0x03;
pub(super) const BELL: u8 = 0x07;
pub(super) const ESC: u8 = 0x1b;

/// The key of a byte below 128.
pub(super) fn key(byte: u8) -> Option<Key> {
    Some(match byte {
        b'\r' => Key::Enter,
        b'\t' => Key::Tab,
        0x08 | 0x7f => Key::Backspace,
        0 => Key::Ctrl(' '),
        0x01..=0x1a => Key::Ctrl(char::from(byte - 1 + b'a')),
        0x1c..=0x1f => Key::Ctrl(char::from(byte - 0x1c + b'\\')),
        ESC => return None,
        _ => Key::Char(char::from(byte)),
    })
}

/// The key of the byte after ESC O.
pub(super) fn single(byte: u8) -> Option<Key> {
    letter(byte).or(match byte {
        // Enter on the number pad.
        b'M' => Some(Key::Enter),
        _ => None,
    })
}

/// The key of ESC [, these numbers, and this byte.
pub(super) fn named(numbers: &[u8], last: u8) -> Option<Key> {
    let mut numbers = numbers.split(|byte| *byte == b';').map(number);
    let first = numbers.next()?;
    // With Shift a key is the same one; with Alt or Ctrl it means nothing.
    let with = numbers.next().unwrap_or(Some(1))?;
    if numbers.next().is_some() || !matches!(with, 1 | 2) {
        return None;
    }
    if last != b'~' {
        return letter(last);
    }
    Some(match first? {
        1 | 7 => Key::Home,
        3 => Key::Delete,
        4 | 8 => Key::End,
        5 => Key::PageUp,
        6 => Key::PageDown,
        11 => Key::F1,
        _ => return None,
    })
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return Some(1);
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

fn letter(byte: u8) -> Option<Key> {
    Some(match byte {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'H' => Key::Home,
        b'F' => Key::End,
        b'P' => Key::F1,
        b'Z' => Key::BackTab,
        _ => return None,
    })
}
