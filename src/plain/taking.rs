//! A page to take along: which questions are on it, its form, its name, and saving it.

use super::conversation::{Conversation, Next, Page, expected};
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed, word};
use super::{conversation, result};
use crate::front_end::{Chosen, LONGEST_NAME, Request, Saved, Shown, may_name, suggested};
use crate::report::{Format, MOST_ASKED};
use crate::words::fill;

/// What is asked about the page, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which questions to ask are on it.
    Questions,
    /// Its form.
    Form,
    /// Its name; then it is saved.
    Name,
    /// Whether it takes the place of a file of that name.
    Replace,
}

/// Begins, with what was chosen last for the same answers.
pub(super) fn open(talk: &mut Conversation) -> Next {
    if let (Some(shown), None) = (&talk.shown, &talk.taking) {
        talk.taking = Some(Chosen::proposed(&talk.given, &talk.words, shown));
    }
    let step = if has_questions(talk) {
        Step::Questions
    } else {
        Step::Form
    };
    talk.turn_to(Page::Taking(step))
}

fn has_questions(talk: &Conversation) -> bool {
    talk.taking
        .as_ref()
        .is_some_and(|chosen| !chosen.asked.is_empty())
}

/// Whether this is the page's first prompt, where what it is for is said.
fn is_first(talk: &Conversation, step: Step) -> bool {
    match step {
        Step::Questions => true,
        Step::Form => !has_questions(talk),
        Step::Name | Step::Replace => false,
    }
}

pub(super) fn say(talk: &Conversation, step: Step, speech: &mut Speech) {
    let (Some(shown), Some(chosen)) = (&talk.shown, &talk.taking) else {
        return;
    };
    if is_first(talk, step) && !talk.told {
        speech.text(&talk.words.take_along().intro);
        let back = word(&talk.words.typed().back);
        speech.text(&fill(&talk.words.plain().save_back, &[("back", back)]));
    }
    match step {
        Step::Questions => say_questions(talk, shown, chosen, speech),
        Step::Form => say_form(talk, chosen, speech),
        Step::Name => say_name(talk, chosen, speech),
        Step::Replace => {
            let replace = &talk.words.save().replace;
            speech.text(&fill(replace, &[("file", &chosen.name)]));
        }
    }
}

fn say_questions(talk: &Conversation, shown: &Shown, chosen: &Chosen, speech: &mut Speech) {
    let plain = talk.words.plain();
    let most = MOST_ASKED.to_string();
    let heading = &talk.words.take_along().questions;
    speech.heading(&fill(heading, &[("most", &most)]));
    let mut way = None;
    for (line, question) in suggested(&talk.given, shown).iter().enumerate() {
        if way != Some(question.way) {
            way = Some(question.way);
            speech.text(question.way);
        }
        speech.choice(line + 1, question.ask);
    }
    speech.text(&fill(&plain.questions, &[("most", &most)]));
    let asked = chosen.asked.iter().enumerate();
    let numbers: Vec<String> = asked
        .filter(|(_, asked)| **asked)
        .map(|(line, _)| (line + 1).to_string())
        .collect();
    let proposed = if numbers.is_empty() {
        plain.no_question.clone()
    } else {
        numbers.join(", ")
    };
    speech.text(&fill(&plain.proposed, &[("answer", &proposed)]));
}

fn say_form(talk: &Conversation, chosen: &Chosen, speech: &mut Speech) {
    speech.heading(&talk.words.take_along().form);
    for (line, format) in Format::ALL.into_iter().enumerate() {
        speech.choice(line + 1, format.label(&talk.words));
    }
    let label = chosen.format.label(&talk.words);
    let proposed = &talk.words.plain().proposed;
    speech.text(&fill(proposed, &[("answer", label)]));
}

fn say_name(talk: &Conversation, chosen: &Chosen, speech: &mut Speech) {
    let plain = talk.words.plain();
    let folder = &talk.given.place.folder;
    speech.text(&plain.name);
    speech.text(&fill(
        &talk.words.take_along().folder,
        &[("folder", folder)],
    ));
    speech.text(&fill(&plain.proposed, &[("answer", &chosen.name)]));
}

pub(super) fn hear(
    talk: &mut Conversation,
    step: Step,
    typed: &Typed,
    speech: &mut Speech,
) -> Next {
    if typed.meaning == Meaning::Command(Command::Back) {
        return match step {
            Step::Form if has_questions(talk) => talk.turn_to(Page::Taking(Step::Questions)),
            Step::Questions | Step::Form => result::back_to(talk),
            Step::Name => talk.turn_to(Page::Taking(Step::Form)),
            Step::Replace => keep_file(talk, speech),
        };
    }
    match step {
        Step::Questions => hear_questions(talk, typed, speech),
        Step::Form => hear_form(talk, typed, speech),
        Step::Name => hear_name(talk, typed, speech),
        Step::Replace => hear_replace(talk, typed, speech),
    }
}

