//! The proof against brute force: every answer and every importance, scored one by one.

use circle_or_chair::answers::{Answers, Importance, Picks, Reply};
use circle_or_chair::outcome::Outcome;
use circle_or_chair::proof::near::nearest;
use circle_or_chair::proof::reach::reached;
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

/// Every outcome has answers that come out so, or the nearest that do not.
fn check_examples(set: &QuestionSet, proof: &Proof) {
    let nearest = nearest(set, proof).map(Option::unwrap);
    for ((known, count), near) in OUTCOMES.into_iter().zip(proof.outcomes).zip(nearest) {
        let result = assess(set, &near.answers);
        assert_eq!(result.fit.group, Some(near.fit.group));
        assert_eq!(result.fit.individual, Some(near.fit.individual));
        assert_eq!(result.outcome == known, count > 0);
        assert_eq!(near.miss.is_none(), count > 0);
    }
}

#[test]
fn small_sets_are_counted_as_by_hand() {
    let mut random = Random(4);
    let (mut unreached, mut decided) = (0, 0);
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
        assert_eq!(proof.whole, outcomes.iter().flatten().count() as u128);
        assert_eq!(proof.outcomes, counts.map(|count| count as u128), "{text}");
        for (index, influence) in proof.influence.as_ref().unwrap().iter().enumerate() {
            let by_hand = changing(&outcomes, &ways, index);
            assert_eq!(*influence, by_hand as u128, "{text}");
        }
        check_examples(&set, &proof);
        // What is said of sets that are too large to be counted holds for these too.
        for (said, count) in reached(&set, None).into_iter().zip(counts) {
            assert!(said.is_none_or(|said| said == (count > 0)), "{text}");
            decided += usize::from(said.is_some());
        }
        unreached += counts.iter().filter(|count| **count == 0).count();
    }
    assert!(unreached > 20, "the sets are too tame to test near misses");
    assert!(decided > 120, "of 150 outcomes only {decided} were decided");
}

#[test]
fn the_built_in_set_is_counted_and_balanced() {
    let set = built_in::set().unwrap();
    let proof = prove(&set).unwrap();
    let ways = (0..set.questions.len()).map(|index| ways(&set, index).len() as u128);
    assert_eq!(proof.answers, ways.product::<u128>());
    assert!(proof.every_importance);
    assert_eq!(proof.whole, proof.answers * 27);
    assert_eq!(
        proof.count(Outcome::Group),
        proof.count(Outcome::Individual)
    );
    assert_eq!(proof.outcomes.iter().sum::<u128>(), proof.whole);
    assert!(proof.outcomes.iter().all(|count| *count > 0));
    check_examples(&set, &proof);
}
