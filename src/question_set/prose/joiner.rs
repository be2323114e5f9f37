//! The joiners U+200C and U+200D: allowed where they change how a word is written, as in Persian, Hindi or Sinhala.
//!
//! Anywhere else nobody can see them, and they could make two texts differ that look the same.

/// The signs that bind consonants together in the scripts of India and Sri Lanka.
const VIRAMAS: &[char] = &[
    '\u{094D}', '\u{09CD}', '\u{0A4D}', '\u{0ACD}', '\u{0B4D}', '\u{0BCD}', '\u{0C4D}', '\u{0CCD}',
    '\u{0D4D}', '\u{0DCA}',
];

/// Whether a joiner stands at this byte, and a word needs it there: U+200C between two letters of the Arabic script,
/// or either one beside a virama that follows a letter.
pub(super) fn is_needed(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at(at);
    let mut rest = rest.chars();
    let joiner = rest.next();
    let mut before = before.chars().rev();
    let (Some(last), next) = (before.next(), rest.next()) else {
        return false;
    };
    match joiner {
        Some('\u{200C}') if is_arabic(last) => next.is_some_and(is_arabic),
        Some('\u{200C}' | '\u{200D}') if VIRAMAS.contains(&last) => {
            before.next().is_some_and(is_indic)
        }
        Some('\u{200C}' | '\u{200D}') => {
            is_indic(last) && next.is_some_and(|next| VIRAMAS.contains(&next))
        }
        _ => false,
    }
}

/// A letter, or a vowel mark on one.
fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0620}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{0870}'..='\u{08FF}')
        && letter.is_alphabetic()
}

fn is_indic(letter: char) -> bool {
    matches!(letter, '\u{0900}'..='\u{0DFF}') && !VIRAMAS.contains(&letter)
}
