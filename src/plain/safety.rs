//! The safety question. The answer only routes.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed};
use crate::front_end::Safety;
use crate::words::{Words, fill};

fn labels(words: &Words) -> [&str; 4] {
    let words = words.safety();
    Safety::ALL.map(|safety| {
        let label = match safety {
            Safety::Safe => &words.yes,
            Safety::NotSure => &words.not_sure,
            Safety::NotSafe => &words.no,
            Safety::RatherNot => &words.rather_not,
        };
        label.as_str()
    })
}

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let words = talk.words.safety();
    speech.text(&words.place);
    speech.text(&words.ask);
    speech.text(&words.why);
    for (line, label) in labels(&talk.words).into_iter().enumerate() {
        speech.choice(line + 1, label);
    }
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let labels = labels(&talk.words);
    let line = match typed.meaning {
        Meaning::Command(Command::Back) => return talk.turn_to(Page::Welcome),
        Meaning::Command(Command::Why) => {
            speech.text(&talk.words.safety().why);
            return Next::Ask;
        }
        Meaning::Command(Command::NotSure) => Some(1),
        Meaning::Command(Command::Skip) => Some(3),
        _ => chosen(typed, &labels),
    };
    let Some(line) = line else {
        return expected(&talk.words, typed, labels.len(), speech);
    };
    let chose = &talk.words.plain().chose;
    speech.text(&fill(chose, &[("answer", labels[line])]));
    let said = Safety::ALL[line];
    talk.safety = Some(said);
    talk.turn_to(if said == Safety::Safe {
        Page::Item
    } else {
        Page::HelpFirst
    })
}
