//! Sets made to break exact arithmetic: the sizes of their considerations share no divisor.

use super::drawn::{Asked, Drawn};
use circle_or_chair::{
    answers::{Picks, Reply},
    explain,
    ratio::Ratio,
    scoring::assess,
};

const PRIMES: [usize; 15] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];

/// A question with nine options of which `picked` are picked, so that its value is a fraction of `picked`: group
/// fits by 1 - 1/(2 picked), one-to-one by 1 - 2/picked.
fn picked(picked: u8, bears_on: (bool, bool)) -> Asked {
    let points = (0..9).map(|option| if option == 0 { (1, -2) } else { (2, 2) });
    Asked {
        bears_on,
        points: points.collect(),
        pick: 9,
        reply: Reply::Picked((0..picked.into()).fold(Picks::default(), Picks::with)),
        limit: false,
        wish: true,
    }
}

/// A part in which `group` questions bear on group, and `individual` questions on one-to-one. Its picks keep the gap
/// between the forms near a quarter, so that small changes change the outcome.
fn part(group: usize, individual: usize, importance: u8) -> (Vec<Asked>, Option<u8>) {
    let mut small_gaps = [9, 8, 7].into_iter().cycle();
    let (mut total, mut count) = (0.0, 0.0);
    let question = |index: usize| {
        let wide = count == 0.0 || total / count < 0.2505;
        let picks = if wide {
            5
        } else {
            small_gaps.next().unwrap_or(9)
        };
        total += 1.5 / f64::from(picks);
        count += 1.0;
        picked(picks, (index < group, index < individual))
    };
    (
        (0..group.max(individual)).map(question).collect(),
        Some(importance),
    )
}

#[track_caller]
fn assert_scored(parts: Vec<(Vec<Asked>, Option<u8>)>) {
    let drawn = Drawn {
        parts,
        availability: Vec::new(),
        lean: None,
    };
    let (set, answers) = drawn.load();
    let result = assess(&set, &answers);
    let (Some(group), Some(individual)) = (result.fit.group, result.fit.individual) else {
        panic!("every question is answered");
    };
    let floating = |form: fn(&(i8, i8)) -> i8, bears: fn(&Asked) -> bool| {
        let (mut total, mut weights) = (0.0, 0.0);
        for (questions, importance) in &drawn.parts {
            let values: Vec<f64> = questions
                .iter()
                .filter(|asked| bears(asked))
                .map(|asked| {
                    let picks: Vec<usize> =
                        asked.reply.picks().unwrap_or_default().iter().collect();
                    let points: f64 = picks
                        .iter()
                        .map(|option| f64::from(form(&asked.points[*option])))
                        .sum();
                    points / f64::from(u8::try_from(picks.len()).unwrap_or(1))
                })
                .collect();
            let weight = f64::from(importance.unwrap_or(2));
            let count = f64::from(u16::try_from(values.len()).unwrap_or(1));
            total += weight * values.iter().sum::<f64>() / count / 2.0;
            weights += weight;
        }
        total / weights
    };
    let group_near = floating(|points| points.0, |asked| asked.bears_on.0);
    let individual_near = floating(|points| points.1, |asked| asked.bears_on.1);
    assert!(
        (group.decimal() - group_near).abs() < 1e-4,
        "{group:?} {group_near}"
    );
    assert!(
        (individual.decimal() - individual_near).abs() < 1e-4,
        "{individual:?} {individual_near}"
    );
    let flips = explain::flips(&set, &answers, &assess(&set, &answers));
    assert!(
        !flips.is_empty(),
        "no distance was compared: {group:?} {individual:?}"
    );
    for flip in flips {
        let changed = assess(&set, &super::flips::with(&answers, flip.change));
        assert_eq!(changed.outcome, flip.outcome);
    }
}

#[test]
fn considerations_of_the_first_fifteen_prime_sizes_are_scored_exactly() {
    let parts = PRIMES
        .iter()
        .map(|size| part(*size, *size, 1 + u8::try_from(size % 3).unwrap_or(0)));
    assert_scored(parts.collect());
}

/// The largest common denominator that 500 questions can have: the forms' questions differ in number in each part.
#[test]
fn the_worst_set_within_the_limits_is_scored_exactly() {
    let pairs = [
        (2, 3),
        (5, 7),
        (11, 13),
        (17, 19),
        (23, 29),
        (31, 37),
        (41, 43),
        (47, 53),
        (59, 61),
        (67, 71),
        (73, 79),
        (83, 81),
    ];
    assert_scored(
        pairs
            .iter()
            .map(|(group, individual)| part(*group, *individual, 3))
            .collect(),
    );
}

#[test]
fn fractions_are_compared_without_multiplying_them_out() {
    let huge = i128::MAX / 2;
    assert!(Ratio::new(huge - 1, huge) < Ratio::new(huge, huge + 1));
    assert!(Ratio::new(1 - huge, huge) > Ratio::new(-huge, huge + 1));
    assert_eq!(Ratio::new(huge, huge), Ratio::whole(1));
}

#[test]
fn a_third_a_quarter_and_two_thirds_are_met_exactly() {
    use circle_or_chair::scoring::{CLEAR_GAP, ENOUGH, FAVOURS, FITS_WELL};
    let third = Ratio::whole(1).over(3);
    assert!(third >= FITS_WELL && third + third >= ENOUGH && third + third >= FAVOURS);
    assert!(Ratio::new(7, 12) - third >= CLEAR_GAP);
    assert!(Ratio::new(333_333_333, 1_000_000_000) < FITS_WELL);
}
