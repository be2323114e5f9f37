//! Trying changes: what the result would be with another answer or another importance.

use super::Journey;
use super::shown::Tried;
use crate::action::{Step, Trial};
use crate::answers::{Answers, Importance, Picks, Reply};
use crate::question_set::{QuestionRef, QuestionSet};
use crate::report::fits;
use crate::scoring::assess;

impl Journey {
    pub(super) fn put_back(&mut self) {
        if let Some(shown) = &mut self.shown {
            shown.trial = None;
        }
    }

    /// Moves a value one step.
    pub(super) fn try_change(&mut self, trial: Trial, step: Step) {
        let set = &self.given.set;
        let Some(shown) = &mut self.shown else { return };
        let tried = shown.trial.take();
        let mut answers = tried.map_or_else(|| shown.answers.clone(), |tried| tried.answers);
        match trial {
            Trial::Importance(part) if part < set.considerations.len() => {
                let next = step.of(&Importance::ALL, &answers.importance(part));
                answers.weigh(part, Some(next));
            }
            Trial::Answer(question) if question < set.questions.len() => {
                let question = QuestionRef::Scored(question);
                let now = answers.reply(question).picks().unwrap_or_default();
                answers.keep(question, reply(next_picks(set, question, now, step)));
            }
            _ => {}
        }
        shown.trial = differs(set, &shown.answers, &answers).then(|| {
            let assessment = assess(set, &answers);
            Tried {
                fits: fits(&self.cover.words, self.given.first, &assessment)
                    .map(|fit| fit.in_numbers()),
                outcome: assessment.outcome,
                answers,
            }
        });
    }
}

/// Whether a trial says anything else than the person's own answers.
fn differs(set: &QuestionSet, own: &Answers, trial: &Answers) -> bool {
    (0..set.considerations.len()).any(|part| own.importance(part) != trial.importance(part))
        || set
            .all_questions()
            .any(|question| own.reply(question).picks() != trial.reply(question).picks())
}

fn reply(picks: Picks) -> Reply {
    if picks.is_empty() {
        Reply::Skipped
    } else {
        Reply::Picked(picks)
    }
}

/// The picks one step on: none, then each allowed set of options, fewer first.
fn next_picks(set: &QuestionSet, question: QuestionRef, now: Picks, step: Step) -> Picks {
    let some = Picks::some(set.options(question).len(), set.pick(question));
    let mut all: Vec<Picks> = some.chain([Picks::default()]).collect();
    all.sort_by_key(|picks| picks.count());
    step.of(&all, &now)
}
