//! The page on the terminal: frames out, one write each, and the size they are made for.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;
use std::time::Duration;

use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use super::backend::{Pending, QuietBackend};
#[cfg(unix)]
use super::signals;
use super::terminal;

/// The terminal in raw mode on its second screen. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<QuietBackend>,
    pending: Pending,
    #[cfg(unix)]
    caught: Option<signal_hook::iterator::Signals>,
    _whole: GiveBack,
}

/// Gives the terminal back when it is dropped.
#[derive(Debug)]
struct GiveBack;

impl Screen {
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
        let (columns, rows) = crossterm::terminal::size()?;
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
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        let size = self.terminal.backend().size;
        (size.width, size.height)
    }

    /// Takes over a new size; what was on the screen is erased with the next frame.
    ///
    /// # Errors
    /// None in practice: the bytes wait for the next frame.
    pub fn resize(&mut self, columns: u16, rows: u16) -> io::Result<()> {
        self.terminal.backend_mut().size = Size::new(columns, rows);
        self.terminal.resize(Rect::new(0, 0, columns, rows))
    }

    /// Shows a frame in one write, the rows `last` after the others. A new page, and one that
    /// scrolled, is written `whole`, so that a screen reader gets lines and not scraps of them;
    /// otherwise only what changed is.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn show(
        &mut self,
        whole: bool,
        last: Range<u16>,
        render: impl FnOnce(&mut Frame<'_>),
    ) -> io::Result<()> {
        self.terminal.backend_mut().focus = last;
        if whole {
            self.terminal.clear()?;
        }
        self.terminal.draw(render)?;
        terminal::write(&self.pending.take())
    }

    /// Stops as any program does on Ctrl-Z, and comes back with the page as it was.
    ///
    /// # Errors
    /// If the terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        {
            terminal::give_back();
            // To the whole group, or a wrapper script would go on waiting with the terminal in its hands.
            rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
            self.pending.write_all(&terminal::take()?)?;
            let (columns, rows) = crossterm::terminal::size()?;
            self.resize(columns, rows)?;
        }
        Ok(())
    }
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        terminal::give_back();
    }
}
