//! What would change the outcome: every single step that does, and no other, recomputed here in the plainest way.

use super::drawn::drawn;
use circle_or_chair::{
    answers::{Answers, Importance, Picks, Reply},
    explain::{self, Change, Flip},
    form::Form,
    question_set::{Question, QuestionRef, QuestionSet},
    ratio::Ratio,
    scoring::assess,
};
use proptest::prelude::*;

/// Whether two answers to a question are one step apart, as the format describes a step.
fn is_step(question: &Question, from: Picks, to: Picks) -> bool {
    let options = |picks: Picks| picks.iter().collect::<Vec<_>>();
    let (from, to) = (options(from), options(to));
    if question.pick == 1 {
        return from.len() == 1 && to.len() == 1 && from[0].abs_diff(to[0]) == 1;
    }
    let in_both = from.iter().filter(|option| to.contains(option)).count();
    let apart = from.len() + to.len() - 2 * in_both;
    apart == 1 && (1..=question.pick).contains(&to.len())
}

/// All answers a question could have.
fn all_picks(question: &Question) -> impl Iterator<Item = Picks> {
    let options = question.choices.len();
    (1_u32..1 << options).map(move |bits| {
        (0..options)
            .filter(|option| bits & (1 << option) != 0)
            .fold(Picks::default(), Picks::with)
    })
}

fn all_steps(set: &QuestionSet, answers: &Answers) -> Vec<(Change, Answers)> {
    let mut steps = Vec::new();
    for (index, question) in set.questions.iter().enumerate() {
        let Some(from) = answers.reply(QuestionRef::Scored(index)).picks() else {
            continue;
        };
        for to in all_picks(question).filter(|to| is_step(question, from, *to)) {
            let mut changed = answers.clone();
            changed.keep(QuestionRef::Scored(index), Reply::Picked(to));
            steps.push((Change::Answer(index, to), changed));
        }
    }
    for part in 0..set.considerations.len() {
        let from = answers.importance(part).weight();
        for to in Importance::ALL
            .into_iter()
            .filter(|to| to.weight().abs_diff(from) == 1)
        {
            let mut changed = answers.clone();
            changed.weigh(part, Some(to));
            steps.push((Change::Importance(part, to), changed));
        }
    }
    steps
}

/// The answers with one change made.
pub fn with(answers: &Answers, change: Change) -> Answers {
    let mut changed = answers.clone();
    match change {
        Change::Answer(question, picks) => {
            changed.keep(QuestionRef::Scored(question), Reply::Picked(picks));
        }
        Change::Importance(part, importance) => changed.weigh(part, Some(importance)),
    }
    changed
}

/// How far a change moves the two fits together.
fn distance(set: &QuestionSet, answers: &Answers, change: Change) -> Ratio {
    let changed = with(answers, change);
    let (from, to) = (assess(set, answers).fit, assess(set, &changed).fit);
    let moved = Form::ALL
        .into_iter()
        .filter_map(|form| Some((to[form]? - from[form]?).abs()));
    moved.sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn flips_are_exactly_the_single_steps_that_change_the_outcome(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let outcome = assess(&set, &answers).outcome;
        let expected: Vec<Flip> = all_steps(&set, &answers)
            .into_iter()
            .map(|(change, changed)| Flip { change, outcome: assess(&set, &changed).outcome })
            .filter(|flip| flip.outcome != outcome)
            .collect();
        let found = explain::flips(&set, &answers, &assess(&set, &answers));
        prop_assert_eq!(found.len(), expected.len(), "{:?} {:?}", found, expected);
        for flip in &expected {
            prop_assert!(found.contains(flip), "{:?} is missing", flip);
        }
    }

    #[test]
    fn the_nearest_flip_comes_first(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let distances: Vec<Ratio> = explain::flips(&set, &answers, &assess(&set, &answers))
            .iter()
            .map(|flip| distance(&set, &answers, flip.change))
            .collect();
        prop_assert!(distances.is_sorted(), "{:?}", distances);
    }
}
