//! How large a question set may be. Past any of these the set is refused, not cut.

/// The largest file that is read, in bytes.
pub const FILE_BYTES: u64 = 1024 * 1024;
pub const QUESTIONS: usize = 500;
/// The fewest options of one question: with fewer there is nothing to choose.
pub const FEWEST_OPTIONS: usize = 2;
/// The most options of one question: one digit key each.
pub const OPTIONS: usize = 9;
/// The longest text, in characters: about a printed half page.
pub const TEXT: usize = 2_000;
/// The longest short label of a question, in columns.
pub const SHORT: usize = 24;
/// The longest id, in characters.
pub const ID: usize = 64;
/// The most tensions, cases and scales, each.
pub const ENTRIES: usize = 500;
/// Points go from minus this to plus this.
pub const POINTS: i64 = 2;
