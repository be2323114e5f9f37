//! Keys from the terminal library, where there is no other way to read them.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use crate::keyboard::{Input, Key, Moment};

/// Reads through the terminal library.
#[derive(Debug)]
pub(in crate::screen) struct Keys(Instant);

impl Keys {
    pub(in crate::screen) fn open(_: &[i32]) -> io::Result<Self> {
        // From here on no change of the size is missed.
        crossterm::event::poll(Duration::ZERO)?;
        Ok(Self(Instant::now()))
    }

    pub(in crate::screen) fn now(&self) -> Moment {
        self.0.elapsed()
    }

    pub(in crate::screen) fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
        if let Some(until) = until
            && !crossterm::event::poll(until.saturating_sub(self.now()))?
        {
            return Ok(Input::Late);
        }
        Ok(read(crossterm::event::read()?))
    }
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
