//! The full-screen questionnaire: the terminal's life around a pure model, update and view.

pub mod keys;
pub mod message;
pub mod model;
pub mod screen;
pub mod sheet;
pub mod theme;
pub mod update;
pub mod view;

mod backend;
#[cfg(unix)]
mod signals;
mod terminal;

use std::io;

use crate::front_end::{Refreshed, Request, Saved};
use crate::words::Words;
use message::{Effect, Message};
use model::{Model, Opening};
use screen::Screen;

pub use crate::front_end::{Ending, Spoken};

/// Shows the first page, loads the rest behind it, and runs until the person leaves.
///
/// # Errors
/// If the terminal cannot be set up, read or written, or if the rest cannot be loaded.
pub fn take<E: From<io::Error>>(
    mut opening: Opening,
    load: impl FnOnce(Opening) -> Result<Model, E>,
    speak: impl FnMut(usize) -> Result<Spoken, E>,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    // The theme has read NO_COLOR and the options; the terminal library must not judge again.
    crossterm::style::force_color_output(opening.theme.color);
    let mut screen = Screen::enter()?;
    opening.size = screen.size();
    let first = view::opening(&opening);
    screen.show(true, 0..0, |frame| {
        view::render(&first, &opening.theme, frame);
    })?;
    screen.watch_signals()?;
    let mut model = load(opening)?;
    run(&mut model, &mut screen, |_| None, speak, save)
}

/// Runs until the person leaves, on a set that changes while they do. What became of it is asked
/// for after each event, in the language by its place in the list; [`wake`] is such an event.
///
/// # Errors
/// If the terminal cannot be set up, read or written, or if another language cannot be read.
pub fn try_out<E: From<io::Error>>(
    mut model: Model,
    mut refresh: impl FnMut(usize) -> Option<Refreshed>,
    speak: impl FnMut(usize) -> Result<Spoken, E>,
    save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut screen = Screen::enter()?;
    model.size = screen.size();
    if let Some(refreshed) = refresh(model.language) {
        model.refresh(refreshed);
    }
    let sheet = view::sheet(&model);
    screen.show(true, 0..0, |frame| {
        view::render(&sheet, &model.theme, frame);
    })?;
    screen.watch_signals()?;
    run(&mut model, &mut screen, refresh, speak, save)
}

/// Has the running questionnaire ask what became of its set. Where nothing can wake it, the next
/// key does.
pub fn wake() {
    #[cfg(unix)]
    signals::wake();
}

fn run<E: From<io::Error>>(
    model: &mut Model,
    screen: &mut Screen,
    mut refresh: impl FnMut(usize) -> Option<Refreshed>,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut offset = 0;
    loop {
        let event = crossterm::event::read()?;
        let messages = if model.is_typing() {
            keys::typing(&event)
        } else {
            vec![keys::message(&event)]
        };
        let page = model.page_number();
        for message in messages {
            if let Message::Resized { columns, rows } = message {
                screen.resize(columns, rows)?;
            }
            match update::update(model, message) {
                Effect::Nothing => {}
                Effect::Speak(language) => model.speak(language, speak(language)?),
                Effect::Save(request) => model.note_saved(save(&request, &model.words)),
                Effect::Suspend => screen.suspend()?,
                Effect::Leave(ending) => return Ok(ending),
            }
        }
        // Last: a key was meant for the page that was seen.
        if let Some(refreshed) = refresh(model.language) {
            model.refresh(refreshed);
        }
        let sheet = view::sheet(model);
        let new_page = model.page_number() != page;
        let scrolled = sheet.offset() != std::mem::replace(&mut offset, sheet.offset());
        let last = if new_page {
            0..0 // It is heard from top to bottom.
        } else {
            view::focus_rows(&sheet)
        };
        screen.show(new_page || scrolled, last, |frame| {
            view::render(&sheet, &model.theme, frame);
        })?;
    }
}
