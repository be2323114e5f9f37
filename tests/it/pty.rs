//! The program in a real terminal: it comes whole, leaves nothing behind, and is quiet in between.

mod any_bytes;
mod bytes;
mod endings;
mod for_everyone;
mod keyboard;
mod progress;
mod quiet;
mod saving;
mod trying;

use crate::{
    program::PROGRAM,
    terminal::{Terminal, keys},
};
use std::path::Path;

/// The questionnaire on its first page.
#[track_caller]
fn started() -> Terminal {
    started_with(&[], &[])
}

#[track_caller]
fn started_with(args: &[&str], environment: &[(&str, &str)]) -> Terminal {
    let terminal = Terminal::spawn(Path::new(PROGRAM), args, environment, 80, 24);
    terminal.wait_for("Enter begin");
    assert!(
        !terminal.modes().canonical() && !terminal.modes().echo(),
        "keys are not taken one by one"
    );
    assert!(
        terminal.screen().alternate_screen(),
        "the page is not on a screen of its own"
    );
    terminal
}

/// The questionnaire at its first question, as a job of a shell.
#[track_caller]
fn asked_in_shell() -> Terminal {
    let terminal = Terminal::spawn_in_shell(Path::new(PROGRAM), &[], &[], 80, 24);
    terminal.wait_for("Enter begin");
    // Asked for while the program runs: later the shell has the terminal.
    terminal.program();
    to_first_question(&terminal);
    terminal
}

/// The questionnaire at its first question.
#[track_caller]
fn asked() -> Terminal {
    let terminal = started();
    to_first_question(&terminal);
    terminal
}

#[track_caller]
fn to_first_question(terminal: &Terminal) {
    terminal.press(keys::ENTER);
    terminal.wait_for("Are you safe right now?");
    terminal.press("1\r");
    terminal.wait_for("Question 1 of 16");
}

/// Answers everything with its first line, up to the result.
#[track_caller]
fn answer_all(terminal: &Terminal) {
    for question in 1..=16 {
        terminal.wait_for(&format!("Question {question} of 16"));
        terminal.press(if question == 9 { "1 \r" } else { "1\r" });
    }
    terminal.wait_for("See the result");
    terminal.press(keys::ENTER);
    terminal.wait_for("What your answers show");
}

/// Leaves as a person would, and looks at what is left.
#[track_caller]
fn leave(terminal: &Terminal) {
    terminal.press("q");
    terminal.wait_for("Leave now?");
    terminal.press("y");
    assert_eq!(terminal.wait_exit().code(), Some(0));
    terminal.assert_whole();
}

/// The row of the focused line, by its mark.
fn focus_row(screen: &vt100::Screen) -> Option<u16> {
    let rows: Vec<String> = screen.rows(0, screen.size().1.get()).collect();
    let row = rows
        .iter()
        .position(|row| row.trim_start().starts_with('▌'))?;
    u16::try_from(row).ok()
}
