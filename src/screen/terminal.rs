//! Takes the terminal over and gives it back, from whichever thread has to.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};

use super::frame::erase_rows;

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

/// Raw mode on. The bytes that open the second screen are returned, to go out with the first frame.
pub(super) fn take() -> io::Result<Vec<u8>> {
    restore_on_panic();
    take_locked(&mut hold())
}

/// Uses the terminal as it is. A panic erases the page.
pub(super) fn borrow() {
    restore_on_panic();
    *hold() = Hold::Lent;
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

/// As [`give_back`], for a program that stops: what comes next may be typed at once.
pub(super) fn give_back_for_now() {
    give_back_locked(&mut hold(), || {});
}

/// As [`give_back`], and nothing is written ever after: for a program about to die of a signal.
pub(super) fn give_back_for_good() {
    let mut hold = hold();
    give_back_locked(&mut hold, forget_typed);
    std::mem::forget(hold);
}

/// For a terminal that takes no more output, and whose page cannot be erased any more.
#[cfg(unix)]
pub(super) fn give_back_blocked() {
    use rustix::termios::{QueueSelector, tcflush};
    let _ = tcflush(io::stdin(), QueueSelector::IOFlush);
    let _ = terminal::disable_raw_mode();
}

/// Nothing can be done about a terminal that is gone, so errors are passed over.
fn give_back_locked(hold: &mut Hold, at_last: fn()) {
    let before = std::mem::replace(hold, Hold::NotOurs);
    if before == Hold::NotOurs {
        return;
    }
    let rows = terminal::size().map_or(24, |(_, rows)| rows);
    let mut bytes = Vec::new();
    let _ = queue!(bytes, ResetColor);
    let _ = erase_rows(&mut bytes, rows);
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

fn forget_typed() {
    #[cfg(unix)]
    {
        use rustix::termios::{QueueSelector, tcflush};
        let _ = tcflush(io::stdin(), QueueSelector::IFlush);
    }
}

/// For a lent terminal whose lender has died: nobody else will give it back.
#[cfg(unix)]
pub(super) fn give_back_orphaned() {
    use rustix::termios::{
        InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr,
    };
    let Ok(mut modes) = tcgetattr(io::stdin()) else {
        return;
    };
    if modes.local_modes.contains(LocalModes::ICANON) {
        // The lender gave it back before it died.
        *hold() = Hold::NotOurs;
        return;
    }
    give_back_for_now();
    let mut bytes = Vec::new();
    let _ = queue!(bytes, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = send(&bytes);
    forget_typed();
    // How the modes were before, only the lender knew.
    modes.input_modes |= InputModes::ICRNL | InputModes::IXON | InputModes::BRKINT;
    modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    modes.local_modes |= LocalModes::ICANON
        | LocalModes::ISIG
        | LocalModes::IEXTEN
        | LocalModes::ECHO
        | LocalModes::ECHOE
        | LocalModes::ECHOK;
    let _ = tcsetattr(io::stdin(), OptionalActions::Now, &modes);
}

/// Off the second screen, with lines in place of keys. No key sends a signal; `end` ends a line.
#[cfg(unix)]
pub(super) fn lend_for_lines(end: u8) -> io::Result<()> {
    use rustix::termios::{
        InputModes, LocalModes, OptionalActions, OutputModes, SpecialCodeIndex, tcgetattr,
        tcsetattr,
    };
    let mut bytes = Vec::new();
    erase_rows(&mut bytes, terminal::size()?.1)?;
    queue!(bytes, DisableBracketedPaste, LeaveAlternateScreen, Show)?;
    erase_rows(&mut bytes, terminal::size()?.1)?;
    send(&bytes)?;
    let mut modes = tcgetattr(io::stdin())?;
    modes.input_modes |= InputModes::ICRNL;
    modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    modes.local_modes |=
        LocalModes::ICANON | LocalModes::ECHO | LocalModes::ECHOE | LocalModes::ECHOK;
    modes.special_codes[SpecialCodeIndex::VEOL] = end;
    tcsetattr(io::stdin(), OptionalActions::Now, &modes)?;
    Ok(())
}

/// Raw mode, whatever it was in. crossterm takes a second `enable_raw_mode` for a mistake, and between
/// leaving raw mode and entering it again, Ctrl-C would end the program.
#[cfg(unix)]
fn raw_again() -> io::Result<()> {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let mut modes = tcgetattr(io::stdin())?;
    modes.make_raw();
    tcsetattr(io::stdin(), OptionalActions::Now, &modes)?;
    Ok(())
}

/// After someone else used it: its page is erased, and its history where that is asked for and the
/// terminal lets go of it. It is in raw mode on its second screen.
#[cfg(unix)]
pub(super) fn take_back(history: bool) -> io::Result<()> {
    let hold = hold();
    if *hold != Hold::Ours {
        return Ok(());
    }
    raw_again()?;
    let rows = terminal::size().map_or(24, |(_, rows)| rows);
    let mut bytes = Vec::new();
    queue!(bytes, ResetColor)?;
    erase_rows(&mut bytes, rows)?;
    if history {
        queue!(bytes, Clear(ClearType::Purge))?;
    }
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Show)?;
    erase_rows(&mut bytes, rows)?;
    send(&bytes)
}

/// After someone else stopped and continued us: whatever was done to the terminal, it is ours
/// again. False if it was not ours.
#[cfg(unix)]
pub(super) fn take_again() -> io::Result<bool> {
    let mut hold = hold();
    if *hold == Hold::Ours {
        raw_again()?;
        send(&take_locked(&mut hold)?)?;
    }
    Ok(*hold == Hold::Ours)
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
