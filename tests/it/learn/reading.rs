//! How hard the texts are to read, and that the set says so itself.

use std::fmt::Write as _;

use circle_or_chair::question_set::{Prose, QuestionSet};
use circle_or_chair::reading_grade::{Formula, words};

use super::{forms, lists, set};

fn grade(text: &str) -> f64 {
    Formula::FleschKincaid.measure(text)
}

/// The hardest a text may be, and the questions as a whole.
const HARDEST: f64 = 8.0;
const HARDEST_QUESTIONS: f64 = 6.0;
/// A text of fewer words is a heading or a label, and the formula says nothing about it.
const FEWEST_WORDS: usize = 8;

/// The texts of each part, under the name that the set gives it where it states its grades.
fn parts(set: &QuestionSet) -> Vec<(&'static str, Vec<String>)> {
    let learn = &set.learn;
    let about = learn.about.as_ref().expect("the set says who made it");
    let owned = |texts: Vec<&Prose>| texts.into_iter().map(ToString::to_string).collect();
    let way = |way| {
        let lists = lists(way).into_iter();
        lists
            .flat_map(|(_, texts)| texts)
            .map(str::to_owned)
            .collect()
    };
    let scored = set.questions.iter().map(|asked| [&asked.ask, &asked.why]);
    let available = set
        .availability
        .iter()
        .map(|asked| [&asked.ask, &asked.why]);
    let forms = forms(learn);
    vec![
        (
            "Questions",
            owned(scored.chain(available).flatten().collect()),
        ),
        (
            "Things worth talking over",
            owned(set.tensions.iter().map(|tension| &tension.say).collect()),
        ),
        (
            "Results",
            owned(
                set.outcomes
                    .iter()
                    .flat_map(|of| [&of.title, &of.text])
                    .collect(),
            ),
        ),
        (
            "About this",
            owned(vec![
                &about.problem,
                &about.not_measured,
                &about.if_you_wait,
                &about.method,
                &about.updates,
                &about.funding,
                &about.authors,
            ]),
        ),
        ("Group", way(&forms.group)),
        ("One-to-one", way(&forms.individual)),
        ("Both", way(&forms.both)),
        ("Neither", way(&forms.neither)),
        (
            "Side by side",
            owned(
                learn
                    .comparison
                    .iter()
                    .flat_map(|row| [&row.group, &row.individual])
                    .collect(),
            ),
        ),
        (
            "Numbers",
            owned(
                learn
                    .numbers
                    .iter()
                    .flat_map(|number| [&number.say, &number.about])
                    .collect(),
            ),
        ),
        (
            "Sources",
            owned(
                learn
                    .sources
                    .iter()
                    .map(|source| &source.used_for)
                    .collect(),
            ),
        ),
    ]
}

#[test]
fn the_set_states_the_grade_of_each_part() {
    let set = set();
    let about = set.learn.about.as_ref().unwrap();
    let stated = about.reading.as_ref().expect("the grades are stated");
    assert!(stated.contains("Flesch-Kincaid"), "{stated}");
    let mut expected = String::new();
    for (name, texts) in parts(&set) {
        write!(expected, "{name}: grade {:.0}. ", grade(&texts.join(" "))).unwrap();
    }
    assert!(stated.contains(&expected), "it should say: {expected}");
}

#[test]
fn no_text_is_harder_than_grade_8() {
    for (part, texts) in parts(&set()) {
        for text in texts
            .iter()
            .filter(|text| words(text).count() >= FEWEST_WORDS)
        {
            assert!(
                grade(text) <= HARDEST,
                "{part}, grade {:.1}: {text}",
                grade(text)
            );
        }
    }
}

#[test]
fn the_questions_are_at_most_grade_6() {
    let set = set();
    let parts = parts(&set);
    let (name, texts) = &parts[0];
    assert_eq!(*name, "Questions");
    assert!(grade(&texts.join(" ")) <= HARDEST_QUESTIONS);
}

#[test]
fn no_words_of_the_program_are_harder_than_grade_8() {
    let text = include_str!("../../../questions/interface.toml");
    let tables: toml::Table = toml::from_str(text).unwrap();
    let values = tables.values().filter_map(toml::Value::as_table);
    for (key, value) in values.flatten() {
        let value = value.as_str().unwrap();
        assert!(
            words(value).count() < FEWEST_WORDS || grade(value) <= HARDEST,
            "{key}, grade {:.1}: {value}",
            grade(value)
        );
    }
}
