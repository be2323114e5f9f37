//! The full screen: keys to actions, blocks to rows, rows to cells, and the terminal's life.

mod blocks;
mod frame;
mod input;
mod keys;
mod layout;
mod pages;
pub mod sheet;
#[cfg(unix)]
mod signals;
mod states;
mod terminal;
pub mod theme;
pub mod view;
pub mod visit;
pub mod window;

use std::io;

use crate::journey::{Cover, Effect, Ending, Journey, News, Request, Saved, Spoken};
use crate::words::Words;
use theme::Theme;
use view::{Asked, View};
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
    run(&mut journey, view, window, || None, speak, save)
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
    run(&mut journey, view, window, refresh, speak, save)
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

fn run<E: From<io::Error>>(
    journey: &mut Journey,
    mut view: View,
    mut window: Window,
    mut refresh: impl FnMut() -> Option<News>,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    loop {
        let input = window.next(None)?;
        let mut seen = Some(view.sight());
        let mut changed = false;
        match view.take(input, journey.words()) {
            Asked::Nothing => {}
            Asked::Suspend => {
                let resized = window.suspend()?;
                view.take(resized, journey.words());
            }
            Asked::Act(action) => {
                changed = true;
                let effect = journey.act(action);
                match follow(journey, effect, &mut speak, &mut save)? {
                    Next::Same => {}
                    Next::Anew => seen = None,
                    Next::Leave(ending) => return Ok(ending),
                }
            }
        }
        // Last: a key was meant for the page that was seen.
        if let Some(news) = refresh() {
            journey.learn(news);
            (changed, seen) = (true, None);
        }
        if changed {
            view.show(journey.page(), journey.words());
        }
        window.show(seen, &view, journey.words())?;
    }
}

/// What comes after an action.
enum Next {
    Same,
    /// All of the page is another one.
    Anew,
    Leave(Ending),
}

/// Does what an action asks for outside the journey.
fn follow<E>(
    journey: &mut Journey,
    effect: Effect,
    speak: &mut impl FnMut(usize) -> Result<Spoken, E>,
    save: &mut impl FnMut(&Request, &Words) -> Saved,
) -> Result<Next, E> {
    match effect {
        Effect::Nothing => {}
        Effect::Save(request) => {
            let saved = save(&request, journey.words());
            journey.learn(News::Saved(saved));
        }
        Effect::Speak(language) => {
            let spoken = Box::new(speak(language)?);
            journey.learn(News::Spoken(language, spoken));
            return Ok(Next::Anew);
        }
        Effect::Leave(ending) => return Ok(Next::Leave(ending)),
    }
    Ok(Next::Same)
}
