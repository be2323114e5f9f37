//! The window of the terminal: inputs in; frames out, one write each, and the size they are made for.

use std::io::{self, IsTerminal};
#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(unix)]
use signal_hook::consts::SIGTERM;

use super::frame::Frame;
use super::input::Keys;
#[cfg(unix)]
use super::signals;
use super::terminal;
use super::view::{Sight, View};
use super::walk::Stage;
use crate::keyboard::{Input, Moment, capped};
use crate::words::Words;

/// So many bytes take most pages.
const PAGE: usize = 4096;

/// The terminal in raw mode on its second screen. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Window {
    frame: Frame,
    /// Goes out before the next frame, which then is a whole one.
    opening: Option<Vec<u8>>,
    keys: Keys,
    #[cfg(unix)]
    caught: Option<signal_hook::iterator::Signals>,
    /// The program that has set the terminal up, and will give it back, if there is one.
    #[cfg(unix)]
    lender: Option<Lender>,
    _whole: GiveBack,
}

/// Gives the terminal back when it is dropped.
#[derive(Debug)]
struct GiveBack;

/// The program that lends the terminal.
#[cfg(unix)]
#[derive(Debug)]
struct Lender {
    process: Option<rustix::process::Pid>,
    /// Whether a signal has told this program to end: from the system, if the lender has died.
    tells_to_end: Arc<AtomicBool>,
}

impl Window {
    /// Takes the terminal. What opens the second screen goes out with the first frame.
    pub fn enter() -> io::Result<Self> {
        needs_terminal()?;
        #[cfg(unix)]
        let caught = Some(signals::catch()?);
        // From here on an error must give the terminal back.
        let whole = GiveBack;
        let opening = terminal::take()?;
        Ok(Self {
            #[cfg(unix)]
            caught,
            ..Self::open(opening, &[], whole)?
        })
    }

    /// Uses the terminal that another program has set up, and has lent to this one. That program
    /// gives the terminal back, however this one ends, unless it has died.
    #[cfg(unix)]
    pub fn borrow() -> io::Result<Self> {
        needs_terminal()?;
        let whole = GiveBack;
        terminal::borrow();
        let lender = Lender {
            process: rustix::process::getppid(),
            tells_to_end: Arc::default(),
        };
        signal_hook::flag::register(SIGTERM, Arc::clone(&lender.tells_to_end))?;
        Ok(Self {
            lender: Some(lender),
            ..Self::open(Vec::new(), &[SIGTERM], whole)?
        })
    }

    fn open(opening: Vec<u8>, signals: &[i32], whole: GiveBack) -> io::Result<Self> {
        // Listens for changes of size before the size is asked for, so that none is missed.
        let keys = Keys::open(signals)?;
        let size = terminal::size()?;
        Ok(Self {
            frame: Frame::empty(capped(size)),
            opening: Some(opening),
            keys,
            #[cfg(unix)]
            caught: None,
            #[cfg(unix)]
            lender: None,
            _whole: whole,
        })
    }

    /// From now on a signal that ends the program gives the terminal back first. Signals that came
    /// before this are acted on now.
    pub fn watch_signals(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        if let Some(caught) = self.caught.take() {
            signals::watch(caught)?;
        }
        Ok(())
    }

    /// Columns and rows.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        self.frame.size
    }

    /// Ends if the lender of the terminal says so.
    #[cfg(unix)]
    fn obey(&self) -> io::Result<()> {
        let Some(lender) = &self.lender else {
            return Ok(());
        };
        if !lender.tells_to_end.load(Ordering::Relaxed) {
            return Ok(());
        }
        if rustix::process::getppid() != lender.process {
            terminal::give_back_orphaned();
        }
        Err(io::ErrorKind::Interrupted.into())
    }

    /// Leaves the second screen to a program that talks line by line. No key stops or ends that
    /// program; this one ends a line.
    #[cfg(unix)]
    pub fn lend_for_lines(&mut self, end: u8) -> io::Result<()> {
        terminal::lend_for_lines(end)
    }

    /// Takes the terminal back from a program that it was lent to: whatever is on it is erased, and
    /// what was typed until nobody types any more is forgotten. Lines are erased from its `history` too.
    /// Gives the size as it is now.
    #[cfg(unix)]
    pub fn take_back(&mut self, history: bool) -> io::Result<Input> {
        terminal::take_back(history)?;
        self.keys.forget();
        terminal::quiet();
        Ok(self.resize(terminal::size()?))
    }

    fn resize(&mut self, size: (u16, u16)) -> Input {
        self.frame = Frame::empty(capped(size));
        self.opening.get_or_insert_default();
        let (columns, rows) = self.size();
        Input::Resize(columns, rows)
    }
}

impl Stage for Window {
    fn now(&self) -> Moment {
        self.keys.now()
    }

    /// A new size is taken over; what was on the screen is erased with the next frame.
    fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
        let input = self.keys.next(until);
        #[cfg(unix)]
        self.obey()?;
        #[cfg(unix)]
        if input.is_err() && self.lender.is_none() {
            signals::hang_up();
        }
        let input = input?;
        Ok(match input {
            Input::Resize(columns, rows) => self.resize((columns, rows)),
            input => input,
        })
    }

    /// In one write. A new page, and one that scrolled, is written whole, so that a
    /// screen reader gets lines and not scraps of them; otherwise only what changed is, and what
    /// is in focus last.
    fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()> {
        let now = view.sight();
        let opening = self.opening.take();
        let new = opening.is_some() || before != Some(now);
        // A new page is heard from top to bottom.
        let is_other = before.is_none_or(|before| before.turn != now.turn);
        let focus = if is_other { 0..0 } else { view.focus_rows() };
        let (drawing, cursor) = view.draw(words);
        let mut bytes = opening.unwrap_or_default();
        bytes.reserve(PAGE);
        self.frame.write(&mut bytes, drawing, new, &focus, cursor);
        terminal::write(&bytes)
    }

    fn suspend(&mut self) -> io::Result<Input> {
        #[cfg(unix)]
        if self.lender.is_none() {
            terminal::give_back_for_now();
            // To the whole group, or a wrapper script would go on waiting with the terminal in its hands.
            rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
            self.opening = Some(terminal::take()?);
        }
        Ok(self.resize(terminal::size()?))
    }
}

fn needs_terminal() -> io::Result<()> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(io::Error::other(
        "the questionnaire needs a terminal on both ends",
    ))
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        terminal::give_back();
    }
}
