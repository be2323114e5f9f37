//! What a client is told of the keys and the words: nothing that does something else here.

use super::left::visit;
use crate::screens::player::Player;
use crate::speech::talk::{flat, journey, talk_through};
use circle_or_chair::action::Action;
use circle_or_chair::journey::{Keeps, Request, Saved, Saving, Visit};
use circle_or_chair::words::Words;
use std::num::NonZeroU32;

/// The page of all keys of a client.
fn keys(keeps: Keeps) -> String {
    let mut player = Player::new(200, 100);
    player.journey = player.journey.in_visit(visit(keeps, false));
    player.press("?").text()
}

/// What a client hears after these lines.
fn heard(language: usize, keeps: Keeps, lines: &str) -> String {
    let journey = journey(language, Saving::default()).in_visit(visit(keeps, true));
    let save = |_: &Request, _: &Words| Saved::Not(String::new());
    flat(&talk_through(journey, lines.as_bytes(), 80, save).text)
}

#[test]
fn the_list_of_keys_says_what_they_do_in_a_visit() {
    for keeps in [Keeps::Nothing, Keeps::Folder, Keeps::Printer] {
        let told = keys(keeps);
        assert!(told.contains("Ctrl-C hide your page;"), "{told}");
        for other in ["leave at once", "Ctrl-Z", "fg", "save that page", "replace"] {
            assert!(!told.contains(other), "{other:?} is in {told}");
        }
    }
    let own = Player::new(200, 100).press("?").text();
    for told in ["leave at once", "Ctrl-Z", "save that page", "replace"] {
        assert!(own.contains(told), "{told:?} is not in {own}");
    }
}

#[test]
fn the_list_of_words_says_what_they_do_in_a_visit() {
    for keeps in [Keeps::Nothing, Keeps::Folder] {
        let told = heard(0, keeps, "words\n");
        assert!(told.contains("Ctrl-C ends this at once"), "{told}");
        for other in ["Nothing is saved.", "Save the page", "name of the file"] {
            assert!(!told.contains(other), "{other:?} is in {told}");
        }
        let shows = told.contains("save: Hear the page to take along");
        assert_eq!(shows, keeps != Keeps::Nothing, "{told}");
    }
}

#[test]
fn who_may_be_watched_is_not_told_that_ctrl_c_makes_all_gone_nor_to_close_the_window() {
    for language in 0..3 {
        let journey = journey(language, Saving::default());
        let mut journey = journey.in_visit(visit(Keeps::Nothing, false));
        journey.act(Action::Help);
        let page = format!("{:?}", journey.page());
        assert!(!page.contains("Alles ist weg"), "{page}");
    }
    let told = heard(0, Keeps::Nothing, "help\n");
    assert!(told.contains("press Ctrl-C. This ends then"), "{told}");
    assert!(!told.contains("close this window."), "{told}");
}

#[test]
fn help_may_be_read_for_long_wherever_it_stands() {
    let mut player = Player::new(80, 24);
    player.journey = player.journey.in_visit(visit(Keeps::Nothing, false));
    assert!(!player.journey.is_help());
    player.press("f1");
    assert!(player.journey.is_help());
    player.press("esc");
    assert!(!player.journey.is_help());
    player.press("enter 3 enter").sees("Help comes first");
    assert!(player.journey.is_help());
    player.journey.hide();
    assert!(player.journey.is_hidden() && !player.journey.is_help());
}

#[test]
fn who_leaves_the_laptop_alone_is_told_before_what_happens_then() {
    let five = NonZeroU32::new(5);
    let told = |in_lines: bool| {
        let visit = Visit {
            idle: five,
            ..visit(Keeps::Nothing, in_lines)
        };
        let journey = journey(0, Saving::default()).in_visit(visit);
        format!("{:?}", journey.page())
    };
    assert_ne!(told(false), told(true));
    assert!(told(false).contains("hidden"), "{}", told(false));
    assert!(!told(true).contains("hidden"), "{}", told(true));
}
