//! Text for terminals that show ASCII only: accents are dropped, what has no near letter is `?`.

use std::borrow::Cow;

use crate::wrap::columns;

/// Letters and marks of the Latin-1 range and of printed English, and what stands for them.
const NEAR: &[(&str, &str)] = &[
    ("áàâäãåÁÀÂÄÃÅ", "aaaaaaAAAAAA"),
    ("éèêëÉÈÊË", "eeeeEEEE"),
    ("íìîïÍÌÎÏ", "iiiiIIII"),
    ("óòôöõøÓÒÔÖÕØ", "ooooooOOOOOO"),
    ("úùûüÚÙÛÜ", "uuuuUUUU"),
    ("ñçýÿÑÇÝ", "ncyyNCY"),
    ("‘’‚“”„«»", "''\'\"\"\"\"\""),
    ("–—‐‑−·•ºª", "-----**oa"),
];

/// The text in bytes below 0x80, as many columns wide as before (an opening `¿` or `¡` goes).
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '¿' | '¡' => {}
            _ if character.is_ascii() => folded.push(character),
            _ => match near(character) {
                Some(near) => folded.push(near),
                None => folded.push_str(&"?".repeat(columns(character.encode_utf8(&mut [0; 4])))),
            },
        }
    }
    Cow::Owned(folded)
}

fn near(character: char) -> Option<char> {
    NEAR.iter().find_map(|(from, to)| {
        let at = from.chars().position(|known| known == character)?;
        to.chars().nth(at)
    })
}
