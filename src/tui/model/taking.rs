//! The page to take along, while the person decides what goes on it and where.

use crate::front_end::Saved;
use crate::report::{Format, MOST_ASKED, Suggested};

/// What is chosen for the page to take along.
#[derive(Clone, Debug)]
pub struct Taking {
    /// One for each question that could be asked: whether it goes on the page.
    pub asked: Vec<bool>,
    /// The form of the file.
    pub format: Format,
    /// The file's name, as typed.
    pub name: String,
    /// The line in focus.
    pub focus: usize,
    /// Whether keys go into the file's name.
    pub typing: bool,
    /// What came of saving.
    pub saved: Option<Saved>,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A question to ask, by index.
    Question(usize),
    /// A form of the file.
    Format(Format),
    /// The file's name.
    Name,
    /// Save it.
    Save,
}

impl Taking {
    /// What is proposed: the suggested questions, a page for the browser, a neutral name.
    #[must_use]
    pub fn new(suggested: &[Suggested<'_>], format: Format, name: String) -> Self {
        Self {
            asked: suggested.iter().map(|question| question.chosen).collect(),
            format,
            name,
            focus: 0,
            typing: false,
            saved: None,
        }
    }

    /// Every line that can be in focus, from top to bottom.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let questions = (0..self.asked.len()).map(Line::Question);
        let formats = Format::ALL.map(Line::Format);
        questions
            .chain(formats)
            .chain([Line::Name, Line::Save])
            .collect()
    }

    /// The line in focus.
    #[must_use]
    pub fn line(&self) -> Line {
        self.lines().get(self.focus).copied().unwrap_or(Line::Save)
    }

    /// Whether one more question fits on the page.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.asked.iter().filter(|asked| **asked).count() < MOST_ASKED
    }
}
