//! What comes in from the terminal: keys, pastes, and changes of its size.

use std::io;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// Something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    Resize(u16, u16),
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

/// Waits for the next one.
pub(super) fn next() -> io::Result<Input> {
    Ok(read(crossterm::event::read()?))
}

fn read(event: Event) -> Input {
    // Windows reports releases too.
    if let Some(press) = event.as_key_press_event() {
        return key(press).map_or(Input::Other, Input::Key);
    }
    match event {
        Event::Resize(columns, rows) => Input::Resize(columns, rows),
        Event::Paste(text) => Input::Paste(text),
        _ => Input::Other,
    }
}

fn key(press: KeyEvent) -> Option<Key> {
    if press.modifiers.contains(KeyModifiers::CONTROL) {
        return match press.code {
            KeyCode::Char(letter) => Some(Key::Ctrl(letter)),
            _ => None,
        };
    }
    let others = KeyModifiers::ALT | KeyModifiers::SUPER | KeyModifiers::META;
    if press.modifiers.intersects(others) {
        return None;
    }
    Some(match press.code {
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::F(1) => Key::F1,
        _ => return None,
    })
}
