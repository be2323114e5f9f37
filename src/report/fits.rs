//! How well each form fits, in words and numbers, and what each consideration adds.

use serde::{Serialize, Serializer};

use super::{ReasonText, Subject, importance_words, number};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::page::Fit;
use crate::ratio::Ratio;
use crate::scoring::{Assessment, FITS_LITTLE, FITS_WELL};
use crate::words::{Words, fill};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FitText {
    #[serde(serialize_with = "by_id")]
    pub form: Form,
    pub name: String,
    /// -1 to 1; nothing where not enough was answered, so that no bar says more than is known.
    #[serde(skip)]
    pub value: Option<Ratio>,
    /// The same with two decimals.
    #[serde(rename = "shown")]
    pub number: String,
    /// The same in words.
    pub words: String,
}

/// A form by its word in files.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives what it writes so"
)]
pub(crate) fn by_id<S: Serializer>(form: &Form, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(form.id())
}

impl FitText {
    pub fn in_words(&self) -> Fit {
        Fit {
            form: self.form,
            name: self.name.clone(),
            value: self.value,
            says: self.words.clone(),
        }
    }

    pub fn in_numbers(&self) -> Fit {
        Fit {
            says: self.number.clone(),
            ..self.in_words()
        }
    }
}

/// What one consideration adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartText {
    pub title: String,
    /// Group's value less one-to-one's, -2 to 2, if both have one.
    pub gap: Option<Ratio>,
    /// All of it in one sentence.
    pub sentence: String,
    /// The person's own answers and what they speak for.
    pub reasons: Vec<ReasonText>,
}

/// The fits of both forms, the first form first.
pub fn fits(words: &Words, first: Form, assessment: &Assessment) -> [FitText; 2] {
    let said = words.result();
    let enough = assessment.outcome != Outcome::NotEnoughAnswers;
    [first, first.other()].map(|form| {
        let value = assessment.fit[form].filter(|_| enough);
        FitText {
            form,
            name: form.of(&said.group, &said.individual).clone(),
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

impl Subject<'_> {
    pub(super) fn parts(&self) -> Vec<PartText> {
        let parts = 0..self.set.considerations.len();
        parts.map(|part| self.part(part)).collect()
    }

    fn part(&self, part: usize) -> PartText {
        let weighed = &self.assessment.considerations[part];
        let said = self.words.result();
        let value = weighed.value;
        let gap = value.group.zip(value.individual);
        let gap = gap.map(|(group, individual)| group - individual);
        let favours = |sentence: &str, gap: Ratio| fill(sentence, &[("gap", &number(gap.abs()))]);
        let lean = match gap {
            None => said.part_open.clone(),
            Some(gap) if gap > Ratio::ZERO => favours(&said.part_group, gap),
            Some(gap) if gap < Ratio::ZERO => favours(&said.part_individual, gap),
            Some(_) => said.part_level.clone(),
        };
        let shown = |value: Option<Ratio>| value.map_or_else(|| said.no_fit.clone(), number);
        let importance = importance_words(self.words, weighed.importance);
        let values = [
            ("importance", importance),
            ("group", &shown(value.group)),
            ("individual", &shown(value.individual)),
            ("lean", &lean),
        ];
        let first = self.first;
        let sentence = first.of(&said.part_group_first, &said.part_individual_first);
        PartText {
            title: self.set.considerations[part].title.to_string(),
            gap,
            sentence: fill(sentence, &values),
            reasons: self.reasons(part),
        }
    }
}
