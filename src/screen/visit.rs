//! One person's turn on a laptop that is handed over: the same pages, hidden and erased when nobody is there.

use std::io;
use std::time::Duration;

use super::view::{Asked, Sight, View};
use super::window::Window;
use super::{Next, follow};
use crate::action::Action;
use crate::journey::{Ending, Journey, Request, Saved, Spoken};
use crate::keyboard::{Input, Moment};
use crate::words::Words;

/// Where inputs come from, and where pages go.
pub trait Stage {
    fn now(&self) -> Moment;

    /// Waits for an input, until this moment if there is one.
    fn next(&mut self, until: Option<Moment>) -> io::Result<Input>;

    /// Shows a page, and erases what was seen before.
    fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()>;
}

impl Stage for Window {
    fn now(&self) -> Moment {
        Self::now(self)
    }

    fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
        Self::next(self, until)
    }

    fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()> {
        Self::show(self, before, view, words)
    }
}

/// How long it is since somebody was there.
#[derive(Clone, Copy, Debug)]
struct Attended {
    /// After so long without a key the page is hidden, and after as long again erased.
    patience: Option<Duration>,
    /// The last key.
    last: Moment,
    /// When the page was hidden.
    hidden: Option<Moment>,
}

impl Attended {
    /// When something is to be done if no key comes.
    fn until(&self, is_help: bool) -> Option<Moment> {
        let patience = self.patience?;
        Some(match self.hidden {
            Some(hidden) => hidden + patience,
            // A person may be reading out a number, or be on the phone.
            None if is_help => self.last + 2 * patience,
            None => self.last + patience,
        })
    }
}

/// Runs until the person hands the laptop back, or nobody was there for long enough.
pub fn walk<E: From<io::Error>>(
    journey: &mut Journey,
    mut view: View,
    stage: &mut impl Stage,
    patience: Option<Duration>,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut attended = Attended {
        patience,
        last: stage.now(),
        hidden: None,
    };
    stage.show(None, &view, journey.words())?;
    loop {
        let input = stage.next(attended.until(journey.is_help()))?;
        let mut seen = Some(view.sight());
        let is_key = matches!(input, Input::Key(_) | Input::Paste(_));
        if is_key {
            attended.last = stage.now();
        }
        let asked = match input {
            Input::Late if attended.hidden.is_some() => return Ok(Ending::Unattended),
            Input::Late => {
                attended.hidden = Some(stage.now());
                journey.hide();
                Asked::Nothing
            }
            // The key that comes back does nothing else.
            _ if is_key && journey.is_hidden() => Asked::Act(Action::Back),
            input => view.take(input, journey.words()),
        };
        if is_key {
            attended.hidden = None;
        }
        if let Asked::Act(action) = asked {
            let effect = journey.act(action);
            match follow(journey, effect, &mut speak, &mut save)? {
                Next::Same => {}
                Next::Anew => seen = None,
                Next::Leave(ending) => return Ok(ending),
            }
        }
        view.show(journey.page(), journey.words());
        stage.show(seen, &view, journey.words())?;
    }
}
