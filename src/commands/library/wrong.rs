//! Everything that is wrong with several files, said at once.

use crate::commands::Stop;

/// What was wrong so far.
#[derive(Default)]
pub(super) struct Wrong(Vec<String>);

impl Wrong {
    pub(super) fn keep<T>(&mut self, done: Result<T, Stop>) -> Option<T> {
        match done {
            Ok(value) => Some(value),
            Err(stop) => {
                let text = stop.lines().join("\n");
                if !self.0.contains(&text) {
                    self.0.push(text);
                }
                None
            }
        }
    }

    pub(super) fn end(self) -> Result<(), Stop> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Stop::Findings(self.0.join("\n\n") + "\n"))
    }
}
