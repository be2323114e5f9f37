//! What changes between two versions of a set, against brute force, and how it is told.

use std::collections::BTreeMap;

use circle_or_chair::answers::{Answers, Importance, Picks, Reply};
use circle_or_chair::proof::change::compare;
use circle_or_chair::proof::prove;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionRef, QuestionSet, built_in};
use circle_or_chair::scoring::assess;
use circle_or_chair::workshop::diff::differences;

use super::proof::ways;
use super::random::{Random, small_set};
use super::set;

/// The answers to a question that each version knows. Options of the random sets are numbered, so
/// the same picks mean the same options.
fn common(versions: [&QuestionSet; 2]) -> BTreeMap<String, Vec<Picks>> {
    let mut questions: BTreeMap<String, Vec<Picks>> = BTreeMap::new();
    for version in versions {
        for (index, question) in version.questions.iter().enumerate() {
            let known = ways(version, index);
            questions
                .entry(question.id.clone())
                .and_modify(|ways| ways.retain(|picks| known.contains(picks)))
                .or_insert(known);
        }
    }
    questions
}

fn by_hand(old: &QuestionSet, new: &QuestionSet) -> (u128, u128) {
    let questions = common([old, new]);
    let all: usize = questions.values().map(Vec::len).product();
    let parts = old.considerations.len().max(new.considerations.len());
    let exponent = if parts > 1 {
        u32::try_from(parts).unwrap()
    } else {
        0
    };
    let (mut changed, mut whole) = (0, 0);
    for setting in 0..3_usize.pow(exponent) {
        for number in 0..all {
            let outcome = |version: &QuestionSet| {
                let mut answers = Answers::none_of(version);
                for part in 0..version.considerations.len() {
                    let weight = setting / 3_usize.pow(u32::try_from(part).unwrap()) % 3;
                    answers.weigh(part, Some(Importance::ALL[weight]));
                }
                let mut number = number;
                for (id, ways) in &questions {
                    let reply = Reply::Picked(ways[number % ways.len()]);
                    number /= ways.len();
                    if let Some(question @ QuestionRef::Scored(_)) = version.find(id) {
                        answers.keep(question, reply);
                    }
                }
                assess(version, &answers).outcome
            };
            whole += 1;
            changed += u128::from(outcome(old) != outcome(new));
        }
    }
    (changed, whole)
}

#[test]
fn versions_are_compared_as_by_hand() {
    let mut random = Random(9);
    let mut compared = 0;
    while compared < 15 {
        let (old, new) = (set(&small_set(&mut random)), set(&small_set(&mut random)));
        if common([&old, &new])
            .values()
            .map(Vec::len)
            .product::<usize>()
            > 3_000
        {
            continue;
        }
        let change = compare(&old, &new).unwrap();
        assert!(change.every_importance);
        let (changed, whole) = by_hand(&old, &new);
        assert_eq!((change.changed, change.whole), (changed, whole));
        compared += 1;
    }
}

#[test]
fn a_set_is_the_same_as_itself_and_one_point_is_not_nothing() {
    let old = built_in::set().unwrap();
    let same = compare(&old, &old).unwrap();
    assert_eq!(same.changed, 0);
    assert_eq!(same.whole, prove(&old).unwrap().whole);
    let text = built_in::TEXT.replacen("points = 2", "points = 1", 1);
    let change = compare(&old, &set(&without_cases(&text))).unwrap();
    assert!(change.every_importance && change.changed > 0);
}

fn without_cases(text: &str) -> String {
    text.split("[[cases]]")
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn differences_are_told_for_the_person_who_takes_the_set() {
    let old = built_in::set().unwrap();
    let source = Source::new("old.toml", "");
    let old = (&source, &old);
    assert_eq!(differences(old, old), []);
    let text = built_in::TEXT
        .replacen(
            "label = \"Mostly OK\", points = 1",
            "label = \"OK\", points = 2",
            1,
        )
        .replacen("title = \"Goals\"", "title = \"Aims\"", 1)
        .replacen("id = \"a-wait-for-both\"", "id = \"two-waits\"", 1);
    let told = differences(old, (&source, &set(&without_cases(&text))));
    let told: Vec<String> = told
        .into_iter()
        .map(|one| {
            let or_none = |text: Option<String>| {
                text.map_or("none".to_owned(), |text| text.chars().take(20).collect())
            };
            format!("{}: {} -> {}", one.what, or_none(one.old), or_none(one.new))
        })
        .collect();
    let expected = [
        "consideration `goals`: title: Goals -> Aims",
        "question `talk-in-group`: option `ok`: Mostly OK -> OK",
        "question `talk-in-group`: points of `ok`: group 1 -> group 2",
        "question `talk-one-to-one`: option `ok`: Mostly OK -> OK",
        "question `talk-one-to-one`: points of `ok`: individual 1 -> individual 2",
        "tension `two-waits`: when: none -> group-found = wait a",
        "tension `two-waits`: say: none -> There is a wait for ",
        "tension `a-wait-for-both`: when: group-found = wait a -> none",
        "tension `a-wait-for-both`: say: There is a wait for  -> none",
    ];
    assert_eq!(told, expected);
}

#[test]
fn texts_that_are_only_read_are_compared_too() {
    let set = built_in::set().unwrap();
    let file = |text: &str| Source::new("set.toml", text);
    let old = file("[about]\nproblem = \"Low  mood\"\n[[list]]\nid = \"b\"\nn = 1\n");
    let new = file(
        "[about]\nproblem = \"Low mood\"\n[[list]]\nid = \"a\"\n[[list]]\nid = \"b\"\nn = 2\n",
    );
    let told = differences((&old, &set), (&new, &set));
    let what: Vec<&str> = told.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(what, ["list.a.id", "list.b.n"]);
}
