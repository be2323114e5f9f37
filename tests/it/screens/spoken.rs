//! Pages in every language: the whole summary in one window, and the main ones as they look.

use super::pages::TOWARD_GROUP;
use super::player::Player;
use crate::cases;
use crate::speech::talk::{all_languages, spoken, tagged};
use circle_or_chair::journey::{Effect, News};
use circle_or_chair::question_set::built_in;

/// A person at the first page in a language.
fn speaking(language: usize, columns: u16, rows: u16) -> Player {
    let mut player = Player::new(columns, rows);
    player.learn(News::Renewed(
        all_languages(),
        language,
        Box::new(spoken(language)),
    ));
    // With a line more than before, none is in focus.
    player.press("home");
    player
}

#[test]
fn the_summary_of_every_golden_case_stands_in_one_window() {
    let set = built_in::set().expect("the set loads");
    for case in cases::of(&set, built_in::TEXT) {
        for (language, named) in all_languages().iter().enumerate() {
            let mut player = speaking(language, 80, 24);
            player.journey.come_back(case.answers.clone());
            player.learn(News::Spoken(language, Box::new(spoken(language))));
            let (screen, words) = (player.screen(), spoken(language).words);
            let more = &words.question().more_below;
            assert!(
                !screen.contains(more),
                "{}: {}\n{screen}",
                named.tag,
                case.name
            );
        }
    }
}

#[test]
fn the_main_pages_in_german() {
    let begin = "enter 1 enter";
    for (name, before, answers, after) in [
        ("welcome", "", "", ""),
        ("languages", "l", "", ""),
        ("safety", "enter", "", ""),
        ("question", begin, "", "down down down"),
        ("importance", begin, "3 3 3 3 3 3 3 3 1+2 3 3", ""),
        ("review", begin, TOWARD_GROUP, ""),
        ("result", begin, TOWARD_GROUP, "enter"),
        ("take-along", begin, TOWARD_GROUP, "enter 5"),
        ("help-lines", begin, "", "f1"),
    ] {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let mut player = speaking(tagged("de"), columns, rows);
            player.press(before).answer(answers).press(after);
            let (columns, rows) = player.size;
            insta::assert_snapshot!(format!("de-{name}-{columns}x{rows}"), player.screen());
        }
    }
}

#[test]
fn a_language_is_chosen_by_its_own_name_from_any_page() {
    let mut player = speaking(tagged("de"), 80, 24);
    player.press("enter 1 enter").sees("Frage 1 von");
    player.press("l").sees("Sprache");
    for language in all_languages().iter() {
        player.sees(&language.name);
    }
    player.press("esc").sees("Frage 1 von");
    player.press("l 1 enter");
    assert!(matches!(player.effect, Effect::Speak(0)));
}
