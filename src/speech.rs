//! Line by line: the journey for screen readers, braille displays, old consoles and pipes.
//!
//! Lines are only ever added. What is read are numbers and a few words; what is written has no
//! escape byte.

pub mod block;
pub mod heard;
pub mod lines;
pub mod menu;
mod teller;
pub mod telling;
pub mod typed;
pub mod voice;

use std::io::{self, BufRead, Write};

use crate::action::Action;
use crate::journey::{Effect, Ending, Journey, News, Request, Saved, Spoken};
use crate::language::Language;
use crate::page::{Page, Takes};
use crate::words::{Words, fill};
use heard::{Ear, Heard};
use lines::Lines;
use telling::Telling;
use typed::{Typed, first};
use voice::Voice;

pub use voice::Look;

/// Whether line mode is wanted: by the option, by `ACCESSIBLE` (unless it is empty, `0` or
/// `false`), by a dumb terminal, or because one end is no terminal.
pub fn is_wanted(option: bool, get: impl Fn(&str) -> Option<String>, on_terminal: bool) -> bool {
    let accessible = get("ACCESSIBLE").is_some_and(|value| {
        let value = value.trim().to_ascii_lowercase();
        !matches!(value.as_str(), "" | "0" | "false")
    });
    option || accessible || !on_terminal || get("TERM").is_some_and(|term| term == "dumb")
}

/// From now on Ctrl-C ends the program with this code, whatever it is waiting for, after saying
/// where the text stays. There is nothing to give back and nothing to save.
#[cfg(unix)]
pub fn leave_on_interrupt(
    code: crate::exit_code::ExitCode,
    words: &Words,
    look: Look,
) -> io::Result<()> {
    let mut voice = Voice::new(look);
    voice.end_prompt_at_end();
    voice.text(&words.plain().stays);
    let farewell = voice.take();
    let mut caught = signal_hook::iterator::Signals::new([signal_hook::consts::SIGINT])?;
    std::thread::Builder::new()
        .name("interrupt".to_owned())
        .spawn(move || {
            if caught.forever().next().is_some() {
                // Not through the locked handle: whoever writes may be waiting for ever.
                let _ = io::stderr().write_all(farewell.as_bytes());
                std::process::exit(code as i32);
            }
        })?;
    Ok(())
}

/// What a talk needs besides its journey.
pub struct Talk<'t, Speak, Save> {
    pub languages: &'t [Language],
    pub look: Look,
    /// Gets everything in a language, by its place in the list.
    pub speak: Speak,
    /// Saves a page.
    pub save: Save,
}

impl<E, Speak, Save> Talk<'_, Speak, Save>
where
    E: From<io::Error>,
    Speak: FnMut(usize) -> Result<Spoken, E>,
    Save: FnMut(&Request, &Words) -> Saved,
{
    /// Talks until the person leaves or the input ends.
    pub fn take(
        mut self,
        journey: &mut Journey,
        input: impl BufRead,
        out: &mut impl Write,
    ) -> Result<Ending, E> {
        let mut lines = Lines::new(input);
        let mut voice = Voice::new(self.look);
        let mut telling = Telling::default();
        telling.tell(journey.page(), journey.words(), &mut voice);
        voice.text(&hello(journey.words()));
        loop {
            voice.prompt(&journey.words().plain().prompt);
            out.write_all(voice.take().as_bytes())?;
            out.flush()?;
            let page = journey.page();
            let Some(line) = lines.read()? else {
                voice.end_prompt_at_end();
                voice.text(&journey.words().plain().end_of_input);
                if !journey.has_saved() && is_saving(&page) {
                    voice.text(&journey.words().plain().end_unsaved);
                }
                end(journey.words(), voice, out)?;
                return Ok(Ending::Left);
            };
            let typed = Typed::parse(journey.words(), &line);
            voice.end_prompt(&typed.shown);
            let ear = Ear {
                page: &page,
                words: journey.words(),
                languages: self.languages,
                refused: telling.refused.as_deref(),
            };
            let actions = match ear.hear(&typed) {
                Heard::Again => {
                    telling.again(journey.words(), &mut voice);
                    continue;
                }
                Heard::Nothing(why) => {
                    voice.text(&why);
                    continue;
                }
                Heard::Do(actions, said) => {
                    if let Some(said) = said {
                        voice.text(&said);
                    }
                    actions
                }
            };
            for action in actions {
                match journey.act(action) {
                    Effect::Nothing => {}
                    Effect::Save(request) => {
                        let outcome = (self.save)(&request, journey.words());
                        let is_saved = outcome.is_kept();
                        telling.refused = (!is_saved).then_some(request.name);
                        journey.learn(News::Saved(outcome));
                    }
                    Effect::Speak(language) => {
                        let spoken = Box::new((self.speak)(language)?);
                        journey.learn(News::Spoken(language, spoken));
                        voice.text(&journey.words().plain().language_changed);
                        telling.forget();
                    }
                    Effect::Leave(ending) => {
                        let plain = journey.words().plain();
                        voice.text(if journey.has_saved() {
                            &plain.left_saved
                        } else {
                            &plain.left
                        });
                        end(journey.words(), voice, out)?;
                        return Ok(ending);
                    }
                }
            }
            telling.tell(journey.page(), journey.words(), &mut voice);
        }
    }
}

/// Whether a page was about to be saved here.
fn is_saving(page: &Page) -> bool {
    let saves = page.lines().any(|(_, choice)| choice.act == Action::Save);
    let field = page.field();
    saves || field.is_some_and(|field| field.takes == Takes::FileName)
}

/// How to answer, in short.
fn hello(words: &Words) -> String {
    let typed = words.typed();
    let values = [
        ("help", first(&typed.help)),
        ("back", first(&typed.back)),
        ("leave", first(&typed.leave)),
        ("hints", first(&typed.hints)),
    ];
    fill(&words.plain().hello, &values)
}

/// The last words: where the text stays, and how to clear it.
fn end(words: &Words, mut voice: Voice, out: &mut impl Write) -> io::Result<()> {
    voice.text(&words.plain().stays);
    out.write_all(voice.take().as_bytes())?;
    out.flush()
}
