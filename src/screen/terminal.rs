//! Takes the terminal over and gives it back, from whichever thread has to.

#[cfg(unix)]
mod unix;

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};

use super::ink::erase_rows;

#[cfg(unix)]
pub(super) use unix::*;

/// Whose the terminal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    NotOurs,
    Ours,
    /// Lent by the program that began this one, which has set it up and will give it back.
    Lent,
}

/// Held for every write, so that no frame can land on a terminal that was given back.
static HOLD: Mutex<Hold> = Mutex::new(Hold::NotOurs);

fn hold() -> MutexGuard<'static, Hold> {
    HOLD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Columns and rows.
pub(super) fn size() -> io::Result<(u16, u16)> {
    // The terminal library would open it anew each time.
    #[cfg(unix)]
    if let Ok(size) = crate::keyboard::size(io::stdin()) {
        return Ok(size);
    }
    terminal::size()
}

/// Raw mode on. The bytes that open the second screen are returned, to go out with the first frame.
pub(super) fn take() -> io::Result<Vec<u8>> {
    restore_on_panic();
    take_locked(&mut hold())
}

fn take_locked(hold: &mut Hold) -> io::Result<Vec<u8>> {
    terminal::enable_raw_mode()?;
    *hold = Hold::Ours;
    let mut bytes = Vec::new();
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Show)?;
    Ok(bytes)
}

/// Erases the page and gives the terminal back as it was; does nothing the second time. What was
/// typed and not read is gone: it was meant for us, not for what comes next.
pub(super) fn give_back() {
    give_back_locked(&mut hold(), quiet);
}

/// Nothing can be done about a terminal that is gone, so errors are passed over.
fn give_back_locked(hold: &mut Hold, at_last: fn()) {
    let before = std::mem::replace(hold, Hold::NotOurs);
    if before == Hold::NotOurs {
        return;
    }
    let rows = size().map_or(24, |(_, rows)| rows);
    let mut bytes = Vec::new();
    let _ = queue!(bytes, ResetColor);
    erase_rows(&mut bytes, rows);
    if before == Hold::Lent {
        let _ = send(&bytes);
        return;
    }
    let _ = queue!(bytes, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = send(&bytes);
    at_last();
    let _ = terminal::disable_raw_mode();
}

/// Waits until nobody types, and forgets what was typed.
pub(super) fn quiet() {
    #[cfg(unix)]
    let _ = crate::keyboard::quiet(io::stdin(), &mut crate::keyboard::System);
}

/// Writes a frame in one go, if the terminal is ours.
pub(super) fn write(frame: &[u8]) -> io::Result<()> {
    // The lock is held while it is sent.
    let hold = hold();
    if *hold == Hold::NotOurs {
        return Ok(());
    }
    send(frame)
}

fn send(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// A panic gives the terminal back before it says anything, and says nothing of the answers.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |about| {
            give_back();
            report(about);
        }));
    });
}
