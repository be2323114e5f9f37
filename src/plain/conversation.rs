//! Where a person is in the line mode, and what a typed line does, page by page.

use std::rc::Rc;

use super::speech::Speech;
use super::taking::{self, Step};
use super::typed::{Command, Meaning, Typed};
use super::{help, help_first, item, learn, leave, result, review, safety, welcome};
use crate::front_end::{Chosen, Given, Safety, Shown, Spoken};
use crate::language::Language;
use crate::old_interview::Interview;
use crate::question_set::check::Heading;
use crate::reading::Reading;
use crate::report::Setting;
use crate::words::{Words, fill};

/// The pages, in the order they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is.
    Welcome,
    /// Whether the person is safe.
    Safety,
    /// Help lines, after any answer to that but "yes".
    HelpFirst,
    /// The interview's current item.
    Item,
    /// Every answer.
    Review,
    /// The way on after an answer was changed, without every answer again.
    Changed,
    /// The result.
    Result,
    /// Something to read.
    Learn(Reading),
    /// A page to take along.
    Taking(Step),
}

/// What follows from a typed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Ask the same thing again.
    Ask,
    /// Say the page the person is on.
    Say,
    /// Save the page to take along.
    Save {
        /// Whether a file of that name may be replaced.
        replace: bool,
    },
    /// Go on in another language, by its place in the list.
    Speak(usize),
    /// End.
    Leave,
}

/// Everything the line mode knows.
#[derive(Clone, Debug)]
pub struct Conversation {
    /// The words.
    pub words: Words,
    /// The languages there are.
    pub languages: Rc<[Language]>,
    /// The one that is spoken, by its place in the list.
    pub language: usize,
    /// What the run was given.
    pub given: Given,
    /// What the question set says of itself.
    pub heading: Heading,
    /// The page the person is on.
    pub page: Page,
    /// Whether the person was asked if they want to leave.
    pub leaving: bool,
    /// The questionnaire under way.
    pub interview: Interview,
    /// The answer to the safety question.
    pub safety: Option<Safety>,
    /// Where the person was when they asked for the review; `None` while they go through in order.
    pub came_from: Option<usize>,
    /// Where the person came from to read.
    pub read_from: Page,
    /// The result, once it was seen.
    pub shown: Option<Shown>,
    /// What is chosen for the page to take along, once it was asked for.
    pub taking: Option<Chosen>,
    /// Whether a page was saved.
    pub saved: bool,
    /// Whether the page was heard already: then a long one says only what can be chosen.
    pub told: bool,
}

impl Conversation {
    /// A run at its first page.
    #[must_use]
    pub fn new(words: Words, given: Given, languages: Rc<[Language]>, language: usize) -> Self {
        Self {
            words,
            languages,
            language,
            heading: Heading::of(&given.set),
            interview: Interview::new(Rc::clone(&given.set)),
            given,
            page: Page::Welcome,
            leaving: false,
            safety: None,
            came_from: None,
            read_from: Page::Welcome,
            shown: None,
            taking: None,
            saved: false,
            told: false,
        }
    }

    /// Goes on in another language. Answers stay.
    pub(super) fn speak(&mut self, language: usize, spoken: Spoken) {
        self.language = language;
        self.words = spoken.words;
        self.heading = spoken.heading;
        self.interview.speak(Rc::clone(&spoken.set));
        self.given.set = spoken.set;
        self.given.help = spoken.help;
        self.told = false;
        if let Some(mut shown) = self.shown.take() {
            shown.say_again(self.setting());
            self.shown = Some(shown);
        }
    }

    /// What a result is made from, besides the answers.
    pub(super) fn setting(&self) -> Setting<'_> {
        Setting {
            set: &self.given.set,
            words: &self.words,
            first: self.given.first,
            safe: !self.safety.is_some_and(Safety::needs_help),
        }
    }

    /// The other languages, by their places in the list.
    pub(super) fn other_languages(&self) -> impl Iterator<Item = (usize, &Language)> {
        let languages = self.languages.iter().enumerate();
        languages.filter(|(index, _)| *index != self.language)
    }

    /// Goes to another page.
    pub(super) fn turn_to(&mut self, page: Page) -> Next {
        self.page = page;
        self.told = false;
        Next::Say
    }
}

