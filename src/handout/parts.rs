//! The parts of a handout that are more than one sentence.

use serde::Serialize;

use crate::form::{Form, PerForm};
use crate::question_set::QuestionSet;
use crate::ratio::Ratio;
use crate::report::{Change, FitText, FlipText, MOST_ASKED, Report, Suggested};
use crate::wording;
use crate::words::Words;

/// How much of a result one page shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// How many sentences on what the result means.
    pub(super) meaning: usize,
    /// How many small changes, or open questions.
    pub(super) changes: usize,
    pub(super) tensions: usize,
    /// How many lines to write on.
    pub(super) notes: usize,
    pub(super) sources: usize,
}

impl Room {
    /// From the most to the least. What helps a talk goes last.
    pub(super) const ALL: [Self; 10] = [
        Self::of([2, 2, 2, 3, 5]),
        Self::of([1, 2, 2, 3, 5]),
        Self::of([1, 1, 1, 3, 5]),
        Self::of([0, 1, 1, 3, 5]),
        Self::of([0, 1, 1, 3, 2]),
        Self::of([0, 0, 1, 3, 2]),
        Self::of([0, 0, 1, 2, 2]),
        Self::of([0, 0, 0, 2, 2]),
        Self::of([0, 0, 0, 2, 0]),
        Self::of([0, 0, 0, 1, 0]),
    ];

    const fn of([meaning, changes, tensions, notes, sources]: [usize; 5]) -> Self {
        Self {
            meaning,
            changes,
            tensions,
            notes,
            sources,
        }
    }
}

/// Which questions were answered.
#[derive(Clone, Debug, Serialize)]
pub struct SetText {
    /// Its name in files.
    pub id: String,
    /// Its authors' version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// The decision in one sentence.
    pub decision: String,
    /// The day its authors last read all of it.
    pub content_date: String,
    /// The same day as people write it in the language of the page.
    #[serde(skip)]
    pub content_day: String,
    /// Language tag of its words.
    pub language: String,
}

/// The fit of each form, -1 to 1, to four decimals.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitNumbers {
    /// Group therapy.
    pub group: Option<f64>,
    /// One-to-one therapy.
    pub individual: Option<f64>,
}

/// The fit of one form, as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Fit {
    /// The form's word in files.
    pub form: &'static str,
    #[serde(skip)]
    pub(super) of: Form,
    pub name: String,
    /// The number, or that there is none.
    pub shown: String,
    /// How well it fits.
    pub words: String,
    #[serde(skip)]
    pub(super) value: Option<Ratio>,
}

/// What could change the result.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// How close it is.
    pub intro: String,
    /// The nearest small changes.
    pub flips: Vec<FlipText>,
    /// Open questions whose answers would help.
    pub missing: Vec<String>,
    /// How many more there are of either.
    pub more: usize,
}

/// Answers that pull in different ways.
#[derive(Clone, Debug, Serialize)]
pub struct Tensions {
    /// The first of them.
    pub say: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

/// A question to ask.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    /// The way to go it is about.
    pub way: String,
    /// The question.
    pub ask: String,
}

impl SetText {
    pub(super) fn of(set: &QuestionSet, words: &Words) -> Self {
        Self {
            id: set.id.clone(),
            version: set.version.to_string(),
            title: set.title.to_string(),
            decision: set.decision.to_string(),
            content_date: set.reviewed.to_string(),
            content_day: wording::date(words, set.reviewed),
            language: set.language.to_string(),
        }
    }
}

impl FitNumbers {
    pub(super) fn of(fit: PerForm<Option<Ratio>>) -> Self {
        Self {
            group: fit.group.map(Ratio::decimal),
            individual: fit.individual.map(Ratio::decimal),
        }
    }
}

impl Fit {
    pub(super) fn of(fit: &FitText) -> Self {
        Self {
            form: fit.form.id(),
            of: fit.form,
            name: fit.name.clone(),
            words: fit.words.clone(),
            shown: fit.number.clone(),
            value: fit.value,
        }
    }
}

impl Changes {
    pub(super) fn of(report: &Report, room: Room) -> Self {
        let Change { flips, missing, .. } = &report.change;
        Self {
            intro: report.closeness.clone(),
            flips: flips.iter().take(room.changes).cloned().collect(),
            missing: missing.iter().take(room.changes).cloned().collect(),
            more: (flips.len() + missing.len()).saturating_sub(room.changes),
        }
    }
}

impl Tensions {
    pub(super) fn of(tensions: &[String], room: Room) -> Self {
        Self {
            say: tensions.iter().take(room.tensions).cloned().collect(),
            more: tensions.len().saturating_sub(room.tensions),
        }
    }
}

impl Asked {
    pub(super) fn of(questions: &[Suggested<'_>]) -> Vec<Self> {
        let chosen = questions.iter().filter(|question| question.chosen);
        chosen
            .take(MOST_ASKED)
            .map(|question| Self {
                way: question.way.to_string(),
                ask: question.ask.to_string(),
            })
            .collect()
    }
}
