//! Being asked: nothing is chosen for anyone, nothing is lost on the way back, and every key has its story.

use super::{
    pages::{TOWARD_BOTH, TOWARD_GROUP},
    player::Player,
};
use circle_or_chair::{
    answers::{Answers, Lean, Reply},
    outcome::Outcome,
    question_set::QuestionRef,
    tui::{Ending, message::Effect, model::Page},
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
    player.press("enter").sees("Question 10 of");
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
            .sees("All keys")
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
    assert_eq!(player.answers(), &nothing(&player));
    player.resize(80, 24).sees("▌ 3").sees("Question 1 of");
    player.resize(20, 5).press("ctrl-c");
    assert!(matches!(player.effect, Effect::Leave(Ending::Interrupted)));
}
