//! Everything that is wrong with several files, said at once.

use crate::commands::Stop;
use crate::exit_code::ExitCode;

/// What was wrong so far.
#[derive(Default)]
pub(super) struct Wrong {
    texts: Vec<String>,
    code: Option<ExitCode>,
}

impl Wrong {
    pub(super) fn keep<T>(&mut self, done: Result<T, Stop>) -> Option<T> {
        match done {
            Ok(value) => Some(value),
            Err(stop) => {
                let text = stop.lines().join("\n");
                if !self.texts.contains(&text) {
                    self.texts.push(text);
                }
                self.code = self.code.max(Some(stop.code()));
                None
            }
        }
    }

    pub(super) fn end(self) -> Result<(), Stop> {
        match self.code {
            None => Ok(()),
            Some(code) => Err(Stop::Findings(self.texts.join("\n\n") + "\n", code)),
        }
    }
}
