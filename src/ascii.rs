//! Text for terminals that show ASCII only: accents are dropped, other scripts are written in Latin letters.

use std::borrow::Cow;
use std::fmt::Write as _;

use any_ascii::any_ascii_char;

use crate::wrap::columns;

/// The text in bytes below 0x80, wider or narrower than before: what is laid out is this. A word of which nothing is left is
/// written as the numbers of its characters.
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        let letters = word.trim_end_matches(' ');
        let start = folded.len();
        letters.chars().for_each(|letter| folded += near(letter));
        if folded.len() == start && columns(letters) > 0 {
            for letter in letters.chars() {
                let _ = write!(folded, "U+{:04X}", u32::from(letter));
            }
        }
        folded += &word[letters.len()..];
    }
    Cow::Owned(folded)
}

fn near(letter: char) -> &'static str {
    match letter {
        '¿' | '¡' => "",
        '«' | '»' | '„' => "\"",
        '‚' => "'",
        _ => any_ascii_char(letter),
    }
}
