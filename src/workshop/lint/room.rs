//! Questions that a usual window does not show as a whole, in the words of any language.

use std::ops::Range;
use std::rc::Rc;

use toml::de::DeTable;

use crate::form::Form;
use crate::help_lines;
use crate::journey::{Cover, Given, Journey, Saving};
use crate::language::{Language, Translation, built_in, find};
use crate::question_set::check::{self, Heading};
use crate::question_set::finding::Finding;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::screen::theme::{Theme, UNICODE};
use crate::screen::view::View;
use crate::words::{Interface, Words};

const WINDOW: (u16, u16) = (80, 24);

/// Looks at the page of every question, each with a place for what is found.
pub(super) fn read(
    set: &QuestionSet,
    place: impl Fn(QuestionRef) -> Range<usize>,
    found: &mut Vec<Finding>,
) {
    let Some(help) = help_lines::built_in(None) else {
        return;
    };
    let cover = Cover {
        words: words(&set.language),
        heading: Heading::of(set),
        languages: Rc::new([Language::english()]),
        language: 0,
    };
    let given = Given {
        set: Rc::new(set.clone()),
        help,
        country: None,
        today: set.reviewed,
        first: Form::Group,
        saving: Saving::default(),
    };
    let journey = Journey::new(cover, given);
    let theme = Theme {
        color: false,
        contrast: false,
        glyphs: UNICODE,
    };
    for (question, page) in journey.questions() {
        let view = View::new(theme, WINDOW, page, journey.words());
        let rows = view.furthest();
        if rows > 0 {
            let finding = Finding::new("Q118", place(question)).with("rows", rows);
            found.push(finding.with("question", set.question_id(question)));
        }
    }
}

/// Looks at the pages of a set in the words of a translation.
pub(in crate::workshop) fn translated(set: &DeTable<'_>, words: &Translation) -> Vec<Finding> {
    let mut found = Vec::new();
    let (set, errors) = check::read(set, Some(words));
    if let Some(set) = set.filter(|_| errors.is_empty()) {
        let place = |question| {
            let list = match question {
                QuestionRef::Scored(_) => "questions",
                QuestionRef::Availability(_) => "availability",
            };
            let path = format!("{list}.{}.ask", set.question_id(question));
            words
                .entries
                .get(&path)
                .map_or(0..0, |entry| entry.span.clone())
        };
        read(&set, place, &mut found);
    }
    found
}

/// The program's own words in the language of a tag, or in English.
fn words(tag: &str) -> Words {
    let named = |files: &built_in::BuiltIn| Language {
        tag: files.tag.to_owned(),
        name: files.name.to_owned(),
    };
    let languages: Vec<Language> = built_in::ALL.iter().map(named).collect();
    find(&languages, tag).map_or_else(Words::default, |at| {
        let files = &built_in::ALL[at];
        Words::new(&Interface::BuiltIn(files.words), files.reviewed)
    })
}
