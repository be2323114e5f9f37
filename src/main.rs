//! Arguments, then the command, then its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    circle_or_chair::commands::run(circle_or_chair::cli::Cli::read()).into()
}
