//! Keys as they come out of a terminal's bytes: whole, cut, unfinished, and meant for nobody.

mod clock;
mod reader;

pub use clock::{Clocked, Script};

use circle_or_chair::keyboard::{Input, Key, Sequence};

/// What comes of these bytes, and of the silence after them.
fn read(bytes: &[u8]) -> Vec<Input> {
    let mut sequence = Sequence::default();
    let mut inputs: Vec<Input> = bytes
        .iter()
        .filter_map(|byte| sequence.take(*byte))
        .collect();
    inputs.extend(sequence.end());
    inputs
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    let key = |input| match input {
        Input::Key(key) => Some(key),
        _ => None,
    };
    read(bytes).into_iter().filter_map(key).collect()
}

#[test]
fn every_key_that_means_something_is_known_in_each_of_its_spellings() {
    let spellings: &[(&[&[u8]], Key)] = &[
        (&[b"\x1b[A", b"\x1bOA", b"\x1b[1;2A"], Key::Up),
        (&[b"\x1b[B", b"\x1bOB"], Key::Down),
        (&[b"\x1b[C", b"\x1bOC"], Key::Right),
        (&[b"\x1b[D", b"\x1bOD"], Key::Left),
        (&[b"\x1b[H", b"\x1bOH", b"\x1b[1~", b"\x1b[7~"], Key::Home),
        (&[b"\x1b[F", b"\x1bOF", b"\x1b[4~", b"\x1b[8~"], Key::End),
        (&[b"\x1b[5~"], Key::PageUp),
        (&[b"\x1b[6~"], Key::PageDown),
        (&[b"\x1b[3~"], Key::Delete),
        (&[b"\x1bOP", b"\x1b[11~", b"\x1b[[A", b"\x1b[P"], Key::F1),
        (&[b"\x1b[Z"], Key::BackTab),
        (&[b"\t"], Key::Tab),
        (&[b"\r", b"\x1bOM"], Key::Enter),
        (&[b"\x7f", b"\x08"], Key::Backspace),
        (&[b"\x1b"], Key::Esc),
        (&[b"\x03"], Key::Ctrl('c')),
        (&[b"\x1c"], Key::Ctrl('\\')),
        (&[b"a"], Key::Char('a')),
        (&["é".as_bytes()], Key::Char('é')),
        (&["語".as_bytes()], Key::Char('語')),
        (&["🙂".as_bytes()], Key::Char('🙂')),
    ];
    for (bytes, key) in spellings {
        for bytes in *bytes {
            assert_eq!(
                keys(bytes),
                [*key],
                "{:?}",
                bytes.escape_ascii().to_string()
            );
        }
    }
}

#[test]
fn what_is_no_key_of_ours_means_nothing() {
    let nothing: &[&[u8]] = &[
        b"\x1bx",
        b"\x1b\r",
        b"\x1b[1;5A",
        b"\x1b[1;3C",
        b"\x1b[I",
        b"\x1b[15~",
        b"\x1b[<0;3;4M",
        b"\x1b[?1;2c",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b[200~q\ry\x1b[201~",
        b"\x1b[99999999999999999999999999999999999999999~",
        b"\xff",
        b"\xc3",
        b"\xe8\xaa",
        b"\xc2\x84",
        b"\xc2\x9b",
    ];
    for bytes in nothing {
        assert_eq!(keys(bytes), [], "{:?}", bytes.escape_ascii().to_string());
    }
}

#[test]
fn ctrl_c_comes_through_whatever_was_begun_before_it() {
    let begun: &[&[u8]] = &[
        b"",
        b"\x1b",
        b"\x1b[",
        b"\x1bO",
        b"\x1b[1;",
        b"\x1b[<0;",
        b"\x1b[[",
        b"\x1b]11;rgb:",
        b"\x1b]11;\x1b",
        b"\x1bP",
        b"\x1b_",
        b"\xe8\xaa",
        b"\xf0",
    ];
    for before in begun {
        let bytes = [*before, b"\x03a"].concat();
        let expected = [Key::Ctrl('c'), Key::Char('a')];
        let found = keys(&bytes);
        assert_eq!(found, expected, "{:?}", before.escape_ascii().to_string());
    }
}

#[test]
fn ctrl_c_comes_through_a_paste_that_never_ends_and_is_a_part_of_one_that_does() {
    for begun in [&b"\x1b[200~"[..], b"\x1b[200~some text \x1b[20"] {
        let bytes = [begun, b"\x03"].concat();
        assert_eq!(keys(&bytes), [Key::Ctrl('c')]);
    }
    let whole = read(b"\x1b[200~one\x03two\x1b[201~");
    assert_eq!(whole, [Input::Paste("one\x03two".to_owned())]);
}

#[test]
fn a_key_after_one_that_was_cut_is_read_as_it_is() {
    assert_eq!(keys(b"\xe8\xaaq"), [Key::Char('q')]);
    assert_eq!(keys(b"\x1b[1;\x1b[A"), [Key::Up]);
    assert_eq!(keys(b"\x1b\x1b[B"), [Key::Esc, Key::Down]);
    assert_eq!(keys(b"\x1b]11;rgb\x1b[A"), [Key::Up]);
}

#[test]
fn a_paste_is_one_text_and_a_long_one_is_cut() {
    let paste = |text: &str| read(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    assert_eq!(paste("two words"), [Input::Paste("two words".to_owned())]);
    let almost = "a\x1b[20\x1b\x1b[201b";
    assert_eq!(paste(almost), [Input::Paste(almost.to_owned())]);
    for endless in ["x".repeat(100_000), "\x1b".repeat(100_000)] {
        match paste(&endless).as_slice() {
            [Input::Paste(text)] => assert_eq!(text.len(), 1024),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn no_bytes_at_all_can_break_it() {
    use proptest::prelude::*;
    proptest!(|(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0x1b), Just(b'[')], 0..400))| {
        let mut sequence = Sequence::default();
        for byte in &bytes {
            let _ = sequence.take(*byte);
        }
        let interrupted = sequence.take(3).or_else(|| sequence.end());
        prop_assert_eq!(interrupted, Some(Input::Key(Key::Ctrl('c'))));
        prop_assert_eq!(sequence.patience(), None);
    });
}