/// Says the page the person is on.
pub fn say(talk: &Conversation, speech: &mut Speech) {
    if talk.leaving {
        return leave::say(talk, speech);
    }
    match talk.page {
        Page::Welcome => welcome::say(talk, speech),
        Page::Safety => safety::say(talk, speech),
        Page::HelpFirst => help_first::say(talk, speech),
        Page::Item => item::say(talk, speech),
        Page::Review => review::say(talk, speech),
        Page::Changed => review::say_changed(talk, speech),
        Page::Result => result::say(talk, speech),
        Page::Learn(reading) => learn::say(talk, reading, speech),
        Page::Taking(step) => taking::say(talk, step, speech),
    }
}

/// Takes a typed line in.
pub fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    talk.told = true;
    match typed.meaning {
        Meaning::Command(Command::Lines) => {
            speech.gap();
            help::lines(talk, speech);
            return Next::Say;
        }
        Meaning::Command(Command::Help) => {
            speech.gap();
            help::nearest(talk, speech);
            speech.gap();
            help::hints(talk, speech);
            return Next::Say;
        }
        Meaning::Command(Command::Hints) => {
            speech.gap();
            help::hints(talk, speech);
            return Next::Say;
        }
        Meaning::Command(Command::Language) if talk.languages.len() > 1 => {
            return Next::Speak((talk.language + 1) % talk.languages.len());
        }
        Meaning::Other => {
            let named = talk
                .other_languages()
                .find(|(_, other)| typed.is(&other.name));
            if let Some((language, _)) = named {
                return Next::Speak(language);
            }
        }
        _ => {}
    }
    match typed.meaning {
        _ if talk.leaving => return leave::hear(talk, typed, speech),
        Meaning::Command(Command::Leave) => {
            talk.leaving = true;
            return Next::Say;
        }
        _ => {}
    }
    match talk.page {
        Page::Welcome => welcome::hear(talk, typed, speech),
        Page::Safety => safety::hear(talk, typed, speech),
        Page::HelpFirst => help_first::hear(talk, typed, speech),
        Page::Item => item::hear(talk, typed, speech),
        Page::Review | Page::Changed => review::hear(talk, typed, speech),
        Page::Result => result::hear(talk, typed, speech),
        Page::Learn(reading) => learn::hear(talk, reading, typed, speech),
        Page::Taking(step) => taking::hear(talk, step, typed, speech),
    }
}

/// The line that was chosen among a page's lines, by number or by its own words.
pub(super) fn chosen(typed: &Typed, labels: &[&str]) -> Option<usize> {
    match typed.meaning {
        Meaning::Numbers(ref numbers) => match numbers.as_slice() {
            [number] => number.checked_sub(1).filter(|line| *line < labels.len()),
            _ => None,
        },
        Meaning::Other => labels.iter().position(|label| typed.is(label)),
        _ => None,
    }
}

/// Says what is expected after something that means nothing among `last` lines.
pub(super) fn expected(words: &Words, typed: &Typed, last: usize, speech: &mut Speech) -> Next {
    let plain = words.plain();
    let sentence = match &typed.meaning {
        Meaning::Nothing => &plain.nothing_here,
        Meaning::Numbers(numbers) if numbers.len() == 1 => &plain.no_such_line,
        Meaning::Numbers(_) => &plain.only_one,
        Meaning::Command(_) => &plain.not_here,
        Meaning::Other => &plain.unknown,
    };
    let last = last.to_string();
    speech.text(&fill(sentence, &[("typed", &typed.shown), ("last", &last)]));
    Next::Ask
}
