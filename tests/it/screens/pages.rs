//! Every page as a person sees it, held against `tests/it/screens/*.txt`.
//!
//! After a wanted change: `UPDATE_SCREENS=1 cargo test screens`, and read the difference.

use super::player::Player;
use circle_or_chair::tui::theme::{ASCII, UNICODE};
use std::{env, fs, path::PathBuf};

/// A person who wants to hear from others; a group is open to them.
pub const TOWARD_GROUP: &str = "3 2 3 2 4 2 3 2 1+5 3 2  2 2 2  1 1 1 2  1";
/// The mirror of them.
pub const TOWARD_ONE_TO_ONE: &str = "2 3 2 3 2 4 2 3 2+4 2 3  2 2 2  1 1 1 2  2";
/// Keen on both, with time for both, and leaning toward one-to-one by themselves.
pub const TOWARD_BOTH: &str = "3 4 3 3 4 4 4 3 1+2 3 3  2 3 1  1 2 1 1  2";
/// Hard on both, with waits.
pub const TOWARD_NEITHER: &str = "1 1 1 1 2 2 2 1 3+3 1 2  6 6 6  2 2 3 3  4";

const BEGIN: &str = "enter 1 enter";
const EIGHT: &str = "3 3 3 3 3 3 3 3";
const SCORED: &str = "3 3 3 3 3 3 3 3 1+2 3 3";
const WEIGHED: &str = "3 3 3 3 3 3 3 3 1+2 3 3 2 2 2";
const AVAILABLE: &str = "3 3 3 3 3 3 3 3 1+2 3 3 2 2 2 1 1 1 1";

/// The way to each page: its name, keys, answers, and keys again.
const STORIES: [(&str, &str, &str, &str); 28] = [
    ("welcome", "", "", ""),
    ("safety", "enter", "", ""),
    ("safety-nothing-chosen", "enter enter", "", ""),
    ("help-first", "enter 3 enter", "", ""),
    ("help-first-rather-not", "enter 4 enter", "", ""),
    ("question", BEGIN, "", ""),
    ("question-chosen", BEGIN, "", "down down down"),
    ("question-nothing-chosen", BEGIN, "", "enter"),
    ("question-no-such-line", BEGIN, "", "9"),
    ("question-kept-before", BEGIN, "3", "esc 1"),
    ("several", BEGIN, EIGHT, "1 space"),
    ("several-enough", BEGIN, EIGHT, "1 space 3 space"),
    ("several-too-many", BEGIN, EIGHT, "1 space 3 space 4 space"),
    ("importance", BEGIN, SCORED, "2"),
    ("availability", BEGIN, WEIGHED, "4"),
    ("lean", BEGIN, AVAILABLE, "5"),
    ("review", BEGIN, TOWARD_GROUP, ""),
    ("review-first-line", BEGIN, TOWARD_GROUP, "home"),
    ("result", BEGIN, TOWARD_GROUP, "enter"),
    (
        "result-scrolled",
        BEGIN,
        TOWARD_GROUP,
        "enter page-down page-down",
    ),
    ("result-end", BEGIN, TOWARD_GROUP, "enter end"),
    ("result-reasons", BEGIN, TOWARD_GROUP, "enter tab"),
    ("result-what-if", BEGIN, TOWARD_GROUP, "enter tab tab right"),
    ("result-answers", BEGIN, TOWARD_GROUP, "enter v"),
    ("result-take-along", BEGIN, TOWARD_GROUP, "enter t"),
    ("help-lines", BEGIN, "", "f1"),
    ("keys", BEGIN, "", "?"),
    ("leave", BEGIN, "", "q"),
];

/// Every page on windows of one size.
fn pages(columns: u16, rows: u16) -> impl Iterator<Item = (&'static str, Player)> {
    STORIES
        .into_iter()
        .map(move |(name, before, answers, after)| {
            let mut player = Player::new(columns, rows);
            player.press(before).answer(answers).press(after);
            (name, player)
        })
}

#[track_caller]
fn assert_page(name: &str, player: &Player) {
    let (columns, rows) = player.model.size;
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("tests/it/screens/{name}-{columns}x{rows}.txt"));
    let screen = player.screen();
    if env::var_os("UPDATE_SCREENS").is_some() {
        fs::write(&path, &screen).expect("a page can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        screen == expected,
        "{name} at {columns}x{rows} is\n{screen}\nand was\n{expected}\nIf that is wanted: UPDATE_SCREENS=1 cargo test screens"
    );
}

#[test]
fn every_page_at_80_by_24() {
    pages(80, 24).for_each(|(name, player)| assert_page(name, &player));
}

#[test]
fn every_page_at_40_by_12() {
    pages(40, 12).for_each(|(name, player)| assert_page(name, &player));
}

#[test]
fn the_main_pages_at_30_by_10_and_one_smaller() {
    let main = ["welcome", "safety", "question", "result"];
    for (name, player) in pages(30, 10).filter(|(name, _)| main.contains(name)) {
        assert_page(name, &player);
    }
    assert_page("small", Player::new(80, 24).begin().resize(29, 9));
}

#[test]
fn the_main_pages_in_ascii() {
    let main = ["question-chosen", "review", "result"];
    for (name, mut player) in pages(80, 24).filter(|(name, _)| main.contains(name)) {
        player.model.theme.glyphs = ASCII;
        assert_page(&format!("ascii-{name}"), &player);
    }
}

/// The whole result, on a window that is tall enough for it.
#[test]
fn the_whole_result_of_several_persons() {
    let persons = [
        ("toward-group", TOWARD_GROUP),
        ("toward-one-to-one", TOWARD_ONE_TO_ONE),
        ("toward-both", TOWARD_BOTH),
        ("toward-neither", TOWARD_NEITHER),
    ];
    for (name, answers) in persons {
        let mut player = Player::new(80, 170);
        player.begin();
        player.answer(answers).press("enter");
        assert_page(&format!("person-{name}"), &player);
    }
    let mut few_answers = Player::new(80, 170);
    few_answers.begin().answer("3 3 5 6 4").press("v end enter");
    assert_page("person-few-answers", &few_answers);
    let mut unsafe_person = Player::new(80, 170);
    unsafe_person
        .press("enter 3 enter k")
        .answer(TOWARD_GROUP)
        .press("enter");
    assert_page("person-not-safe", &unsafe_person);
    let mut changed = Player::new(80, 170);
    changed
        .begin()
        .answer(TOWARD_GROUP)
        .press("enter v home enter 1 enter end enter");
    assert_page("person-who-changed-an-answer", &changed);
}

/// Every page at every size and with both kinds of glyphs, for rules that hold everywhere.
pub fn everywhere() -> Vec<(String, Player)> {
    let sizes = [(80, 24), (40, 12), (30, 10), (120, 50), (29, 9)];
    let mut all = Vec::new();
    for (columns, rows) in sizes {
        for glyphs in [UNICODE, ASCII] {
            // The story happens at home; then the window takes its size.
            for (name, mut player) in pages(80, 24) {
                player.model.theme.glyphs = glyphs;
                player.resize(columns, rows);
                all.push((format!("{name} at {columns}x{rows}"), player));
            }
        }
    }
    all
}
