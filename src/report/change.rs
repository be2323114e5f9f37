//! What would change the outcome, nearest first; or which answers, and what else, would help to see one.

use std::cmp::Reverse;

use serde::Serialize;

use super::{MOST_ASKED, Subject, importance_words, picked_list, suggested_questions};
use crate::explain::{self, Change as Step, Flip};
use crate::form::Form;
use crate::outcome::Outcome;
use crate::question_set::QuestionRef;
use crate::words::fill;

/// How firm the outcome is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Steady, a close call, or not enough answers to say.
    pub intro: String,
    /// Every small change that would change the outcome, nearest first.
    pub flips: Vec<FlipText>,
    /// Questions whose answers would help, the most helpful first; only if there are not enough answers.
    pub missing: Vec<String>,
}

/// One small change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlipText {
    /// What would be different.
    pub step: String,
    /// What the result would say then.
    pub then: String,
}

/// How many open questions are named among what could settle it.
const HELPFUL: usize = 3;

impl Subject<'_> {
    pub(super) fn change(&self) -> Change {
        let said = self.words.result();
        if self.assessment.outcome == Outcome::NotEnoughAnswers {
            let open = self.most_helpful().into_iter();
            return Change {
                intro: said.missing.clone(),
                flips: Vec::new(),
                missing: open.map(|open| self.set.short(open).to_string()).collect(),
            };
        }
        let flip = |flip: &Flip| {
            let outcome = &self.set.outcome(flip.outcome).title;
            FlipText {
                step: self.said_step(flip.change),
                then: fill(&said.then, &[("outcome", outcome)]),
            }
        };
        let flips = explain::flips(self.set, self.answers, self.assessment);
        let is_steady = flips.is_empty();
        let intro = if is_steady { &said.steady } else { &said.close };
        Change {
            intro: intro.clone(),
            flips: flips.iter().map(flip).collect(),
            missing: Vec::new(),
        }
    }

    /// The open questions that bear on a form of which too little is known. Considerations without any
    /// answer come first, then those that count more; one question of each before its second.
    fn most_helpful(&self) -> Vec<QuestionRef> {
        let (set, assessment) = (self.set, self.assessment);
        let mut helpful = Vec::new();
        let mut before = vec![0; set.considerations.len()];
        for open in self.answers.missing(set) {
            let QuestionRef::Scored(index) = open else {
                continue;
            };
            let question = &set.questions[index];
            let part = question.consideration;
            let weighed = &assessment.considerations[part];
            let helps = |form: &Form| question.bears_on[*form] && !assessment.covered[*form];
            let forms: Vec<Form> = Form::ALL.into_iter().filter(helps).collect();
            if !forms.is_empty() {
                let known = forms.iter().all(|form| weighed.counted[*form] > 0);
                helpful.push((known, before[part], Reverse(weighed.importance), open));
                before[part] += 1;
            }
        }
        helpful.sort_by_key(|(known, before, importance, _)| (*known, *before, *importance));
        helpful.into_iter().map(|(_, _, _, open)| open).collect()
    }

    /// What could settle it where too little was answered, each thing in a sentence; nothing if
    /// there is a result. A path on, not a way back.
    pub(super) fn settle(&self) -> Vec<String> {
        if self.assessment.outcome != Outcome::NotEnoughAnswers {
            return Vec::new();
        }
        let said = self.words.result();
        let mut settle = vec![said.settle_compare.clone(), said.settle_meet.clone()];
        let questions = suggested_questions(self.set, self.assessment, self.first);
        let asked = questions.iter().filter(|question| question.chosen);
        settle.extend(asked.take(MOST_ASKED).map(|question| {
            let values = [("question", &**question.ask)];
            fill(&said.settle_ask, &values)
        }));
        let open = self.most_helpful().into_iter().take(HELPFUL);
        let labels: Vec<&str> = open.map(|open| self.set.short(open).as_str()).collect();
        let values = [("questions", &*labels.join("; "))];
        settle.push(fill(&said.settle_answers, &values));
        settle
    }

    /// How close the call is.
    pub(super) fn closeness(&self, flips: usize) -> String {
        let said = self.words.result();
        match flips {
            _ if self.assessment.outcome == Outcome::NotEnoughAnswers => {
                said.closeness_open.clone()
            }
            0 => said.closeness_steady.clone(),
            1 => said.closeness_one.clone(),
            _ => fill(&said.closeness_many, &[("count", &flips.to_string())]),
        }
    }

    fn said_step(&self, change: Step) -> String {
        let (said, set) = (self.words.result(), self.set);
        match change {
            Step::Answer(index, to) => {
                let question = QuestionRef::Scored(index);
                let from = self.answers.reply(question).picks().unwrap_or_default();
                let values = [
                    ("from", &*picked_list(set, question, from)),
                    ("to", &picked_list(set, question, to)),
                    ("question", &set.questions[index].short),
                ];
                fill(&said.flip_answer, &values)
            }
            Step::Importance(part, to) => {
                let from = self.answers.importance(part);
                let values = [
                    ("part", set.considerations[part].title.as_str()),
                    ("from", importance_words(self.words, from)),
                    ("to", importance_words(self.words, to)),
                ];
                fill(&said.flip_importance, &values)
            }
        }
    }
}
