//! Writes a handout in one of its forms.

use std::io::{self, Write};

use super::{Handout, html, json, markdown, text};
pub use crate::format::Format;

impl Format {
    /// Writes a handout in this form.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(self, handout: &Handout, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Text => text::write(handout, out),
            Self::Markdown => markdown::write(handout, out),
            Self::Html => html::write(handout, out),
            Self::Json => json::write(handout, out),
        }
    }
}
