//! The counselor's PIN: nothing but it opens, and guessing gets slower.

use circle_or_chair::hand_over::pin::{Pin, Tried};
use std::time::Duration;

const NOW: Duration = Duration::from_secs(1000);

#[test]
fn only_the_same_pin_is_right() {
    let mut pin = Pin::chosen("2468").expect("a PIN");
    assert_eq!(pin.compare("2469", NOW), Tried::Wrong);
    assert_eq!(pin.compare("", NOW), Tried::Wrong);
    assert_eq!(pin.compare("2468", NOW), Tried::Right);
}

#[test]
fn no_pin_is_none() {
    assert!(Pin::chosen("").is_none());
}

#[test]
fn after_five_wrong_ones_each_wait_is_longer_and_even_the_right_one_waits() {
    let mut pin = Pin::chosen("2468").expect("a PIN");
    let mut now = NOW;
    for _ in 0..4 {
        assert_eq!(pin.compare("0000", now), Tried::Wrong);
        assert!(pin.wait(now).is_zero());
    }
    let mut last = Duration::ZERO;
    for _ in 0..3 {
        assert_eq!(pin.compare("0000", now), Tried::Wrong);
        assert!(pin.wait(now) > last);
        last = pin.wait(now);
        assert_eq!(pin.compare("2468", now + last / 2), Tried::TooSoon);
        now += last;
    }
    assert_eq!(pin.compare("2468", now), Tried::Right);
    assert_eq!(pin.compare("0000", now), Tried::Wrong);
    assert!(
        pin.wait(now).is_zero(),
        "a right one does not end the waits"
    );
}

#[test]
fn neither_the_pin_nor_what_it_hashes_to_is_the_same_twice() {
    let said = |pin: &Pin| format!("{pin:?}");
    let (one, other) = (Pin::chosen("2468"), Pin::chosen("2468"));
    let (one, other) = (said(&one.expect("a PIN")), said(&other.expect("a PIN")));
    assert_ne!(one, other);
    assert!(!one.contains("2468"));
}
