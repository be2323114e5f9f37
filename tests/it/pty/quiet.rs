//! While nobody touches anything nothing happens, and a key costs one write.

use super::{answer_all, asked, leave, started};
use crate::terminal::Terminal;
use std::{fs, time::Duration};

#[test]
fn idle_means_idle() {
    let result = asked();
    answer_all(&result);
    for terminal in [started(), asked(), result] {
        let did = terminal.idle(Duration::from_secs(2));
        assert_eq!(
            (did.bytes, did.voluntary_switches, did.cpu_ticks),
            (0, 0, 0),
            "{did:?}"
        );
    }
}

/// How many times the program has written anything, as the system counts.
#[track_caller]
fn writes(terminal: &Terminal) -> u64 {
    let path = format!("/proc/{}/io", terminal.program().as_raw_pid());
    let counts = fs::read_to_string(path).expect("the system counts writes");
    let line = counts.lines().find_map(|line| line.strip_prefix("syscw: "));
    line.and_then(|count| count.parse().ok()).expect("a count")
}

#[test]
fn a_frame_is_one_write() {
    let terminal = asked();
    for choice in ["1", "2", "3", "4"] {
        let before = writes(&terminal);
        terminal.press(choice);
        terminal.wait_for(&format!("▌ {choice}"));
        assert_eq!(writes(&terminal) - before, 1);
    }
    let before = writes(&terminal);
    terminal.press("\r");
    terminal.wait_for("Question 2 of 16");
    assert_eq!(writes(&terminal) - before, 1, "a whole new page");
    leave(&terminal);
}
