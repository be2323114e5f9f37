//! One page to take along: for the person, and below that for whoever helps them.
//!
//! There is no name on it, and nothing of the answer to the safety question.

mod answers;
mod comparison;
mod html;
mod markdown;
mod page;
mod parts;
mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::answers::{Answers, file};
use crate::date::Date;
use crate::form::PerForm;
use crate::format::Format;
use crate::help_lines::HelpLines;
use crate::question_set::QuestionSet;
use crate::question_set::learn::About;
use crate::ratio::Ratio;
use crate::report::{FitText, ReasonText, Report, Suggested};
use crate::wording;
use crate::words::Words;

pub use comparison::Comparison;

use answers::{Limit, OwnLean, Said, Weight};
pub use parts::{Asked, SetText};
use parts::{Changes, Room, Tensions};

/// What a page to take along is made from, besides the result.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    pub set: &'a QuestionSet,
    pub words: &'a Words,
    /// Whom a person can reach.
    pub help: &'a HelpLines,
    /// Two letters of the country whose lines come first.
    pub country: Option<&'a str>,
    /// The day it is made.
    pub today: Date,
}

/// Everything a page to take along says, and the same as JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Handout {
    #[serde(skip)]
    words: Words,
    #[serde(skip)]
    room: Room,
    pub date: String,
    /// The same day as people write it in the language of the page.
    #[serde(skip)]
    day: String,
    pub question_set: SetText,
    pub not_a_diagnosis: String,
    /// Which way the answers lean, as in `score`.
    pub outcome: &'static str,
    /// What to start with, as in `score`.
    pub start_with: &'static str,
    /// Said where neither form fits well now.
    pub hard_first: Option<String>,
    /// The result in one hedged sentence.
    pub sentence: String,
    /// What it means.
    pub meaning: Vec<String>,
    /// The fits as numbers, as in `score`.
    #[serde(serialize_with = "parts::decimals")]
    pub fit: PerForm<Option<Ratio>>,
    /// The fits as they are shown, in the order of this run.
    pub fits: [FitText; 2],
    /// Those that speak most for the result.
    pub because: Vec<ReasonText>,
    /// Those that stand in the way of it.
    pub in_the_way: Vec<ReasonText>,
    /// What could settle it, where too little was answered.
    pub settle: Vec<String>,
    pub change: Changes,
    pub tensions: Tensions,
    /// What to start with, and why.
    pub plan: Vec<String>,
    pub next_step: String,
    /// The questions that the person chose to ask.
    pub questions: Vec<Asked>,
    /// Every answer in short.
    pub answers: Vec<Said>,
    /// Those where several could be chosen.
    pub aims: Vec<Said>,
    /// How much each consideration counts.
    pub weights: Vec<Weight>,
    pub lean: Option<OwnLean>,
    /// The answers that say that a form would not work now.
    pub limits: Vec<Limit>,
    /// Whom a person can reach.
    pub help: Vec<String>,
    /// Where claims come from, in short.
    pub sources: Vec<String>,
    /// How many sources the question set lists.
    pub sources_in_all: usize,
    /// Who paid, and who reviewed.
    pub about: Option<String>,
    /// A code to come back with, if the person wants it here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The answers beside those of another code, if the person wants that here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// The answers as a file that can be opened again.
    #[serde(skip)]
    answers_file: String,
}

impl Handout {
    /// Makes the page. Of the `questions`, the first three that are chosen are taken along.
    ///
    /// It shows as much as one printed page has room for, and says how much more there is.
    pub fn new(
        report: &Report,
        answers: &Answers,
        occasion: Occasion<'_>,
        questions: &[Suggested<'_>],
        code: Option<&str>,
    ) -> Self {
        let in_room = |room| Self {
            code: code.map(str::to_owned),
            ..Self::with_room(report, answers, occasion, questions, room)
        };
        let [most, less @ ..] = Room::ALL;
        less.into_iter().fold(in_room(most), |page, room| {
            if text::is_one_page(&page.blocks()) {
                page
            } else {
                in_room(room)
            }
        })
    }

    fn with_room(
        report: &Report,
        answers: &Answers,
        occasion: Occasion<'_>,
        questions: &[Suggested<'_>],
        room: Room,
    ) -> Self {
        let Occasion { set, words, .. } = occasion;
        let said = words.handout();
        Self {
            date: occasion.today.to_string(),
            day: wording::date(words, occasion.today),
            question_set: SetText::of(set, words),
            not_a_diagnosis: said.not_a_diagnosis.clone(),
            outcome: report.assessment.outcome.id(),
            start_with: report.assessment.start_with.id(),
            hard_first: report.hard_first.clone(),
            sentence: report.sentence.clone(),
            meaning: report.meaning.clone(),
            fit: report.assessment.fit,
            fits: report.fits.clone(),
            because: report.because.clone(),
            in_the_way: report.in_the_way.clone(),
            settle: report.settle.clone(),
            change: Changes::of(report, room),
            tensions: Tensions::of(&report.tensions, room),
            plan: report.plan.clone(),
            next_step: report.next_step.clone(),
            questions: Asked::of(questions),
            aims: answers::aims(set, words, answers),
            answers: answers::all(set, words, answers),
            weights: answers::weights(set, words, answers),
            lean: answers.lean.map(|lean| OwnLean::of(words, lean)),
            limits: answers::limits(set, words, answers, &report.assessment.limits),
            help: parts::help(occasion),
            sources: parts::sources(&set.learn),
            sources_in_all: set.learn.sources.len(),
            about: set.learn.about.as_ref().map(in_short),
            code: None,
            comparison: None,
            answers_file: file::write(set, answers, &words.code().file),
            words: words.clone(),
            room,
        }
    }
}

/// Writes a page to take along in one of its forms.
pub fn write(format: Format, handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(&handout.printed(), out),
        Format::Markdown => markdown::write(&handout.blocks(), out),
        Format::Answers => out.write_all(handout.answers_file.as_bytes()),
        Format::Html => html::write(handout, out),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, handout)?;
            writeln!(out)
        }
    }
}

fn in_short(about: &About) -> String {
    about.in_short.as_ref().map_or_else(
        || format!("{} {}", about.authors, about.funding),
        ToString::to_string,
    )
}
