//! Whatever is pressed at whatever size: no panic, and no answer changes but by Enter on a choice.

use super::player::Player;
use crate::small;
use circle_or_chair::tui::{
    message::{Effect, Message},
    model::Page,
    theme::{ASCII, UNICODE},
};
use proptest::{collection::vec, prelude::*, sample::select};

fn message() -> impl Strategy<Value = Message> {
    prop_oneof![
        6 => select(vec![
            Message::Up, Message::Down, Message::Next, Message::Previous, Message::First, Message::Last,
            Message::PageUp, Message::PageDown, Message::Tick, Message::Back, Message::HelpLines, Message::Keys,
            Message::Leave, Message::Suspend, Message::Other, Message::LeaveNow,
        ]),
        6 => Just(Message::Enter),
        4 => (1_u8..=9).prop_map(Message::Digit),
        2 => select(vec!['k', 'n', 's', 'v', 'y']).prop_map(Message::Letter),
        2 => (1_u16..=300, 1_u16..=100).prop_map(|(columns, rows)| Message::Resized { columns, rows }),
        3 => (30_u16..=120, 10_u16..=50).prop_map(|(columns, rows)| Message::Resized { columns, rows }),
    ]
}

/// Plays a sequence; after each key the page is painted, and the answers are looked at.
fn play(mut player: Player, messages: &[Message]) -> Result<(), TestCaseError> {
    player
        .take(Message::Enter)
        .take(Message::Digit(1))
        .take(Message::Enter);
    for message in messages {
        let (before, page) = (player.answers().clone(), player.model.page);
        player.take(*message);
        if *player.answers() != before {
            prop_assert_eq!(*message, Message::Enter);
            prop_assert_eq!(page, Page::Item);
        }
        if let Effect::Leave(_) = player.effect {
            prop_assert!(matches!(
                message,
                Message::LeaveNow | Message::Enter | Message::Letter('y')
            ));
        }
        let (buffer, cursor) = player.paint();
        prop_assert!(cursor.x < buffer.area.width && cursor.y < buffer.area.height);
        if player.model.theme.glyphs.focus == ">" {
            prop_assert!(buffer.content().iter().all(|cell| cell.symbol().is_ascii()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_at_any_size(messages in vec(message(), 1..120), columns in 1_u16..=300, rows in 1_u16..=100) {
        play(Player::new(columns, rows), &messages)?;
    }

    #[test]
    fn any_keys_on_a_small_set_in_ascii(messages in vec(message(), 1..120), columns in 1_u16..=300, rows in 1_u16..=100) {
        play(Player::with(small::load(small::TEXT), ASCII, columns, rows), &messages)?;
    }

    #[test]
    fn wide_words_overflow_nothing(messages in vec(message(), 1..60), columns in 1_u16..=100, rows in 1_u16..=40, word in "[考え👩ü\u{301}ñ नม]{1,80}") {
        let title = format!("x{word}");
        let text = small::TEXT.replace("Should I choose many or one?", &title).replace("Hard", &title).replace("People", &title).replace("Comfort", &title);
        play(Player::with(small::load(&text), UNICODE, columns, rows), &messages)?;
    }
}
