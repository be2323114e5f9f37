//! The texts of the files that were given on the command line.

use std::path::{Path, PathBuf};

use crate::cli::Asked;
use crate::commands::Stop;
use crate::exit_code::ExitCode;
use crate::question_set::source::{Source, Unread};

/// The texts of the files that were given in place of the built-in ones, or beside them.
#[derive(Debug, Default)]
pub(in crate::commands) struct Texts {
    pub set: Option<Source>,
    pub help: Option<Source>,
    pub translations: Vec<Source>,
}

impl Texts {
    /// Reads them; what hinders that with any of them is said at once.
    pub(in crate::commands) fn read(asked: &Asked) -> Result<Self, Stop> {
        Self::read_by(asked, Source::read)
    }

    /// As [`Texts::read`], by another way to read a file.
    pub(in crate::commands) fn read_by(
        asked: &Asked,
        mut read: impl FnMut(&Path) -> Result<Source, Box<Unread>>,
    ) -> Result<Self, Stop> {
        let mut wrong = Wrong::default();
        let mut read = |path: &PathBuf| wrong.keep(read(path).map_err(Stop::from));
        let texts = Self {
            set: asked.questions.as_ref().and_then(&mut read),
            help: asked.said.help_lines.as_ref().and_then(&mut read),
            translations: asked
                .said
                .translation
                .iter()
                .filter_map(&mut read)
                .collect(),
        };
        wrong.end().map(|()| texts)
    }
}

/// Everything that was wrong with several files so far, to be said at once.
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
