//! Text that is safe to print: it moves no cursor, hides nothing and turns no line around.

mod joiner;

use std::fmt;
use std::ops::Deref;

use super::limits;
use joiner::is_needed;

/// A text without control, invisible or reordering characters, never empty, on one line. Joiners stand only where a word
/// needs them.
///
/// Any run of spaces, tabs and line breaks in the source is one space here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Prose(String);

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    TooLong(usize),
    Unprintable(char),
}

impl Prose {
    /// Takes a text if every character of it can be shown as it is.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        let count = text.chars().count();
        if count > limits::TEXT {
            return Err(Refused::TooLong(count));
        }
        let mut characters = text.char_indices();
        let bad = characters.find(|(at, character)| {
            !is_space(*character) && !is_printable(*character) && !is_needed(text, *at)
        });
        if let Some((_, bad)) = bad {
            return Err(Refused::Unprintable(bad));
        }
        let folded = text
            .split(is_space)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if folded.is_empty() {
            Err(Refused::Empty)
        } else {
            Ok(Self(folded))
        }
    }

    /// Takes a text of a built-in file as it is: a test reads all of them.
    pub(super) fn sound(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

/// Whether a character shows as itself and leaves its neighbours where they are.
///
/// Refused: controls (Unicode `Cc`), and of the format characters (`Cf`) and fillers those that
/// hide, reorder or tag text; also private use and noncharacters, which no font agrees on.
pub fn is_printable(character: char) -> bool {
    !(character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FDD0}'..='\u{FDEF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{10FFFF}'))
}

impl Deref for Prose {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
