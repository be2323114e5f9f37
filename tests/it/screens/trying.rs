//! The author's own screen: the set changes under the questionnaire, and breaks, and is mended.

use super::player::Player;
use crate::small::{TEXT, load, with, with_one_wish};
use circle_or_chair::{
    front_end::Refreshed,
    tui::{Ending, message::Effect, model::Page, theme::UNICODE},
};
use std::rc::Rc;

fn started() -> Player {
    Player::with(load(TEXT), UNICODE, 80, 24)
}

fn now_says(player: &mut Player, text: &str) {
    player.model.refresh(Refreshed::Set(Rc::new(load(text))));
}

fn breaks(player: &mut Player) {
    let lines = (1..=30).map(|line| format!("my-set.toml:{line}:1: error Q007: something"));
    player.model.refresh(Refreshed::Findings(lines.collect()));
}

#[test]
fn a_changed_word_is_seen_and_what_was_moved_to_stays() {
    let mut player = started();
    player.begin().answer("2").press("2");
    player.sees("▌ 2  Fine");
    let quiet = player.model.page_number();
    now_says(
        &mut player,
        &with("How is it with one?", "How is it with just one?"),
    );
    player.sees("How is it with just one?").sees("▌ 2  Fine");
    assert!(player.model.page_number() > quiet, "not painted anew");
    player.press("esc 1").sees("kept before");
}

#[test]
fn ticks_follow_their_options() {
    let quiet = "  { id = \"quiet\", label = \"Quiet\", group = 0, individual = 2 },\n";
    let mut player = started();
    player.begin().answer("1 1").press("3 space 1 space");
    now_says(&mut player, &with(quiet, ""));
    player.sees("[x] People").sees("2  [x] Rest");
    now_says(&mut player, &with_one_wish());
    player.does_not_see("[x]").press("3 enter esc");
    now_says(&mut player, TEXT);
    player.sees("[x] Rest").sees("[ ] People");
}

#[test]
fn the_result_is_worked_out_anew() {
    let mut player = started();
    player.begin().answer("2 1 1+2 1 1").press("enter");
    player.sees("Many.");
    now_says(
        &mut player,
        &with("title = \"Many.\"", "title = \"A lot.\""),
    );
    player.sees("A lot.").does_not_see("You changed");
    player.press("t").sees("Take along").press("end");
    now_says(&mut player, TEXT);
    assert!(matches!(player.model.page, Page::Result(_)));
    player.press("esc").sees("Many.");
}

#[test]
fn findings_lie_over_the_page_until_the_set_is_mended() {
    let mut player = started();
    player.begin().answer("2 1").press("2");
    let before = player.screen();
    let answers = player.answers().clone();
    breaks(&mut player);
    player
        .sees("This set needs mending")
        .sees("my-set.toml:1:1: error Q007");
    let broken = player.screen();
    player.press("esc left v n s t m l u y k 3");
    assert_eq!(player.screen(), broken, "a key did something");
    player.press("end").sees("my-set.toml:30:1").press("home");
    player.press("f1").sees("988").press("esc");
    assert_eq!(player.screen(), broken);
    player.press("q").sees("Leave now?").press("esc");
    assert_eq!(player.screen(), broken);
    now_says(&mut player, TEXT);
    assert_eq!(player.screen(), before);
    assert_eq!(player.answers(), &answers);
}

#[test]
fn help_that_is_being_read_stays_open_while_the_set_breaks() {
    let mut player = started();
    player.begin().press("f1 down");
    let help = player.screen();
    breaks(&mut player);
    assert_eq!(player.screen(), help);
    player.press("esc").sees("This set needs mending");
    player.press("q y");
    assert!(matches!(player.effect, Effect::Leave(Ending::Left)));
}

#[test]
fn every_page_outlives_any_change_of_the_set() {
    let built_in = circle_or_chair::question_set::built_in::TEXT;
    let result = "enter 1 enter ".to_owned() + &"s enter ".repeat(19) + "enter ";
    let ways = [
        String::new(),
        "down enter".to_owned(),
        "down enter end enter".to_owned(),
        "enter 1 enter s enter s enter 2".to_owned(),
        "enter 1 enter s enter v end".to_owned(),
        result.clone(),
        result.clone() + "tab tab end right",
        result.clone() + "t end up enter",
        result + "m 3 enter",
    ];
    for way in ways {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let mut player = Player::with(load(built_in), UNICODE, columns, rows);
            player.press(&way);
            for text in [TEXT, built_in] {
                now_says(&mut player, text);
                player.screen();
                player.press("f1 esc down enter");
                player.screen();
            }
        }
    }
}
