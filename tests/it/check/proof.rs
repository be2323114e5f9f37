//! The proof against brute force: every answer and every importance, scored one by one.

use circle_or_chair::answers::{Answers, Importance, Picks, Reply};
use circle_or_chair::outcome::Outcome;
use circle_or_chair::proof::{OUTCOMES, Proof, prove};
use circle_or_chair::question_set::{QuestionRef, QuestionSet, built_in};
use circle_or_chair::scoring::assess;

use super::random::{Random, small_set};
use super::set;

/// All ways to answer one question.
pub(super) fn ways(set: &QuestionSet, question: usize) -> Vec<Picks> {
    let question = &set.questions[question];
    let all = 1..1_u32 << question.choices.len();
    let picks = all.map(|bits| {
        (0..question.choices.len())
            .filter(|option| bits & (1 << option) != 0)
            .fold(Picks::default(), Picks::with)
    });
    picks
        .filter(|picks| picks.count() <= question.pick)
        .collect()
}

/// What every complete answer at every importance comes out as, one importance after the other.
///
/// Within one importance the answer to the first question changes fastest.
fn every_outcome(set: &QuestionSet, ways: &[Vec<Picks>]) -> Vec<Vec<Outcome>> {
    let parts = set.considerations.len();
    let exponent = if parts > 1 {
        u32::try_from(parts).unwrap()
    } else {
        0
    };
    let all: usize = ways.iter().map(Vec::len).product();
    let at_importance = |setting: usize| {
        let mut answers = Answers::none_of(set);
        for part in 0..parts {
            let weight = setting / 3_usize.pow(u32::try_from(part).unwrap()) % 3;
            answers.weigh(part, Some(Importance::ALL[weight]));
        }
        let outcome = |mut number: usize| {
            for (index, ways) in ways.iter().enumerate() {
                let reply = Reply::Picked(ways[number % ways.len()]);
                answers.keep(QuestionRef::Scored(index), reply);
                number /= ways.len();
            }
            assess(set, &answers).outcome
        };
        (0..all).map(outcome).collect()
    };
    (0..3_usize.pow(exponent)).map(at_importance).collect()
}

/// In how many combinations changing one question alone changes the outcome.
fn changing(outcomes: &[Vec<Outcome>], ways: &[Vec<Picks>], question: usize) -> usize {
    let stride: usize = ways[..question].iter().map(Vec::len).product();
    let changes = |outcomes: &Vec<Outcome>, number: usize| {
        let first = number - number / stride % ways[question].len() * stride;
        (0..ways[question].len()).any(|way| outcomes[first + way * stride] != outcomes[number])
    };
    let of_one = |outcomes| {
        (0..Vec::len(outcomes))
            .filter(|number| changes(outcomes, *number))
            .count()
    };
    outcomes.iter().map(of_one).sum()
}

fn check_examples(set: &QuestionSet, proof: &Proof) {
    for (slot, known) in OUTCOMES.into_iter().enumerate() {
        let reached = !proof.count(known).is_zero();
        assert_eq!(proof.examples[slot].is_some(), reached);
        assert_eq!(proof.misses[slot].is_some(), !reached);
        let example = proof.examples[slot].as_ref();
        let near = proof.misses[slot].as_ref().map(|miss| &miss.example);
        let shown = example.or(near).unwrap();
        let result = assess(set, &shown.answers(set));
        assert_eq!(result.fit.group, Some(shown.fit.group));
        assert_eq!(result.fit.individual, Some(shown.fit.individual));
        assert_eq!(result.outcome == known, reached);
    }
}

#[test]
fn small_sets_are_counted_as_by_hand() {
    let mut random = Random(4);
    let mut unreached = 0;
    for _ in 0..30 {
        let text = small_set(&mut random);
        let set = set(&text);
        let proof = prove(&set).unwrap();
        assert!(proof.every_importance);
        let ways: Vec<_> = (0..set.questions.len())
            .map(|index| ways(&set, index))
            .collect();
        let outcomes = every_outcome(&set, &ways);
        let count = |known| {
            outcomes
                .iter()
                .flatten()
                .filter(|found| **found == known)
                .count()
        };
        let counts = OUTCOMES.map(count);
        assert_eq!(
            proof.whole.to_string(),
            outcomes.iter().flatten().count().to_string()
        );
        assert_eq!(
            proof.outcomes.map(|count| count.to_string()),
            counts.map(|count| count.to_string())
        );
        for (index, influence) in proof.influence.as_ref().unwrap().iter().enumerate() {
            let by_hand = changing(&outcomes, &ways, index);
            assert_eq!(influence.to_string(), by_hand.to_string(), "{text}");
        }
        check_examples(&set, &proof);
        unreached += counts.iter().filter(|count| **count == 0).count();
    }
    assert!(unreached > 20, "the sets are too tame to test near misses");
}

#[test]
fn the_built_in_set_is_counted_and_balanced() {
    let set = built_in::set().unwrap();
    let proof = prove(&set).unwrap();
    // 10 questions with 4 options, one with 6 of which one or two are picked; 27 importances.
    assert_eq!(proof.answers.to_string(), (4_u64.pow(10) * 21).to_string());
    assert_eq!(
        proof.whole.to_string(),
        (4_u64.pow(10) * 21 * 27).to_string()
    );
    assert_eq!(
        proof.count(Outcome::Group),
        proof.count(Outcome::Individual)
    );
    let sum: u64 = OUTCOMES
        .iter()
        .map(|known| proof.count(*known).to_string().parse::<u64>().unwrap())
        .sum();
    assert_eq!(proof.whole.to_string(), sum.to_string());
    check_examples(&set, &proof);
}
