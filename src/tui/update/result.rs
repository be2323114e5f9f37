//! The result and its parts.

use super::{reading, scrolling, taking, trying};
use crate::tui::message::{Effect, Message};
use crate::tui::model::{Model, Page, Shown, Tab};

/// The parts of the result in the order of their names at the top.
const PARTS: [Page; 5] = [
    Page::Result(Tab::Summary),
    Page::Result(Tab::Reasons),
    Page::Result(Tab::WhatIf),
    Page::Review,
    Page::Result(Tab::TakeAlong),
];

/// A message on a part of the result.
pub(super) fn update(model: &mut Model, tab: Tab, message: Message) -> Effect {
    match (tab, message) {
        (_, Message::Next) => turn(model, 1),
        (_, Message::Previous) => turn_back(model),
        (_, Message::Letter('v')) | (Tab::Summary, Message::Back) => open(model, Page::Review),
        (_, Message::Back) => open(model, Page::Result(Tab::Summary)),
        (_, Message::Letter('m')) => reading::open(model),
        (Tab::TakeAlong, _) => return taking::update(model, message),
        (_, Message::Letter('t')) => open(model, Page::Result(Tab::TakeAlong)),
        (Tab::WhatIf, _) => trying::update(model, message),
        (Tab::Summary | Tab::Reasons, _) => scrolling::scroll(model, message),
    }
    Effect::Nothing
}

/// Shows the part that many places further on, around the end.
pub(super) fn turn(model: &mut Model, further: usize) {
    let at = PARTS
        .iter()
        .position(|page| *page == model.page)
        .unwrap_or_default();
    open(model, PARTS[(at + further) % PARTS.len()]);
}

/// Turns back, around the start.
pub(super) fn turn_back(model: &mut Model) {
    turn(model, PARTS.len() - 1);
}

/// Scores the answers as they are now, and shows a part of the result.
pub(super) fn open(model: &mut Model, page: Page) {
    let answers = model.interview.answers();
    let unchanged = model
        .shown
        .as_ref()
        .is_some_and(|shown| shown.answers == *answers);
    if !unchanged {
        let before = model.shown.take();
        model.shown = Some(Shown::after(
            before,
            model.setting(),
            model.interview.answers(),
        ));
        model.trial = None;
        model.taking = None;
    }
    if page == Page::Review {
        model.review_focus = 0;
    }
    if page == Page::Result(Tab::TakeAlong) {
        taking::prepare(model);
    }
    model.turn_to(page);
}
