//! What holds for every set and every answer.

use super::drawn::{Drawn, drawn};
use circle_or_chair::{
    answers::{Answers, Importance, Picks, Reply},
    form::Form,
    outcome::{Outcome, StartWith, Status},
    question_set::{About, QuestionRef},
    ratio::Ratio,
    scoring::{FITS_WELL, assess, question_value},
};
use proptest::prelude::*;

fn other(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Group => Outcome::Individual,
        Outcome::Individual => Outcome::Group,
        outcome => outcome,
    }
}

fn leading(outcome: Outcome) -> Option<Form> {
    match outcome {
        Outcome::Group => Some(Form::Group),
        Outcome::Individual => Some(Form::Individual),
        _ => None,
    }
}

fn other_start(start: StartWith) -> StartWith {
    match start {
        StartWith::Group => StartWith::Individual,
        StartWith::Individual => StartWith::Group,
        start => start,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn swapping_the_forms_swaps_the_result(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let (mirror, mirror_answers) = drawn.mirrored().load();
        let (this, that) = (assess(&set, &answers), assess(&mirror, &mirror_answers));
        prop_assert_eq!(this.fit.group, that.fit.individual);
        prop_assert_eq!(this.fit.individual, that.fit.group);
        prop_assert_eq!(this.outcome, other(that.outcome));
        prop_assert_eq!(this.start_with, other_start(that.start_with));
        prop_assert_eq!(this.split_needs, that.split_needs);
        prop_assert_eq!(this.availability.both, that.availability.both);
        prop_assert_eq!(this.limits.group, that.limits.individual);
        prop_assert_eq!(this.wishes.individual, that.wishes.group);
    }

    #[test]
    fn a_form_with_a_limit_is_never_the_start_and_one_below_zero_never_a_bridge(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let result = assess(&set, &answers);
        for form in Form::ALL {
            let starts = result.start_with == StartWith::Both || result.start_with == form.into();
            prop_assert!(!starts || result.limits[form].is_empty());
            prop_assert!(!starts || result.availability.form[form] != Status::OutOfReach);
            let bridge = starts && leading(result.outcome) == Some(form.other());
            prop_assert!(!bridge || result.fit[form] >= Some(Ratio::ZERO));
        }
    }

    #[test]
    fn neither_takes_a_limit_on_each_form_and_both_a_wish_for_each(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let result = assess(&set, &answers);
        for form in Form::ALL {
            if result.outcome == Outcome::NeitherYet {
                prop_assert!(!result.limits[form].is_empty() && result.fit[form] < Some(Ratio::ZERO));
            }
            if result.outcome == Outcome::Both {
                prop_assert!(!result.wishes[form].is_empty() && result.fit[form] >= Some(FITS_WELL));
            }
        }
    }

    #[test]
    fn an_availability_question_without_an_answer_is_unknown(drawn in drawn(), at in any::<prop::sample::Index>()) {
        prop_assume!(!drawn.availability.is_empty());
        let (set, mut answers) = drawn.load();
        let index = at.index(set.availability.len());
        answers.keep(QuestionRef::Availability(index), Reply::Skipped);
        let availability = assess(&set, &answers).availability;
        let status = match set.availability[index].about {
            About::Form(form) => availability.form[form],
            About::Both => availability.both,
        };
        prop_assert!(status >= Status::Unknown);
    }

    #[test]
    fn a_higher_answer_never_lowers_the_fit(drawn in drawn(), at in any::<prop::sample::Index>(), bits in 1_u16..512) {
        let (set, answers) = drawn.load();
        let index = at.index(set.questions.len());
        let question = &set.questions[index];
        let before = answers.reply(QuestionRef::Scored(index)).picks();
        prop_assume!(before.is_some());
        let before = before.unwrap_or_default();
        let after = (0..question.choices.len())
            .filter(|option| bits & (1 << option) != 0)
            .take(question.pick)
            .fold(Picks::default(), Picks::with);
        prop_assume!(!after.is_empty());
        let mut changed = answers.clone();
        changed.keep(QuestionRef::Scored(index), Reply::Picked(after));
        let (old, new) = (assess(&set, &answers), assess(&set, &changed));
        for form in Form::ALL {
            let moved = question_value(question, after, form).cmp(&question_value(question, before, form));
            prop_assert_eq!(new.fit[form].cmp(&old.fit[form]), moved, "{:?}", form);
        }
    }

    #[test]
    fn a_question_without_an_answer_counts_as_if_it_had_not_been_asked(drawn in drawn()) {
        let rest = drawn.without_missing();
        prop_assume!(rest.is_some());
        let (set, answers) = drawn.load();
        let (smaller, smaller_answers) = rest.as_ref().map(Drawn::load).expect("assumed");
        prop_assert_eq!(assess(&set, &answers).fit, assess(&smaller, &smaller_answers).fit);
    }

    #[test]
    fn not_sure_skipped_and_not_reached_are_all_missing(drawn in drawn(), at in any::<prop::sample::Index>()) {
        let (set, answers) = drawn.load();
        let index = at.index(set.questions.len());
        let with = |reply| {
            let mut changed = answers.clone();
            changed.keep(QuestionRef::Scored(index), reply);
            assess(&set, &changed)
        };
        let skipped = with(Reply::Skipped);
        prop_assert_eq!(&skipped, &with(Reply::NotSure));
        prop_assert_eq!(&skipped, &with(Reply::Unanswered));
    }

    #[test]
    fn what_can_be_started_and_the_own_lean_never_move_a_fit(one in drawn(), two in drawn()) {
        let (set, answers) = one.load();
        let mut elsewhere = one.clone();
        elsewhere.availability.clone_from(&two.availability);
        elsewhere.lean = two.lean;
        let (other_set, other_answers) = elsewhere.load();
        let (here, there) = (assess(&set, &answers), assess(&other_set, &other_answers));
        prop_assert_eq!(here.fit, there.fit);
        prop_assert_eq!(here.outcome, there.outcome);
        prop_assert_eq!(here.considerations, there.considerations);
        prop_assert_eq!(here.split_needs, there.split_needs);
    }

    #[test]
    fn saying_some_is_the_same_as_saying_nothing_of_importance(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let mut said: Answers = answers.clone();
        for part in 0..set.considerations.len() {
            said.weigh(part, answers.stated_importance(part).or(Importance::new(2)));
        }
        prop_assert_eq!(assess(&set, &answers), assess(&set, &said));
    }
}

#[test]
fn skipping_is_not_a_zero_and_not_a_midpoint() {
    use crate::small;
    let zero = small::with(
        r#"{ id = "rest", label = "Rest", group = 1, individual = 1 }"#,
        r#"{ id = "rest", label = "Rest", group = 0, individual = 0 }"#,
    );
    let set = small::load(&zero);
    let mut answers = Answers::none_of(&set);
    answers.keep(QuestionRef::Scored(0), Reply::Picked(Picks::one(1)));
    answers.keep(QuestionRef::Scored(1), Reply::Picked(Picks::one(1)));
    let skipped = assess(&set, &answers);
    answers.keep(QuestionRef::Scored(2), Reply::Picked(Picks::one(2)));
    let neutral = assess(&set, &answers);
    assert_eq!(skipped.fit.group.map(Ratio::decimal), Some(1.0));
    assert_eq!(neutral.fit.group.map(Ratio::decimal), Some(0.5));
}
