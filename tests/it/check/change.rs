//! What changes between two versions of a set, against brute force, and how it is told.

use std::collections::BTreeMap;
use std::fs;

use circle_or_chair::answers::{Answers, Importance, Picks, Reply};
use circle_or_chair::proof::change::compare;
use circle_or_chair::proof::prove;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionRef, QuestionSet, built_in, file};
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

/// What differs between two texts of a set, one line each.
fn told(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (Source::new("old", old), Source::new("new", new));
    let (old, new) = (file::parse(&old).unwrap(), file::parse(&new).unwrap());
    let short = |text: Option<String>| {
        text.map_or("none".to_owned(), |text| text.chars().take(20).collect())
    };
    let told = differences(&old, &new).into_iter();
    told.map(|one| format!("{}: {} -> {}", one.what, short(one.old), short(one.new)))
        .collect()
}

#[test]
fn differences_are_told_for_the_person_who_takes_the_set() {
    let old = built_in::TEXT;
    assert_eq!(told(old, old), [""; 0]);
    let new = old
        .replacen(
            "label = \"Mostly OK\", points = 1",
            "label = \"OK\", points = 2",
            1,
        )
        .replacen("title = \"Goals\"", "title = \"Aims\"", 1)
        .replacen("id = \"a-wait-for-both\"", "id = \"two-waits\"", 1);
    let told = told(old, &without_cases(&new));
    let expected = [
        "questions.talk-in-group.options.ok: Mostly OK -> OK",
        "questions.talk-in-group.options.ok.group: 1 -> 2",
        "questions.talk-one-to-one.options.ok: Mostly OK -> OK",
        "questions.talk-one-to-one.options.ok.individual: 1 -> 2",
        "considerations.goals.title: Goals -> Aims",
        "tensions: peers-but-hard, own- -> peers-but-hard, own-",
        "tensions.two-waits.when: none -> group-found = wait; ",
        "tensions.two-waits: none -> There is a wait for ",
        "tensions.a-wait-for-both.when: group-found = wait;  -> none",
        "tensions.a-wait-for-both: There is a wait for  -> none",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_scale_is_compared_as_the_options_of_each_question_that_has_it() {
    let old = fs::read_to_string("tests/fixtures/good/small.toml").unwrap();
    let new = old.replace("[scales.ease]", "[scales.feels]");
    let new = new.replace("scale = \"ease\"", "scale = \"feels\"");
    assert_eq!(told(&old, &new), [""; 0]);
}

#[test]
fn texts_that_are_only_read_are_compared_too() {
    let old = "[about]\nproblem = \"Low  mood\"\n[[numbers]]\nid = \"b\"\nlow = 1\n";
    let new = "[about]\nproblem = \"Low mood\"\n[[numbers]]\nid = \"a\"\nsay = \"A\"\n\
               [[numbers]]\nid = \"b\"\nlow = 2\n";
    let expected = [
        "numbers: b -> a, b",
        "numbers.a.say: none -> A",
        "numbers.b.low: 1 -> 2",
    ];
    assert_eq!(told(old, new), expected);
}
