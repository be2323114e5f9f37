//! The texts of the files that were given on the command line.

use crate::cli::Common;
use crate::commands::Stop;
use crate::question_set::source::Source;

/// The texts of the files that were given in place of the built-in ones, or beside them.
#[derive(Debug, Default)]
pub(in crate::commands) struct Texts {
    pub set: Option<Source>,
    pub help: Option<Source>,
    pub translations: Vec<Source>,
}

impl Texts {
    /// Reads them.
    pub(in crate::commands) fn read(common: &Common) -> Result<Self, Stop> {
        let set = common.questions.as_deref().map(Source::read);
        Ok(Self {
            set: set.transpose()?,
            ..Self::beside_set(common)?
        })
    }

    /// Reads all but the set.
    pub(super) fn beside_set(common: &Common) -> Result<Self, Stop> {
        let help = common.help_lines.as_deref().map(Source::read);
        let translations = common.translation.iter().map(|path| Source::read(path));
        Ok(Self {
            set: None,
            help: help.transpose()?,
            translations: translations.collect::<Result<_, _>>()?,
        })
    }
}
