//! How hard a text is to read, as a US school grade.
//!
//! The formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New
//! Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975. Syllables
//! are counted as groups of vowel letters with the usual silent endings, which is a little off for
//! some words and about right for a sentence. It is meant for English.

/// The Flesch-Kincaid grade level of a text; zero for a text without words.
#[expect(
    clippy::cast_precision_loss,
    reason = "no text has so many words that a float could not count them"
)]
pub fn grade(text: &str) -> f64 {
    let words: Vec<&str> = words(text).collect();
    if words.is_empty() {
        return 0.0;
    }
    let count = words.len() as f64;
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * (count / sentences(text) as f64) + 11.8 * (syllables as f64 / count) - 15.59
}

/// The words of a text: what stands between spaces or hyphens and holds a letter or a digit.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| character.is_whitespace() || matches!(character, '-' | '/'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// How many sentences a text has, at least one. A colon ends one too: what follows is read afresh.
fn sentences(text: &str) -> usize {
    let closing = |word: &&str| {
        word.trim_end_matches(['"', '\'', ')', '”', '’'])
            .ends_with(['.', '?', '!', ':'])
    };
    let ends = text.split_whitespace().filter(closing).count();
    let last = text.split_whitespace().next_back();
    let is_unfinished = last.is_some_and(|word| !closing(&word));
    (ends + usize::from(is_unfinished)).max(1)
}

/// How many syllables a word is likely to have, at least one.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().filter(|one| one.is_alphabetic()).collect();
    let is_vowel = |letter: &char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = letters.chunk_by(|a, b| is_vowel(a) == is_vowel(b));
    let groups = groups.filter(|group| is_vowel(&group[0])).count();
    // "some", "liked" and "times" end in a vowel that is not heard; "table" and "wanted" do not.
    let silent = match letters.as_slice() {
        [.., before, 'l', 'e'] => is_vowel(before),
        [.., before, 'e'] => !is_vowel(before),
        [.., before, 'e', 'd'] => !is_vowel(before) && !matches!(before, 't' | 'd'),
        [.., before, 'e', 's'] => {
            !is_vowel(before) && !matches!(before, 's' | 'x' | 'z' | 'h' | 'c' | 'g' | 'l')
        }
        _ => false,
    };
    groups.saturating_sub(usize::from(silent)).max(1)
}
