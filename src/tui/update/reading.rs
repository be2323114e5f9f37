//! Reading about the choice, from the first page or from the result.

use super::{choosing, scrolling};
use crate::tui::message::Message;
use crate::tui::model::{Model, Page, Reading};
use crate::tui::view::readings;

/// Opens the list of what can be read, if the set has anything to read.
pub(super) fn open(model: &mut Model) {
    if model.heading.can_be_read {
        model.read_from = model.page;
        model.turn_to(Page::Learn(Reading::Menu));
    }
}

/// A message on a page to read.
pub(super) fn update(model: &mut Model, reading: Reading, message: Message) {
    let all = readings(model);
    let at = all.iter().position(|other| *other == reading);
    match (at, message) {
        (None, Message::Back) => model.turn_to(model.read_from),
        (None, Message::Enter) => {
            if let Some(chosen) = all.get(model.learn_focus) {
                model.turn_to(Page::Learn(*chosen));
            }
        }
        (None, _) => {
            let mut focus = Some(model.learn_focus);
            if choosing::moved(&mut focus, message, all.len()) {
                model.scroll = None;
            }
            model.learn_focus = focus.unwrap_or_default();
        }
        (Some(_), Message::Back) => model.turn_to(Page::Learn(Reading::Menu)),
        (Some(at), Message::Next) => turn_over(model, &all, (at + 1) % all.len()),
        (Some(at), Message::Previous) => turn_over(model, &all, (at + all.len() - 1) % all.len()),
        (Some(_), _) => scrolling::scroll(model, message),
    }
}

fn turn_over(model: &mut Model, all: &[Reading], to: usize) {
    model.learn_focus = to;
    model.turn_to(Page::Learn(all[to]));
}
