//! Arguments, then the command, then its exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    circle_or_chair::commands::run(circle_or_chair::cli::Cli::parse()).into()
}
