//! One laptop, one client after another: who holds what, and for how long.

pub mod client;
pub mod confine;
pub mod day;
pub mod desk;
pub mod found;
pub mod lines;
pub mod outlet;
pub mod passing;
pub mod pin;
pub mod printer;

use std::hash::{BuildHasher, Hasher, RandomState};

/// A number that nobody can guess: the standard library takes the keys of its hashes from the
/// system's source of chance.
fn chance() -> u64 {
    RandomState::new().build_hasher().finish()
}
