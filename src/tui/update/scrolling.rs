//! Scrolling a page that is longer than the window.

use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::view;

/// Moves the first line that is shown; other messages do nothing.
pub(super) fn scroll(model: &mut Model, message: Message) {
    let sheet = view::sheet(model);
    let (offset, furthest) = (sheet.offset(), sheet.furthest());
    // One line of the page before stays in view, to read on from.
    let page = sheet.visible().saturating_sub(1).max(1);
    let offset = match message {
        Message::Up | Message::Previous => offset.saturating_sub(1),
        Message::Down | Message::Next => offset + 1,
        Message::PageUp => offset.saturating_sub(page),
        Message::PageDown | Message::Tick | Message::Enter => offset + page,
        Message::First => 0,
        Message::Last => furthest,
        _ => return,
    };
    model.scroll = Some(offset.min(furthest));
}
