//! Whatever is pressed at whatever size: no panic, and no answer changes but by a key that keeps or changes it.

use super::player::{Player, Start};
use crate::small;
use circle_or_chair::journey::{Effect, Saved};
use circle_or_chair::keyboard::{Input, Key};
use circle_or_chair::screen::theme::ASCII;
use proptest::{collection::vec, prelude::*, sample::select};

fn input() -> impl Strategy<Value = Input> {
    use Key::{
        BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F1, Home, Left, PageDown,
        PageUp, Right, Tab, Up,
    };
    let moves = vec![
        Up,
        Down,
        Tab,
        BackTab,
        Home,
        End,
        PageUp,
        PageDown,
        Left,
        Right,
        Esc,
        Backspace,
        Delete,
        F1,
        Char(' '),
        Char('?'),
        Char('q'),
        Ctrl('u'),
        Ctrl('z'),
        Ctrl('c'),
    ];
    prop_oneof![
        8 => select(moves).prop_map(Input::Key),
        6 => Just(Input::Key(Enter)),
        4 => proptest::char::range('1', '9').prop_map(|digit| Input::Key(Char(digit))),
        4 => proptest::char::range('a', 'z').prop_map(|letter| Input::Key(Char(letter))),
        1 => "[a-z/ \n\u{1b}é]{0,9}".prop_map(Input::Paste),
        2 => (1_u16..=300, 1_u16..=100).prop_map(|(columns, rows)| Input::Resize(columns, rows)),
        3 => (30_u16..=160, 10_u16..=50).prop_map(|(columns, rows)| Input::Resize(columns, rows)),
    ]
}

/// Plays a sequence; after each key the page is painted, and the answers are looked at.
fn play(start: &Player, inputs: &[Input]) -> Result<(), TestCaseError> {
    let mut player = start.clone();
    player.begin();
    for (input, is_there) in inputs.iter().zip([false, true, true].into_iter().cycle()) {
        let (before, asks) = (player.answers(), player.page().asks);
        if let Input::Resize(columns, rows) = input {
            player.size = (*columns, *rows);
        }
        player.take(input.clone());
        let after = player.answers();
        if !before.is_empty() && !after.is_empty() && after != before {
            let keeps = [Key::Enter, Key::Right, Key::Left, Key::Char(' ')];
            let kept = matches!(input, Input::Key(key) if keeps.contains(key));
            prop_assert!(kept && asks, "{input:?} changed an answer");
        }
        let (buffer, cursor) = player.paint();
        prop_assert!(cursor.x < buffer.area.width && cursor.y < buffer.area.height);
        match player.effect {
            Effect::Leave(_) => {
                let keys = [Key::Ctrl('c'), Key::Enter, Key::Right, Key::Char('y')];
                prop_assert!(
                    matches!(input, Input::Key(key) if keys.contains(key)),
                    "{input:?}"
                );
                player = start.clone();
                player.begin();
            }
            Effect::Save(_) => {
                player.saved(if is_there {
                    Saved::There(vec!["It is there.".to_owned()])
                } else {
                    Saved::Exists("A file is there already.".to_owned())
                });
            }
            _ => {}
        }
    }
    Ok(())
}

fn small_set(text: &str) -> Start {
    Start {
        set: small::load(text),
        ..Start::default()
    }
}

/// A few sequences, unless more are asked for (`tests/soak/run`).
fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = std::env::var("PROPTEST_CASES").map_or(40, |_| asked.cases);
    ProptestConfig {
        failure_persistence: None,
        cases,
        ..asked
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_keys_at_any_size(inputs in vec(input(), 1..100), columns in 1_u16..=300, rows in 1_u16..=100) {
        play(&Player::new(columns, rows), &inputs)?;
    }

    #[test]
    fn any_keys_on_a_small_set_in_ascii(inputs in vec(input(), 1..100)) {
        let start = Start { glyphs: ASCII, ..small_set(small::TEXT) };
        play(&Player::with(start, 80, 24), &inputs)?;
    }

    #[test]
    fn wide_words_overflow_nothing(inputs in vec(input(), 1..60), columns in 1_u16..=100, rows in 1_u16..=40, word in "[考え👩ü\u{301}ñ नम]{1,80}") {
        let title = format!("x{word}");
        let text = small::TEXT.replace("Should I choose many or one?", &title).replace("Hard", &title).replace("People", &title).replace("Comfort", &title);
        play(&Player::with(small_set(&text), columns, rows), &inputs)?;
    }
}
