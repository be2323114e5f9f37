//! A short name for an English text, to see whether it changed after it was translated.

/// FNV-1a with 32 bits of the text with single spaces, as eight hexadecimal digits.
///
/// Source: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>. Not made to keep secrets.
pub fn of(text: &str) -> String {
    format!("{:08x}", number(text))
}

/// The same as a number.
pub fn number(text: &str) -> u32 {
    let words: Vec<&str> = text.split_whitespace().collect();
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    words.join(" ").bytes().fold(0x811c_9dc5, step)
}
