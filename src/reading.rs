//! What can be read about the choice, in which order, and under which names.

use crate::date::Date;
use crate::form::Form;
use crate::question_set::QuestionSet;
use crate::question_set::learn::{FRESH_MONTHS, Forms, Learn, Strength, Way};
use crate::wording;
use crate::words::{self, Words, fill};

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The list of the others.
    Menu,
    /// A way to decide, step by step.
    Steps,
    /// Both forms side by side.
    Compare,
    /// The upsides and downsides of all four ways.
    Sides,
    Group,
    Individual,
    Both,
    /// Neither, or not now.
    Neither,
    /// The honest numbers.
    Numbers,
    /// What may happen without any of this.
    Wait,
    /// Who made this, from what.
    About,
    /// Where claims come from.
    Sources,
}

/// What a set has to read, in the order of the list, with this form before the other.
pub(crate) fn all(learn: &Learn, first: Form) -> Vec<Reading> {
    let forms = [first, first.other()];
    let forms = forms.map(|form| form.of(Reading::Group, Reading::Individual));
    let mut all = Vec::new();
    if !learn.comparison.is_empty() {
        all.push(Reading::Compare);
    }
    if learn.forms.is_some() {
        all.insert(0, Reading::Steps);
        all.push(Reading::Sides);
        all.extend(forms);
        all.extend([Reading::Both, Reading::Neither]);
    }
    if !learn.numbers.is_empty() {
        all.push(Reading::Numbers);
    }
    if learn.about.is_some() {
        all.extend([Reading::Wait, Reading::About]);
    }
    if !learn.sources.is_empty() {
        all.push(Reading::Sources);
    }
    all
}

/// The four ways to go, with this form before the other.
pub(crate) fn ways(forms: &Forms, first: Form) -> [&Way; 4] {
    let [one, other] = [first, first.other()].map(|form| form.of(&forms.group, &forms.individual));
    [one, other, &forms.both, &forms.neither]
}

/// The name of something to read.
pub(crate) fn title<'a>(words: &'a Words, learn: &'a Learn, reading: Reading) -> &'a str {
    let words = words.learn();
    match (reading, &learn.forms) {
        (Reading::Compare, _) => &words.compare,
        (Reading::Steps, _) => &words.steps,
        (Reading::Sides, _) => &words.weigh,
        (Reading::Group, Some(forms)) => &forms.group.title,
        (Reading::Individual, Some(forms)) => &forms.individual.title,
        (Reading::Both, Some(forms)) => &forms.both.title,
        (Reading::Neither, Some(forms)) => &forms.neither.title,
        (Reading::Numbers, _) => &words.numbers,
        (Reading::Wait, _) => &words.wait,
        (Reading::About, _) => &words.about,
        (Reading::Sources, _) => &words.sources,
        _ => &words.place,
    }
}

/// From when the content is.
pub(crate) fn content_date(words: &Words, set: &QuestionSet) -> String {
    let date = wording::date(words, set.reviewed);
    let values = [("date", date.as_str()), ("version", &set.version)];
    fill(&words.learn().content_date, &values)
}

/// That the content was due to be looked at again, if it was.
pub(crate) fn overdue(words: &Words, set: &QuestionSet, today: Date) -> Option<String> {
    let due = set.reviewed.plus_months(FRESH_MONTHS);
    let values = [("date", &*wording::date(words, due))];
    (today > due).then(|| fill(&words.learn().stale, &values))
}

/// The words for how strong evidence is.
pub(crate) fn strength(words: &words::Learn, strength: Strength) -> &str {
    match strength {
        Strength::ManyStudies => &words.many_studies,
        Strength::FewStudies => &words.few_studies,
        Strength::OneStudy => &words.one_study,
        Strength::Conflicting => &words.conflicting,
        Strength::ExpertView => &words.expert_view,
    }
}
