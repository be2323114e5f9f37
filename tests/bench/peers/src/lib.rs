//! What every library asks.

pub const QUESTIONS: usize = 12;

pub const OPTIONS: [&str; 4] = [
    "Too hard right now",
    "Hard, but I could try",
    "Mostly OK",
    "I'd feel at ease",
];

#[must_use]
pub fn question(number: usize) -> String {
    format!("{number} of {QUESTIONS}: How would it feel to talk there about what you are going through?")
}
