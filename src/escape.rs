//! Makes foreign text (paths, parser messages, values out of a file) printable.

use std::fmt::Write as _;

use crate::question_set::prose::is_printable;

/// The text with every character that must not reach a terminal written as `\u{…}`.
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_printable(character) {
            shown.push(character);
        } else {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
        }
    }
    shown
}

/// A file's name as it is typed in a command: in quotes if it needs them, and never like an option.
pub fn typed(name: &str) -> String {
    let name = printable(name);
    let is_plain = |letter: char| letter.is_alphanumeric() || "._-+/\\:@%,".contains(letter);
    let before = if name.starts_with('-') { "./" } else { "" };
    if name.chars().all(is_plain) {
        return format!("{before}{name}");
    }
    format!("'{before}{}'", name.replace('\'', r"'\''"))
}

/// A text without control characters as TOML and JSON write it.
pub fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// The text made printable and cut to a length that fits in a message.
pub fn short(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(LENGTH).collect();
    let dots = if characters.next().is_some() {
        "..."
    } else {
        ""
    };
    format!("{}{dots}", printable(&start))
}
