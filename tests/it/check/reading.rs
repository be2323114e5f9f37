//! How hard a text is to read, in each language by a formula of its own.

use circle_or_chair::reading_grade::Formula::{self, FleschKincaid, Inflesz, WienerSachtext};

#[test]
fn syllables_of_common_words() {
    for (formula, word, count) in [
        (FleschKincaid, "the", 1),
        (FleschKincaid, "some", 1),
        (FleschKincaid, "liked", 1),
        (FleschKincaid, "wanted", 2),
        (FleschKincaid, "table", 2),
        (FleschKincaid, "people", 2),
        (FleschKincaid, "therapy", 3),
        (FleschKincaid, "individual", 4),
        (FleschKincaid, "one", 1),
        (FleschKincaid, "boxes", 2),
        (WienerSachtext, "Gruppe", 2),
        (WienerSachtext, "über", 2),
        (WienerSachtext, "Häuser", 2),
        (WienerSachtext, "Einzelgespräch", 4),
        (Inflesz, "cuánto", 2),
        (Inflesz, "aéreo", 4),
        (Inflesz, "día", 2),
        (Inflesz, "bien", 1),
        (Inflesz, "grupo", 2),
        (Inflesz, "terapia", 3),
    ] {
        assert_eq!(formula.syllables(word), count, "{word}");
    }
}

#[test]
fn a_plain_question_is_easier_than_an_official_one() {
    for (language, plain, hard) in [
        (
            "en-GB",
            "How do you feel about that?",
            "To what extent do you anticipate experiencing interpersonal discomfort?",
        ),
        (
            "de",
            "Wie wäre es für Sie, dort über sich zu sprechen?",
            "Inwiefern beeinträchtigen zwischenmenschliche Unsicherheiten Ihre Mitteilungsbereitschaft?",
        ),
        (
            "es",
            "¿Cómo te sentirías si hablas allí de lo que te pasa?",
            "¿En qué medida anticiparía experimentar incomodidad interpersonal significativa?",
        ),
    ] {
        let formula = Formula::of(language).expect("a formula");
        assert_eq!(formula.too_hard(plain), None, "{plain}");
        assert!(formula.too_hard(hard).is_some(), "{hard}");
        assert!(formula.measure("").abs() < f64::EPSILON);
        assert_eq!(formula.too_hard(""), None);
    }
}

/// By hand: 4 words, 1 sentence; 6 syllables; 1 word of 3 syllables, 3 of one; 1 of 7 letters or more.
#[test]
fn each_formula_is_worked_out_as_it_was_published() {
    let near = |measured: f64, wanted: f64| assert!((measured - wanted).abs() < 0.01, "{measured}");
    let german = "Die Hand ist Sekunden.";
    near(
        WienerSachtext.measure(german),
        0.1935 * 25.0 + 0.1672 * 4.0 + 0.1297 * 25.0 - 0.0327 * 75.0 - 0.875,
    );
    near(
        Inflesz.measure("La luz es bonita."),
        206.835 - 62.3 * 1.5 - 4.0,
    );
    near(
        FleschKincaid.measure("The hand is wonderful."),
        0.39 * 4.0 + 11.8 * 1.5 - 15.59,
    );
}

#[test]
fn a_language_without_a_formula_is_not_measured_and_that_is_said() {
    assert_eq!(Formula::of("pl"), None);
    assert_eq!(Formula::of("English"), None);
    let set = include_str!("../../fixtures/good/small.toml");
    let folder = crate::program::Folder::new();
    let long =
        "To what extent do you anticipate experiencing interpersonal discomfort, and do you mind?";
    let of = |tag: &str| {
        let set = set.replace("\"en\"", &format!("\"{tag}\""));
        let set = set.replace("How would it feel to talk in a group?", long);
        let file = folder.file(&format!("{tag}.toml"), set);
        crate::program::run(&["check", "--as-of", "2026-11-23", &file], b"").out
    };
    let said = "left out, as no formula is known for its language: how hard the set is to read\n";
    let (english, polish, german) = (of("en"), of("pl"), of("de"));
    assert!(
        polish.contains(said) && !polish.contains("Q108") && !polish.contains("Q109"),
        "{polish}"
    );
    assert!(english.contains("Q108") && english.contains("Q109") && !english.contains("left out"));
    assert!(
        german.contains("Q108: this reads at school grade ") && !german.contains("Q109"),
        "{german}"
    );
}
