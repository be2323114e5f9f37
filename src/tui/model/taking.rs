//! The page to take along, while the person decides what goes on it and where.

use crate::front_end::{Chosen, Saved};
use crate::report::Format;

/// What is chosen for the page to take along.
#[derive(Clone, Debug)]
pub struct Taking {
    /// The questions, the form and the name.
    pub chosen: Chosen,
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
    /// What is proposed, from its top.
    #[must_use]
    pub const fn new(chosen: Chosen) -> Self {
        Self {
            chosen,
            focus: 0,
            typing: false,
            saved: None,
        }
    }

    /// Every line that can be in focus, from top to bottom.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let questions = (0..self.chosen.asked.len()).map(Line::Question);
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
}
