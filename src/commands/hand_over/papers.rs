//! What a client's process is told: texts that were checked before the first client, and how to show them.

use std::num::NonZeroU32;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::commands::Stop;
use crate::commands::library::Texts;
use crate::question_set::source::Source;

/// A text under its name.
type Text = (String, String);

/// What it is told. A file that changes on disk changes nothing here.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::commands) struct Papers {
    set: Option<Text>,
    help: Option<Text>,
    translations: Vec<Text>,
    /// The language it begins in, by its place in the list.
    pub language: usize,
    pub country: Option<String>,
    pub look: Look,
    /// Minutes without a key until the page is hidden.
    pub idle: Option<NonZeroU32>,
    /// The process that begins it.
    pub begun_by: i32,
    pub kind: Kind,
}

/// How pages look there.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(in crate::commands) struct Look {
    pub color: bool,
    pub contrast: bool,
    pub ascii: bool,
}

/// What it is begun for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::commands) enum Kind {
    /// Nobody comes: it says which layers hold, and ends.
    Rehearsal,
    OnScreen,
    InLines,
}

impl Papers {
    pub(super) fn new(texts: &Texts) -> Self {
        let text = |source: &Source| (source.name.clone(), source.text.to_string());
        Self {
            set: texts.set.as_ref().map(text),
            help: texts.help.as_ref().map(text),
            translations: texts.translations.iter().map(text).collect(),
            language: 0,
            country: None,
            look: Look::default(),
            idle: None,
            begun_by: 0,
            kind: Kind::Rehearsal,
        }
    }

    pub(in crate::commands) fn texts(&mut self) -> Texts {
        let source = |(name, text): Text| Source::new(&name, &text);
        Texts {
            set: self.set.take().map(source),
            help: self.help.take().map(source),
            translations: self.translations.drain(..).map(source).collect(),
        }
    }

    /// How long nobody need press a key.
    pub(in crate::commands) fn patience(&self) -> Option<Duration> {
        self.idle
            .map(|minutes| minutes.get() * Duration::from_secs(60))
    }

    pub(super) fn written(&self) -> Result<Vec<u8>, Stop> {
        serde_json::to_vec(self).map_err(|error| Stop::Failed(error.into()))
    }

    pub(in crate::commands) fn read(bytes: &[u8]) -> Result<Self, Stop> {
        serde_json::from_slice(bytes).map_err(|error| Stop::Failed(error.into()))
    }
}
