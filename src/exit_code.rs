//! The exit codes that are documented and tested.

/// Why the program ended, for the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitCode {
    Done = 0,
    /// Something outside failed, such as a terminal that could not be opened.
    Failed = 1,
    /// Wrong usage of the command line.
    Usage = 2,
    /// A question set, help lines or answers file with findings (`EX_DATAERR` of `sysexits.h`).
    Findings = 65,
    /// A file is not there or cannot be opened (`EX_NOINPUT`).
    NoInput = 66,
    /// Ctrl-C (128 and the number of SIGINT).
    Interrupted = 130,
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code as u8)
    }
}
