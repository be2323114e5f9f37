//! Around the questions: help lines, leaving, being safe first, and windows too small for a page.

use super::pages::TOWARD_GROUP;
use super::player::Player;
use circle_or_chair::journey::{Effect, Ending};

#[test]
fn help_lines_and_all_keys_open_anywhere_and_close_to_the_same_place() {
    let mut player = Player::new(80, 24);
    let mut places = vec!["", "enter", "1 enter", "3"];
    let rest = "enter ".to_owned() + &"s enter ".repeat(10) + "down end enter 1 enter page-down";
    places.extend(rest.split_whitespace());
    for keys in places {
        player.press(keys);
        let before = player.screen();
        player.press("f1").sees("988").press("down page-down esc");
        assert_eq!(player.screen(), before);
        player
            .press("? h")
            .sees("988")
            .press("? page-down")
            .sees("this list");
        player.press("left");
        assert_eq!(player.screen(), before);
    }
}

#[test]
fn leaving_asks_once_and_esc_never_leaves() {
    let mut player = Player::new(80, 24);
    player.press("esc esc esc").sees("Begin").begin();
    player
        .press("q")
        .sees("Leave now?")
        .press("enter")
        .sees("Question 1 of");
    assert!(matches!(player.effect, Effect::Nothing));
    player.press("q esc").sees("Question 1 of");
    player.press("q n").sees("Question 1 of");
    player.press("q q").sees("Leave now?").press("y");
    assert!(matches!(player.effect, Effect::Leave(Ending::Left)));
    player.press("ctrl-c");
    assert!(matches!(player.effect, Effect::Leave(Ending::Interrupted)));
}

#[test]
fn who_is_not_safe_sees_help_first_and_goes_on_by_a_deliberate_key() {
    for (digit, needs_help) in [("2", true), ("3", true), ("4", false)] {
        let mut player = Player::new(80, 60);
        player
            .press("enter")
            .press(digit)
            .press("enter")
            .sees("988");
        if needs_help {
            player.sees("Help comes first").sees("press O");
            player.press("enter space k j down up 1 n s right");
            player.sees("Help comes first").press("o");
        } else {
            player.press("enter");
        }
        player
            .sees("Question 1 of")
            .answer(TOWARD_GROUP)
            .press("enter");
        let safe_first = player.screen().contains("Getting safe comes first");
        assert_eq!(safe_first, needs_help);
    }
}

#[test]
fn the_answer_to_the_safety_question_changes_no_answer_and_no_fit() {
    let result = |safety: &str| {
        let mut player = Player::new(80, 24);
        player.press("enter").press(safety);
        player.press(if safety == "1" { "enter" } else { "enter o" });
        player.answer(TOWARD_GROUP).press("enter 2");
        (player.answers(), player.screen())
    };
    let safe = result("1");
    assert_eq!(result("2"), safe);
    assert_eq!(result("3"), safe);
}

#[test]
fn keys_do_nothing_while_the_window_is_too_small_to_show_what_they_do() {
    let mut player = Player::new(80, 24);
    player.begin().press("3").resize(20, 5);
    player
        .press("enter 1 enter q y f1 esc")
        .sees("Make it larger")
        .does_not_see(" Q ");
    assert!(matches!(player.effect, Effect::Nothing));
    player.resize(25, 8).sees("Ctrl-C").sees("line by line.");
    player.resize(80, 24).sees("▌ 3").sees("Question 1 of");
    player.resize(20, 5).press("ctrl-c");
    assert!(matches!(player.effect, Effect::Leave(Ending::Interrupted)));
}

#[test]
fn the_page_of_all_keys_names_every_key_that_means_something() {
    let mut player = Player::new(80, 80);
    player.press("?");
    let page = player.screen();
    for letter in 'a'..='z' {
        let named = page.lines().any(|line| {
            let (keys, _) = line.trim_start().split_once("  ").unwrap_or_default();
            keys.split([' ', ','])
                .any(|key| key.eq_ignore_ascii_case(&letter.to_string()))
        });
        let colour_reply = "rgbacdef".contains(letter);
        assert!(!(named && colour_reply), "{letter} may come by itself");
        let used = "hjklmnoqstuvy".contains(letter);
        assert_eq!(named, used, "{letter}\n{page}");
    }
}
