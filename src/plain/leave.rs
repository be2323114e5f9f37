//! Asking once before leaving.

use super::conversation::{Conversation, Next, chosen, expected};
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed};

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let words = talk.words.leave();
    speech.text(&words.ask);
    speech.choice(1, &words.yes);
    speech.choice(2, &words.no);
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let words = talk.words.leave();
    let line = match typed.meaning {
        Meaning::Command(Command::Leave) => Some(0),
        Meaning::Command(Command::Back) => Some(1),
        _ => chosen(typed, &[&words.yes, &words.no]),
    };
    match line {
        Some(0) => Next::Leave,
        Some(_) => {
            talk.leaving = false;
            Next::Say
        }
        None => expected(&talk.words, typed, 2, speech),
    }
}
