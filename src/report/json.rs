//! The handout as one JSON object, with the same numbers and words for `score` as elsewhere.

use std::io::{self, Write};

use super::handout::Handout;

/// Writes the handout.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write(handout: &Handout, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, handout)?;
    writeln!(out)
}
