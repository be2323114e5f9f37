//! Being asked: nothing is chosen for anyone, nothing is lost on the way back, and every key has its story.

use super::player::Player;
use circle_or_chair::{
    answers::{Answers, Reply},
    question_set::QuestionRef,
};

fn nothing(player: &Player) -> Answers {
    Answers::none_of(player.model.interview.set())
}

#[test]
fn nothing_is_preselected_on_any_page_that_asks() {
    let mut player = Player::new(80, 24);
    player.press("enter").does_not_see("▌").press("1 enter");
    let items = player.model.interview.items().len();
    for position in 0..items {
        assert_eq!(player.model.draft().focus, None, "item {position}");
        player
            .does_not_see("▌")
            .does_not_see("[x]")
            .does_not_see("chosen");
        // Skips it.
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
    assert_eq!(player.answers(), &nothing(&player));
    player.press("down").does_not_see("Nothing is chosen yet.");
}

#[test]
fn a_digit_moves_the_choice_and_only_enter_keeps_it() {
    let mut player = Player::new(80, 24);
    player.begin().press("4").sees("▌ 4").sees("Question 1 of");
    assert_eq!(player.answers(), &nothing(&player));
    player
        .press("1")
        .sees("▌ 1")
        .press("enter")
        .sees("Question 2 of");
    let picks = player.answers().reply(QuestionRef::Scored(0)).picks();
    assert_eq!(
        picks.map(|picks| picks.iter().collect::<Vec<_>>()),
        Some(vec![0])
    );
}

#[test]
fn left_and_right_go_back_and_on_as_esc_and_enter_do() {
    let mut player = Player::new(80, 24);
    player
        .press("right tab right")
        .sees("Question 1 of")
        .press("3 right")
        .sees("Question 2 of");
    player
        .press("left")
        .sees("Question 1 of")
        .sees("▌ 3")
        .press("backspace")
        .sees("Before we start");
}

#[test]
fn tab_goes_round_and_arrows_stop_at_the_ends() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .press("up")
        .sees("▌ 6")
        .press("down")
        .sees("▌ 6")
        .press("tab")
        .sees("▌ 1");
    player
        .press("up")
        .sees("▌ 1")
        .press("back-tab")
        .sees("▌ 6")
        .press("home")
        .sees("▌ 1")
        .press("end")
        .sees("▌ 6");
    player
        .press("n")
        .sees("▌ 5  Not sure")
        .press("s")
        .sees("▌ 6  Skip this one");
}

#[test]
fn not_sure_and_skip_are_kept_apart_and_counted_as_left_open() {
    let mut player = Player::new(80, 24);
    player.begin().press("n enter s enter").sees("2 left open");
    assert_eq!(
        player.answers().reply(QuestionRef::Scored(0)),
        Reply::NotSure
    );
    assert_eq!(
        player.answers().reply(QuestionRef::Scored(1)),
        Reply::Skipped
    );
}

#[test]
fn where_several_may_be_chosen_space_ticks_and_enter_goes_on() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer("s s s s s s s s")
        .sees("Choose up to 2");
    player
        .press("1 space")
        .sees("[x] Feel less alone")
        .press("1 space")
        .sees("[ ] Feel less alone");
    player
        .press("2 space 4 space 5 space")
        .sees("2 is the most here");
    player.press("enter").sees("2 is the most here");
    player.press("4 enter").sees("Question 10 of");
    let picks = player
        .answers()
        .reply(QuestionRef::Scored(8))
        .picks()
        .unwrap_or_default();
    assert_eq!(picks.iter().collect::<Vec<_>>(), [1, 3]);
    player
        .press("esc")
        .sees("[x] Work on something")
        .press("s enter esc")
        .does_not_see("[x]");
    assert_eq!(
        player.answers().reply(QuestionRef::Scored(8)),
        Reply::Skipped
    );
}

#[test]
fn enter_alone_ticks_each_choice_and_goes_on_from_a_ticked_one() {
    let mut player = Player::new(80, 24);
    player.begin().answer("s s s s s s s s");
    player.press("4 enter").sees("You can tick one more");
    player.press("1 enter").sees("Press Enter again");
    player.press("enter").sees("Question 10 of");
    let picks = player.answers().reply(QuestionRef::Scored(8)).picks();
    let picks = picks.unwrap_or_default();
    assert_eq!(picks.iter().collect::<Vec<_>>(), [0, 3]);
}
