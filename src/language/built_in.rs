//! The languages that are compiled in: those with files under `questions/`.

/// A language and its files.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// Its tag, out of the files' names.
    pub tag: &'static str,
    /// The program's own words.
    pub interface: &'static str,
    /// The words of the built-in question set.
    pub set: &'static str,
    /// The words of the help lines.
    pub help_lines: &'static str,
}

/// All of them, by tag. The build script finds them.
pub const ALL: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));
