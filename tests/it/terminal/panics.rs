//! A program that takes the terminal and then panics. It is built as an example so that the tests can start it.

use circle_or_chair::page::{Block, Page};
use circle_or_chair::screen::theme::{Theme, UNICODE};
use circle_or_chair::screen::view::View;
use circle_or_chair::screen::walk::Stage;
use circle_or_chair::screen::window::Window;
use circle_or_chair::words::Words;

fn main() -> std::io::Result<()> {
    let mut window = Window::enter()?;
    let theme = Theme {
        color: true,
        contrast: false,
        glyphs: UNICODE,
    };
    let page = Page {
        blocks: vec![Block::Text("about to panic".to_owned())],
        ..Page::default()
    };
    let words = Words::default();
    let view = View::new(theme, (80, 24), page, &words);
    window.show(None, &view, &words)?;
    window.watch_signals()?;
    crossterm::event::read()?;
    panic!("a deliberate panic");
}
