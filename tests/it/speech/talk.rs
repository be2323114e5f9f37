//! A person who types lines, without a terminal: lines go in, the text comes out.

use circle_or_chair::{
    action::Action,
    date::Date,
    form::Form,
    help_lines,
    journey::{Cover, Ending, Given, Journey, Request, Saved, Saving, Spoken},
    language::{Language, Translation, built_in as languages},
    question_set::{
        built_in,
        check::{self, Heading},
        source::Source,
    },
    speech::{Look, Talk, voice::WIDEST},
    words::{Interface, Words},
};
use std::{io, rc::Rc};

/// What was said, and how it ended.
pub struct Said {
    pub text: String,
    pub ending: Ending,
    pub journey: Journey,
}

impl Said {
    /// What was answered to the question with this short label, as the list of answers says it.
    #[track_caller]
    pub fn answer(&self, label: &str) -> String {
        let mut journey = self.journey.clone();
        journey.act(Action::Back);
        journey.act(Action::Review);
        let page = journey.page();
        let line = page.lines().find(|(_, line)| line.label == label);
        let (_, line) = line.unwrap_or_else(|| panic!("no answer to {label:?}\n{}", self.text));
        line.value.clone()
    }

    #[track_caller]
    pub fn has(&self, text: &str) -> &Self {
        assert!(
            flat(&self.text).contains(text),
            "not said: {text:?}\n{}",
            self.text
        );
        self
    }
}

/// The text without its line ends: lines are broken anywhere, and what matters is what is said.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// English, then the languages that are compiled in.
pub fn all_languages() -> Rc<[Language]> {
    let built_in = languages::ALL.iter().map(|files| Language {
        tag: files.tag.to_owned(),
        name: files.name.to_owned(),
    });
    [Language::english()].into_iter().chain(built_in).collect()
}

/// The place of the language with this tag.
pub fn tagged(tag: &str) -> usize {
    let at = languages::ALL.iter().position(|files| files.tag == tag);
    at.expect("a language") + 1
}

/// Everything in one of these languages.
pub fn spoken(language: usize) -> Spoken {
    let help = help_lines::source();
    let files = language.checked_sub(1).map(|other| languages::ALL[other]);
    let words = |text| Translation::parse(&Source::new("translation", text)).expect("it reads");
    let set = files.map(|files| words(files.set));
    let set = check::check_in(&built_in::source(), set.as_ref()).expect("the set reads");
    let words = files.map(|files| words(files.help_lines));
    let help = help_lines::check::check(&help, words.as_ref());
    Spoken {
        words: files.map_or_else(Words::default, |files| {
            Words::new(&Interface::BuiltIn(files.words), false)
        }),
        heading: Heading::of(&set),
        set: Rc::new(set),
        help: help.expect("the help lines read"),
    }
}

/// Types these lines in English, on a line of the usual width.
pub fn type_lines(lines: &str) -> Said {
    type_in(0, lines, WIDEST)
}

/// Types these lines in a language, to a window of this width.
pub fn type_in(language: usize, lines: &str, width: usize) -> Said {
    type_bytes(language, lines.as_bytes(), width)
}

pub fn type_bytes(language: usize, bytes: &[u8], width: usize) -> Said {
    let save = |request: &Request, _: &Words| {
        panic!("nobody asked to save {}", request.name);
    };
    type_and_save(language, bytes, width, Saving::default(), save)
}

/// Types these lines where a page can be saved.
pub fn type_and_save(
    language: usize,
    bytes: &[u8],
    width: usize,
    saving: Saving,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Said {
    talk_through(journey(language, saving), bytes, width, save)
}

/// Types these lines to a run that stands somewhere.
pub fn talk_through(
    mut journey: Journey,
    bytes: &[u8],
    width: usize,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Said {
    let look = Look {
        width,
        ascii: false,
        echo: true,
    };
    let mut out = Vec::new();
    let talk = Talk {
        languages: &all_languages(),
        look,
        speak: |language| Ok::<_, io::Error>(spoken(language)),
        save,
    };
    let ending = talk.take(&mut journey, bytes, &mut out);
    Said {
        text: String::from_utf8(out).expect("text"),
        ending: ending.expect("memory can be written"),
        journey,
    }
}

/// A run at its first page, where the group stands first.
pub fn journey(language: usize, saving: Saving) -> Journey {
    let first = spoken(language);
    let given = Given {
        set: first.set,
        help: first.help,
        country: Some("US".to_owned()),
        today: Date {
            year: 2026,
            month: 11,
            day: 23,
        },
        first: Form::Group,
        saving,
    };
    let cover = Cover {
        words: first.words,
        heading: first.heading,
        languages: all_languages(),
        language,
    };
    Journey::new(cover, given)
}

/// From the first page to the first question.
pub const TO_THE_QUESTIONS: &str = "1\n1\n";
