//! Around the questions: help lines, leaving, being safe first, and windows too small for a page.

use super::{pages::TOWARD_GROUP, player::Player};
use circle_or_chair::{
    answers::Answers,
    tui::{Ending, message::Effect, model::Page},
};

#[test]
fn help_lines_and_all_keys_open_anywhere_and_close_to_the_same_place() {
    let mut player = Player::new(80, 24);
    let mut places = vec!["", "enter", "1 enter", "3"];
    let rest = "enter ".to_owned() + &"s enter ".repeat(18) + "enter";
    places.extend(rest.split_whitespace());
    places.push("page-down");
    for keys in places {
        player.press(keys);
        let before = player.screen();
        player.press("f1").sees("988").press("esc");
        assert_eq!(player.screen(), before);
        player
            .press("? h")
            .sees("988")
            .press("? page-down")
            .sees("What you can do")
            .press("enter");
        assert_eq!(player.screen(), before);
    }
    player.sees("What your answers show");
}

#[test]
fn leaving_asks_once_and_esc_never_leaves() {
    let mut player = Player::new(80, 24);
    player.press("esc esc esc").sees("Begin");
    player
        .begin()
        .press("q")
        .sees("Leave now?")
        .press("enter")
        .sees("Question 1 of");
    assert!(matches!(player.effect, Effect::Nothing));
    player
        .press("q esc")
        .sees("Question 1 of")
        .press("q n")
        .sees("Question 1 of");
    player.press("q q").sees("Leave now?");
    player.press("y");
    assert!(matches!(player.effect, Effect::Leave(Ending::Left)));
}

#[test]
fn leaving_after_the_result_hands_over_the_answers() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer(TOWARD_GROUP)
        .press("enter q up enter");
    let answers = player.answers().clone();
    assert!(matches!(&player.effect, Effect::Leave(Ending::Finished(given)) if *given == answers));
    player.press("ctrl-c");
    assert!(matches!(player.effect, Effect::Leave(Ending::Interrupted)));
}

#[test]
fn who_is_not_safe_sees_help_first_and_goes_on_by_a_deliberate_key() {
    for (digit, needs_help) in [("2", true), ("3", true), ("4", false)] {
        let mut player = Player::new(80, 40);
        player
            .press("enter")
            .press(digit)
            .press("enter")
            .sees("988")
            .press("enter");
        if needs_help {
            player.sees("Help comes first").press("space down 1 k");
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
        player.press("enter").press(safety).press("enter k enter");
        // "Rather not" and "yes" went on with Enter; come to the first question either way.
        while player.model.interview.position() > 0 || player.model.page != Page::Item {
            player.press("esc");
        }
        player.answer(TOWARD_GROUP).press("enter");
        player
            .model
            .shown
            .clone()
            .map(|shown| (shown.report.assessment, shown.answers))
    };
    let safe = result("1");
    assert!(safe.is_some());
    assert_eq!(result("2"), safe);
    assert_eq!(result("3"), safe);
}

#[test]
fn keys_do_nothing_while_the_window_is_too_small_to_show_what_they_do() {
    let mut player = Player::new(80, 24);
    player.begin().press("3").resize(20, 5);
    player
        .press("enter 1 enter q y f1 esc")
        .sees("very small")
        .does_not_see(" Q ");
    assert!(matches!(player.effect, Effect::Nothing));
    let nothing = Answers::none_of(player.model.interview.set());
    assert_eq!(player.answers(), &nothing);
    player.resize(80, 24).sees("▌ 3").sees("Question 1 of");
    player.resize(20, 5).press("ctrl-c");
    assert!(matches!(player.effect, Effect::Leave(Ending::Interrupted)));
}
