//! A program that confines itself as a client's visit does, and then tries what it may not do. It is
//! built as an example so that the tests can start it.

#![allow(clippy::print_stdout, reason = "the tests read what it says")]

#[cfg(unix)]
mod tried;

#[cfg(unix)]
fn main() -> std::io::Result<()> {
    tried::main()
}

#[cfg(not(unix))]
fn main() {}
