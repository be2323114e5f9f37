//! One page to take along, as plain data: what every printed or saved form of a result says.
//!
//! There is no name in it, and nothing of the answer to the safety question.

mod help;
mod parts;
mod sources;

use serde::Serialize;

use super::asking::Suggested;
use super::{ReasonText, Report, text};
use crate::date::Date;
use crate::help_lines::HelpLines;
use crate::question_set::QuestionSet;
use crate::question_set::learn::About;
use crate::wording;
use crate::words::{self, Words};

use parts::Room;
pub use parts::{Asked, Changes, Fit, FitNumbers, SetText, Tensions};

/// What a handout is made from, besides the result.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The questions.
    pub set: &'a QuestionSet,
    /// The words.
    pub words: &'a Words,
    /// Whom a person can reach.
    pub help: &'a HelpLines,
    /// Two letters of the country whose lines come first.
    pub country: Option<&'a str>,
    /// The day it is made.
    pub today: Date,
}

/// Everything a page to take along says.
#[derive(Clone, Debug, Serialize)]
pub struct Handout {
    /// The headings and the sentences around the result.
    #[serde(skip)]
    pub words: words::Handout,
    /// The day it was made.
    pub date: String,
    /// The same day as people write it in the language of the page.
    #[serde(skip)]
    pub day: String,
    /// What was answered.
    pub question_set: SetText,
    /// What this page is not.
    pub not_a_diagnosis: String,
    /// Which way the answers lean, as in `score`.
    pub outcome: &'static str,
    /// What to start with, as in `score`.
    pub start_with: &'static str,
    /// The result in one hedged sentence.
    pub sentence: String,
    /// What it means.
    pub meaning: Vec<String>,
    /// The fits as numbers, as in `score`.
    pub fit: FitNumbers,
    /// The fits as they are shown, in the order of this run.
    pub fits: [Fit; 2],
    /// The answers that count most, strongest first.
    pub reasons: Vec<ReasonText>,
    /// What could change the result.
    pub change: Changes,
    /// Answers that pull in different ways.
    pub tensions: Tensions,
    /// What to start with, and why.
    pub plan: Vec<String>,
    /// One next step.
    pub next_step: String,
    /// Questions that the person chose to ask.
    pub questions: Vec<Asked>,
    /// Whom a person can reach.
    pub help: Vec<String>,
    /// Where claims come from, in short.
    pub sources: Vec<String>,
    /// How many sources the question set lists.
    pub sources_in_all: usize,
    /// Who paid, and who reviewed.
    pub about: Option<String>,
}

impl Handout {
    /// Makes the page. Of the `questions`, the first three that are chosen are taken along.
    ///
    /// It shows as many changes and tensions as one page has room for, and says how many more
    /// there are.
    #[must_use]
    pub fn new(report: &Report, occasion: Occasion<'_>, questions: &[Suggested<'_>]) -> Self {
        let [most, less @ ..] = Room::ALL;
        let full = Self::with_room(report, occasion, questions, most);
        less.into_iter().fold(full, |page, room| {
            if text::is_one_page(&page) {
                page
            } else {
                Self::with_room(report, occasion, questions, room)
            }
        })
    }

    fn with_room(
        report: &Report,
        occasion: Occasion<'_>,
        questions: &[Suggested<'_>],
        room: Room,
    ) -> Self {
        let set = occasion.set;
        let words = occasion.words.handout().clone();
        Self {
            change: Changes::of(&words, &report.change, room),
            tensions: Tensions::of(&report.tensions, room),
            date: occasion.today.to_string(),
            day: wording::date(occasion.words, occasion.today),
            question_set: SetText::of(set, occasion.words),
            not_a_diagnosis: words.not_a_diagnosis.clone(),
            outcome: report.assessment.outcome.id(),
            start_with: report.assessment.start_with.id(),
            sentence: report.sentence.clone(),
            meaning: report.meaning.clone(),
            fit: FitNumbers::of(report.assessment.fit),
            fits: report.fits.each_ref().map(Fit::of),
            reasons: report.strongest.clone(),
            plan: report.plan.clone(),
            next_step: report.next_step.clone(),
            questions: Asked::of(questions),
            help: help::lines(occasion),
            sources: sources::in_short(&set.learn),
            sources_in_all: set.learn.sources.len(),
            about: set.learn.about.as_ref().map(in_short),
            words,
        }
    }
}

fn in_short(about: &About) -> String {
    about.in_short.as_ref().map_or_else(
        || format!("{} {}", about.authors, about.funding),
        ToString::to_string,
    )
}
