//! Being asked: nothing is chosen for anyone, nothing is lost on the way back, and every key has its story.

use super::player::Player;
use circle_or_chair::action::Action;
use circle_or_chair::answers::{Picks, Reply};
use circle_or_chair::interview::Said;
use circle_or_chair::keyboard::Input;

const NONE: &str = "no answer yet";

/// The answer to a question, by its place in the review.
fn answer(player: &Player, at: usize) -> String {
    player.answers()[at].1.clone()
}

#[test]
fn nothing_is_preselected_on_any_page_that_asks_for_an_answer() {
    let mut player = Player::new(80, 24);
    player.press("enter").does_not_see("▌").press("1 enter");
    while player.page().asks {
        if player.page().lines().any(|(_, line)| line.steps.is_some()) {
            player.press("end enter");
            continue;
        }
        assert_eq!(player.view.focus(), None, "{}", player.screen());
        player
            .does_not_see("▌")
            .does_not_see("[x]")
            .does_not_see("chosen,");
        player.press("s enter");
    }
    player.sees("Your answers");
}

#[test]
fn enter_on_nothing_chosen_asks_kindly_and_keeps_nothing() {
    let mut player = Player::new(80, 24);
    player.begin();
    for _ in 0..3 {
        player
            .press("enter")
            .sees("Nothing is chosen yet.")
            .sees("Question 1 of");
    }
    assert_eq!(answer(&player, 0), NONE);
    player.press("down").does_not_see("Nothing is chosen yet.");
}

#[test]
fn a_digit_moves_the_choice_and_only_enter_keeps_it() {
    let mut player = Player::new(80, 24);
    player.begin().press("4").sees("▌ 4").sees("Question 1 of");
    player.sees("chosen, not kept yet");
    assert_eq!(answer(&player, 0), NONE);
    player
        .press("1")
        .sees("▌ 1")
        .press("enter")
        .sees("Question 2 of");
    assert_eq!(answer(&player, 0), "Too hard right now");
    player.press("esc").sees("▌ 1").sees("kept");
}

#[test]
fn a_late_colour_reply_and_a_paste_answer_nothing() {
    let mut player = Player::new(80, 24);
    player.begin();
    for letter in "rgb:1e1e/2f2f/abcdef".chars() {
        player.press(&letter.to_string());
    }
    player
        .take(Input::Paste("1\n2\ny".to_owned()))
        .take(Input::Other);
    player.sees("Question 1 of");
    assert_eq!(answer(&player, 0), NONE);
}

#[test]
fn left_and_right_go_back_and_on_as_esc_and_enter_do() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .press("right tab right")
        .sees("Question 2 of");
    player.press("left").sees("Question 1 of").sees("▌ 1");
    player.press("backspace").sees("Before we start");
}

#[test]
fn tab_goes_round_and_arrows_stop_at_the_ends() {
    let mut player = Player::new(80, 24);
    player.begin();
    let steps = [
        ("up", "▌ 6"),
        ("down", "▌ 6"),
        ("tab", "▌ 1"),
        ("up", "▌ 1"),
        ("j", "▌ 2"),
        ("k", "▌ 1"),
        ("back-tab", "▌ 6"),
        ("home", "▌ 1"),
        ("end", "▌ 6"),
        ("n", "▌ 5  Not sure"),
        ("s", "▌ 6  Skip this one"),
    ];
    for (key, seen) in steps {
        player.press(key).sees(seen);
    }
}

#[test]
fn down_shows_everything_above_the_next_line_before_it_moves_there() {
    let mut player = Player::new(30, 10);
    player.begin();
    let mut seen = String::new();
    while player.view.focus() != Some(5) {
        seen += &player.screen();
        player.press("down");
        assert!(seen.lines().count() < 1000, "Down goes nowhere");
    }
    let lead = player.screen();
    let text = seen + &lead;
    for word in ["Picture", "through", "Too hard", "Mostly OK", "Skip this"] {
        assert!(text.contains(word), "{word}\n{text}");
    }
    let mut rest = String::new();
    for _ in 0..30 {
        rest += &player.press("down").screen();
    }
    assert!(rest.contains("common."), "{rest}");
    // A line that is out of sight is seen before it is kept.
    player.press("enter").sees("Skip this one").sees("▌");
    player.press("enter").sees("2 of");
}

#[test]
fn not_sure_and_skip_are_kept_apart_and_counted_as_left_open() {
    let mut player = Player::new(80, 24);
    player.begin().press("n enter s enter").sees("2 left open");
    assert_eq!(answer(&player, 0), "not sure");
    assert_eq!(answer(&player, 1), "skipped");
    // What was not asked yet is no part of it.
    player.press("v").sees("Skipped, or not sure: 2.");
}

#[test]
fn where_several_may_be_chosen_space_ticks_and_enter_goes_on() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer("s s s s s s s s")
        .sees("Choose up to 2");
    player.press("1 space").sees("[x] Feel less alone");
    player.press("1 space").sees("[ ] Feel less alone");
    player
        .press("2 space 4 space 5 space")
        .sees("2 is the most here");
    player.sees("or press Enter to go").sees("Up/Down move");
    player.press("3 enter").sees("Question 10 of");
    let aims = answer(&player, 8);
    assert!(aims.contains("personal") && aims.contains("plan"), "{aims}");
    player
        .press("esc")
        .sees("[x] Work on something")
        .press("s enter esc")
        .does_not_see("[x]");
    assert_eq!(answer(&player, 8), "skipped");
}

#[test]
fn enter_alone_ticks_each_choice_and_goes_on_from_a_ticked_one() {
    let mut player = Player::new(80, 24);
    player.begin().answer("s s s s s s s s");
    player.press("4 enter").sees("You can tick one more");
    player.press("1 enter").sees("Press Enter again");
    player.press("enter").sees("Question 10 of");
    let aims = answer(&player, 8);
    assert!(aims.contains("alone") && aims.contains("plan"), "{aims}");
}

#[test]
fn weights_are_changed_by_left_and_right_and_enter_goes_on() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer("3 3 3 3 3 3 3 3 1+2 3 3")
        .sees("< Some >");
    player
        .press("left left")
        .sees("< A little >")
        .press("right right right")
        .sees("< A lot >");
    player
        .press("space")
        .sees("< A little >")
        .press("space space");
    player
        .press("enter")
        .does_not_see("< ")
        .press("esc")
        .sees("< A lot >");
}

#[test]
fn an_answer_that_a_question_does_not_offer_is_none() {
    let mut player = Player::new(80, 24);
    player.begin();
    let before = player.screen();
    let ninth = Reply::Picked(Picks::one(8));
    for said in [Said::Reply(ninth), Said::Lean(None)] {
        player.act(Action::Say(said));
        assert_eq!(player.screen(), before);
    }
}
