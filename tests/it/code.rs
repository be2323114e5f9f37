//! Answers that travel: a code to write down, another to compare with, and a file to open again.

mod file;
mod packed;
mod told;
mod typed;

use circle_or_chair::answers::{Answers, Importance, Lean, Picks, Reply};
use circle_or_chair::code;
use circle_or_chair::question_set::{QuestionRef, QuestionSet, built_in};

pub fn built_in() -> QuestionSet {
    built_in::set().expect("the built-in set loads")
}

/// Answers of every kind: picked, several picked, not sure, skipped, and none.
pub fn some_answers(set: &QuestionSet) -> Answers {
    let mut answers = Answers::none_of(set);
    for (index, question) in set.all_questions().enumerate() {
        let reply = match index % 4 {
            0 => Reply::Picked(Picks::one(1)),
            1 => Reply::NotSure,
            2 => Reply::Picked(Picks::one(0)),
            _ => Reply::Skipped,
        };
        answers.keep(question, reply);
    }
    let aims = set.find("aims").expect("the aims");
    answers.keep(aims, Reply::Picked(Picks::one(0).with(3)));
    answers.keep(QuestionRef::Availability(0), Reply::Unanswered);
    answers.weigh(1, Importance::new(3));
    answers.lean = Some(Lean::Neither);
    answers
}

#[track_caller]
pub fn code_of(set: &QuestionSet, answers: &Answers) -> String {
    code::of(set, answers).expect("a code is offered")
}
