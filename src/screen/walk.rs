//! Page after page until the person leaves; on a laptop that is handed over, hidden and erased when nobody is there.

use std::io;
use std::time::Duration;

use super::view::{Asked, Sight, View};
use crate::action::Action;
use crate::journey::{Effect, Ending, Journey, News, Request, Saved, Spoken};
use crate::keyboard::{Input, Moment};
use crate::words::Words;

/// Where inputs come from, and where pages go.
pub trait Stage {
    fn now(&self) -> Moment;

    /// Waits for an input, until this moment if there is one.
    fn next(&mut self, until: Option<Moment>) -> io::Result<Input>;

    /// Shows a page, and erases what was seen before.
    fn show(&mut self, before: Option<Sight>, view: &View, words: &Words) -> io::Result<()>;

    /// Stops as any program does on Ctrl-Z, where it may; gives the size as it is afterwards.
    fn suspend(&mut self) -> io::Result<Input> {
        Ok(Input::Other)
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

/// Runs until the person leaves, or nobody was there for long enough. What became of a set that
/// changes is asked for after each input.
pub fn walk<E: From<io::Error>>(
    journey: &mut Journey,
    mut view: View,
    stage: &mut impl Stage,
    patience: Option<Duration>,
    mut refresh: impl FnMut() -> Option<News>,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut save: impl FnMut(&Request, &Words) -> Saved,
) -> Result<Ending, E> {
    let mut attended = Attended {
        patience,
        last: stage.now(),
        hidden: None,
    };
    loop {
        let input = stage.next(attended.until(journey.is_help()))?;
        let mut seen = Some(view.sight());
        let mut changed = true;
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
            input => {
                let asked = view.take(input, journey.words());
                changed = matches!(asked, Asked::Act(_));
                asked
            }
        };
        if is_key {
            attended.hidden = None;
        }
        match asked {
            Asked::Nothing => {}
            Asked::Suspend => {
                let resized = stage.suspend()?;
                view.take(resized, journey.words());
            }
            Asked::Act(action) => match journey.act(action) {
                Effect::Nothing => {}
                Effect::Save(request) => {
                    let saved = save(&request, journey.words());
                    journey.learn(News::Saved(saved));
                }
                Effect::Speak(language) => {
                    let spoken = Box::new(speak(language)?);
                    journey.learn(News::Spoken(language, spoken));
                    seen = None;
                }
                Effect::Leave(ending) => return Ok(ending),
            },
        }
        // Last: a key was meant for the page that was seen.
        if let Some(news) = refresh() {
            journey.learn(news);
            (changed, seen) = (true, None);
        }
        if changed {
            view.show(journey.page(), journey.words());
        }
        stage.show(seen, &view, journey.words())?;
    }
}