fn hear_questions(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let (Some(shown), Some(chosen)) = (&talk.shown, &mut talk.taking) else {
        return Next::Ask;
    };
    let suggested = suggested(&talk.given, shown);
    let last = suggested.len();
    let plain = talk.words.plain();
    let mut numbers = match &typed.meaning {
        Meaning::Numbers(numbers) if numbers.as_slice() == [0] => Vec::new(),
        Meaning::Numbers(numbers) => numbers.clone(),
        Meaning::Nothing => return talk.turn_to(Page::Taking(Step::Form)),
        _ => return expected(&talk.words, typed, last, speech),
    };
    numbers.sort_unstable();
    numbers.dedup();
    if let Some(wrong) = numbers.iter().find(|number| !(1..=last).contains(*number)) {
        let values = [("typed", &*wrong.to_string()), ("last", &*last.to_string())];
        speech.text(&fill(&plain.no_such_line, &values));
        return Next::Ask;
    }
    if numbers.len() > MOST_ASKED {
        let values = [
            ("count", &*numbers.len().to_string()),
            ("most", &*MOST_ASKED.to_string()),
            ("last", &*last.to_string()),
        ];
        speech.text(&fill(&plain.too_many, &values));
        return Next::Ask;
    }
    for (line, asked) in chosen.asked.iter_mut().enumerate() {
        *asked = numbers.contains(&(line + 1));
    }
    let mut asks: Vec<&str> = numbers
        .iter()
        .map(|line| &**suggested[line - 1].ask)
        .collect();
    if asks.is_empty() {
        asks.push(&plain.no_question);
    }
    speech.text(&fill(&plain.chose, &[("answer", &asks.join(" "))]));
    talk.turn_to(Page::Taking(Step::Form))
}

fn hear_form(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let Some(chosen) = &mut talk.taking else {
        return Next::Ask;
    };
    if typed.meaning != Meaning::Nothing {
        let labels = Format::ALL.map(|format| format.label(&talk.words));
        let Some(line) = conversation::chosen(typed, &labels) else {
            return expected(&talk.words, typed, labels.len(), speech);
        };
        let said = &talk.words.plain().chose;
        speech.text(&fill(said, &[("answer", labels[line])]));
        chosen.take_form(Format::ALL[line]);
    }
    talk.turn_to(Page::Taking(Step::Name))
}

fn hear_name(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let Some(chosen) = &mut talk.taking else {
        return Next::Ask;
    };
    let plain = talk.words.plain();
    match typed.meaning {
        Meaning::Nothing => {}
        Meaning::Command(_) => {
            let values = [("typed", &*typed.shown)];
            speech.text(&fill(&plain.name_expected, &values));
            return Next::Ask;
        }
        Meaning::Numbers(_) | Meaning::Other => {
            if typed.line.chars().count() > LONGEST_NAME || !typed.line.chars().all(may_name) {
                let most = LONGEST_NAME.to_string();
                speech.text(&fill(&plain.no_name, &[("most", &most)]));
                return Next::Ask;
            }
            let before = chosen.format;
            chosen.name.clone_from(&typed.line);
            chosen.follow_name();
            if chosen.format != before {
                let label = chosen.format.label(&talk.words);
                speech.text(&fill(&plain.form_of_name, &[("form", label)]));
            }
        }
    }
    Next::Save { replace: false }
}

fn hear_replace(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    if typed.is(&talk.words.save().yes) {
        return Next::Save { replace: true };
    }
    if typed.meaning == Meaning::Nothing {
        return keep_file(talk, speech);
    }
    let values = [("typed", &*typed.shown), ("yes", &talk.words.save().yes)];
    speech.text(&fill(&talk.words.plain().replace_expected, &values));
    Next::Ask
}

/// Leaves the file that is there, and asks for another name.
fn keep_file(talk: &mut Conversation, speech: &mut Speech) -> Next {
    if let Some(chosen) = &talk.taking {
        let kept = &talk.words.save().kept;
        speech.text(&fill(kept, &[("file", &chosen.name)]));
    }
    talk.turn_to(Page::Taking(Step::Name))
}

/// The page that was asked for.
pub(super) fn request(talk: &Conversation, replace: bool) -> Option<Request> {
    let (shown, chosen) = (talk.shown.as_ref()?, talk.taking.as_ref()?);
    Some(chosen.request(&talk.given, &talk.words, shown, replace))
}

/// Says what came of saving, and goes where the person can go on from there.
pub(super) fn note(talk: &mut Conversation, saved: Saved, speech: &mut Speech) {
    match saved {
        Saved::There(texts) => {
            for text in &texts {
                speech.text(text);
            }
            talk.saved = true;
            result::back_to(talk);
        }
        Saved::Exists(_) => {
            talk.turn_to(Page::Taking(Step::Replace));
        }
        Saved::Not(text) => {
            speech.text(&text);
            speech.text(&talk.words.take_along().still_here);
            talk.turn_to(Page::Taking(Step::Name));
        }
    }
}
