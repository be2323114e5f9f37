//! Going back and changing one's mind: nothing is lost, and the result follows.

use super::{
    pages::{TOWARD_BOTH, TOWARD_GROUP},
    player::Player,
};
use circle_or_chair::{answers::Lean, outcome::Outcome, tui::model::Page};

#[test]
fn back_from_the_last_page_to_the_first_loses_nothing() {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP);
    let answers = player.answers().clone();
    for _ in 0..25 {
        player.press("esc");
        assert_eq!(player.answers(), &answers);
    }
    player.sees("Which kind of therapy?").sees("Begin");
    player.press("enter enter");
    let mut steps = 0;
    while player.model.page != Page::Review {
        player.press("enter");
        steps += 1;
        assert!(
            steps <= 19,
            "Enter does not keep what was kept before\n{}",
            player.screen()
        );
    }
    assert_eq!(player.answers(), &answers);
}

#[test]
fn an_answer_changed_from_the_result_changes_the_result() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer(TOWARD_BOTH)
        .press("enter")
        .sees("toward both kinds");
    let before = player
        .model
        .shown
        .clone()
        .map(|shown| shown.report.assessment.outcome);
    assert_eq!(before, Some(Outcome::Both));
    player.press("v").sees("Your answers");
    for question in 1..=4 {
        player
            .press(&format!("home {}", "down ".repeat((question - 1) * 2 + 1)))
            .press("enter 1 enter")
            .sees("Your answers");
    }
    player
        .press("end enter")
        .sees("You changed something. Before:")
        .sees("toward group");
}

#[test]
fn an_importance_changed_from_the_result_is_kept() {
    let mut player = Player::new(80, 24);
    player
        .begin()
        .answer(TOWARD_BOTH)
        .press("enter v home")
        .press(&"down ".repeat(11))
        .press("enter")
        .sees("How much should");
    player
        .press("3 enter end enter")
        .sees("You changed something.");
    assert_eq!(player.answers().importance(0).weight(), 3);
}

#[test]
fn the_own_lean_is_asked_last_and_can_be_skipped() {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP);
    assert_eq!(player.answers().lean, Some(Lean::Group));
    player
        .press("esc")
        .sees("which way are you leaning")
        .press("6 enter");
    assert_eq!(player.answers().lean, None);
}
