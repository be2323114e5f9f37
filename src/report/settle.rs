//! What could settle it where too little was answered: a path on, not a way back.

use super::change::most_helpful;
use super::{MOST_ASKED, Setting, suggested_questions};
use crate::answers::Answers;
use crate::outcome::Outcome;
use crate::scoring::Assessment;
use crate::words::fill;

/// How many open questions are named.
const HELPFUL: usize = 3;

/// Each thing that could help in a sentence; nothing if there is a result.
pub(super) fn of(setting: Setting<'_>, answers: &Answers, assessment: &Assessment) -> Vec<String> {
    if assessment.outcome != Outcome::NotEnoughAnswers {
        return Vec::new();
    }
    let said = setting.words.result();
    let set = setting.set;
    let mut settle = vec![said.settle_compare.clone(), said.settle_meet.clone()];
    let questions = suggested_questions(set, assessment, setting.first);
    let asked = questions.iter().filter(|question| question.chosen);
    settle.extend(asked.take(MOST_ASKED).map(|question| {
        let values = [("question", &**question.ask)];
        fill(&said.settle_ask, &values)
    }));
    let open = most_helpful(set, answers, assessment);
    let labels = open
        .iter()
        .take(HELPFUL)
        .map(|question| &**set.short(*question));
    let labels: Vec<&str> = labels.collect();
    settle.push(fill(
        &said.settle_answers,
        &[("questions", &labels.join("; "))],
    ));
    settle
}
