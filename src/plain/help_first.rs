//! Help lines before anything else, after any answer to the safety question but "yes".

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::help;
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed, word};
use crate::front_end::Safety;
use crate::words::fill;

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let words = talk.words.help_first();
    let plain = talk.words.plain();
    let needs_help = talk.safety.is_some_and(Safety::needs_help);
    speech.text(&words.place);
    if needs_help {
        speech.text(&words.now);
        speech.text(&words.person);
    } else {
        speech.text(&words.gently);
    }
    help::first(talk, speech);
    help::more(talk, speech);
    speech.gap();
    speech.text(&words.on_a_call);
    speech.gap();
    if needs_help {
        let keep_going = word(&talk.words.typed().keep_going);
        speech.text(&fill(&plain.keep_going, &[("word", keep_going)]));
    } else {
        speech.choice(1, &plain.go_on);
    }
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let needs_help = talk.safety.is_some_and(Safety::needs_help);
    match typed.meaning {
        Meaning::Command(Command::Back) => talk.turn_to(Page::Safety),
        Meaning::Command(Command::KeepGoing) => talk.turn_to(Page::Item),
        _ if needs_help => {
            let keep_going = word(&talk.words.typed().keep_going);
            let sentence = &talk.words.plain().keep_going_only;
            speech.text(&fill(sentence, &[("word", keep_going)]));
            Next::Ask
        }
        _ => match chosen(typed, &[&talk.words.plain().go_on]) {
            Some(_) => talk.turn_to(Page::Item),
            None => expected(&talk.words, typed, 1, speech),
        },
    }
}
