//! What a page says otherwise where a laptop is handed from one person to the next.

use std::num::NonZeroU32;

use crate::action::Action;
use crate::journey::Journey;
use crate::journey::shown::Taking;
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
    page.blocks = vec![
        Block::Lead(text.clone()),
        Block::lines(vec![Choice::plain(back, Action::Back)]),
    ];
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

/// Asking whether the laptop goes back: the title, what is asked, yes and no.
pub(super) fn leave(words: &Words) -> [&String; 4] {
    let words = words.hand_over();
    [
        &words.leave_place,
        &words.leave_ask,
        &words.leave_yes,
        &words.leave_no,
    ]
}

/// What was left with the counselor or printed, when the laptop goes back.
pub(super) fn stays(journey: &Journey) -> Option<Block> {
    let words = journey.words().hand_over();
    let text = match journey.numbers().as_slice() {
        [] if journey.has_saved() => words.leave_printed.clone(),
        [] => return None,
        [number] => fill(&words.leave_left, &[("number", number)]),
        several => fill_several(&words.leave_left_several, several),
    };
    Some(Block::Text(text))
}

/// How the page can be taken along, in place of a name and a form.
pub(super) fn taking(visit: Visit, journey: &Journey) -> Block {
    let words = journey.words().hand_over();
    let may = journey.may_hand_in();
    let label = match visit.keeps {
        Keeps::Nothing => return Block::Text(words.keep_by_hand.clone()),
        Keeps::Folder if may => &words.keep_in_folder,
        Keeps::Folder => &words.left_in_folder,
        Keeps::Printer if may => &words.keep_on_paper,
        Keeps::Printer => &words.left_on_paper,
    };
    Block::lines(vec![Choice::plain(label, Action::HandIn)])
}

/// What the counselor or the printer has already.
pub(super) fn left(journey: &Journey, taking: &Taking) -> Option<Block> {
    let words = journey.words().hand_over();
    let text = match journey.numbers().as_slice() {
        [] if journey.has_saved() && !taking.is_kept() => words.on_paper_before.clone(),
        [] => return None,
        [number] => {
            let sentence = if taking.is_kept() {
                &words.in_folder
            } else {
                &words.in_folder_before
            };
            fill(sentence, &[("number", number)])
        }
        several => fill_several(&words.in_folder_several, several),
    };
    Some(Block::Note(text))
}

fn fill_several(sentence: &str, numbers: &[&str]) -> String {
    let (count, numbers) = (numbers.len().to_string(), numbers.join(", "));
    fill(sentence, &[("count", &count), ("numbers", &numbers)])
}
