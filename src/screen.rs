//! The full screen: keys to actions, blocks to rows, rows to cells, and the terminal's life.

mod blocks;
mod frame;
mod ink;
mod input;
mod keys;
mod pages;
pub mod sheet;
#[cfg(unix)]
mod signals;
mod states;
mod strip;
mod terminal;
pub mod theme;
pub mod view;
pub mod walk;
pub mod window;

use std::io;

use crate::journey::{Cover, Ending, Journey, News, Request, Saved, Spoken};
use crate::words::Words;
use theme::Theme;
use view::View;
use walk::{Stage, walk};
use window::Window;

/// Shows the first page, loads the rest behind it, and runs until the person leaves.
pub fn take<E: From<io::Error>>(
    cover: Cover,
    theme: Theme,
    load: impl FnOnce(Cover) -> Result<Journey, E>,
    speak: impl FnMut(usize) -> Result<Spoken, E>,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut window = enter(theme)?;
    let mut view = View::new(theme, window.size(), cover.page(), &cover.words);
    window.show(None, &view, &cover.words)?;
    window.watch_signals()?;
    let mut journey = load(cover)?;
    let page = journey.page();
    if page != *view.page() {
        view.show(page, journey.words());
        window.show(None, &view, journey.words())?;
    }
    let refresh = || None;
    walk(&mut journey, view, &mut window, None, refresh, speak, save)
}

/// Runs until the person leaves, on a set that changes while they do. What became of it is asked
/// for after each input; [`wake`] is such an input.
pub fn try_out<E: From<io::Error>>(
    mut journey: Journey,
    theme: Theme,
    mut refresh: impl FnMut() -> Option<News>,
    speak: impl FnMut(usize) -> Result<Spoken, E>,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut window = enter(theme)?;
    if let Some(news) = refresh() {
        journey.learn(news);
    }
    let view = View::new(theme, window.size(), journey.page(), journey.words());
    window.show(None, &view, journey.words())?;
    window.watch_signals()?;
    walk(&mut journey, view, &mut window, None, refresh, speak, save)
}

fn enter(theme: Theme) -> io::Result<Window> {
    // The theme has read NO_COLOR and the options; the terminal library must not judge again.
    crossterm::style::force_color_output(theme.color);
    Window::enter()
}

/// Has the running questionnaire ask what became of its set. Where nothing can wake it, the next
/// key does.
pub fn wake() {
    #[cfg(unix)]
    signals::wake();
}
