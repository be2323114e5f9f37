//! Where both fit, where neither leads, and where there is nothing to start.

use super::*;

#[test]
fn both_at_once_takes_time_for_both_and_no_limit_on_either() {
    let both = Open;
    assert_starts(Person { both, ..BOTH_FIT }, Both);
    let form = (Wait, Wait);
    assert_starts(
        Person {
            form,
            both,
            ..BOTH_FIT
        },
        Both,
    );
    let limited = (true, false);
    assert_starts(
        Person {
            limited,
            both,
            ..BOTH_FIT
        },
        Individual,
    );
    let form = (OutOfReach, Open);
    assert_starts(
        Person {
            form,
            both,
            ..BOTH_FIT
        },
        Individual,
    );
    for both in [Unknown, Wait, OutOfReach] {
        assert_starts(Person { both, ..BOTH_FIT }, Group);
    }
}

#[test]
fn where_both_fit_the_better_status_comes_first_then_the_higher_fit_then_the_own_lean() {
    let lean = Some(Lean::Individual);
    let form = (Wait, Open);
    assert_starts(Person { form, ..BOTH_FIT }, Individual);
    assert_starts(Person { lean, ..BOTH_FIT }, Group);
    let fit = (5, 5);
    assert_starts(
        Person {
            fit,
            lean,
            ..BOTH_FIT
        },
        Individual,
    );
    assert_starts(Person { fit, ..BOTH_FIT }, Nothing);
}

#[test]
fn without_a_clear_lean_the_better_status_comes_first_then_the_own_lean() {
    let lean = Some(Lean::Individual);
    let form = (Open, Wait);
    assert_starts(
        Person {
            form,
            lean,
            ..NO_LEAN
        },
        Group,
    );
    assert_starts(Person { lean, ..NO_LEAN }, Individual);
    assert_starts(NO_LEAN, Nothing);
    for lean in [Lean::Both, Lean::Neither, Lean::Unsure] {
        let lean = Some(lean);
        assert_starts(Person { lean, ..NO_LEAN }, Nothing);
    }
    let limited = (true, false);
    let form = (Open, Wait);
    assert_starts(
        Person {
            limited,
            form,
            ..NO_LEAN
        },
        Individual,
    );
    let limited = (true, true);
    assert_starts(
        Person {
            limited,
            form,
            lean,
            ..NO_LEAN
        },
        Nothing,
    );
    let form = (OutOfReach, OutOfReach);
    assert_starts(
        Person {
            form,
            lean,
            ..NO_LEAN
        },
        Nothing,
    );
}

#[test]
fn nothing_is_started_where_neither_fits_or_too_little_is_known() {
    for outcome in [Outcome::NeitherYet, Outcome::NotEnoughAnswers] {
        let (form, lean) = ((Open, Wait), Some(Lean::Group));
        assert_starts(
            Person {
                outcome,
                form,
                lean,
                ..NO_LEAN
            },
            Nothing,
        );
    }
}
