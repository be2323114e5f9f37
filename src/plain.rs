//! Line by line: the whole questionnaire for screen readers, braille displays, old consoles and pipes.
//!
//! Lines are only ever added. What is read are numbers and a few words; what is written has no
//! escape byte. One module per page says the page and hears what is typed there.

pub mod conversation;
pub mod lines;
pub mod speech;
pub mod typed;

mod help;
mod help_first;
mod item;
mod learn;
mod leave;
mod result;
mod review;
mod safety;
mod taking;
mod welcome;

use std::io::{self, BufRead, Write};
#[cfg(unix)]
use std::thread;

use crate::exit_code::ExitCode;
use crate::front_end::{Ending, Request, Saved, Spoken};
use crate::words::Words;
use conversation::{Conversation, Next, Page};
use lines::Lines;
use speech::Speech;
use typed::Typed;

pub use speech::Look;

/// Whether line mode is wanted: by the option, by `ACCESSIBLE` (unless it is empty, `0` or
/// `false`), by a dumb terminal, or because one end is no terminal.
#[must_use]
pub fn is_wanted(option: bool, get: impl Fn(&str) -> Option<String>, on_terminal: bool) -> bool {
    let accessible = get("ACCESSIBLE").is_some_and(|value| {
        let value = value.trim().to_ascii_lowercase();
        !matches!(value.as_str(), "" | "0" | "false")
    });
    option || accessible || !on_terminal || get("TERM").is_some_and(|term| term == "dumb")
}

/// From now on Ctrl-C ends the program with this code, whatever it is waiting for, after saying
/// where the text stays. There is nothing to give back and nothing to save.
///
/// # Errors
/// If the system refuses to tell us of Ctrl-C.
pub fn leave_on_interrupt(code: ExitCode, talk: &Conversation, look: Look) -> io::Result<()> {
    let mut speech = Speech::new(look);
    speech.end_prompt_at_end();
    speech.text(&talk.words.plain().stays);
    let farewell = speech.take();
    #[cfg(unix)]
    {
        let mut caught = signal_hook::iterator::Signals::new([signal_hook::consts::SIGINT])?;
        thread::Builder::new()
            .name("interrupt".to_owned())
            .spawn(move || {
                if caught.forever().next().is_some() {
                    // Not through the locked handle: whoever writes may be waiting for ever.
                    let _ = io::stderr().write_all(farewell.as_bytes());
                    std::process::exit(code as i32);
                }
            })?;
    }
    Ok(())
}

/// Talks until the person leaves or the input ends.
///
/// # Errors
/// If the input cannot be read, the output cannot be written, or another language cannot be read.
pub fn take<E: From<io::Error>>(
    mut talk: Conversation,
    look: Look,
    mut speak: impl FnMut(usize) -> Result<Spoken, E>,
    mut save: impl FnMut(&Request, &Words) -> Saved,
    input: impl BufRead,
    out: &mut impl Write,
) -> Result<Ending, E> {
    let mut lines = Lines::new(input);
    let mut speech = Speech::new(look);
    conversation::say(&talk, &mut speech);
    loop {
        speech.prompt(&talk.words.plain().prompt);
        out.write_all(speech.take().as_bytes())?;
        out.flush()?;
        let Some(line) = lines.read()? else {
            speech.end_prompt_at_end();
            speech.text(&talk.words.plain().end_of_input);
            if matches!(talk.page, Page::Taking(_)) {
                speech.text(&talk.words.plain().end_unsaved);
            }
            return Ok(end(&talk, speech, out)?);
        };
        let typed = Typed::parse(&talk.words, &line);
        speech.end_prompt(&typed.shown);
        match conversation::hear(&mut talk, &typed, &mut speech) {
            Next::Ask => {}
            Next::Say => {
                speech.gap();
                conversation::say(&talk, &mut speech);
            }
            Next::Leave => {
                speech.text(if talk.saved {
                    &talk.words.plain().left_saved
                } else {
                    &talk.words.plain().left
                });
                return Ok(end(&talk, speech, out)?);
            }
            Next::Save { replace } => {
                if let Some(request) = taking::request(&talk, replace) {
                    let saved = save(&request, &talk.words);
                    taking::note(&mut talk, saved, &mut speech);
                }
                speech.gap();
                conversation::say(&talk, &mut speech);
            }
            Next::Speak(language) => {
                talk.speak(language, speak(language)?);
                speech.text(&talk.words.plain().language_changed);
                speech.gap();
                conversation::say(&talk, &mut speech);
            }
        }
    }
}

/// How the questionnaire ends if the person leaves now.
fn ending(talk: &Conversation) -> Ending {
    match &talk.shown {
        Some(shown) => Ending::Finished(shown.answers.clone()),
        None => Ending::Left,
    }
}

/// The last words: where the text stays, and how to clear it.
fn end(talk: &Conversation, mut speech: Speech, out: &mut impl Write) -> io::Result<Ending> {
    speech.text(&talk.words.plain().stays);
    out.write_all(speech.take().as_bytes())?;
    out.flush()?;
    Ok(ending(talk))
}
