//! However it ends, the terminal is as it was, and nothing of the answers is left on it.

use super::{answer_all, asked, asked_in_shell, leave, started, to_first_question};
use crate::{
    program::PROGRAM,
    terminal::{Signal, Terminal, keys},
};
use std::{
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
};

#[test]
fn leaving_asks_once_and_leaves_the_terminal_whole() {
    let terminal = asked();
    terminal.press("q");
    terminal.wait_for("Leave now?");
    terminal.press(keys::ESC);
    terminal.wait_for("Question 1 of 16");
    leave(&terminal);
    assert!(terminal.modes().canonical() && terminal.modes().echo());
    assert_eq!(terminal.screen_text(), "");
}

#[test]
fn leaving_the_result_leaves_nothing_of_it_on_either_screen() {
    let terminal = asked();
    answer_all(&terminal);
    leave(&terminal);
    assert_eq!(terminal.screen_text(), "");
    let mut again = vt100::Parser::default();
    again.process(&terminal.raw_bytes());
    // Back to the second screen, as a curious person could.
    again.process(b"\x1b[?47h");
    assert_eq!(
        again.screen().contents().trim(),
        "",
        "the page was not erased before leaving"
    );
}

#[test]
fn ctrl_c_leaves_at_once_with_130() {
    for terminal in [started(), asked()] {
        terminal.press(keys::CTRL_C);
        assert_eq!(terminal.wait_exit().code(), Some(130));
        terminal.assert_whole();
        assert_eq!(terminal.screen_text(), "");
    }
}

#[test]
fn ctrl_c_leaves_a_window_that_is_too_small() {
    let terminal = asked();
    terminal.resize(20, 5);
    terminal.wait_for("window is");
    terminal.press("\r1\rq");
    terminal.press(keys::CTRL_C);
    assert_eq!(terminal.wait_exit().code(), Some(130));
    terminal.assert_whole();
}

#[test]
fn signals_leave_the_terminal_whole() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let terminal = asked();
        terminal.signal(signal);
        assert_eq!(terminal.wait_exit().signal(), Some(signal.as_raw()));
        terminal.assert_whole();
        assert_eq!(terminal.screen_text(), "");
    }
}

#[test]
fn a_panic_leaves_the_terminal_whole_and_its_message_readable() {
    let tests = std::env::current_exe().expect("the tests know themselves");
    let folder = tests
        .ancestors()
        .nth(2)
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let program: PathBuf = folder.join("examples/panics");
    let terminal = Terminal::spawn(&program, &[], &[], 80, 24);
    terminal.wait_for("about to panic");
    assert!(!terminal.modes().canonical());
    terminal.press(keys::ENTER);
    assert_eq!(terminal.wait_exit().code(), Some(101));
    terminal.assert_whole();
    assert!(
        terminal.screen_text().contains("a deliberate panic"),
        "{}",
        terminal.screen_text()
    );
    assert!(!terminal.screen_text().contains("about to panic"));
}

/// Without an end the program would spin: `wait_exit` would wait in vain.
#[test]
fn the_program_ends_with_its_terminal() {
    for mut terminal in [started(), asked()] {
        terminal.hang_up();
        assert_eq!(terminal.wait_exit().signal(), Some(Signal::HUP.as_raw()));
    }
}

#[test]
fn the_program_ends_with_its_terminal_in_a_shell() {
    let mut terminal = asked_in_shell();
    terminal.hang_up();
    terminal.wait_exit();
}

#[test]
fn ctrl_z_gives_the_terminal_back_and_fg_takes_it_again() {
    let mut terminal = asked_in_shell();
    for choice in ["2", "3", "4"] {
        terminal.press(choice);
        terminal.wait_for(&format!("▌ {choice}"));
        terminal.press(keys::CTRL_Z);
        terminal.stopped();
        terminal.assert_whole();
        assert!(
            !terminal.screen_text().contains("Question 1"),
            "{}",
            terminal.screen_text()
        );
        terminal.resume();
        terminal.wait_until(
            |screen| {
                screen.alternate_screen() && screen.contents().contains(&format!("▌ {choice}"))
            },
            "the page again, with its choice",
        );
        assert!(!terminal.modes().canonical());
    }
    leave(&terminal);
}

#[test]
fn a_stop_from_outside_is_mended_by_fg() {
    let mut terminal = asked_in_shell();
    terminal.press("3");
    terminal.wait_for("▌ 3");
    terminal.signal(Signal::STOP);
    terminal.stopped();
    terminal.resume();
    terminal.wait_until(
        |screen| screen.contents().contains("▌ 3") && !screen.contents().contains("[stopped"),
        "the page, painted over what the shell wrote",
    );
    leave(&terminal);
}

#[test]
fn ctrl_z_without_a_shell_stops_nothing() {
    let terminal = asked();
    terminal.press(keys::CTRL_Z);
    terminal.press("4");
    terminal.wait_for("▌ 4");
    leave(&terminal);
}

#[test]
fn nothing_is_written_to_the_home_directory() {
    let terminal = started();
    to_first_question(&terminal);
    answer_all(&terminal);
    leave(&terminal);
    let left: Vec<_> = std::fs::read_dir(terminal.home())
        .expect("the home is there")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn without_a_terminal_it_speaks_line_by_line_and_writes_no_escape() {
    let ended = crate::program::run(&[], b"");
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    assert!(
        ended.out.starts_with("Which kind of therapy?\n"),
        "{}",
        ended.out
    );
    assert!(!ended.out.contains('\u{1b}'), "{}", ended.out);
    assert!(ended.out.contains("Nothing was answered for you."));
    let output = std::process::Command::new("sh")
        .args(["-c", "\"$0\" | cat", PROGRAM])
        .output()
        .expect("a shell runs");
    assert!(
        !output.stdout.contains(&0x1b),
        "escapes in a pipe: {output:?}"
    );
}
