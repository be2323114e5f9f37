//! What the author of a question set works with: findings well shown, warnings, and the proof.

pub mod blank;
pub mod diff;
pub mod examine;
pub mod lint;
pub mod machine;
mod originals;
pub mod proved;
pub mod show;
pub mod start;
