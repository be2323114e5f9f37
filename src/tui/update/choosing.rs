//! Moving the choice, ticking, and keeping it.

use crate::answers::{Lean, Picks, Reply};
use crate::old_interview::{Offer, Said};
use crate::tui::message::Message;
use crate::tui::model::{Model, Notice, Page};

/// A message on a page that asks something.
pub(super) fn item(model: &mut Model, message: Message) {
    let offers = model.interview.offers(model.interview.item());
    let several = model.interview.pick(model.interview.item()) > 1;
    let line_of = |wanted: Offer| offers.iter().position(|offer| *offer == wanted);
    match message {
        Message::Back => back(model),
        Message::Letter('v') => {
            if !model.from_review {
                model.reached = model.interview.position();
            }
            to_review(model);
        }
        Message::Letter('n') => {
            let unsure = line_of(Offer::NotSure).or_else(|| line_of(Offer::Lean(Lean::Unsure)));
            focus_on(model, unsure);
        }
        Message::Letter('s') => focus_on(model, line_of(Offer::Skip)),
        Message::Enter if several => keep_several(model, &offers),
        Message::Enter => keep_one(model, &offers),
        Message::Tick if several => tick(model, &offers),
        Message::Tick => {}
        _ => move_focus(model, message, offers.len(), |model| {
            &mut model.draft_mut().focus
        }),
    }
}

/// Shows the current item, with what was kept or moved to before.
pub(super) fn open_item(model: &mut Model) {
    let position = model.interview.position();
    let offers = model.interview.offers(model.interview.item());
    let kept = |offer: &Offer| model.interview.is_kept(position, *offer);
    if model.drafts[position].focus.is_none() {
        model.drafts[position].focus = offers.iter().position(kept);
    }
    model.turn_to(Page::Item);
}

fn back(model: &mut Model) {
    if model.from_review {
        to_review(model);
    } else if model.interview.back() {
        open_item(model);
    } else {
        model.turn_to(Page::Safety);
    }
}

fn to_review(model: &mut Model) {
    model.review_focus = model.interview.position();
    model.turn_to(Page::Review);
}

fn go_on(model: &mut Model) {
    if model.from_review {
        to_review(model);
    } else if model.interview.forward() {
        open_item(model);
    } else {
        model.reached = model.interview.position();
        model.review_focus = model.interview.items().len();
        model.turn_to(Page::Review);
    }
}

fn keep_one(model: &mut Model, offers: &[Offer]) {
    let Some(offer) = model.draft().focus.and_then(|line| offers.get(line)) else {
        model.notice = Some(Notice::ChooseFirst);
        return;
    };
    let said = model.interview.meaning(*offer);
    model.interview.keep(said);
    go_on(model);
}

/// Ticks the line in focus; on a ticked line, keeps what is ticked and goes on.
fn keep_several(model: &mut Model, offers: &[Offer]) {
    let draft = model.draft();
    let focused = draft.focus.and_then(|line| offers.get(line)).copied();
    match focused {
        Some(offer @ (Offer::NotSure | Offer::Skip)) => {
            model.draft_mut().ticks = Picks::default();
            let said = model.interview.meaning(offer);
            model.interview.keep(said);
            go_on(model);
        }
        Some(Offer::Option(option)) if !draft.ticks.contains(option) => tick(model, offers),
        _ if !draft.ticks.is_empty() => {
            model
                .interview
                .keep(Said::Reply(Reply::Picked(draft.ticks)));
            go_on(model);
        }
        Some(_) => tick(model, offers),
        None => model.notice = Some(Notice::ChooseFirst),
    }
}

fn tick(model: &mut Model, offers: &[Offer]) {
    let most = model.interview.pick(model.interview.item());
    let draft = model.draft();
    let Some(Offer::Option(option)) = draft.focus.and_then(|line| offers.get(line)) else {
        model.notice = Some(Notice::ChooseFirst);
        return;
    };
    if draft.ticks.contains(*option) {
        model.draft_mut().ticks = draft.ticks.without(*option);
    } else if draft.ticks.count() >= most {
        model.notice = Some(Notice::TickMost);
    } else {
        model.draft_mut().ticks = draft.ticks.with(*option);
        let room = draft.ticks.count() + 1 < most;
        model.notice = Some(if room {
            Notice::TickMore
        } else {
            Notice::TickEnough
        });
    }
}

fn focus_on(model: &mut Model, line: Option<usize>) {
    if line.is_some() {
        model.draft_mut().focus = line;
        model.scroll = None;
    }
}

/// Moves a focus among `lines` lines; a digit without a line says so.
pub(super) fn move_focus(
    model: &mut Model,
    message: Message,
    lines: usize,
    focus_of: impl Fn(&mut Model) -> &mut Option<usize>,
) {
    if let Message::Digit(digit) = message
        && usize::from(digit) > lines
    {
        model.notice = Some(Notice::NoSuchLine(digit));
        return;
    }
    if moved(focus_of(model), message, lines) {
        model.scroll = None;
    }
}

/// Moves a focus; returns whether the message was one that moves.
pub(super) fn moved(focus: &mut Option<usize>, message: Message, lines: usize) -> bool {
    let last = lines.saturating_sub(1);
    *focus = Some(match (message, *focus) {
        (Message::Down, Some(line)) => (line + 1).min(last),
        (Message::Next, Some(line)) if line < last => line + 1,
        (Message::Down | Message::Next | Message::First, _) => 0,
        (Message::Up, Some(line)) => line.saturating_sub(1),
        (Message::Previous, Some(line)) if line > 0 => line - 1,
        (Message::Up | Message::Previous | Message::Last, _) => last,
        (Message::Digit(digit), _) if usize::from(digit) <= lines => usize::from(digit) - 1,
        _ => return false,
    });
    true
}
