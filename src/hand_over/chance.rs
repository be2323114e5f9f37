//! Numbers that nobody can guess.

use std::hash::{BuildHasher, Hasher, RandomState};

/// The standard library takes the keys of its hashes from the system's source of chance.
pub(super) fn number() -> u64 {
    RandomState::new().build_hasher().finish()
}
