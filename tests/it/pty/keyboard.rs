//! Only keys answer questions, and every key and every size arrives.

use super::{asked, focus_row, leave, started};
use crate::terminal::{Terminal, keys};

/// Waits until the mark, the cursor and bold text are on the same row.
#[track_caller]
fn wait_for_focus(terminal: &Terminal, choice: &str) {
    terminal.wait_until(
        |screen| {
            let row = focus_row(screen);
            let marked = row.and_then(|row| screen.cell(row, 2));
            screen.contents().contains(&format!("▌ {choice}"))
                && row == Some(screen.cursor_position().0)
                && !screen.hide_cursor()
                && marked.is_some_and(vt100::Cell::bold)
        },
        "the mark, the cursor and bold text on the same line",
    );
}

#[test]
fn the_cursor_follows_the_focus() {
    let terminal = asked();
    for choice in ["1", "4", "2", "6"] {
        terminal.press(choice);
        wait_for_focus(&terminal, choice);
        assert_eq!(
            terminal.cursor().map(|(_, column)| column),
            Some(2),
            "not on the mark"
        );
    }
    leave(&terminal);
}

#[test]
fn a_storm_of_sizes_keeps_focus_and_answers() {
    let terminal = asked();
    terminal.press("3\r");
    terminal.wait_for("Question 2 of 16");
    terminal.press("4");
    terminal.wait_for("▌ 4");
    for step in 0..200 {
        terminal.resize(1 + step * 7 % 120, 1 + step * 5 % 60);
    }
    terminal.resize(100, 30);
    wait_for_focus(&terminal, "4");
    terminal.press(keys::ESC);
    terminal.wait_for("▌ 3");
    terminal.press("1");
    terminal.wait_for("kept");
    leave(&terminal);
}

#[test]
fn a_key_and_a_size_that_come_together_both_arrive() {
    let terminal = asked();
    for step in 1..=60 {
        let columns = 70 + step % 30;
        let choice = 1 + step % 6;
        terminal.resize(columns, 24);
        terminal.press(&choice.to_string());
        // The thin line ends one column before the edge: that is how the size is seen.
        let rule = "─".repeat(usize::from(columns) - 2);
        terminal.wait_until(
            |screen| {
                let text = screen.contents();
                text.contains(&format!("▌ {choice}")) && text.contains(&rule)
            },
            "the choice and the size",
        );
    }
    leave(&terminal);
}

#[test]
fn a_late_reply_of_the_terminal_answers_nothing() {
    let terminal = asked();
    terminal.press("2");
    terminal.wait_for("▌ 2");
    for _ in 0..10 {
        terminal.press(keys::BACKGROUND_REPLY);
    }
    terminal.press(keys::F1);
    terminal.wait_for("Help lines");
    terminal.press(keys::ESC);
    terminal.wait_for("Question 1 of 16");
    terminal.press("v");
    terminal.wait_for("no answer yet");
    let text = terminal.screen_text();
    assert!(
        !text.contains("Too hard right now") && !text.contains("Mostly OK"),
        "{text}"
    );
    leave(&terminal);
}

#[test]
fn a_paste_answers_nothing() {
    let terminal = asked();
    assert!(terminal.screen().bracketed_paste());
    terminal.press(&keys::paste("5\rqy\x03"));
    terminal.press(&keys::paste(&"3\r".repeat(20_000)));
    terminal.press("2");
    terminal.wait_for("▌ 2");
    assert!(terminal.screen_text().contains("Question 1 of 16"));
    leave(&terminal);
}

#[test]
fn keys_typed_ahead_of_the_first_page_are_not_lost() {
    let terminal = started();
    terminal.press("\r1\r4\r3\r");
    terminal.wait_for("Question 3 of 16");
    leave(&terminal);
}
