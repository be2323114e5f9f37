//! Stories told from outside: the program, its screen, its files.

#![allow(unreachable_pub, reason = "what the stories share is theirs alone")]

mod hostile;
mod program;
mod score_command;
mod scoring;
mod screens;
mod small;
