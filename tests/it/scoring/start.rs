//! What to start with, rule by rule, from nothing but fits, limits, what can be started and a lean.

mod no_clear_lean;

use circle_or_chair::{
    answers::Lean,
    form::PerForm,
    outcome::{
        Outcome,
        StartWith::{self, Both, Group, Individual, Nothing},
        Status::{self, Open, OutOfReach, Unknown, Wait},
    },
    ratio::Ratio,
    scoring::{Availability, start_with},
};

/// A person whose fits are given in tenths; nothing is limited, nothing is known, and they have no lean.
#[derive(Clone, Copy)]
struct Person {
    outcome: Outcome,
    fit: (i128, i128),
    limited: (bool, bool),
    form: (Status, Status),
    both: Status,
    lean: Option<Lean>,
}

const LEANS_TO_GROUP: Person = Person {
    outcome: Outcome::Group,
    fit: (6, 1),
    limited: (false, false),
    form: (Unknown, Unknown),
    both: Unknown,
    lean: None,
};

const BOTH_FIT: Person = Person {
    outcome: Outcome::Both,
    fit: (6, 5),
    ..LEANS_TO_GROUP
};

const NO_LEAN: Person = Person {
    outcome: Outcome::Either,
    fit: (2, 1),
    ..LEANS_TO_GROUP
};

fn start(person: Person) -> StartWith {
    let tenths = |tenths| Some(Ratio::new(tenths, 10));
    let pair = |(group, individual)| PerForm { group, individual };
    start_with(
        person.outcome,
        PerForm {
            group: tenths(person.fit.0),
            individual: tenths(person.fit.1),
        },
        pair(person.limited),
        Availability {
            form: PerForm {
                group: person.form.0,
                individual: person.form.1,
            },
            both: person.both,
        },
        person.lean,
    )
}

#[track_caller]
fn assert_starts(person: Person, expected: StartWith) {
    assert_eq!(start(person), expected);
    let turned = match person.lean {
        Some(Lean::Group) => Some(Lean::Individual),
        Some(Lean::Individual) => Some(Lean::Group),
        lean => lean,
    };
    let mirrored = Person {
        outcome: match person.outcome {
            Outcome::Group => Outcome::Individual,
            outcome => outcome,
        },
        fit: (person.fit.1, person.fit.0),
        limited: (person.limited.1, person.limited.0),
        form: (person.form.1, person.form.0),
        lean: turned,
        ..person
    };
    let expected = match expected {
        Group => Individual,
        Individual => Group,
        same => same,
    };
    assert_eq!(start(mirrored), expected, "the mirror image");
}

#[test]
fn the_form_that_fits_comes_first() {
    assert_starts(LEANS_TO_GROUP, Group);
    let form = (Wait, Wait);
    assert_starts(
        Person {
            form,
            ..LEANS_TO_GROUP
        },
        Group,
    );
    let form = (Wait, Unknown);
    assert_starts(
        Person {
            form,
            ..LEANS_TO_GROUP
        },
        Group,
    );
}

#[test]
fn the_other_form_is_a_bridge_over_a_limit_a_wait_or_a_form_out_of_reach() {
    let limited = (true, false);
    assert_starts(
        Person {
            limited,
            ..LEANS_TO_GROUP
        },
        Individual,
    );
    let form = (Wait, Open);
    assert_starts(
        Person {
            form,
            ..LEANS_TO_GROUP
        },
        Individual,
    );
    let form = (OutOfReach, Wait);
    assert_starts(
        Person {
            form,
            ..LEANS_TO_GROUP
        },
        Individual,
    );
    let lean = Some(Lean::Group);
    assert_starts(
        Person {
            form,
            lean,
            ..LEANS_TO_GROUP
        },
        Individual,
    );
}

#[test]
fn no_bridge_leads_to_a_form_that_fits_below_zero_or_has_a_limit() {
    let (fit, form) = ((3, -1), (Wait, Open));
    assert_starts(
        Person {
            fit,
            form,
            ..LEANS_TO_GROUP
        },
        Group,
    );
    let limited = (false, true);
    assert_starts(
        Person {
            limited,
            form,
            ..LEANS_TO_GROUP
        },
        Group,
    );
    let form = (OutOfReach, Open);
    assert_starts(
        Person {
            fit,
            form,
            ..LEANS_TO_GROUP
        },
        Nothing,
    );
    assert_starts(
        Person {
            limited,
            form,
            ..LEANS_TO_GROUP
        },
        Nothing,
    );
    let limited = (true, true);
    assert_starts(
        Person {
            limited,
            ..LEANS_TO_GROUP
        },
        Nothing,
    );
    let fit = (3, 0);
    assert_starts(
        Person {
            fit,
            form,
            ..LEANS_TO_GROUP
        },
        Individual,
    );
}
