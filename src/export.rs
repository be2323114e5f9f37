//! A question set as other systems read it, and answers as one of them reads them.

mod codebook;
mod fhir;
mod fits;
mod names;
mod redcap;
pub(crate) mod response;
mod surveyjs;
mod workbook;
mod xlsform;

use crate::answers::Lean;
use crate::language::Language;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::wording::lean_label;
use crate::words::Words;

/// What a set can be exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Fhir,
    SurveyJs,
    XlsForm,
    RedCap,
    Codebook,
}

impl System {
    pub const ALL: [Self; 5] = [
        Self::Fhir,
        Self::SurveyJs,
        Self::XlsForm,
        Self::RedCap,
        Self::Codebook,
    ];

    /// The words for them on the command line.
    const IDS: [&str; 5] = ["fhir", "surveyjs", "xlsform", "redcap", "codebook"];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// Whether what comes out is text that a terminal can show.
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::XlsForm)
    }

    /// What the system has no place for; nothing for what is only read.
    pub const fn lost(self) -> Option<&'static str> {
        match self {
            Self::Fhir | Self::SurveyJs | Self::XlsForm => Some(
                "It asks every question and calculates both fits. It does not hold limits and wishes, the outcome, what to start with, the plan, or what is said about answers that pull in different ways. Not sure and skip are both left without an answer. There is no question on safety, and there are no help lines.",
            ),
            Self::RedCap => Some(
                "It asks every question in one language and calculates both fits. It does not hold limits and wishes, the outcome, what to start with, the plan, or what is said about answers that pull in different ways. Not sure and skip are both left without an answer. There is no question on safety, and there are no help lines.",
            ),
            Self::Codebook => None,
        }
    }
}

/// How fits come to four decimals, in every export and in every result.
pub(crate) const ROUNDING: &str =
    "Fits are rounded to four decimals; a fit in the middle of two goes away from zero.";

/// A set in one language, with the program's own words.
#[derive(Clone, Debug)]
pub(crate) struct Tongue {
    pub language: Language,
    pub set: QuestionSet,
    pub words: Words,
}

impl Tongue {
    fn why(&self, question: QuestionRef) -> &str {
        match question {
            QuestionRef::Scored(index) => &self.set.questions[index].why,
            QuestionRef::Availability(index) => &self.set.availability[index].why,
        }
    }

    /// The words for how much a consideration counts, 1 to 3.
    fn weights(&self) -> [&str; 3] {
        let said = self.words.importance();
        [&said.little, &said.some, &said.lot]
    }

    /// The words for what a person leans to, in the order of [`Lean::ALL`].
    fn leans(&self) -> [&str; 5] {
        Lean::ALL.map(|lean| lean_label(&self.words, lean))
    }
}

/// The set for a system. The first language is the one it speaks by itself; there is at least one.
pub(crate) fn write(system: System, first: &Tongue, others: &[Tongue]) -> Vec<u8> {
    let json = |value: serde_json::Value| format!("{value:#}\n").into_bytes();
    match system {
        System::Fhir => json(fhir::questionnaire(first, others)),
        System::SurveyJs => json(surveyjs::survey(first, others)),
        System::XlsForm => xlsform::workbook(first, others),
        System::RedCap => redcap::dictionary(first).into_bytes(),
        System::Codebook => codebook::text(first).into_bytes(),
    }
}
