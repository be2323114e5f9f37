//! Every number agrees with its sentence, with its sources, and with what it was worked out from.

use circle_or_chair::question_set::learn::{Count, HonestNumber};

use super::set;

/// Whether a number stands in a text as a word of its own.
fn says(text: &str, number: u8) -> bool {
    let number = number.to_string();
    text.split(|character: char| !character.is_ascii_digit())
        .any(|word| word == number)
}

#[test]
fn every_number_has_sources() {
    let set = set();
    assert!(!set.learn.numbers.is_empty());
    for number in &set.learn.numbers {
        assert!(!number.sources.is_empty(), "{}", number.id);
        for source in &number.sources {
            assert!(*source < set.learn.sources.len(), "{}", number.id);
        }
    }
}

#[test]
fn every_sentence_says_the_figures_of_its_picture() {
    for number in &set().learn.numbers {
        let (figures, range) = match number.count {
            Count::Rate { group, individual } => ([group, individual], None),
            Count::Pairs { individual, range } => ([individual, 100 - individual], range),
        };
        for figure in figures {
            assert!(says(&number.say, figure), "{figure} in {}", number.say);
        }
        let first = format!("{} of 100", figures[0]);
        assert!(number.say.contains(&first), "{first} in {}", number.say);
        for end in range.into_iter().flat_map(|(low, high)| [low, high]) {
            assert!(says(&number.say, end), "{end} in {}", number.say);
        }
        if let Some((low, high)) = range {
            assert!((low..=high).contains(&figures[0]), "{}", number.id);
        }
    }
}

/// Of 100 pairs, in how many the first does better when the means are this many standard deviations apart.
fn pairs(effect: f64) -> u8 {
    // The standard normal distribution at effect / sqrt(2), summed in small steps.
    const STEPS: u32 = 10_000;
    let end = effect / f64::sqrt(2.0);
    let step = end / f64::from(STEPS);
    let density = |x: f64| f64::exp(-x * x / 2.0) / f64::sqrt(2.0 * std::f64::consts::PI);
    let area: f64 = (0..STEPS)
        .map(|at| density((f64::from(at) + 0.5) * step) * step)
        .sum();
    let of_100 = (100.0 * (0.5 + area)).round();
    (0..=100_u8)
        .find(|whole| (f64::from(*whole) - of_100).abs() < 0.5)
        .expect("a share is at most all")
}

#[test]
fn pairs_are_worked_out_from_the_effects_that_were_published() {
    let set = set();
    let of = |id: &str| -> &HonestNumber {
        let mut numbers = set.learn.numbers.iter();
        numbers.find(|number| number.id == id).expect(id)
    };
    for (id, effect, range) in [
        ("same-treatment", -0.01, None),
        ("depression", 0.20, Some((0.05, 0.35))),
        ("teens-with-anxiety", 0.77, Some((0.02, 1.51))),
    ] {
        let expected = Count::Pairs {
            individual: pairs(effect),
            range: range.map(|(low, high)| (pairs(low), pairs(high))),
        };
        assert_eq!(of(id).count, expected, "{id}");
        assert!(of(id).about.contains("worked out"), "{id}");
    }
}
