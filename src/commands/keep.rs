//! Saves what a command made, and asks before it replaces a file.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use super::Stop;
use crate::format::Format;
use crate::save::{self, NotSaved};
use crate::words::{Words, fill};

/// The form that the ending of `--save` asks for; a name that asks for none is refused.
pub(super) fn form_of(file: &Path, words: &Words) -> Result<Format, Stop> {
    Format::of_file(file).ok_or_else(|| Stop::Usage(words.save().no_form.clone()))
}

pub(super) fn keep(words: &Words, file: &Path, page: &[u8], replace: bool) -> Result<(), Stop> {
    let said = words.save();
    let saved = match save::save(file, page, replace) {
        Err(NotSaved::Exists(there)) => {
            let values = [("file", &*save::shown(&there))];
            if !can_ask() {
                return Err(Stop::NotSaved(fill(&said.exists_command, &values)));
            }
            if !agrees(words, &fill(&said.replace, &values))? {
                return Err(Stop::NotSaved(fill(&said.kept, &values)));
            }
            save::save(file, page, true)
        }
        done => done,
    };
    let place = saved.map_err(|why| Stop::NotSaved(why.sentence(words)))?;
    let saved = fill(&said.saved, &[("file", &save::shown(&place))]);
    writeln!(io::stderr(), "{saved}")?;
    Ok(())
}

/// Whether there is somebody to ask.
fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

fn agrees(words: &Words, question: &str) -> io::Result<bool> {
    writeln!(io::stderr(), "{question}")?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(answer.trim().eq_ignore_ascii_case(&words.save().yes))
}
