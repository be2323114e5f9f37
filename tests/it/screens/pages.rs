//! Every page as a person sees it, held against `tests/it/screens/snapshots`.

use super::player::Player;
use circle_or_chair::journey::Saved;
use circle_or_chair::screen::theme::{ASCII, UNICODE};

/// A person who wants to hear from others; a group is open to them.
pub const TOWARD_GROUP: &str = "3 2 3 2 4 2 3 2 1+5 3 2 w 1 1 1 1";
/// The mirror of them.
pub const TOWARD_ONE_TO_ONE: &str = "2 3 2 3 2 4 2 3 2+4 2 3 w 1 1 1 2";
/// Keen on both, with time for both, and leaning toward one-to-one by themselves.
pub const TOWARD_BOTH: &str = "3 4 3 3 4 4 4 3 1+2 3 3 w 1 1 1 1 2";
/// Too hard on both, with waits.
pub const TOWARD_NEITHER: &str = "1 1 1 1 2 2 2 1 3+6 1 2 w 2 2 3 4";

const BEGIN: &str = "enter 1 enter";
const EIGHT: &str = "3 3 3 3 3 3 3 3";
const SCORED: &str = "3 3 3 3 3 3 3 3 1+2 3 3";
const WEIGHED: &str = "3 3 3 3 3 3 3 3 1+2 3 3 w";
const AVAILABLE: &str = "3 3 3 3 3 3 3 3 1+2 3 3 w 1 1 1 1";

/// The way to each page: its name, keys, answers, and keys again.
const STORIES: [(&str, &str, &str, &str); 39] = [
    ("welcome", "", "", ""),
    ("safety", "enter", "", ""),
    ("safety-nothing-chosen", "enter enter", "", ""),
    ("help-first", "enter 3 enter", "", ""),
    ("help-first-rather-not", "enter 4 enter", "", ""),
    ("question", BEGIN, "", ""),
    ("question-chosen", BEGIN, "", "down down down"),
    ("question-nothing-chosen", BEGIN, "", "enter"),
    ("question-no-such-line", BEGIN, "", "9"),
    ("question-kept", BEGIN, "3", "esc"),
    ("several", BEGIN, EIGHT, "1 space"),
    ("several-enough", BEGIN, EIGHT, "1 space 3 space"),
    ("several-too-many", BEGIN, EIGHT, "1 space 3 space 4 space"),
    ("importance", BEGIN, SCORED, "down right"),
    ("availability", BEGIN, WEIGHED, "4"),
    ("lean", BEGIN, AVAILABLE, "5"),
    ("review", BEGIN, TOWARD_GROUP, ""),
    ("review-end", BEGIN, TOWARD_GROUP, "end"),
    ("result", BEGIN, TOWARD_GROUP, "enter"),
    ("result-end", BEGIN, TOWARD_GROUP, "enter end"),
    ("result-reasons", BEGIN, TOWARD_GROUP, "enter 2"),
    ("result-what-if", BEGIN, TOWARD_GROUP, "enter 3 right"),
    ("result-answers", BEGIN, TOWARD_GROUP, "enter 4"),
    ("result-take-along", BEGIN, TOWARD_GROUP, "enter 5"),
    (
        "result-take-along-end",
        BEGIN,
        TOWARD_GROUP,
        "enter 5 end page-down",
    ),
    (
        "naming",
        BEGIN,
        TOWARD_GROUP,
        "enter 5 down enter left left",
    ),
    ("help-lines", BEGIN, "", "f1"),
    ("keys", BEGIN, "", "?"),
    ("keys-end", BEGIN, "", "? end"),
    ("leave", BEGIN, "", "q"),
    ("read", "2 enter", "", ""),
    ("read-steps", "2 enter 1 enter", "", ""),
    ("read-compare", "2 enter 2 enter", "", ""),
    ("read-sides", "2 enter 3 enter", "", ""),
    ("read-group", "2 enter 4 enter", "", ""),
    ("read-numbers", "2 enter 8 enter", "", ""),
    ("read-wait", "2 enter 9 enter", "", ""),
    ("read-about", "2 enter end up enter", "", ""),
    ("read-sources", "2 enter end enter", "", ""),
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
    let (columns, rows) = player.size;
    insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), player.screen());
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
fn the_pages_that_use_a_wide_window() {
    let main = ["result", "read-compare", "read-sides"];
    for (name, player) in pages(140, 40).filter(|(name, _)| main.contains(name)) {
        assert_page(name, &player);
    }
}

#[test]
fn the_main_pages_in_ascii() {
    let main = ["question-chosen", "review", "result"];
    for (name, player) in pages(80, 24).filter(|(name, _)| main.contains(name)) {
        assert_page(&format!("ascii-{name}"), &player.in_ascii());
    }
}

#[test]
fn what_comes_of_saving() {
    let said = |text: &str| text.to_owned();
    let sorts = [
        (
            "saved",
            Saved::There(vec![
                said("Saved as notes.html."),
                said("Others could read it."),
            ]),
        ),
        (
            "exists",
            Saved::Exists(said("Not saved. notes.html is there already.")),
        ),
        (
            "not-saved",
            Saved::Not(said("Not saved. There is no such folder.")),
        ),
    ];
    for (name, saved) in sorts {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let mut player = Player::new(columns, rows);
            player.begin().answer(TOWARD_GROUP).press("enter s");
            player.saved(saved.clone());
            assert_page(name, &player);
        }
    }
}

/// Result and reasons, on a window that is tall enough for them.
#[test]
fn the_whole_result_of_several_persons() {
    let persons = [
        ("toward-group", TOWARD_GROUP),
        ("toward-one-to-one", TOWARD_ONE_TO_ONE),
        ("toward-both", TOWARD_BOTH),
        ("toward-neither", TOWARD_NEITHER),
    ];
    for (name, answers) in persons {
        let mut player = Player::new(80, 130);
        player.begin().answer(answers).press("enter");
        assert_page(&format!("person-{name}"), &player);
        assert_page(&format!("person-{name}-reasons"), player.press("2"));
    }
    let mut few_answers = Player::new(80, 60);
    few_answers.begin().answer("3 3 5 6 4").press("v enter");
    assert_page("person-few-answers", &few_answers);
    let mut unsafe_person = Player::new(80, 60);
    unsafe_person
        .press("enter 3 enter o")
        .answer(TOWARD_GROUP)
        .press("enter");
    assert_page("person-not-safe", &unsafe_person);
    let mut changed = Player::new(80, 60);
    changed
        .begin()
        .answer(TOWARD_GROUP)
        .press("enter 4 down enter 1 enter 1");
    assert_page("person-who-changed-an-answer", &changed);
}

/// Every page at every size and with both kinds of glyphs, for rules that hold everywhere.
pub fn everywhere() -> Vec<(String, Player)> {
    let sizes = [(80, 24), (40, 12), (30, 10), (140, 50), (29, 9)];
    let mut all = Vec::new();
    for (name, home) in pages(80, 24) {
        for (columns, rows) in sizes {
            for glyphs in [UNICODE, ASCII] {
                // The story happens at home; then the window takes its size.
                let mut player = home.seen_with(glyphs, true);
                player.resize(columns, rows);
                all.push((format!("{name} at {columns}x{rows}"), player));
            }
        }
    }
    all
}
