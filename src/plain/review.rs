//! Every answer, and the way to each.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::result;
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed, word};
use crate::wording;
use crate::words::fill;

/// Goes to the review, and remembers from where.
pub(super) fn open(talk: &mut Conversation) -> Next {
    talk.came_from = talk.came_from.or(Some(talk.interview.position()));
    talk.turn_to(Page::Review)
}

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let (interview, words) = (&talk.interview, &talk.words);
    let review = words.review();
    if talk.told {
        return say_changed(talk, speech);
    }
    speech.text(&review.place);
    let open = interview.passed_over();
    if open > 0 {
        let count = open.to_string();
        speech.text(&fill(&review.left_open, &[("count", &count)]));
    }
    let mut part = "";
    for (position, item) in interview.items().iter().enumerate() {
        let heading = wording::part(interview, words, *item);
        if part != heading {
            part = heading;
            speech.heading(heading);
        }
        speech.choice(position + 1, &wording::ask(interview, words, *item));
        speech.under(&wording::answer(interview, words, position));
    }
    speech.gap();
    let last = interview.items().len() + 1;
    speech.choice(last, &review.see);
    let last = last.to_string();
    speech.text(&fill(&words.plain().review, &[("last", &last)]));
}

/// After one answer was looked at: the way on, without all the others again.
pub(super) fn say_changed(talk: &Conversation, speech: &mut Speech) {
    let items = talk.interview.items().len();
    let (items, last) = (items.to_string(), (items + 1).to_string());
    let review = word(&talk.words.typed().review);
    let values = [("review", review), ("items", &items), ("last", &last)];
    speech.text(&fill(&talk.words.plain().kept, &values));
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let items = talk.interview.items().len();
    match typed.meaning {
        Meaning::Command(Command::Review) => return talk.turn_to(Page::Review),
        Meaning::Command(Command::Back) if talk.shown.is_some() => return result::back_to(talk),
        Meaning::Command(Command::Back) => {
            if let Some(position) = talk.came_from.take() {
                talk.interview.jump(position);
            }
            return talk.turn_to(Page::Item);
        }
        _ => {}
    }
    let mut lines = vec![""; items];
    lines.push(&talk.words.review().see);
    match chosen(typed, &lines) {
        Some(line) if line < items => {
            talk.interview.jump(line);
            talk.turn_to(Page::Item)
        }
        Some(_) => result::open(talk),
        None => expected(&talk.words, typed, items + 1, speech),
    }
}
