//! The first page: what this is, how long it takes, who sees it, and how to answer.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed, word};
use super::{help, learn};
use crate::wording;
use crate::words::fill;

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let words = &talk.words;
    let welcome = words.welcome();
    speech.text(&talk.heading.title);
    speech.text(&talk.heading.decision);
    speech.gap();
    speech.text(&wording::takes(words, &talk.heading));
    speech.text(&welcome.private);
    speech.text(&welcome.not_a_test);
    if let Some(not_reviewed) = words.not_reviewed() {
        speech.text(not_reviewed);
    }
    let lines = word(&words.typed().lines);
    speech.text(&fill(&words.plain().not_watched, &[("lines", lines)]));
    if !talk.told {
        speech.gap();
        help::hints(talk, speech);
    }
    speech.gap();
    for (line, label) in labels(talk).into_iter().enumerate() {
        speech.choice(line + 1, label);
    }
}

fn labels(talk: &Conversation) -> Vec<&str> {
    let welcome = talk.words.welcome();
    let mut labels = vec![welcome.begin.as_str()];
    if talk.heading.can_be_read {
        labels.push(&welcome.read);
    }
    labels.extend(talk.other_languages().map(|(_, other)| other.name.as_str()));
    labels
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    if typed.meaning == Meaning::Command(Command::Back) {
        speech.text(&talk.words.plain().first_page);
        return Next::Ask;
    }
    let labels = labels(talk);
    let readable = usize::from(talk.heading.can_be_read);
    match chosen(typed, &labels) {
        Some(0) => talk.turn_to(Page::Safety),
        Some(1) if readable == 1 => learn::open(talk),
        Some(line) => {
            let other = talk.other_languages().nth(line - 1 - readable);
            other.map_or(Next::Ask, |(language, _)| Next::Speak(language))
        }
        None => expected(&talk.words, typed, labels.len(), speech),
    }
}
