//! Where the headings of a file stand, and the first bracket that is never closed.

/// What a walk over a text sees that skips texts in quotes and notes, and keeps count of brackets.
#[derive(Default)]
pub(super) struct Outline<'t> {
    pub headings: Vec<Heading<'t>>,
    pub unclosed: Option<Unclosed>,
}

#[derive(Clone, Copy)]
pub(super) struct Heading<'t> {
    /// Where its first bracket stands.
    pub at: usize,
    /// What stands between its brackets.
    pub path: &'t str,
    pub is_double: bool,
}

pub(super) struct Unclosed {
    pub opener: u8,
    pub at: usize,
    /// Where something stands that cannot be inside it.
    pub seen: usize,
}

impl<'t> Outline<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut outline = Self::default();
        let mut open: Vec<(u8, usize)> = Vec::new();
        let (mut at, mut last, mut is_new_line) = (0, b'\n', true);
        while let Some(&byte) = bytes.get(at) {
            let rest = text.get(at..).unwrap_or_default();
            let line = || rest.lines().next().unwrap_or_default();
            let top = open.last().map(|(opener, _)| *opener);
            let starts_line = is_new_line && !byte.is_ascii_whitespace();
            let mut next = at + 1;
            if let Some(heading) = starts_line.then(|| heading(line(), at)).flatten() {
                outline.cannot_be_in(&mut open, at, true);
                outline.headings.push(heading);
                next = at + line().len();
            } else if starts_line && is_entry(line()) && ends(top, last) {
                outline.cannot_be_in(&mut open, at, true);
            } else if top == Some(b'[') && last == b',' && is_entry(rest) {
                outline.cannot_be_in(&mut open, at, false);
            }
            match byte {
                b'#' => next = at + line().len(),
                b'"' | b'\'' => {
                    let Some(length) = quoted(rest) else {
                        open = vec![(byte, at)];
                        break;
                    };
                    next = at + length;
                }
                b'{' if top == Some(b'{') && last != b'=' => {
                    outline.cannot_be_in(&mut open, at, false);
                    open.push((byte, at));
                }
                b'{' | b'[' if next == at + 1 => open.push((byte, at)),
                b'}' | b']' if top == Some(byte - 2) => drop(open.pop()),
                b'}' | b']' if last == byte => {}
                b'}' | b']' => outline.cannot_be_in(&mut open, at, false),
                _ => {}
            }
            is_new_line = byte == b'\n' || is_new_line && byte.is_ascii_whitespace();
            if !byte.is_ascii_whitespace() && byte != b'#' {
                last = byte;
            }
            at = next;
        }
        outline.cannot_be_in(&mut open, text.len(), true);
        outline
    }

    /// Closes the innermost bracket, or all, since what stands here cannot be inside.
    fn cannot_be_in(&mut self, open: &mut Vec<(u8, usize)>, seen: usize, closes_all: bool) {
        if let Some((opener, at)) = open.pop() {
            let unclosed = Unclosed { opener, at, seen };
            self.unclosed.get_or_insert(unclosed);
        }
        if closes_all {
            open.clear();
        }
    }
}

/// Whether a line such as `key = ...` shows that a bracket was not closed before it.
fn ends(top: Option<u8>, last: u8) -> bool {
    match top {
        Some(b'{') => !matches!(last, b',' | b'{'),
        top => top.is_some(),
    }
}

/// Whether a line begins as `key = ...` does.
pub(super) fn is_entry(line: &str) -> bool {
    let is_of_key = |one: char| one.is_alphanumeric() || matches!(one, '-' | '_' | '.');
    let rest = line.trim_start_matches(is_of_key);
    rest.len() < line.len() && rest.trim_start().starts_with('=')
}

/// The heading that a line is, as far as it can be told from a list in a list.
fn heading(line: &str, at: usize) -> Option<Heading<'_>> {
    let (whole, _) = line.split_once('#').unwrap_or((line, ""));
    let inner = whole.trim_end().strip_prefix('[')?.strip_suffix(']')?;
    let double = inner
        .strip_prefix('[')
        .and_then(|inner| inner.strip_suffix(']'));
    let path = double.unwrap_or(inner).trim();
    let is_name = |one: char| one.is_alphanumeric() || matches!(one, '-' | '_' | '.');
    let is_path = path.starts_with(char::is_alphabetic) && path.chars().all(is_name);
    is_path.then_some(Heading {
        at,
        path,
        is_double: double.is_some(),
    })
}

/// How many bytes a text in quotes takes, up to the end of its line if it is not closed there;
/// none if it has three quotes that are never closed.
fn quoted(text: &str) -> Option<usize> {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    if let Some(inner) = text.strip_prefix(&triple) {
        return inner.find(&triple).map(|end| end + 6);
    }
    let mut is_escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'\n' || byte == quote.as_bytes()[0] && !is_escaped;
        is_escaped = byte == b'\\' && quote == "\"" && !is_escaped;
        ends
    });
    // The end of the line stays to be seen.
    let length = |end: usize| end + 1 + usize::from(text.as_bytes()[end + 1] != b'\n');
    Some(end.map_or(text.len(), length))
}
