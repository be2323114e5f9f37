//! Reasons in the person's own answers, one per answered question.

use std::cmp::Ordering;

use serde::Serialize;

use super::Subject;
use crate::answers::{Answers, Picks, Reply};
use crate::explain::{self, Reason};
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::page::Fact;
use crate::question_set::{QuestionRef, QuestionSet};
use crate::ratio::Ratio;
use crate::scoring::Shares;
use crate::words::Words;

/// How many reasons stand for an outcome.
const BECAUSE: usize = 2;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReasonText {
    /// The question in short.
    pub label: String,
    pub ask: String,
    /// What was picked.
    pub answer: String,
    /// What it speaks for, or stands in the way of.
    pub says: String,
    /// What to ask about it, if it stands in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_about: Option<String>,
}

impl Subject<'_> {
    /// What the answers of one consideration speak for.
    pub(super) fn reasons(&self, part: usize) -> Vec<ReasonText> {
        self.texts(&explain::reasons(self.set, self.answers, part))
    }

    /// The reasons that speak most for the outcome: for the form that leads, or one for each form
    /// where none leads; against each where both fit below zero.
    pub(super) fn because(&self) -> Vec<ReasonText> {
        let shares = Shares::of(self.assessment);
        let by = |weight: &dyn Fn(PerForm<Ratio>) -> Ratio| {
            explain::by_weight(self.set, self.answers, |reason| {
                weight(explain::share(self.set, &shares, reason))
            })
        };
        let toward = |form: Form| by(&|share| share[form] - share[form.other()]);
        let for_form = |form: Form| by(&|share| share[form]);
        let against = |form: Form| by(&|share| share[form].times(-1));
        let order = [self.first, self.first.other()];
        let mut reasons = match self.assessment.outcome {
            Outcome::Group => toward(Form::Group),
            Outcome::Individual => toward(Form::Individual),
            Outcome::NotEnoughAnswers => Vec::new(),
            _ if self.assessment.both_hard() => one_each(order.map(against)),
            _ => one_each(order.map(for_form)),
        };
        reasons.truncate(BECAUSE);
        self.texts(&reasons)
    }

    /// The limits on the form that leads, or on each in turn where none does; none twice.
    pub(super) fn in_the_way(&self) -> Vec<ReasonText> {
        let limits = &self.assessment.limits;
        let forms: &[Form] = match self.assessment.outcome {
            Outcome::Group => &[Form::Group],
            Outcome::Individual => &[Form::Individual],
            Outcome::NotEnoughAnswers => &[],
            Outcome::Both | Outcome::Either | Outcome::NeitherYet => {
                &[self.first, self.first.other()]
            }
        };
        let mut questions: Vec<usize> = Vec::new();
        for at in 0..limits.group.len().max(limits.individual.len()) {
            for form in forms {
                let limit = limits[*form].get(at).copied();
                questions.extend(limit.filter(|limit| !questions.contains(limit)));
            }
        }
        let said = questions.into_iter();
        said.filter_map(|question| self.limit(question)).collect()
    }

    fn limit(&self, question: usize) -> Option<ReasonText> {
        let said = self.words.result();
        let picks = self.answers.reply(QuestionRef::Scored(question)).picks()?;
        let limited = PerForm::from_fn(|form| self.assessment.limits[form].contains(&question));
        let (form, says) = match (limited.group, limited.individual) {
            (true, true) => (self.first, &said.in_the_way_both),
            (true, false) => (Form::Group, &said.in_the_way_group),
            (false, _) => (Form::Individual, &said.in_the_way_individual),
        };
        Some(ReasonText {
            ask_about: Some(self.ask_about(question, form)),
            ..self.text(question, picks, says)
        })
    }

    /// What to ask about a limit: in the set's words, or in general.
    pub(super) fn ask_about(&self, question: usize, form: Form) -> String {
        let said = self.words.plan();
        let general = form.of(&said.ask_about_group, &said.ask_about_individual);
        let own = self.set.questions[question].ask_about.as_ref();
        own.map_or_else(|| general.clone(), ToString::to_string)
    }

    fn texts(&self, reasons: &[Reason]) -> Vec<ReasonText> {
        let text = |reason: &Reason| {
            let says = speaks_for(self.words, reason.points);
            self.text(reason.question, reason.picks, says)
        };
        reasons.iter().map(text).collect()
    }

    fn text(&self, question: usize, picks: Picks, says: &str) -> ReasonText {
        let asked = &self.set.questions[question];
        ReasonText {
            label: asked.short.to_string(),
            ask: asked.ask.to_string(),
            answer: picked_list(self.set, QuestionRef::Scored(question), picks),
            says: says.to_owned(),
            ask_about: None,
        }
    }
}

impl From<&ReasonText> for Fact {
    fn from(reason: &ReasonText) -> Self {
        Self {
            label: reason.label.clone(),
            value: reason.answer.clone(),
            says: reason.says.clone(),
        }
    }
}

/// The words of the picked options, for a list.
pub fn picked_list(set: &QuestionSet, question: QuestionRef, picks: Picks) -> String {
    let options = set.options(question);
    let labels: Vec<&str> = picks.iter().map(|option| &**options[option].1).collect();
    labels.join("; ")
}

/// What was said to a question, for a list of answers.
pub fn answered(
    set: &QuestionSet,
    words: &Words,
    answers: &Answers,
    question: QuestionRef,
) -> String {
    let review = words.review();
    match answers.reply(question) {
        Reply::Unanswered => review.open.clone(),
        Reply::NotSure => review.not_sure.clone(),
        Reply::Skipped => review.skipped.clone(),
        Reply::Picked(picks) => picked_list(set, question, picks),
    }
}

/// The first of each, then the rest; none twice.
fn one_each(mut each: [Vec<Reason>; 2]) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for _ in 0..BECAUSE {
        for list in &mut each {
            list.retain(|reason| !reasons.contains(reason));
            if !list.is_empty() {
                reasons.push(list.remove(0));
            }
        }
    }
    reasons
}

fn speaks_for(words: &Words, points: PerForm<Option<Ratio>>) -> &str {
    use Ordering::{Equal, Greater, Less};
    let said = words.result();
    let PerForm { group, individual } =
        PerForm::from_fn(|form| points[form].unwrap_or(Ratio::ZERO));
    let more = group.cmp(&individual);
    match (group.cmp(&Ratio::ZERO), individual.cmp(&Ratio::ZERO)) {
        (Greater, Equal) => &said.for_group,
        (Less, Equal) => &said.against_group,
        (Equal, Greater) => &said.for_individual,
        (Equal, Less) => &said.against_individual,
        (Greater, Greater) => match more {
            Greater => &said.for_both_more_group,
            Less => &said.for_both_more_individual,
            Equal => &said.for_both,
        },
        (Less, Less) => match more {
            Less => &said.against_both_more_group,
            Greater => &said.against_both_more_individual,
            Equal => &said.against_both,
        },
        (Greater, Less) => &said.for_group_against_individual,
        (Less, Greater) => &said.for_individual_against_group,
        (Equal, Equal) => &said.neutral,
    }
}
