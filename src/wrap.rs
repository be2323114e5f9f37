//! Breaks text to a width in terminal columns, never inside a character as people see it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many columns a text takes on a terminal.
pub fn columns(text: &str) -> usize {
    if is_plain(text) {
        return text.len(); // By far the most texts.
    }
    if text.chars().all(is_single) {
        return text.chars().count();
    }
    if text.chars().nth(1).is_none() {
        return text.width();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Whether a character takes one column by itself, whatever stands beside it: Latin letters and marks, dashes and quotes,
/// and what bars and rules are drawn with.
const fn is_single(character: char) -> bool {
    matches!(character,
        ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}'
        | '\u{2010}'..='\u{2027}' | '\u{2500}'..='\u{25FC}')
}

/// Whether each byte is a letter or mark of one column. Every text on its way to the screen is asked this more than once,
/// hence eight bytes at a time.
pub fn is_plain(text: &str) -> bool {
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    let (eights, rest) = text.as_bytes().as_chunks();
    // The highest bit of a byte below the space, above the tilde, or past ASCII is set in one of the three.
    let are_plain = |eight: &[u8; 8]| {
        let eight = u64::from_ne_bytes(*eight);
        let (low, high) = (eight.wrapping_sub(each(b' ')), eight.wrapping_add(each(1)));
        (eight | low | high) & each(0x80) == 0
    };
    eights.iter().all(are_plain) && rest.iter().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Breaks a text into lines of at most `width` columns (at least 1), at spaces where it can.
///
/// A word that is too long is broken between characters. A single character wider than `width`
/// is left out, since no terminal could show it there.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    if let Some(lines) = wrap_plain(text, width) {
        return lines;
    }
    let empty = || String::with_capacity(width.min(text.len()));
    let mut lines = vec![empty()];
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let needed = columns(word);
        if used > 0 && used + 1 + needed <= width {
            push(&mut lines, " ");
            push(&mut lines, word);
            used += 1 + needed;
        } else {
            if used > 0 {
                lines.push(empty());
            }
            used = push_word(&mut lines, word, width);
        }
    }
    lines
}

/// The same for a text in which nothing needs to be measured: plain words, one space between them, none too long.
fn wrap_plain(text: &str, width: usize) -> Option<Vec<String>> {
    if !is_plain(text) || text.starts_with(' ') || text.ends_with(' ') || text.contains("  ") {
        return None;
    }
    let (mut lines, mut rest) = (Vec::new(), text);
    while rest.len() > width {
        let end = rest[..=width].bytes().rposition(|byte| byte == b' ')?;
        lines.push(rest[..end].to_owned());
        rest = &rest[end + 1..];
    }
    lines.push(rest.to_owned());
    Some(lines)
}

/// Lines of a text behind a lead; those after the first stand below it.
pub fn hanging(lead: &str, text: &str, width: usize) -> Vec<String> {
    let indent = columns(lead);
    let blank = " ".repeat(indent);
    let lines = wrap(text, width.saturating_sub(indent))
        .into_iter()
        .enumerate();
    lines
        .map(|(nth, line)| [if nth == 0 { lead } else { &blank }, &line].concat())
        .collect()
}

/// Cells of lines side by side, each as wide as is said, with `between` columns between them; a cell
/// without a width is left out.
pub fn side_by_side(cells: &[(Vec<String>, usize)], between: usize) -> Vec<String> {
    let most = cells.iter().map(|(lines, _)| lines.len()).max();
    let row = |index: usize| {
        let (mut text, mut from) = (String::new(), 0_usize);
        for (lines, width) in cells.iter().filter(|(_, width)| *width > 0) {
            let cell = lines.get(index).map_or("", String::as_str);
            if !cell.is_empty() {
                text += &" ".repeat(from.saturating_sub(columns(&text)));
                text += cell;
            }
            from += width + between;
        }
        text
    };
    (0..most.unwrap_or_default()).map(row).collect()
}

/// Puts a word on the empty last line, breaking it if it must; returns the columns then used.
fn push_word(lines: &mut Vec<String>, word: &str, width: usize) -> usize {
    if is_plain(word) && word.len() <= width {
        push(lines, word);
        return word.len();
    }
    let mut used = 0;
    for character in word.graphemes(true) {
        let needed = columns(character);
        if needed > width {
            continue;
        }
        if used + needed > width {
            lines.push(String::new());
            used = 0;
        }
        push(lines, character);
        used += needed;
    }
    used
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// The start of a text that fits in `width` columns.
pub fn fit(text: &str, width: usize) -> &str {
    if is_plain(text) {
        return &text[..text.len().min(width)];
    }
    if columns(text) <= width {
        return text;
    }
    let mut used = 0;
    for (at, character) in text.grapheme_indices(true) {
        used += columns(character);
        if used > width {
            return &text[..at];
        }
    }
    text
}
