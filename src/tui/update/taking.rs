//! Choosing what goes on the page to take along, naming the file, and saving it.

use super::choosing;
use crate::front_end::{Chosen, LONGEST_NAME, Saved, may_name};
use crate::tui::message::{Effect, Message};
use crate::tui::model::{Line, Model, Notice, Taking};

/// Makes the proposal for the result that is shown, unless there is one already.
pub(super) fn prepare(model: &mut Model) {
    if let (Some(shown), None) = (&model.shown, &model.taking) {
        model.taking = Some(Taking::new(Chosen::proposed(
            &model.given,
            &model.words,
            shown,
        )));
    }
}

/// A message on the page.
pub(super) fn update(model: &mut Model, message: Message) -> Effect {
    let Some(taking) = &mut model.taking else {
        return Effect::Nothing;
    };
    let may_replace = matches!(taking.saved, Some(Saved::Exists(_)));
    match (message, taking.line()) {
        (Message::Letter('y'), _) if may_replace => return save(model, true),
        (Message::Enter | Message::Tick, Line::Question(index)) => {
            let has_room = taking.chosen.has_room();
            let asked = &mut taking.chosen.asked[index];
            if *asked || has_room {
                *asked = !*asked;
                taking.saved = None;
            } else {
                model.notice = Some(Notice::AskedMost);
            }
        }
        (Message::Enter | Message::Tick, Line::Format(format)) => {
            taking.chosen.take_form(format);
            taking.saved = None;
        }
        (Message::Enter, Line::Name) => taking.typing = true,
        (Message::Enter, Line::Save) => return save(model, false),
        _ => {
            let mut focus = Some(taking.focus);
            if choosing::moved(&mut focus, message, taking.lines().len()) {
                model.scroll = None;
            }
            taking.focus = focus.unwrap_or_default();
        }
    }
    Effect::Nothing
}

/// A message while the file's name is typed.
pub(super) fn typing(model: &mut Model, message: Message) {
    let Some(taking) = &mut model.taking else {
        return;
    };
    let name = &mut taking.chosen.name;
    let room = name.chars().count() < LONGEST_NAME;
    match message {
        Message::Typed(character) if room && may_name(character) => name.push(character),
        Message::Erase => drop(name.pop()),
        Message::EraseAll => name.clear(),
        Message::Enter | Message::Back | Message::Down | Message::Next => taking.typing = false,
        _ => return,
    }
    taking.saved = None;
    taking.chosen.follow_name();
}

fn save(model: &Model, replace: bool) -> Effect {
    let (Some(shown), Some(taking)) = (&model.shown, &model.taking) else {
        return Effect::Nothing;
    };
    let chosen = &taking.chosen;
    Effect::Save(chosen.request(&model.given, &model.words, shown, replace))
}
