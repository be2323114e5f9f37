//! A program that takes the terminal and then panics. It is built as an example so that the tests can start it.

use circle_or_chair::tui::screen::Screen;

fn main() -> std::io::Result<()> {
    let mut screen = Screen::enter()?;
    screen.show(true, 0..0, |frame| {
        frame
            .buffer_mut()
            .set_string(0, 0, "about to panic", ratatui::style::Style::new());
    })?;
    screen.watch_signals()?;
    crossterm::event::read()?;
    panic!("a deliberate panic");
}
