//! The built-in set's own golden cases.

use crate::cases;
use circle_or_chair::{
    outcome::{Outcome, StartWith},
    question_set::built_in,
    scoring::assess,
};

#[test]
fn every_golden_case_comes_out_as_it_says() {
    let set = built_in::set().expect("the built-in set loads");
    for case in cases::of(&set, built_in::TEXT) {
        let result = assess(&set, &case.answers);
        assert_eq!(result.outcome, case.outcome, "{}", case.name);
        if let Some(start) = case.start_with {
            assert_eq!(result.start_with, start, "{}", case.name);
        }
    }
}

#[test]
fn the_golden_cases_reach_every_outcome_and_every_start() {
    let set = built_in::set().expect("the built-in set loads");
    let cases = cases::of(&set, built_in::TEXT);
    assert!(cases.len() >= 12);
    for outcome in Outcome::ALL {
        assert!(
            cases.iter().any(|case| case.outcome == outcome),
            "{outcome:?}"
        );
    }
    for start in StartWith::ALL {
        assert!(
            cases.iter().any(|case| case.start_with == Some(start)),
            "{start:?}"
        );
    }
}
