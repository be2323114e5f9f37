//! What a message does to the model. The only place that changes it.

mod choosing;
mod overlays;
mod reading;
mod result;
mod scrolling;
mod taking;
mod trying;

use super::Ending;
use super::message::{Effect, Message};
use super::model::{Model, Overlay, Page, Safety, Tab};
use super::sheet::Room;

/// Where the result begins.
const SUMMARY: Page = Page::Result(Tab::Summary);
/// Where the page to take along is made.
const TAKE_ALONG: Page = Page::Result(Tab::TakeAlong);

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
    if model.is_typing() && message != Message::HelpLines {
        taking::typing(model, message);
        return Effect::Nothing;
    }
    if let Some(language) = language(model, message) {
        return Effect::Speak(language);
    }
    model.notice = None;
    if let Some(overlay) = model.overlay {
        return overlays::update(model, overlay, as_back_or_enter(message));
    }
    match message {
        Message::HelpLines => model.lay_over(Some(Overlay::HelpLines)),
        Message::Keys => model.lay_over(Some(Overlay::Keys)),
        Message::Leave => model.lay_over(Some(Overlay::Leave { yes: false })),
        Message::PageUp | Message::PageDown => scrolling::scroll(model, message),
        _ => return on_page(model, message),
    }
    Effect::Nothing
}

/// The language that a message asks for: the next one, or the one in focus on the first page.
fn language(model: &Model, message: Message) -> Option<usize> {
    if model.findings.is_some() {
        return None;
    }
    match message {
        Message::Letter('l') if model.languages.len() > 1 => {
            Some((model.language + 1) % model.languages.len())
        }
        Message::Enter | Message::Right
            if model.page == Page::Welcome && model.overlay.is_none() =>
        {
            let before = 1 + usize::from(model.heading.can_be_read);
            let line = model.welcome_focus?.checked_sub(before)?;
            let (language, _) = model.other_languages().nth(line)?;
            Some(language)
        }
        _ => None,
    }
}

/// How the questionnaire ends if the person leaves now.
fn ending(model: &Model) -> Ending {
    match &model.shown {
        Some(shown) => Ending::Finished(shown.answers.clone()),
        None => Ending::Left,
    }
}

/// Left and Right, where they change no value.
const fn as_back_or_enter(message: Message) -> Message {
    match message {
        Message::Left => Message::Back,
        Message::Right => Message::Enter,
        _ => message,
    }
}

fn on_page(model: &mut Model, message: Message) -> Effect {
    if model.findings.is_some() {
        scrolling::scroll(model, message);
        return Effect::Nothing;
    }
    let message = if trying::takes_left_and_right(model) {
        message
    } else {
        as_back_or_enter(message)
    };
    match model.page {
        Page::Welcome => welcome(model, message),
        Page::Safety => safety(model, message),
        Page::HelpFirst => help_first(model, message),
        Page::Item => choosing::item(model, message),
        Page::Review => review(model, message),
        Page::Result(tab) => return result::update(model, tab, message),
        Page::Learn(reading) => reading::update(model, reading, message),
    }
    Effect::Nothing
}

fn welcome(model: &mut Model, message: Message) {
    match (message, model.welcome_focus) {
        (Message::Enter, Some(1)) if model.heading.can_be_read => reading::open(model),
        (Message::Enter, _) => model.turn_to(Page::Safety),
        (Message::Back, _) => {}
        (_, focus) => {
            let lines = usize::from(model.heading.can_be_read) + model.languages.len();
            let mut focus = focus.or(Some(0));
            if choosing::moved(&mut focus, message, lines) {
                model.welcome_focus = focus;
                model.scroll = None;
            }
        }
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
        Message::Enter if model.review_focus >= items => result::open(model, SUMMARY),
        Message::Enter => {
            model.interview.jump(model.review_focus);
            model.from_review = true;
            choosing::open_item(model);
        }
        Message::Next if model.shown.is_some() => result::turn(model, 1),
        Message::Previous if model.shown.is_some() => result::turn_back(model),
        Message::Back if model.shown.is_some() => result::open(model, SUMMARY),
        Message::Letter('t') if model.shown.is_some() => result::open(model, TAKE_ALONG),
        Message::Back => {
            model.from_review = false;
            model.interview.jump(model.reached);
            choosing::open_item(model);
        }
        _ => {
            let mut focus = Some(model.review_focus);
            if choosing::moved(&mut focus, message, items + 1) {
                model.scroll = None;
            }
            model.review_focus = focus.unwrap_or(items);
        }
    }
}
