//! What only Unix does with a terminal: stopping, lending, and dying of a signal.

use std::io;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, OutputModes, QueueSelector, SpecialCodeIndex, tcflush,
    tcgetattr, tcsetattr,
};

use super::{Hold, erase_rows, give_back_locked, hold, restore_on_panic, send, size, take_locked};

/// Uses the terminal as it is. A panic erases the page.
pub(in crate::screen) fn borrow() {
    restore_on_panic();
    *hold() = Hold::Lent;
}

/// As [`give_back`], for a program that stops: what comes next may be typed at once.
pub(in crate::screen) fn give_back_for_now() {
    give_back_locked(&mut hold(), || {});
}

/// As [`give_back`], and nothing is written ever after: for a program about to die of a signal.
pub(in crate::screen) fn give_back_for_good() {
    let mut hold = hold();
    give_back_locked(&mut hold, forget_typed);
    std::mem::forget(hold);
}

/// For a terminal that takes no more output, and whose page cannot be erased any more.
pub(in crate::screen) fn give_back_blocked() {
    let _ = tcflush(io::stdin(), QueueSelector::IOFlush);
    let _ = terminal::disable_raw_mode();
}

fn forget_typed() {
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// For a lent terminal whose lender has died: nobody else will give it back.
pub(in crate::screen) fn give_back_orphaned() {
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
pub(in crate::screen) fn lend_for_lines(end: u8) -> io::Result<()> {
    let mut bytes = Vec::new();
    erase_rows(&mut bytes, size()?.1);
    queue!(bytes, DisableBracketedPaste, LeaveAlternateScreen, Show)?;
    erase_rows(&mut bytes, size()?.1);
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
fn raw_again() -> io::Result<()> {
    let mut modes = tcgetattr(io::stdin())?;
    modes.make_raw();
    tcsetattr(io::stdin(), OptionalActions::Now, &modes)?;
    Ok(())
}

/// After someone else used it: its page is erased, and its history where that is asked for and the
/// terminal lets go of it. It is in raw mode on its second screen.
pub(in crate::screen) fn take_back(history: bool) -> io::Result<()> {
    let hold = hold();
    if *hold != Hold::Ours {
        return Ok(());
    }
    raw_again()?;
    let rows = size().map_or(24, |(_, rows)| rows);
    let mut bytes = Vec::new();
    queue!(bytes, ResetColor)?;
    erase_rows(&mut bytes, rows);
    if history {
        queue!(bytes, Clear(ClearType::Purge))?;
    }
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Show)?;
    erase_rows(&mut bytes, rows);
    send(&bytes)
}

/// After someone else stopped and continued us: whatever was done to the terminal, it is ours
/// again. False if it was not ours.
pub(in crate::screen) fn take_again() -> io::Result<bool> {
    let mut hold = hold();
    if *hold == Hold::Ours {
        raw_again()?;
        send(&take_locked(&mut hold)?)?;
    }
    Ok(*hold == Hold::Ours)
}
