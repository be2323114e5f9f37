//! A PIN while it is typed: shown as dots, and wiped when it is done with.

use zeroize::Zeroizing;

/// What stands for a character.
const DOT: char = '•';

/// The longest PIN, in characters.
pub(super) const LONGEST: usize = 64;

/// What was typed so far.
#[derive(Debug)]
pub(super) struct Typed(Zeroizing<String>);

impl Default for Typed {
    fn default() -> Self {
        // It never grows: growing would leave a copy behind.
        Self(Zeroizing::new(String::with_capacity(LONGEST * 4)))
    }
}

impl Typed {
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    pub(super) fn dots(&self) -> String {
        self.0.chars().map(|_| DOT).collect()
    }

    /// Does to the text what was done to its dots: those at the start and at the end stand for what
    /// was there, and all between them is new.
    pub(super) fn follow(&mut self, shown: &str) {
        let before = shown.chars().take_while(|shown| *shown == DOT).count();
        let new = shown.trim_matches(DOT);
        let after = shown.chars().count() - before - new.chars().count();
        let kept = self.0.chars().count();
        let from = kept.saturating_sub(after).max(before);
        let old = std::mem::take(self);
        let start = old.0.chars().take(before);
        let end = old.0.chars().skip(from);
        let whole = start.chain(new.chars()).chain(end);
        self.0.extend(whole.take(LONGEST));
    }
}
