//! What goes on the page to take along, and the file it becomes: the same from every front end.

use super::{Given, Request, Shown};
use crate::format::Format;
use crate::handout::{self, Handout, Occasion};
use crate::question_set::prose::is_printable;
use crate::report::{MOST_ASKED, Suggested, suggested_questions};
use crate::words::Words;

/// The longest file name that can be typed, in characters.
pub const LONGEST_NAME: usize = 200;

/// What a person chose for the page, or what is proposed until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// One for each question that could be asked: whether it goes on the page.
    pub asked: Vec<bool>,
    /// The form of the file.
    pub format: Format,
    /// The file's name, as typed.
    pub name: String,
}

impl Chosen {
    /// The suggested questions, and the name and form that the run was given; else a page for the
    /// browser under a neutral name.
    #[must_use]
    pub fn proposed(given: &Given, words: &Words, shown: &Shown) -> Self {
        let asked_for = given.place.file.clone();
        let format = asked_for
            .as_deref()
            .and_then(|name| Format::of_file(name.as_ref()));
        let format = format.unwrap_or(Format::Html);
        Self {
            asked: suggested(given, shown)
                .iter()
                .map(|question| question.chosen)
                .collect(),
            format,
            name: asked_for.unwrap_or_else(|| given.place.proposed(words, format, given.today)),
        }
    }

    /// Whether one more question fits on the page.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.asked.iter().filter(|asked| **asked).count() < MOST_ASKED
    }

    /// Chooses a form. A name with the ending of the form before gets that of this one.
    pub fn take_form(&mut self, format: Format) {
        let stem = self.name.strip_suffix(self.format.ending());
        if let Some(stem) = stem.and_then(|stem| stem.strip_suffix('.')) {
            self.name = format!("{stem}.{}", format.ending());
        }
        self.format = format;
    }

    /// Chooses the form that the name's ending asks for, if it asks for one.
    pub fn follow_name(&mut self) {
        if let Some(format) = Format::of_file(self.name.as_ref()) {
            self.format = format;
        }
    }

    /// The page of a result, to be saved.
    #[must_use]
    pub fn request(&self, given: &Given, words: &Words, shown: &Shown, replace: bool) -> Request {
        let mut questions = suggested(given, shown);
        for (question, asked) in questions.iter_mut().zip(&self.asked) {
            question.chosen = *asked;
        }
        let occasion = Occasion {
            set: &given.set,
            words,
            help: &given.help,
            country: given.country.as_deref(),
            today: given.today,
        };
        let handout = Handout::new(&shown.report, &shown.answers, occasion, &questions);
        let mut bytes = Vec::new();
        // Writing into memory does not fail.
        let _ = handout::write(self.format, &handout, &mut bytes);
        Request {
            name: self.name.clone(),
            bytes,
            replace,
        }
    }
}

/// Every question that could be asked after this result.
#[must_use]
pub fn suggested<'g>(given: &'g Given, shown: &Shown) -> Vec<Suggested<'g>> {
    suggested_questions(&given.set, &shown.report.assessment, given.first)
}

/// Whether a file name may hold this character: whatever it shows is what it is.
#[must_use]
pub fn may_name(character: char) -> bool {
    is_printable(character)
}
