//! Stories told from outside: the program, its screen, its files.

mod check;
mod learn;
