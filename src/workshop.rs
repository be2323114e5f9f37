//! What the author of a question set works with: findings well shown, warnings, and the proof.

pub mod diff;
pub mod examine;
pub mod lint;
pub mod machine;
mod originals;
pub mod proof_data;
pub mod proof_text;
pub mod show;
pub mod start;
