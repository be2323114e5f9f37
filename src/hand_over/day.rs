//! A day on the counselor's side: the desk's pages, and a client's process between them.

use std::io;
use std::time::Duration;

use super::client::End;
use super::desk::{Desk, Wish};
use super::lines::CTRL_C;
use crate::action::Action;
use crate::journey::Spoken;
use crate::keyboard::{Input, Key};
use crate::screen::theme::Theme;
use crate::screen::view::{Asked, View};
use crate::screen::walk::Stage;
use crate::screen::window::Window;

/// A page that is not the ready page goes away after so long without a key.
const PASSING: Duration = Duration::from_secs(120);

/// Runs until the counselor ends it. Who gives the laptop back is told so in
/// their language; whoever comes next is spoken to in the one it began in.
pub fn run<E: From<io::Error>>(
    mut desk: Desk,
    theme: Theme,
    in_lines: bool,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut serve: impl FnMut(usize) -> Result<End, E>,
) -> Result<(), E> {
    let mut window = Window::enter()?;
    let mut view = View::new(theme, window.size(), desk.page(), desk.words());
    window.show(None, &view, desk.words())?;
    window.watch_signals()?;
    loop {
        let until = desk.is_passing().then(|| window.now() + PASSING);
        let input = window.next(until)?;
        let mut seen = Some(view.sight());
        let action = match input {
            Input::Late => Some(Action::Back),
            // Whatever leads out of a program elsewhere leads to the counselor's page.
            Input::Key(Key::Ctrl('c' | 'd' | 'z' | '\\')) => Some(Action::Leave),
            input => match view.take(input, desk.words()) {
                Asked::Act(action) => Some(action),
                Asked::Nothing | Asked::Suspend => None,
            },
        };
        let wish = action.map_or(Wish::Nothing, |action| desk.act(&action, window.now()));
        match wish {
            Wish::Nothing => {}
            Wish::Speak(language) => desk.speak(language, speak(language)?),
            Wish::End => return Ok(()),
            Wish::Serve => {
                if in_lines {
                    window.lend_for_lines(CTRL_C)?;
                }
                let end = serve(desk.language())?;
                let resized = window.take_back(in_lines)?;
                view.take(resized, desk.words());
                seen = None;
                let language = match end {
                    End::GivenBack(language) => language.unwrap_or(desk.language()),
                    End::Over => desk.usual(),
                };
                if language != desk.language() {
                    desk.speak(language, speak(language)?);
                }
                match end {
                    End::GivenBack(_) => desk.given_back(),
                    End::Over => desk.ready(),
                }
            }
        }
        view.show(desk.page(), desk.words());
        window.show(seen, &view, desk.words())?;
    }
}
