//! Help lines, all keys, and the question before leaving: pages laid over the others.

use super::{ending, scrolling};
use crate::tui::message::{Effect, Message};
use crate::tui::model::{Model, Overlay};

/// Takes a message in while a page lies over the others.
pub(super) fn update(model: &mut Model, overlay: Overlay, message: Message) -> Effect {
    match (overlay, message) {
        (Overlay::Leave { yes: true }, Message::Enter)
        | (Overlay::Leave { .. }, Message::Letter('y')) => {
            return Effect::Leave(ending(model));
        }
        (_, Message::Enter | Message::Back) | (Overlay::Leave { .. }, Message::Letter('n')) => {
            model.lay_over(None);
        }
        (_, Message::HelpLines) => model.lay_over(Some(Overlay::HelpLines)),
        (Overlay::Leave { yes }, _) => {
            let yes = match message {
                Message::Up | Message::First | Message::Digit(1) => true,
                Message::Down | Message::Last | Message::Digit(2) => false,
                Message::Next | Message::Previous => !yes,
                _ => yes,
            };
            model.overlay = Some(Overlay::Leave { yes });
        }
        (_, Message::Leave) => model.lay_over(Some(Overlay::Leave { yes: false })),
        (Overlay::HelpLines, Message::Keys) => model.lay_over(Some(Overlay::Keys)),
        (Overlay::HelpLines | Overlay::Keys, _) => scrolling::scroll(model, message),
    }
    Effect::Nothing
}
