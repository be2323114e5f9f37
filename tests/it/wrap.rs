//! Breaking text: never wider than asked, never inside a character, never at the cost of a word.

use circle_or_chair::wrap::{columns, fit, wrap};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Words of several scripts: narrow, wide, combining, joined.
fn text() -> impl Strategy<Value = String> {
    "([a-z]{1,12}|[考える]{1,6}|e\u{301}{1,3}|ñü{1,4}|👩🏽|नमस्ते|می\u{200c}خواهم|سلام|ශ්\u{200d}රී|\u{1f1e9}\u{1f1ea}){0,8}( {1,3}([a-z]{1,30}|[考え]{1,9}|e\u{301}x)){0,12}"
}

fn widest_character(text: &str) -> usize {
    text.graphemes(true).map(columns).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_asked(text in text(), width in 0_usize..70) {
        for line in wrap(&text, width) {
            prop_assert!(columns(&line) <= width.max(1), "{:?}", line);
        }
    }

    #[test]
    fn no_character_is_split_and_none_is_lost(text in text(), width in 2_usize..70) {
        prop_assume!(widest_character(&text) <= width);
        let whole: Vec<&str> = text.graphemes(true).filter(|it| *it != " ").collect();
        let lines = wrap(&text, width);
        let broken: Vec<&str> = lines.iter().flat_map(|line| line.graphemes(true)).filter(|it| *it != " ").collect();
        prop_assert_eq!(whole, broken);
    }

    #[test]
    fn words_that_fit_stay_whole_and_in_order(text in text(), width in 1_usize..70) {
        let words: Vec<&str> = text.split_whitespace().collect();
        prop_assume!(words.iter().all(|word| columns(word) <= width));
        let lines = wrap(&text, width);
        let broken: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(words, broken);
    }

    #[test]
    fn no_line_could_have_taken_the_next_word(text in text(), width in 1_usize..70) {
        let lines = wrap(&text, width);
        for pair in lines.windows(2) {
            let next = pair[1].split(' ').next().unwrap_or_default();
            let first_whole = text.split_whitespace().any(|word| word == next);
            if first_whole && text.split_whitespace().all(|word| columns(word) <= width) {
                prop_assert!(columns(&pair[0]) + 1 + columns(next) > width, "{:?}", pair);
            }
        }
    }

    #[test]
    fn what_fits_is_a_start_that_cannot_be_longer(text in text(), width in 0_usize..70) {
        let start = fit(&text, width);
        prop_assert!(text.starts_with(start) && columns(start) <= width);
        if let Some(next) = text[start.len()..].graphemes(true).next() {
            prop_assert!(columns(start) + columns(next) > width);
        }
    }
}

#[test]
fn an_empty_text_is_one_empty_line() {
    assert_eq!(wrap("", 10), [""]);
    assert_eq!(wrap("   ", 10), [""]);
}

#[test]
fn a_text_is_as_wide_as_its_characters_are_each_by_itself() {
    for character in '\0'..='\u{FFFF}' {
        let text = format!("a{character}{character}b");
        let width: usize = text.graphemes(true).map(UnicodeWidthStr::width).sum();
        assert_eq!(columns(&text), width, "{text:?}");
    }
}

#[test]
fn a_character_wider_than_the_line_is_left_out() {
    assert_eq!(wrap("a考b", 1), ["a", "b"]);
}
