//! Line by line: what is read out, what may be typed, and that nothing is lost beside the full screen.

mod bytes;
mod parity;
mod saving;
pub mod talk;
mod transcripts;
mod typing;
