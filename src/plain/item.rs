//! One question: what is asked, what can be chosen, and what was said.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::review;
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed};
use crate::answers::{Picks, Reply};
use crate::old_interview::{Offer, Said};
use crate::wording;
use crate::words::fill;

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let (interview, words) = (&talk.interview, &talk.words);
    let item = interview.item();
    let (n, total) = (interview.position() + 1, interview.items().len());
    let values = [("n", &*n.to_string()), ("total", &*total.to_string())];
    let place = fill(&words.question().place, &values);
    speech.text(&format!(
        "{place}. {}.",
        wording::part(interview, words, item)
    ));
    speech.text(&wording::ask(interview, words, item));
    for (line, label) in labels(talk).iter().enumerate() {
        speech.choice(line + 1, label);
    }
    let most = interview.pick(item).to_string();
    if interview.pick(item) > 1 {
        speech.text(&fill(&words.plain().several, &[("most", &most)]));
    }
    if interview.was_said(interview.position()) {
        let before = &words.plain().chose_before;
        speech.text(&fill(before, &[("answer", &kept_lines(talk))]));
    }
}

fn labels(talk: &Conversation) -> Vec<String> {
    let item = talk.interview.item();
    let offers = talk.interview.offers(item).into_iter();
    offers
        .map(|offer| wording::label(&talk.interview, &talk.words, item, offer))
        .collect()
}

/// The words of the lines that the person chose.
fn kept_lines(talk: &Conversation) -> String {
    let (interview, position) = (&talk.interview, talk.interview.position());
    let offers = interview.offers(interview.item()).into_iter();
    let kept = offers.zip(labels(talk));
    let kept = kept.filter(|(offer, _)| interview.is_kept(position, *offer));
    let kept: Vec<String> = kept.map(|(_, label)| label).collect();
    kept.join("; ")
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    let item = talk.interview.item();
    let labels = labels(talk);
    let offers = talk.interview.offers(item);
    let line_of = |wanted: Offer| offers.iter().position(|offer| *offer == wanted);
    let lines: Vec<&str> = labels.iter().map(String::as_str).collect();
    let line = match &typed.meaning {
        Meaning::Command(Command::Back) => return back(talk),
        Meaning::Command(Command::Review) => return review::open(talk),
        Meaning::Command(Command::Why) => {
            speech.text(&wording::why(&talk.interview, &talk.words, item));
            return Next::Ask;
        }
        Meaning::Command(Command::Skip) => line_of(Offer::Skip),
        Meaning::Command(Command::NotSure) => line_of(Offer::NotSure).or_else(|| unsure(&offers)),
        Meaning::Nothing if talk.interview.was_said(talk.interview.position()) => {
            return kept(talk, speech);
        }
        Meaning::Nothing => {
            let last = lines.len().to_string();
            speech.text(&fill(&talk.words.plain().nothing, &[("last", &last)]));
            return Next::Ask;
        }
        Meaning::Numbers(numbers) if talk.interview.pick(item) > 1 => {
            return several(talk, numbers, &offers, &lines, typed, speech);
        }
        _ => chosen(typed, &lines),
    };
    let Some(line) = line else {
        return expected(&talk.words, typed, lines.len(), speech);
    };
    let said = talk.interview.meaning(offers[line]);
    talk.interview.keep(said);
    kept(talk, speech)
}

/// The line that says "I don't know" where there is no "not sure".
fn unsure(offers: &[Offer]) -> Option<usize> {
    let unsure = Offer::Lean(crate::answers::Lean::Unsure);
    offers.iter().position(|offer| *offer == unsure)
}

/// Keeps several picks, or says why these numbers do not go together.
fn several(
    talk: &mut Conversation,
    numbers: &[usize],
    offers: &[Offer],
    lines: &[&str],
    typed: &Typed,
    speech: &mut Speech,
) -> Next {
    let most = talk.interview.pick(talk.interview.item());
    let mut picks = Picks::default();
    let mut alone = None;
    for number in numbers {
        match number.checked_sub(1).and_then(|line| offers.get(line)) {
            Some(Offer::Option(option)) => picks = picks.with(*option),
            Some(_) => alone = Some(number - 1),
            None if numbers.len() == 1 => {
                return expected(&talk.words, typed, lines.len(), speech);
            }
            None => {
                let (typed, last) = (number.to_string(), lines.len().to_string());
                let values = [("typed", &*typed), ("last", &*last)];
                speech.text(&fill(&talk.words.plain().no_such_line, &values));
                return Next::Ask;
            }
        }
    }
    let said = match alone {
        Some(line) if picks.is_empty() => talk.interview.meaning(offers[line]),
        Some(line) => {
            let sentence = &talk.words.plain().alone;
            speech.text(&fill(sentence, &[("line", lines[line])]));
            return Next::Ask;
        }
        None if picks.count() > most => {
            let options = lines.len().to_string();
            let (count, most) = (picks.count().to_string(), most.to_string());
            let values = [("count", &*count), ("most", &*most), ("last", &*options)];
            speech.text(&fill(&talk.words.plain().too_many, &values));
            return Next::Ask;
        }
        None => Said::Reply(Reply::Picked(picks)),
    };
    talk.interview.keep(said);
    kept(talk, speech)
}

/// Says what is kept now, and goes on.
fn kept(talk: &mut Conversation, speech: &mut Speech) -> Next {
    let sentence = &talk.words.plain().chose;
    speech.text(&fill(sentence, &[("answer", &kept_lines(talk))]));
    if talk.came_from.is_some() {
        talk.turn_to(Page::Changed)
    } else if talk.interview.forward() {
        talk.turn_to(Page::Item)
    } else {
        review::open(talk)
    }
}

fn back(talk: &mut Conversation) -> Next {
    if talk.came_from.is_some() {
        talk.turn_to(Page::Changed)
    } else if talk.interview.back() {
        talk.turn_to(Page::Item)
    } else {
        talk.turn_to(Page::Safety)
    }
}
