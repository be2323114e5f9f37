//! How well each form fits, in words and numbers, and what each consideration adds.

use super::{Setting, importance_words, number, of};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::Consideration;
use crate::ratio::Ratio;
use crate::scoring::{Assessment, FITS_LITTLE, FITS_WELL, Weighed};
use crate::words::{Words, fill};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FitText {
    pub form: Form,
    pub name: String,
    /// -1 to 1; nothing where not enough was answered, so that no bar says more than is known.
    pub value: Option<Ratio>,
    /// The same with two decimals.
    pub number: String,
    /// The same in words.
    pub words: String,
}

/// What one consideration adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartText {
    pub title: String,
    /// Group's value less one-to-one's, -2 to 2, if both have one.
    pub gap: Option<Ratio>,
    /// All of it in one sentence.
    pub sentence: String,
}

/// The fits of both forms, the first form first.
pub fn fits(words: &Words, first: Form, assessment: &Assessment) -> [FitText; 2] {
    let said = words.result();
    let enough = assessment.outcome != Outcome::NotEnoughAnswers;
    [first, first.other()].map(|form| {
        let value = assessment.fit[form].filter(|_| enough);
        FitText {
            form,
            name: of(form, &said.group, &said.individual).to_owned(),
            value,
            number: value.map_or_else(|| said.fits_open.clone(), number),
            words: how_well(words, value).to_owned(),
        }
    })
}

fn how_well(words: &Words, fit: Option<Ratio>) -> &str {
    let said = words.result();
    match fit {
        None => &said.fits_open,
        Some(fit) if fit >= FITS_WELL => &said.fits_well,
        Some(fit) if fit >= Ratio::ZERO => &said.fits_somewhat,
        Some(fit) if fit >= FITS_LITTLE => &said.fits_little,
        Some(_) => &said.fits_not,
    }
}

pub(super) fn parts(setting: Setting<'_>, assessment: &Assessment) -> Vec<PartText> {
    let parts = setting.set.considerations.iter();
    parts
        .zip(&assessment.considerations)
        .map(|(part, weighed)| part_text(setting, part, weighed))
        .collect()
}

fn part_text(setting: Setting<'_>, part: &Consideration, weighed: &Weighed) -> PartText {
    let words = setting.words;
    let said = words.result();
    let value = weighed.value;
    let gap = value.group.zip(value.individual);
    let gap = gap.map(|(group, individual)| group - individual);
    let lean = match gap {
        None => said.part_open.clone(),
        Some(gap) if gap > Ratio::ZERO => fill(&said.part_group, &[("gap", &number(gap))]),
        Some(gap) if gap < Ratio::ZERO => {
            fill(&said.part_individual, &[("gap", &number(gap.abs()))])
        }
        Some(_) => said.part_level.clone(),
    };
    let shown = |value: Option<Ratio>| value.map_or_else(|| said.no_fit.clone(), number);
    let template = of(
        setting.first,
        &said.part_group_first,
        &said.part_individual_first,
    );
    let values = [
        ("importance", importance_words(words, weighed.importance)),
        ("group", &shown(value.group)),
        ("individual", &shown(value.individual)),
        ("lean", &lean),
    ];
    PartText {
        title: part.title.to_string(),
        gap,
        sentence: fill(template, &values),
    }
}
