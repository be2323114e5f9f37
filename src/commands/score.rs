//! `score FILE`: an answers file to one JSON object.

use std::io::{self, Write};
use std::path::Path;

use super::{Stop, load_answers, load_set};
use crate::cli::Common;
use crate::exit_code::ExitCode;
use crate::result_json;
use crate::scoring::assess;

/// Scores the answers in a file, or on standard input for `-`.
pub(super) fn run(common: &Common, path: &Path) -> Result<ExitCode, Stop> {
    let set = load_set(common)?;
    let answers = load_answers(&set, path)?;
    let mut line = Vec::new();
    result_json::write(&set, &answers, &assess(&set, &answers), &mut line)?;
    io::stdout().write_all(&line)?;
    Ok(ExitCode::Done)
}
