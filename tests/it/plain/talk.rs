//! A person who types lines, without a terminal: lines go in, the text comes out.

use circle_or_chair::{
    answers::Answers,
    date::Date,
    form::Form,
    front_end::{Ending, Given, Place, Request, Saved, Spoken},
    help_lines,
    language::{Language, Translation, built_in as languages, places::Kind},
    plain::{self, Look, conversation::Conversation, speech::WIDEST},
    question_set::{
        built_in,
        check::{self, Heading},
        source::Source,
    },
    words::{Interface, Words},
};
use std::{io, rc::Rc};

/// What was said, and how it ended.
pub struct Said {
    pub text: String,
    pub ending: Ending,
}

impl Said {
    /// The answers, if the person saw the result.
    #[track_caller]
    pub fn answers(&self) -> &Answers {
        match &self.ending {
            Ending::Finished(answers) => answers,
            other => panic!("the result was not seen: {other:?}\n{}", self.text),
        }
    }

    #[track_caller]
    pub fn has(&self, text: &str) -> &Self {
        // Lines are broken anywhere: what matters is what is said.
        let said = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(text), "not said: {text:?}\n{}", self.text);
        self
    }
}

/// English, then the languages that are compiled in.
fn all_languages() -> Rc<[Language]> {
    let built_in = languages::ALL.iter().map(|files| Language {
        tag: files.tag.to_owned(),
        name: files.name.to_owned(),
    });
    [Language::english()].into_iter().chain(built_in).collect()
}

/// Everything in one of these languages.
pub fn spoken(language: usize) -> Spoken {
    let help = Source::new(help_lines::NAME, help_lines::TEXT);
    let files = language.checked_sub(1).map(|other| languages::ALL[other]);
    let words = |text| Translation::parse(&Source::new("translation", text)).expect("it reads");
    let set = check::check_with(&built_in::source(), |table| {
        if let Some(files) = files {
            words(files.set).apply(Kind::Questions, table);
        }
    });
    let set = set.expect("the set reads");
    let help = help_lines::check::check_with(&help, |table| {
        if let Some(files) = files {
            words(files.help_lines).apply(Kind::HelpLines, table);
        }
    });
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
    type_and_save(language, bytes, width, Place::default(), save)
}

/// Types these lines where a page can be saved.
pub fn type_and_save(
    language: usize,
    bytes: &[u8],
    width: usize,
    place: Place,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Said {
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
        place,
    };
    let talk = Conversation::new(first.words, given, all_languages(), language);
    let look = Look {
        width,
        ascii: false,
        echo: true,
    };
    let mut out = Vec::new();
    let speak = |language| Ok::<_, io::Error>(spoken(language));
    let ending =
        plain::take(talk, look, speak, save, bytes, &mut out).expect("memory can be written");
    Said {
        text: String::from_utf8(out).expect("text"),
        ending,
    }
}

/// From the first page to the first question.
pub const TO_THE_QUESTIONS: &str = "1\n1\n";

/// As many lines of one answer.
pub fn times(count: usize, line: &str) -> String {
    format!("{line}\n").repeat(count)
}
