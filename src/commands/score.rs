//! `score FILE`: an answers file to one JSON object.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::{Stop, load_set};
use crate::answers;
use crate::cli::Common;
use crate::exit_code::ExitCode;
use crate::question_set::source::Source;
use crate::result_json;
use crate::scoring::assess;

/// Scores the answers in a file, or on standard input for `-`.
pub(super) fn run(common: &Common, path: &Path) -> Result<ExitCode, Stop> {
    let set = load_set(common)?;
    let read = if path.as_os_str() == "-" {
        if io::stdin().is_terminal() {
            writeln!(
                io::stderr(),
                "Type or paste the answers, then press Ctrl-D."
            )?;
        }
        Source::read_from("<stdin>", io::stdin().lock())
    } else {
        Source::read(path)
    };
    let source = read?;
    let answers = answers::file::read(&set, &source)
        .map_err(|findings| Stop::findings(&source, &findings))?;
    let mut line = Vec::new();
    result_json::write(&set, &answers, &assess(&set, &answers), &mut line)?;
    io::stdout().write_all(&line)?;
    Ok(ExitCode::Done)
}
