//! How many years of school a text needs: the grade of Flesch and Kincaid.
//!
//! Syllables are counted as runs of vowels, which is rough for one word and good for a text. So a passage is graded as
//! a whole, and short labels not at all.

use super::set;
use circle_or_chair::outcome::Outcome;

const HIGHEST_GRADE: f64 = 8.0;

fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|it| it.is_alphabetic())
        .collect();
    let vowel = |it: &char| "aeiouy".contains(*it);
    let runs = letters
        .iter()
        .enumerate()
        .filter(|(at, it)| vowel(it) && (*at == 0 || !vowel(&letters[at - 1])))
        .count();
    let silent_end = letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']) && runs > 1;
    (runs - usize::from(silent_end)).max(1)
}

fn grade(text: &str) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let sentences = text
        .split(['.', '?', '!', ':'])
        .filter(|part| part.chars().any(char::is_alphabetic))
        .count()
        .max(1);
    let syllables: usize = words
        .iter()
        .flat_map(|word| word.split('-'))
        .map(syllables)
        .sum();
    0.39 * count(words.len()) / count(sentences)
        + 11.8 * count(syllables) / count(words.len().max(1))
        - 15.59
}

#[track_caller]
fn assert_easy(what: &str, text: &str) {
    let grade = grade(text);
    assert!(
        grade <= HIGHEST_GRADE,
        "{what} needs grade {grade:.1}: {text}"
    );
}

#[test]
fn the_grade_is_what_others_find_for_known_texts() {
    assert!(grade("The cat sat on the mat.") < 1.0);
    let hard = "The multidisciplinary rehabilitation intervention necessitates comprehensive psychological evaluation.";
    assert!(grade(hard) > 15.0);
}

#[test]
fn every_question_with_its_reason_is_easy_to_read() {
    let set = set();
    let scored = set
        .questions
        .iter()
        .map(|question| (&question.id, &question.ask, &question.why));
    let available = set
        .availability
        .iter()
        .map(|question| (&question.id, &question.ask, &question.why));
    for (id, ask, why) in scored.chain(available) {
        assert_easy(id, &format!("{ask} {why}"));
    }
}

#[test]
fn every_outcome_and_tension_is_easy_to_read() {
    let set = set();
    for outcome in Outcome::ALL {
        let texts = set.outcome(outcome);
        assert_easy(outcome.id(), &format!("{} {}", texts.title, texts.text));
    }
    for tension in &set.tensions {
        assert_easy(&tension.id, &tension.say);
    }
}

#[test]
fn every_page_of_the_interface_is_easy_to_read() {
    let text = include_str!("../../../questions/interface.toml");
    let tables: toml::Table = text.parse().expect("TOML");
    for (name, table) in tables {
        let sentences = table
            .as_table()
            .into_iter()
            .flat_map(toml::Table::values)
            .filter_map(toml::Value::as_str);
        let whole: Vec<&str> = sentences
            .filter(|text| text.ends_with(['.', '?']) && text.split_whitespace().count() > 5)
            .collect();
        if !whole.is_empty() {
            assert_easy(&name, &whole.join(" "));
        }
    }
}

#[test]
fn the_words_are_calm() {
    let set = set();
    let mut all: Vec<String> = set
        .questions
        .iter()
        .flat_map(|it| [it.ask.to_string(), it.why.to_string()])
        .collect();
    all.extend(set.tensions.iter().map(|it| it.say.to_string()));
    all.extend(Outcome::ALL.map(|it| set.outcome(it).text.to_string()));
    all.push(include_str!("../../../questions/interface.toml").to_owned());
    for text in all {
        assert!(!text.contains('!'), "an exclamation: {text}");
        assert!(!text.contains('%'), "a per cent: {text}");
    }
}
