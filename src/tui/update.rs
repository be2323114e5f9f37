//! What a message does to the model. The only place that changes it.

mod choosing;
mod overlays;
mod scrolling;

use super::Ending;
use super::message::{Effect, Message};
use super::model::{Model, Overlay, Page, Safety, Shown};
use super::sheet::Room;
use crate::report::{Report, Setting};

/// Takes a message in.
pub fn update(model: &mut Model, message: Message) -> Effect {
    match message {
        Message::LeaveNow => return Effect::Leave(Ending::Interrupted),
        Message::Suspend => return Effect::Suspend,
        Message::Resized { columns, rows } => {
            model.size = (columns, rows);
            return Effect::Nothing;
        }
        _ => {}
    }
    // Nobody can see what a key does in a window that shows no page.
    if Room::new(model.size).is_too_small() {
        return Effect::Nothing;
    }
    model.notice = None;
    if let Some(overlay) = model.overlay {
        return overlays::update(model, overlay, message);
    }
    match message {
        Message::HelpLines => model.lay_over(Some(Overlay::HelpLines)),
        Message::Keys => model.lay_over(Some(Overlay::Keys)),
        Message::Leave => model.lay_over(Some(Overlay::Leave { yes: false })),
        Message::PageUp | Message::PageDown => scrolling::scroll(model, message),
        _ => on_page(model, message),
    }
    Effect::Nothing
}

/// How the questionnaire ends if the person leaves now.
fn ending(model: &Model) -> Ending {
    match &model.shown {
        Some(shown) => Ending::Finished(shown.answers.clone()),
        None => Ending::Left,
    }
}

fn on_page(model: &mut Model, message: Message) {
    match model.page {
        Page::Welcome => match message {
            Message::Enter => model.turn_to(Page::Safety),
            _ => scrolling::scroll(model, message),
        },
        Page::Safety => safety(model, message),
        Page::HelpFirst => help_first(model, message),
        Page::Item => choosing::item(model, message),
        Page::Review => review(model, message),
        Page::Result => match message {
            Message::Back | Message::Letter('v') => model.turn_to(Page::Review),
            _ => scrolling::scroll(model, message),
        },
    }
}

fn safety(model: &mut Model, message: Message) {
    match message {
        Message::Back => model.turn_to(Page::Welcome),
        Message::Enter => match model.safety_focus {
            None => model.notice = Some(super::model::Notice::ChooseFirst),
            Some(line) => {
                let said = Safety::ALL[line];
                model.safety = Some(said);
                model.turn_to(if said == Safety::Safe {
                    Page::Item
                } else {
                    Page::HelpFirst
                });
            }
        },
        _ => choosing::move_focus(model, message, Safety::ALL.len(), |model| {
            &mut model.safety_focus
        }),
    }
}

fn help_first(model: &mut Model, message: Message) {
    let needs_help = model.safety.is_some_and(Safety::needs_help);
    match message {
        Message::Back => model.turn_to(Page::Safety),
        Message::Letter('k') if needs_help => model.turn_to(Page::Item),
        Message::Enter if !needs_help => model.turn_to(Page::Item),
        _ => scrolling::scroll(model, message),
    }
}

fn review(model: &mut Model, message: Message) {
    let items = model.interview.items().len();
    match message {
        Message::Enter if model.review_focus >= items => show_result(model),
        Message::Enter => {
            model.interview.jump(model.review_focus);
            model.from_review = true;
            choosing::open_item(model);
        }
        Message::Back if model.shown.is_some() => show_result(model),
        Message::Back => {
            model.from_review = false;
            choosing::open_item(model);
        }
        _ => {
            let mut focus = Some(model.review_focus);
            choosing::moved(&mut focus, message, items + 1);
            if focus != Some(model.review_focus) {
                model.scroll = None;
            }
            model.review_focus = focus.unwrap_or(items);
        }
    }
}

fn show_result(model: &mut Model) {
    let answers = model.interview.answers().clone();
    let setting = Setting {
        set: &model.given.set,
        words: &model.words,
        first: model.given.first,
        safe: !model.safety.is_some_and(Safety::needs_help),
    };
    let report = Report::new(setting, &answers);
    let before = match model.shown.take() {
        Some(old) if old.answers == answers => old.before,
        Some(old) => Some(old.report.assessment.outcome),
        None => None,
    };
    model.shown = Some(Shown {
        report,
        answers,
        before,
    });
    model.turn_to(Page::Result);
}
