//! Takes the terminal over and gives it back, from whichever thread has to.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};

use super::frame::erase_rows;

/// True while the terminal is ours. Held for every write, so that no frame can land on a terminal
/// that was given back.
static OURS: Mutex<bool> = Mutex::new(false);

fn ours() -> MutexGuard<'static, bool> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Raw mode on. The bytes that open the second screen are returned, to go out with the first frame.
pub(super) fn take() -> io::Result<Vec<u8>> {
    restore_on_panic();
    take_locked(&mut ours())
}

fn take_locked(ours: &mut bool) -> io::Result<Vec<u8>> {
    terminal::enable_raw_mode()?;
    *ours = true;
    let mut bytes = Vec::new();
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Show)?;
    Ok(bytes)
}

/// Erases the page and gives the terminal back as it was; does nothing the second time.
pub(super) fn give_back() {
    give_back_locked(&mut ours());
}

/// As [`give_back`], and nothing is written ever after: for a program about to die of a signal.
pub(super) fn give_back_for_good() {
    let mut ours = ours();
    give_back_locked(&mut ours);
    std::mem::forget(ours);
}

/// Nothing can be done about a terminal that is gone, so errors are passed over.
fn give_back_locked(ours: &mut bool) {
    if !std::mem::take(ours) {
        return;
    }
    let rows = terminal::size().map_or(24, |(_, rows)| rows);
    let mut bytes = Vec::new();
    let _ = queue!(bytes, ResetColor);
    let _ = erase_rows(&mut bytes, rows);
    let _ = queue!(bytes, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = send(&bytes);
    let _ = terminal::disable_raw_mode();
}

/// After someone else stopped and continued us: whatever was done to the terminal, it is ours
/// again. False if it was not ours.
#[cfg(unix)]
pub(super) fn take_again() -> io::Result<bool> {
    let mut ours = ours();
    if *ours {
        // crossterm takes a second `enable_raw_mode` for a mistake and does nothing.
        terminal::disable_raw_mode()?;
        send(&take_locked(&mut ours)?)?;
    }
    Ok(*ours)
}

/// Writes a frame in one go, if the terminal is ours.
pub(super) fn write(frame: &[u8]) -> io::Result<()> {
    if *ours() { send(frame) } else { Ok(()) }
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
