//! Help lines, the person's country first, and what can be typed.

use super::conversation::Conversation;
use super::speech::Speech;
use super::typed::{letter, word};
use crate::help_lines::Country;
use crate::wording;
use crate::words::fill;

fn own_country(talk: &Conversation) -> Option<&Country> {
    talk.given.help.country(talk.given.country.as_deref()?)
}

/// The page of help lines.
pub(super) fn lines(talk: &Conversation, speech: &mut Speech) {
    let words = talk.words.help();
    let help = &talk.given.help;
    speech.text(&words.place);
    speech.text(&words.danger);
    first(talk, speech);
    speech.gap();
    speech.text(&words.person);
    speech.text(&talk.words.plain().watched);
    let own = own_country(talk).map(|country| &country.code);
    let others = help.countries.iter();
    let others = others.filter(|country| Some(&country.code) != own);
    for (index, country) in others.enumerate() {
        if index == 0 {
            speech.heading(&words.others);
        }
        country_lines(talk, country, speech);
    }
    speech.gap();
    let date = wording::date(&talk.words, help.checked);
    speech.text(&fill(&words.list_date, &[("date", &date)]));
}

/// The lines that come first: those of the country, or how to find one's own.
pub(super) fn first(talk: &Conversation, speech: &mut Speech) {
    if let Some(country) = own_country(talk) {
        country_lines(talk, country, speech);
    } else {
        speech.text(&talk.given.help.emergency);
        if let Some(code) = &talk.given.country {
            speech.text(&wording::none_here(&talk.words, code));
        }
    }
    speech.text(&talk.given.help.more);
}

/// The number to call in an emergency and the country's first line.
pub(super) fn nearest(talk: &Conversation, speech: &mut Speech) {
    match own_country(talk) {
        Some(country) => {
            speech.text(&wording::emergency(&talk.words, country));
            for line in country.lines.iter().take(1) {
                speech.text(&wording::help_line(&talk.words, line));
                let today = talk.given.today;
                speech.under(&wording::about_help_line(&talk.words, line, today));
            }
        }
        None => speech.text(&talk.given.help.emergency),
    }
    speech.text(&talk.given.help.more);
    more(talk, speech);
}

/// The way to all help lines.
pub(super) fn more(talk: &Conversation, speech: &mut Speech) {
    let lines = word(&talk.words.typed().lines);
    speech.text(&fill(&talk.words.plain().help_more, &[("lines", lines)]));
}

fn country_lines(talk: &Conversation, country: &Country, speech: &mut Speech) {
    speech.gap();
    speech.text(&wording::emergency(&talk.words, country));
    for line in &country.lines {
        speech.text(&wording::help_line(&talk.words, line));
        let today = talk.given.today;
        speech.under(&wording::about_help_line(&talk.words, line, today));
    }
}

/// What can be typed at every prompt.
pub(super) fn hints(talk: &Conversation, speech: &mut Speech) {
    let (plain, typed) = (talk.words.plain(), talk.words.typed());
    speech.text(&plain.hints);
    let mut hints = vec![
        (&typed.back, &plain.does_back),
        (&typed.skip, &plain.does_skip),
        (&typed.not_sure, &plain.does_not_sure),
        (&typed.review, &plain.does_review),
        (&typed.why, &plain.does_why),
        (&typed.help, &plain.does_help),
        (&typed.lines, &plain.does_lines),
        (&typed.save, &plain.does_save),
        (&typed.leave, &plain.does_leave),
    ];
    if talk.languages.len() > 1 {
        hints.push((&typed.language, &plain.does_language));
    }
    for (spelled, does) in hints {
        let values = [
            ("word", word(spelled)),
            ("letter", letter(spelled)),
            ("does", does),
        ];
        let sentence = if letter(spelled) == word(spelled) {
            &plain.hint_word
        } else {
            &plain.hint
        };
        speech.text(&fill(sentence, &values));
    }
    speech.text(&plain.leave_now);
    speech.text(&plain.again);
}
