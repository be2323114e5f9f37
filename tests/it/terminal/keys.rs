//! What a terminal sends for a key, for `Terminal::press`.
#![allow(
    dead_code,
    reason = "a keyboard has more keys than the tests press today"
)]

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const TAB: &str = "\t";
pub const BACK_TAB: &str = "\x1b[Z";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const RIGHT: &str = "\x1b[C";
pub const LEFT: &str = "\x1b[D";
pub const HOME: &str = "\x1b[H";
pub const END: &str = "\x1b[F";
pub const PAGE_UP: &str = "\x1b[5~";
pub const PAGE_DOWN: &str = "\x1b[6~";
pub const F1: &str = "\x1bOP";
pub const CTRL_C: &str = "\x03";
pub const CTRL_D: &str = "\x04";
pub const CTRL_Z: &str = "\x1a";

/// What a terminal may answer, late, when something asked it for its background colour.
pub const BACKGROUND_REPLY: &str = "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\";

/// The bytes of a paste, as a terminal sends them where bracketed paste is on.
pub fn paste(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}
