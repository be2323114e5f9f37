//! Keys to messages. Pastes, mouse and late replies of the terminal mean nothing.
//!
//! No letter of a colour reply (`rgb:` and the hexadecimal digits) has a meaning, and a digit only
//! moves the choice: a terminal that answers a question nobody asked cannot answer ours.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::message::Message;

/// What an event means.
#[must_use]
pub fn message(event: &Event) -> Message {
    match event {
        Event::Resize(columns, rows) => Message::Resized {
            columns: *columns,
            rows: *rows,
        },
        // Windows reports releases too.
        event => event.as_key_press_event().map_or(Message::Other, key),
    }
}

/// What an event means while a text is typed: characters are text, and a paste is typed.
#[must_use]
pub fn typing(event: &Event) -> Vec<Message> {
    if let Event::Paste(text) = event {
        return text.chars().map(Message::Typed).collect();
    }
    let typed = event.as_key_press_event().and_then(|key| match key.code {
        KeyCode::Char('u') if key.modifiers == KeyModifiers::CONTROL => Some(Message::EraseAll),
        _ if key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
        {
            None
        }
        KeyCode::Char(character) => Some(Message::Typed(character)),
        KeyCode::Backspace => Some(Message::Erase),
        _ => None,
    });
    vec![typed.unwrap_or_else(|| message(event))]
}

fn key(key: KeyEvent) -> Message {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('c') => Message::LeaveNow,
            KeyCode::Char('z') => Message::Suspend,
            _ => Message::Other,
        };
    }
    if key
        .modifiers
        .intersects(KeyModifiers::ALT | KeyModifiers::SUPER | KeyModifiers::META)
    {
        return Message::Other;
    }
    match key.code {
        KeyCode::Up => Message::Up,
        KeyCode::Down => Message::Down,
        KeyCode::Tab => Message::Next,
        KeyCode::BackTab => Message::Previous,
        KeyCode::Home => Message::First,
        KeyCode::End => Message::Last,
        KeyCode::PageUp => Message::PageUp,
        KeyCode::PageDown => Message::PageDown,
        KeyCode::Enter => Message::Enter,
        KeyCode::Right => Message::Right,
        KeyCode::Left => Message::Left,
        KeyCode::Esc | KeyCode::Backspace => Message::Back,
        KeyCode::F(1) => Message::HelpLines,
        KeyCode::Char(character) => character_key(character),
        _ => Message::Other,
    }
}

fn character_key(character: char) -> Message {
    match character.to_ascii_lowercase() {
        ' ' => Message::Tick,
        '?' => Message::Keys,
        'h' => Message::HelpLines,
        'q' => Message::Leave,
        digit @ '1'..='9' => Message::Digit(digit as u8 - b'0'),
        letter @ ('k' | 'l' | 'm' | 'n' | 's' | 't' | 'u' | 'v' | 'y') => Message::Letter(letter),
        _ => Message::Other,
    }
}
