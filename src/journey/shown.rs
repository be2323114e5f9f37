//! A result that is shown: what it says, what is tried with it, and the page to take along.

use super::{Given, Saved};
use crate::answers::Answers;
use crate::format::Format;
use crate::outcome::Outcome;
use crate::page::{Block, Fit};
use crate::report::{MOST_ASKED, Report, Setting, Suggested, suggested_questions};
use crate::words::Words;

/// The result, and everything that hangs on it.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub report: Report,
    /// The answers it is for.
    pub answers: Answers,
    /// The outcome before the last change; `None` if nothing was changed.
    pub before: Option<Outcome>,
    /// What is being tried, while it differs from the person's own answers.
    pub trial: Option<Tried>,
    /// What is chosen for the page to take along, once it was looked at.
    pub taking: Option<Taking>,
}

/// Changed answers, and what the result would be with them.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    pub answers: Answers,
    pub fits: [Fit; 2],
    pub outcome: Outcome,
}

/// The page to take along, while the person decides what goes on it and where.
#[derive(Clone, Debug)]
pub(super) struct Taking {
    /// One for each question that could be asked: whether it goes on the page.
    pub asked: Vec<bool>,
    pub format: Format,
    /// The file's name, as typed.
    pub name: String,
    /// What came of saving.
    pub saved: Option<Saved>,
    /// Whether the last question that was chosen was one too many.
    pub is_full: bool,
    /// Whether the code goes on the page.
    pub has_code: bool,
    /// Whether the comparison with another code does.
    pub has_comparison: bool,
    /// The page as it will be.
    pub paper: Vec<Block>,
}

impl Shown {
    /// The result of these answers, beside the one that was shown before.
    pub(super) fn after(previous: Option<Self>, setting: Setting<'_>, answers: &Answers) -> Self {
        Self {
            report: Report::new(setting, answers),
            answers: answers.clone(),
            before: previous.map(|old| old.report.assessment.outcome),
            trial: None,
            taking: None,
        }
    }

    /// The same result in other words.
    pub(super) fn said_again(self, setting: Setting<'_>) -> Self {
        Self {
            report: Report::new(setting, &self.answers),
            ..self
        }
    }

    /// What came of saving the page to take along.
    pub(super) fn saved(&self) -> Option<&Saved> {
        self.taking.as_ref()?.saved.as_ref()
    }

    /// Every question that could be asked after this result.
    pub(super) fn suggested<'g>(&self, given: &'g Given) -> Vec<Suggested<'g>> {
        suggested_questions(&given.set, &self.report.assessment, given.first)
    }
}

impl Taking {
    /// The suggested questions, and the name and form that the run was given; else a page for the
    /// browser under a neutral name.
    pub(super) fn proposed(words: &Words, given: &Given, suggested: &[Suggested<'_>]) -> Self {
        let asked_for = given.saving.file.clone();
        let format = asked_for
            .as_deref()
            .and_then(|name| Format::of_file(name.as_ref()))
            .unwrap_or(Format::Html);
        Self {
            asked: suggested.iter().map(|question| question.chosen).collect(),
            format,
            name: asked_for.unwrap_or_else(|| given.saving.proposed(words, format, given.today)),
            saved: None,
            is_full: false,
            has_code: false,
            has_comparison: false,
            paper: Vec::new(),
        }
    }

    /// Puts a question on the page, or takes it off; false if there is no room for one more.
    pub(super) fn ask(&mut self, question: usize) -> bool {
        let count = self.asked.iter().filter(|asked| **asked).count();
        let Some(asked) = self.asked.get_mut(question) else {
            return false;
        };
        self.is_full = !*asked && count >= MOST_ASKED;
        *asked = !*asked && !self.is_full;
        !self.is_full
    }

    /// Whether the page as it stands was saved.
    pub(super) fn is_kept(&self) -> bool {
        self.saved.as_ref().is_some_and(Saved::is_kept)
    }

    /// Chooses a form; the name's ending follows.
    pub(super) fn take_form(&mut self, format: Format) {
        let stem = self.name.strip_suffix(self.format.ending());
        if let Some(stem) = stem.and_then(|stem| stem.strip_suffix('.')) {
            self.name = format!("{stem}.{}", format.ending());
        }
        self.format = format;
        self.saved = None;
    }

    /// Chooses the form that the name's ending asks for; a name that asks for none gets the ending
    /// of the form.
    pub(super) fn follow_name(&mut self) {
        if let Some(format) = Format::of_file(self.name.as_ref()) {
            self.format = format;
        } else if !self.name.trim().is_empty() {
            self.name = format!("{}.{}", self.name, self.format.ending());
        }
    }
}
