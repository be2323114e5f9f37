//! The window of the terminal: inputs in; frames out, one write each, and the size they are made for.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use ratatui::layout::{Position, Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::backend::{Pending, QuietBackend};
use super::input::{self, Input};
#[cfg(unix)]
use super::signals;
use super::terminal;
use super::view::{Sight, View};
use crate::words::Words;

/// No window is used beyond this size.
const LARGEST: (u16, u16) = (500, 200);

/// The terminal in raw mode on its second screen. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Window {
    terminal: Terminal<QuietBackend>,
    pending: Pending,
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
        let mut pending = Pending::default();
        // From here on an error must give the terminal back.
        let whole = GiveBack;
        pending.write_all(&terminal::take()?)?;
        // Makes crossterm listen for changes of size before the size is asked for, so that none is missed.
        crossterm::event::poll(Duration::ZERO)?;
        let (columns, rows) = capped(crossterm::terminal::size()?);
        let backend = QuietBackend::new(pending.clone(), Size::new(columns, rows));
        let viewport = Viewport::Fixed(Rect::from((Position::ORIGIN, Size::new(columns, rows))));
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
        Ok(Self {
            terminal,
            pending,
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
        let size = self.terminal.backend().size;
        (size.width, size.height)
    }

    /// Waits for an input. A new size is taken over; what was on the screen is erased with the
    /// next frame.
    pub(super) fn next(&mut self) -> io::Result<Input> {
        let input = input::next()?;
        let Input::Resize(columns, rows) = input else {
            return Ok(input);
        };
        self.resize((columns, rows))
    }

    fn resize(&mut self, size: (u16, u16)) -> io::Result<Input> {
        let (columns, rows) = capped(size);
        self.terminal.backend_mut().size = Size::new(columns, rows);
        self.terminal.resize(Rect::new(0, 0, columns, rows))?;
        Ok(Input::Resize(columns, rows))
    }

    /// Shows a page in one write. A new one, and one that scrolled, is written whole, so that a
    /// screen reader gets lines and not scraps of them; otherwise only what changed is, and what
    /// is in focus last.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()> {
        let now = view.sight();
        let is_new = before.is_none_or(|before| before.turn != now.turn);
        // A new page is heard from top to bottom.
        self.terminal.backend_mut().focus = if is_new { 0..0 } else { view.focus_rows() };
        if before != Some(now) {
            self.terminal.clear()?;
        }
        self.terminal.draw(|frame| {
            let cursor = view.paint(words, frame.buffer_mut());
            frame.set_cursor_position(cursor);
        })?;
        terminal::write(&self.pending.take())
    }

    /// Stops as any program does on Ctrl-Z, and comes back with the page as it was.
    pub(super) fn suspend(&mut self) -> io::Result<Input> {
        #[cfg(unix)]
        {
            terminal::give_back();
            // To the whole group, or a wrapper script would go on waiting with the terminal in its hands.
            rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
            self.pending.write_all(&terminal::take()?)?;
        }
        self.resize(crossterm::terminal::size()?)
    }
}

fn capped((columns, rows): (u16, u16)) -> (u16, u16) {
    (columns.min(LARGEST.0), rows.min(LARGEST.1))
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        terminal::give_back();
    }
}
