//! Stories told from outside: the program, its screen, its files.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]
#![allow(unreachable_pub, reason = "what the stories share is theirs alone")]

mod architecture;
mod carried;
mod cases;
mod check;
mod code;
mod command_line;
mod export;
#[cfg(unix)]
mod fuzzed;
#[cfg(unix)]
mod hand_over;
mod handout;
mod hostile;
mod journey;
#[cfg(unix)]
mod keyboard;
mod languages;
mod learn;
mod locale;
mod many;
mod pictures;
mod program;
#[cfg(target_os = "linux")]
mod pty;
mod questions_readme;
mod readme;
#[cfg(unix)]
mod saving;
mod score_command;
mod scoring;
mod screens;
mod scripts;
mod shipped;
mod small;
mod speech;
#[cfg(target_os = "linux")]
mod terminal;
mod wrap;
