//! Why a result is what it is: every answer that speaks for a form, the heaviest first, and no other.

use super::drawn::drawn;
use circle_or_chair::{
    explain::{self, Reason},
    form::Form,
    ratio::Ratio,
    scoring::{Shares, assess},
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_that_moves_nothing_is_no_reason_and_each_that_does_is_one(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let result = assess(&set, &answers);
        let shares = Shares::of(&result);
        for form in Form::ALL {
            let share = |reason: &Reason| explain::share(&set, &shares, reason)[form];
            let found = explain::by_weight(&set, &answers, share);
            let weights: Vec<Ratio> = found.iter().map(share).collect();
            prop_assert!(weights.iter().all(|weight| *weight > Ratio::ZERO), "{:?}", weights);
            prop_assert!(weights.is_sorted_by(|before, after| before >= after), "{:?}", weights);
            let all = (0..set.considerations.len())
                .flat_map(|part| explain::reasons(&set, &answers, part))
                .filter(|reason| share(reason) > Ratio::ZERO);
            prop_assert_eq!(found.len(), all.count());
        }
    }
}
