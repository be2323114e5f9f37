//! A page that a client leaves with the counselor: only when they mean to, once, and never in silence.

use crate::screens::{pages::TOWARD_GROUP, player::Player};
use crate::speech::talk::{TO_THE_QUESTIONS, journey, talk_through};
use circle_or_chair::action::Action;
use circle_or_chair::journey::{Effect, Keeps, Request, Saved, Saving, Visit};
use circle_or_chair::words::Words;

pub(super) fn visit(keeps: Keeps, in_lines: bool) -> Visit {
    Visit {
        idle: None,
        keeps,
        in_lines,
    }
}

/// A client who sees the result, where pages go there.
fn at_the_result(keeps: Keeps) -> Player {
    let mut player = Player::new(100, 60);
    player.journey = player.journey.in_visit(visit(keeps, false));
    player.begin().answer(TOWARD_GROUP).press("enter");
    player
}

/// Leaves the page, which gets this number.
#[track_caller]
fn leave(player: &mut Player, number: &str) {
    player.press("enter");
    let asks = matches!(player.effect, Effect::Save(_));
    assert!(asks, "nothing was left from\n{}", player.screen());
    player.saved(Saved::Numbered(number.to_owned()));
}

/// Fails unless this stands on the page, wherever its lines end.
#[track_caller]
fn says(player: &Player, text: &str) {
    let said = player.text();
    assert!(said.contains(text), "{text:?} is not in {said}");
}

#[track_caller]
fn leaves_nothing(player: &mut Player, keys: &str) {
    player.press(keys);
    let asks = matches!(player.effect, Effect::Save(_));
    assert!(!asks, "{keys} left a page");
}

#[test]
fn who_goes_on_skipping_at_the_result_leaves_nothing() {
    for keeps in [Keeps::Nothing, Keeps::Folder, Keeps::Printer] {
        let mut player = at_the_result(keeps);
        let summary = player.screen();
        leaves_nothing(&mut player, "s enter s enter s");
        assert_eq!(player.screen(), summary);
    }
}

#[test]
fn a_page_is_left_from_its_own_line() {
    for (keeps, line) in [
        (Keeps::Folder, "Leave this page with the counselor"),
        (Keeps::Printer, "Print this page"),
    ] {
        let mut player = at_the_result(keeps);
        leaves_nothing(&mut player, "t");
        player.sees(line);
        assert_eq!(player.view.focus(), Some(0));
        leaves_nothing(&mut player, "s");
        player.press("enter");
        assert!(matches!(player.effect, Effect::Save(_)));
    }
}

#[test]
fn the_same_page_is_left_once_and_the_line_says_so() {
    let mut player = at_the_result(Keeps::Folder);
    leave(player.press("t"), "012 345");
    player.sees("The counselor has this page").sees("012 345");
    for keys in ["enter", "s", "s enter", "1 s", "t enter"] {
        leaves_nothing(&mut player, keys);
        player.press("t").sees("The counselor has this page");
        says(&player, "tell them this number: 012 345");
    }
}

#[test]
fn a_page_that_differs_can_be_left_too_and_both_numbers_are_named() {
    let mut player = at_the_result(Keeps::Folder);
    leave(player.press("t"), "012 345");
    player.press("down enter");
    says(&player, "from before the last change, number 012 345");
    leave(player.press("up"), "678 901");
    says(&player, "The counselor has 2 pages of yours now.");
    says(&player, "tell them these numbers: 012 345, 678 901");
    player.press("q");
    says(&player, "are not erased. Their numbers: 012 345, 678 901");
}

#[test]
fn another_answer_does_not_make_the_first_number_forgotten() {
    let mut player = at_the_result(Keeps::Folder);
    leave(player.press("t"), "012 345");
    player.press("4 down enter s enter t");
    player.sees("Leave this page with the counselor");
    says(&player, "from before the last change, number 012 345");
}

#[test]
fn one_page_is_printed_in_a_visit() {
    let mut player = at_the_result(Keeps::Printer);
    player.press("t enter");
    player.saved(Saved::There(vec!["It is on its way.".to_owned()]));
    player.sees("Your page is printed").sees("on its way");
    leaves_nothing(&mut player, "enter");
    leaves_nothing(&mut player, "down enter s enter");
    says(&player, "was printed before the last change");
    player.press("q");
    says(&player, "The page you printed is not erased");
}

#[test]
fn whoever_hands_the_laptop_back_is_told_what_stays() {
    let mut player = at_the_result(Keeps::Folder);
    player.press("q").sees("Your answers will be erased");
    player.does_not_see("is not erased").press("esc");
    leave(player.press("t"), "012 345");
    player.press("q");
    says(
        &player,
        "The page you left with the counselor is not erased. Its number: 012 345",
    );
}

#[test]
fn line_by_line_save_only_shows_the_page_and_its_number_leaves_it() {
    let to_result = format!("{TO_THE_QUESTIONS}{}review\nresult\n", "3\n".repeat(11));
    let run = |lines: &str| {
        let mut pages = 0;
        let save = |_: &Request, _: &Words| {
            pages += 1;
            Saved::Numbered(format!("00{pages} 000"))
        };
        let journey = journey(0, Saving::default()).in_visit(visit(Keeps::Folder, true));
        let lines = format!("{to_result}{lines}");
        let said = talk_through(journey, lines.as_bytes(), 80, save);
        (pages, said)
    };
    let (pages, said) = run("save\nsave\ns\n");
    assert_eq!(pages, 0, "{}", said.text);
    said.has("1. Leave this page with the counselor");
    let (pages, said) = run("save\n1\n1\nsave\nq\n");
    assert_eq!(pages, 1, "{}", said.text);
    said.has("tell them this number: 001 000");
    said.has("1. The counselor has this page");
    said.has("The page you left with the counselor is not erased. Its number: 001 000");
    let (pages, said) = run("save\n1\n2\n1\nq\n");
    assert_eq!(pages, 2, "{}", said.text);
    said.has("Their numbers: 001 000, 002 000");
}

#[test]
fn nothing_is_left_from_another_part_or_at_ones_own_computer() {
    let mut player = at_the_result(Keeps::Folder);
    let effect = player.journey.act(Action::HandIn);
    assert!(matches!(effect, Effect::Nothing));
    let mut player = Player::new(100, 60);
    player.begin().answer(TOWARD_GROUP).press("enter t");
    let effect = player.journey.act(Action::HandIn);
    assert!(matches!(effect, Effect::Nothing));
}
