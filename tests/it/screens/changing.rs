//! Going back and changing one's mind: nothing is lost, and the result follows.

use super::pages::{TOWARD_BOTH, TOWARD_GROUP};
use super::player::Player;

#[test]
fn back_from_the_last_page_to_the_first_loses_nothing() {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP);
    let answers = player.answers();
    for _ in 0..22 {
        player.press("esc");
    }
    player.sees("Which kind of therapy?").sees("Begin");
    player.press("enter enter");
    let mut steps = 0;
    while player.page().asks {
        player.press("enter");
        steps += 1;
        assert!(
            steps <= 21,
            "Enter does not keep what was kept before\n{}",
            player.screen()
        );
    }
    assert_eq!(player.answers(), answers);
}

#[test]
fn an_answer_changed_from_the_result_changes_the_result() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer(TOWARD_BOTH)
        .press("enter")
        .sees("toward both kinds");
    player.press("v").sees("[Answers]");
    for question in 1..=4 {
        player
            .press("home")
            .press(&"down ".repeat((question - 1) * 2 + 1));
        player.press("enter 1 enter").sees("[Answers]");
    }
    player
        .press("1")
        .sees("You changed something.")
        .sees("toward one-to-one");
}

#[test]
fn the_own_lean_is_asked_last_and_can_be_skipped() {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP);
    let lean = |player: &Player| player.answers().pop().map(|(_, said)| said);
    assert_eq!(lean(&player).as_deref(), Some("Toward a group"));
    player
        .press("esc")
        .sees("which way are you leaning")
        .press("6 enter");
    assert_eq!(lean(&player).as_deref(), Some("skipped"));
}
