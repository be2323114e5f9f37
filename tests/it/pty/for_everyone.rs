//! What holds for everyone, at home too: what was typed for the program stays with it, a huge window costs nothing,
//! and nothing keeps the terminal from being given back.

use super::{asked, started};
use crate::{
    program::PROGRAM,
    terminal::{Signal, Terminal, keys},
};
use std::{os::unix::process::ExitStatusExt, path::Path};

#[test]
fn what_was_typed_ahead_never_reaches_the_shell() {
    // What a shell would run next is the first line that is left.
    let script = format!("{PROGRAM}; echo ready; IFS= read -r line; echo \"left: [$line]\"");
    let terminal = Terminal::spawn(Path::new("/bin/sh"), &["-c", &script], &[], 80, 24);
    terminal.wait_for("Enter begin");
    terminal.press("q");
    terminal.wait_for("Leave now?");
    terminal.press("ytouch typed-ahead\rtouch typed-ahead\r");
    terminal.wait_for("ready");
    terminal.press("\r");
    terminal.wait_for("left: [");
    assert!(
        terminal.screen_text().contains("left: []"),
        "{}",
        terminal.screen_text()
    );
    assert_eq!(terminal.wait_exit().code(), Some(0));
}

#[test]
fn a_window_that_claims_to_be_huge_costs_no_memory() {
    let terminal = asked();
    terminal.claim_size(65535, 65535);
    terminal.press("3");
    terminal.wait_for("▌ 3");
    let status = std::fs::read_to_string(format!(
        "/proc/{}/status",
        terminal.program().as_raw_nonzero()
    ));
    let status = status.expect("it runs");
    let most = crate::terminal::field(&status, "VmHWM:");
    assert!(most < 64 * 1024, "{most} kB");
    terminal.press(keys::CTRL_C);
    assert_eq!(terminal.wait_exit().code(), Some(130));
    assert!(terminal.modes().canonical() && terminal.modes().echo());
}

#[test]
fn every_signal_that_ends_it_gives_the_terminal_back() {
    for signal in [Signal::USR1, Signal::USR2, Signal::ALARM, Signal::XCPU] {
        let terminal = asked();
        terminal.signal(signal);
        assert_eq!(terminal.wait_exit().signal(), Some(signal.as_raw()));
        terminal.assert_whole();
        assert_eq!(terminal.screen_text(), "");
    }
}

#[test]
fn a_terminal_that_takes_no_more_output_is_taken_out_of_raw_mode_all_the_same() {
    let mut terminal = started();
    terminal.block();
    // It writes more pages than the system holds back for a terminal, and then no more.
    terminal.press_until_stuck("?\x1b");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.wait_exit().signal(), Some(Signal::TERM.as_raw()));
    assert!(terminal.modes().canonical() && terminal.modes().echo());
}
