//! The counselor's PIN while it is typed; then what is kept is what it hashes to, and how often it was typed wrong.

use std::time::Duration;

use argon2::{Argon2, RECOMMENDED_SALT_LEN};
use zeroize::Zeroizing;

use super::chance;
use crate::keyboard::Moment;

/// So many may be wrong before there is a wait.
const FREE: u32 = 5;

/// The first wait; each further wrong one doubles it.
const FIRST_WAIT: Duration = Duration::from_secs(30);

/// It doubles this often: to about an hour.
const MOST_DOUBLINGS: u32 = 7;

/// A PIN that was chosen.
#[derive(Debug)]
pub struct Pin {
    salt: [u8; RECOMMENDED_SALT_LEN],
    hash: Zeroizing<[u8; 32]>,
    wrong: u32,
    /// Nothing is compared before this.
    not_before: Moment,
}

/// What came of typing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    Right,
    Wrong,
    /// Too soon after wrong ones: not compared at all.
    TooSoon,
}

impl Pin {
    /// `None` for no PIN, or if the system has no memory for it.
    pub fn chosen(typed: &str) -> Option<Self> {
        if typed.is_empty() {
            return None;
        }
        let mut salt = [0; RECOMMENDED_SALT_LEN];
        for half in salt.chunks_exact_mut(8) {
            half.copy_from_slice(&chance().to_ne_bytes());
        }
        Some(Self {
            hash: hash(typed, &salt)?,
            salt,
            wrong: 0,
            not_before: Moment::ZERO,
        })
    }

    /// Compares what was typed at this moment.
    pub fn compare(&mut self, typed: &str, now: Moment) -> Tried {
        if now < self.not_before {
            return Tried::TooSoon;
        }
        if hash(typed, &self.salt).is_some_and(|hash| same(&hash, &self.hash)) {
            self.wrong = 0;
            return Tried::Right;
        }
        self.wrong = self.wrong.saturating_add(1);
        if let Some(more) = self.wrong.checked_sub(FREE) {
            self.not_before = now + FIRST_WAIT * 2u32.pow(more.min(MOST_DOUBLINGS));
        }
        Tried::Wrong
    }

    /// How long until it is compared again.
    pub fn wait(&self, now: Moment) -> Duration {
        self.not_before.saturating_sub(now)
    }
}

fn hash(typed: &str, salt: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut hash = Zeroizing::new([0; 32]);
    let done = Argon2::default().hash_password_into(typed.as_bytes(), salt, &mut hash[..]);
    done.ok().map(|()| hash)
}

/// In the same time, however much of it is the same.
fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    let pairs = one.iter().zip(other);
    pairs.fold(0, |differs, (one, other)| differs | (one ^ other)) == 0
}

/// What stands for a character.
const DOT: char = '•';

/// The longest PIN, in characters.
pub(super) const LONGEST: usize = 64;

/// A PIN while it is typed: shown as dots, and wiped when it is done with.
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
