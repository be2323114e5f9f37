//! The author's own screen: the set changes under the questionnaire, and breaks, and is mended.

use super::player::{Player, Start};
use crate::small::{TEXT, load, with, with_one_wish};
use crate::speech::talk::spoken;
use circle_or_chair::action::Action;
use circle_or_chair::journey::{Effect, Ending, News, Spoken};
use circle_or_chair::language::Language;
use circle_or_chair::page::Mark;
use circle_or_chair::question_set::built_in;
use circle_or_chair::question_set::check::Heading;
use std::rc::Rc;

fn started() -> Player {
    on(TEXT, 80, 24)
}

fn on(text: &str, columns: u16, rows: u16) -> Player {
    let start = Start {
        set: load(text),
        ..Start::default()
    };
    Player::with(start, columns, rows)
}

fn now_says(player: &mut Player, text: &str) {
    let set = load(text);
    let languages = Rc::from([Language::english()]);
    let spoken = Spoken {
        heading: Heading::of(&set),
        set: Rc::new(set),
        ..spoken(0)
    };
    player.learn(News::Renewed(languages, 0, Box::new(spoken)));
}

fn breaks(player: &mut Player) {
    let lines = (1..=30).map(|line| format!("my-set.toml:{line}:1: error Q007: something"));
    player.learn(News::Broken(lines.collect()));
}

#[test]
fn a_changed_word_is_seen_and_what_was_moved_to_stays() {
    let mut player = started();
    player.begin().answer("2").press("2");
    player.sees("▌ 2  Fine");
    let changed = with("How is it with one?", "How is it with just one?");
    now_says(&mut player, &changed);
    player.sees("How is it with just one?").sees("▌ 2  Fine");
    player.press("esc").sees("kept");
}

#[test]
fn whoever_reads_goes_on_reading_the_same_page() {
    let mut player = Player::new(80, 24);
    player.press("down enter");
    let menu = player.page().title.clone();
    player.press("enter");
    let page = player.page().title.clone();
    assert_ne!(page, menu);
    now_says(&mut player, &built_in::source().text);
    assert_eq!(player.page().title, page);
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
    player.sees("kept");
}

#[test]
fn findings_lie_over_the_page_until_the_set_is_mended() {
    let mut player = started();
    player.begin().answer("2 1").press("2");
    let before = player.screen();
    let answers = player.answers();
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
    assert_eq!(player.answers(), answers);
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
    let result = "enter 1 enter ".to_owned()
        + &"s enter ".repeat(11)
        + "end enter s enter s enter s enter s enter s enter enter ";
    let ways = [
        String::new(),
        "down enter".to_owned(),
        "down enter end enter".to_owned(),
        "enter 1 enter s enter s enter 2".to_owned(),
        "enter 1 enter s enter v end".to_owned(),
        result.clone(),
        result.clone() + "3 end right",
        result.clone() + "t end up enter",
        result.clone() + "t down enter x",
        result + "m 3 enter",
    ];
    for way in ways {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let mut player = on(built_in::TEXT, columns, rows);
            player.press(&way);
            for text in [TEXT, built_in::TEXT] {
                now_says(&mut player, text);
                player.screen();
                player.press("f1 esc down enter");
                player.screen();
            }
        }
    }
}

/// The questions that can go on the page to take along, and whether each does.
fn ticked(player: &Player) -> Vec<(String, bool)> {
    let lines = player.page().lines();
    let asked = lines.filter(|(_, line)| matches!(line.act, Action::Ask(_)));
    asked
        .map(|(_, line)| (line.label.clone(), line.mark == Mark::Box(true)))
        .collect()
}

#[test]
fn a_result_is_said_in_the_changed_words_and_what_was_ticked_for_the_page_stays() {
    let mut player = Player::new(80, 24);
    player.press(&("enter 1 enter ".to_owned() + &"1 enter ".repeat(8)));
    player.press("m 3 enter");
    while !player.page().title.contains("show") {
        player.press("s enter");
    }
    player.press("t");
    let before = ticked(&player);
    player.act(Action::Ask(0));
    player.act(Action::Ask(1));
    let chosen = ticked(&player);
    assert_eq!([before[0].1, before[1].1], [true, false]);
    assert_eq!([chosen[0].1, chosen[1].1], [false, true]);
    let text = &built_in::source().text;
    let short = "short = \"Talking in a group\"";
    assert!(text.contains(short));
    now_says(
        &mut player,
        &text.replace(short, "short = \"Speaking in a circle\""),
    );
    assert_eq!(ticked(&player), chosen);
    player.press("4");
    player
        .sees("Speaking in a circle")
        .does_not_see("Talking in a group");
}

#[test]
fn of_two_languages_the_other_one_is_one_key_away() {
    let mut player = started();
    let other = Language {
        tag: "tlh".to_owned(),
        name: "tlhIngan".to_owned(),
    };
    let set = load(TEXT);
    for now in [0, 1] {
        let spoken = Spoken {
            heading: Heading::of(&set),
            set: Rc::new(set.clone()),
            ..spoken(0)
        };
        let languages = Rc::from([Language::english(), other.clone()]);
        player.learn(News::Renewed(languages, now, Box::new(spoken)));
        let speak = Action::Speak(1 - now);
        assert!(player.page().ways.contains(&speak));
        let mut lines = player.page().lines();
        assert!(
            lines.any(|(_, line)| line.act == speak),
            "{}",
            player.screen()
        );
    }
}
