//! What a page says otherwise where a laptop is handed from one person to the next.

use std::num::NonZeroU32;

use super::{choices, numbered};
use crate::action::Action;
use crate::journey::Journey;
use crate::journey::visit::{Curtain, Keeps, Visit};
use crate::page::{Block, Choice, Page};
use crate::words::{Words, fill};

/// Nothing of the page below, and the way back to it.
pub(super) fn curtain(journey: &Journey, curtain: Curtain) -> Page {
    let words = journey.words().hand_over();
    let (text, back) = match curtain {
        Curtain::Blank => (&words.blank, &words.come_back),
        Curtain::Unattended => (&words.hidden, &words.come_back_any),
    };
    let mut page = Page {
        title: words.place.clone(),
        ways: vec![Action::Back, Action::Vanish],
        focus: Some(0),
        ..Page::default()
    };
    page.blocks.push(Block::Lead(text.clone()));
    let back = Choice::plain(back.clone(), Action::Back);
    page.blocks.push(choices(vec![back]));
    if curtain == Curtain::Blank {
        page.blocks.push(Block::Text(words.blank_again.clone()));
    }
    page
}

/// What a person is told before they begin.
pub(super) fn told(visit: Visit, words: &Words) -> Block {
    let words = words.hand_over();
    let told = match visit.idle {
        Some(_) if visit.in_lines => &words.idle_lines,
        Some(_) => &words.idle,
        None => &words.never_idle,
    };
    let minutes = visit.idle.map_or(0, NonZeroU32::get).to_string();
    Block::Text(fill(told, &[("minutes", &minutes)]))
}

/// Asking once whether the laptop goes back.
pub(super) fn leave(journey: &Journey, page: &mut Page) {
    let words = journey.words().hand_over();
    page.title.clone_from(&words.leave_place);
    page.blocks = vec![
        Block::Lead(words.leave_ask.clone()),
        numbered(vec![
            Choice::plain(words.leave_yes.clone(), Action::LeaveNow),
            Choice::plain(words.leave_no.clone(), Action::Back),
        ]),
    ];
}

/// How the page can be taken along, in place of a name and a form.
pub(super) fn taking(visit: Visit, words: &Words) -> Vec<Block> {
    let words = words.hand_over();
    let save = match visit.keeps {
        Keeps::Nothing => return vec![Block::Text(words.keep_by_hand.clone())],
        Keeps::Folder => &words.keep_in_folder,
        Keeps::Printer => &words.keep_on_paper,
    };
    vec![choices(vec![Choice::plain(save.clone(), Action::Save)])]
}
