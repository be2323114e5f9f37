//! The window of the terminal: inputs in; frames out, one write each, and the size they are made for.

use std::io::{self, IsTerminal};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::input::{self, Input};
#[cfg(unix)]
use super::signals;
use super::view::{Sight, View};
use super::{frame, terminal};
use crate::words::Words;

/// No window is used beyond this size.
const LARGEST: (u16, u16) = (500, 200);

/// The terminal in raw mode on its second screen. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Window {
    /// What is on the screen, and what will be.
    last: Buffer,
    page: Buffer,
    /// Goes out before the next frame, which then is a whole one.
    opening: Option<Vec<u8>>,
    #[cfg(unix)]
    caught: Option<signal_hook::iterator::Signals>,
    _whole: GiveBack,
}

/// Gives the terminal back when it is dropped.
#[derive(Debug)]
struct GiveBack;

impl Window {
    /// Takes the terminal. What opens the second screen goes out with the first frame.
    ///
    /// # Errors
    /// If standard input or output is no terminal, or raw mode is refused.
    pub fn enter() -> io::Result<Self> {
        if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
            return Err(io::Error::other(
                "the questionnaire needs a terminal on both ends",
            ));
        }
        #[cfg(unix)]
        let caught = Some(signals::catch()?);
        // From here on an error must give the terminal back.
        let whole = GiveBack;
        let opening = terminal::take()?;
        // Makes crossterm listen for changes of size before the size is asked for, so that none is missed.
        crossterm::event::poll(Duration::ZERO)?;
        let page = empty(crossterm::terminal::size()?);
        Ok(Self {
            last: page.clone(),
            page,
            opening: Some(opening),
            #[cfg(unix)]
            caught,
            _whole: whole,
        })
    }

    /// From now on a signal that ends the program gives the terminal back first. Signals that came
    /// before this are acted on now.
    ///
    /// # Errors
    /// If the system refuses a thread.
    pub fn watch_signals(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        if let Some(caught) = self.caught.take() {
            signals::watch(caught)?;
        }
        Ok(())
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        (self.page.area.width, self.page.area.height)
    }

    /// Waits for an input. A new size is taken over; what was on the screen is erased with the
    /// next frame.
    pub(super) fn next(&mut self) -> io::Result<Input> {
        let input = input::next()?;
        Ok(match input {
            Input::Resize(columns, rows) => self.resize((columns, rows)),
            input => input,
        })
    }

    fn resize(&mut self, size: (u16, u16)) -> Input {
        self.page = empty(size);
        self.last = self.page.clone();
        self.opening.get_or_insert_default();
        let (columns, rows) = self.size();
        Input::Resize(columns, rows)
    }

    /// Shows a page in one write. A new one, and one that scrolled, is written whole, so that a
    /// screen reader gets lines and not scraps of them; otherwise only what changed is, and what
    /// is in focus last.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()> {
        let now = view.sight();
        let opening = self.opening.take();
        let new = opening.is_some() || before != Some(now);
        // A new page is heard from top to bottom.
        let is_other = before.is_none_or(|before| before.turn != now.turn);
        let focus = if is_other { 0..0 } else { view.focus_rows() };
        self.page.reset();
        let cursor = view.paint(words, &mut self.page);
        let mut bytes = opening.unwrap_or_default();
        bytes.extend(frame::bytes(&self.last, &self.page, new, &focus, cursor)?);
        std::mem::swap(&mut self.last, &mut self.page);
        terminal::write(&bytes)
    }

    /// Stops as any program does on Ctrl-Z, and comes back with the page as it was.
    pub(super) fn suspend(&mut self) -> io::Result<Input> {
        #[cfg(unix)]
        {
            terminal::give_back();
            // To the whole group, or a wrapper script would go on waiting with the terminal in its hands.
            rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
            self.opening = Some(terminal::take()?);
        }
        Ok(self.resize(crossterm::terminal::size()?))
    }
}

fn empty((columns, rows): (u16, u16)) -> Buffer {
    Buffer::empty(Rect::new(0, 0, columns.min(LARGEST.0), rows.min(LARGEST.1)))
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        terminal::give_back();
    }
}
