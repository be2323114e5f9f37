//! How hard a text is to read.

use circle_or_chair::reading_grade::{grade, syllables};

#[test]
fn syllables_of_common_words() {
    for (word, count) in [
        ("the", 1),
        ("some", 1),
        ("liked", 1),
        ("wanted", 2),
        ("table", 2),
        ("people", 2),
        ("therapy", 3),
        ("individual", 4),
        ("one", 1),
        ("boxes", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn a_plain_question_is_easier_than_an_official_one() {
    assert!(grade("How do you feel about that?") < 4.0);
    let hard = "To what extent do you anticipate experiencing interpersonal discomfort?";
    assert!(grade(hard) > 12.0);
    assert!(grade("").abs() < f64::EPSILON);
}
