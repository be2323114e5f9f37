//! Reading in time: what silence means, and what it cannot hold back.

use super::Script;
use circle_or_chair::keyboard::{Input, Key, Moment};

const SECOND: Moment = Moment::from_secs(1);

#[test]
fn esc_alone_is_told_by_silence() {
    let (script, mut reader) = Script::new();
    script
        .at(1.0, b"\x1b")
        .at(1.02, b"[A")
        .at(2.0, b"\x1b")
        .at(3.0, b"[");
    let mut next = || reader.next(None).expect("a key");
    assert_eq!(next(), Input::Key(Key::Up));
    assert_eq!(next(), Input::Key(Key::Esc));
    assert_eq!(next(), Input::Key(Key::Char('[')));
}

#[test]
fn nothing_that_was_begun_holds_back_the_time() {
    let begun: &[&[u8]] = &[
        b"\x1b[",
        b"\x1b[200~text",
        b"\x1b]11;",
        b"\xe8",
        b"\x1b[<0;",
    ];
    for begun in begun {
        let (script, mut reader) = Script::new();
        script.at(9.99, begun);
        let input = reader.next(Some(10 * SECOND)).expect("the time");
        assert_eq!(input, Input::Late);
        assert_eq!(reader.now(), 10 * SECOND);
    }
}

#[test]
fn a_key_that_never_ends_is_given_up_and_the_next_one_counts() {
    let (script, mut reader) = Script::new();
    script.at(1.0, b"\x1b[1;").at(2.0, b"q");
    let mut next = || reader.next(None).expect("a key");
    assert_eq!(next(), Input::Other);
    assert_eq!(next(), Input::Key(Key::Char('q')));
}

#[test]
fn more_than_is_read_at_once_is_read_in_order() {
    let (script, mut reader) = Script::new();
    let text = "abcdefghij".repeat(20);
    script.at(1.0, text.as_bytes());
    let typed: String = (0..text.len())
        .map(|_| match reader.next(None).expect("a key") {
            Input::Key(Key::Char(character)) => character,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(typed, text);
}
