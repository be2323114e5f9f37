//! What goes to the terminal, byte by byte.

use super::{answer_all, focus_row, leave, started_with, to_first_question};
use crate::{
    program::PROGRAM,
    terminal::{Terminal, keys},
};
use std::path::Path;

/// A whole run: questions, overlays, a change of size, the result to its end.
#[track_caller]
fn whole_run(args: &[&str], environment: &[(&str, &str)]) -> Terminal {
    let terminal = started_with(args, environment);
    to_first_question(&terminal);
    terminal.press("?");
    terminal.wait_for("What you can do");
    terminal.press(keys::ESC);
    terminal.wait_for("Question 1 of 16");
    terminal.press(keys::F1);
    terminal.wait_for("Help lines");
    terminal.press(keys::ESC);
    terminal.resize(90, 30);
    answer_all(&terminal);
    terminal.press(keys::END);
    terminal.wait_for("[Summary]");
    terminal
}

/// The parameters of every `ESC [ … m` in these bytes.
fn styles(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let sequences = text.split("\x1b[").skip(1);
    let style = |sequence: &str| {
        let end = sequence.find(|it: char| !(it.is_ascii_digit() || it == ';' || it == '?'))?;
        sequence[end..]
            .starts_with('m')
            .then(|| sequence[..end].to_owned())
    };
    sequences.filter_map(style).collect()
}

#[test]
fn the_page_is_never_pushed_into_the_history() {
    let terminal = whole_run(&[], &[]);
    leave(&terminal);
    let bytes = terminal.raw_bytes();
    for erase in [&b"\x1b[2J"[..], b"\x1b[3J", b"\x1b[J", b"\x1bc"] {
        assert!(
            !bytes.windows(erase.len()).any(|some| some == erase),
            "{erase:?}"
        );
    }
}

/// Where the last of these texts is written, as one piece.
#[track_caller]
fn last_place(bytes: &[u8], text: &str) -> usize {
    let mut pieces = bytes.windows(text.len());
    let place = pieces.rposition(|piece| piece == text.as_bytes());
    assert!(place.is_some(), "not written in one piece: {text}");
    place.unwrap_or_default()
}

#[test]
fn a_new_page_is_written_in_whole_lines_from_top_to_bottom() {
    let terminal = started_with(&[], &[]);
    to_first_question(&terminal);
    let bytes = terminal.raw_bytes();
    // Which kind is asked about first is left to chance.
    let [ask, why] = if terminal.screen_text().contains("a small group") {
        [
            "online: a handful of people",
            "someone trained to help with feelings",
        ]
    } else {
        ["online: two people, you", "the therapist meet without"]
    };
    let places = [
        "For anyone who wants help with feelings, stress, or other people.",
        "Read about the two kinds first",
        "Are you safe right now? This means safe from hurting yourself, and",
        "4  I'd rather not say",
        ask,
        "6  Skip this one",
        why,
    ]
    .map(|line| last_place(&bytes, line));
    assert!(places.is_sorted(), "not in order: {places:?}");
    leave(&terminal);
}

#[test]
fn the_line_in_focus_is_written_last() {
    let terminal = started_with(&[], &[]);
    to_first_question(&terminal);
    for (key, focus) in [("3", "3"), (keys::UP, "2"), (keys::DOWN, "3")] {
        let before = terminal.raw_bytes().len();
        terminal.press(key);
        terminal.wait_until(
            |screen| screen.contents().contains(&format!("▌ {focus}")),
            "the focus on another line",
        );
        let bytes = terminal.raw_bytes().split_off(before);
        let place = last_place(&bytes, &format!("▌ {focus}"));
        for other in ["2", "3"] {
            let left = format!("  {other}  ");
            let mut pieces = bytes.windows(left.len());
            let other = pieces.rposition(|piece| piece == left.as_bytes());
            assert!(
                other < Some(place),
                "{key:?}: the line left is written last"
            );
        }
    }
    leave(&terminal);
}

#[test]
fn a_page_that_scrolls_is_written_in_whole_lines() {
    let terminal = Terminal::spawn(Path::new(PROGRAM), &[], &[], 30, 10);
    terminal.wait_for("Which kind of");
    terminal.press(keys::ENTER);
    terminal.wait_for("Are you safe right now?");
    terminal.press("1\r");
    terminal.wait_for("1 of 16");
    terminal.press("6");
    terminal.wait_for("▌ 6");
    let before = terminal.raw_bytes().len();
    terminal.press("1");
    terminal.wait_for("▌ 1");
    let bytes = terminal.raw_bytes().split_off(before);
    let place = last_place(&bytes, "▌ 1  Too hard right");
    assert!(last_place(&bytes, "2  Hard, but I") < place);
    leave(&terminal);
}

#[test]
fn the_terminal_is_asked_nothing() {
    let terminal = whole_run(&[], &[]);
    leave(&terminal);
    let bytes = terminal.raw_bytes();
    for question in [
        &b"\x1b[6n"[..],
        b"\x1b[c",
        b"\x1b[>",
        b"\x1b]1",
        b"\x1b[?u",
        b"\x1bP",
    ] {
        assert!(
            !bytes.windows(question.len()).any(|some| some == question),
            "{question:?}"
        );
    }
}

#[test]
fn colours_are_the_two_of_the_bars_alone() {
    let terminal = whole_run(&[], &[]);
    let found = styles(&terminal.raw_bytes());
    assert!(
        found
            .iter()
            .any(|style| style.contains("38;5;32") || style.contains("38;5;166")),
        "{found:?}"
    );
    for style in found {
        let rest = style.replace("38;5;32", "").replace("38;5;166", "");
        // Styles off, bold, and every colour as it was.
        let known = ["", "0", "1", "22", "39", "49", "59"];
        assert!(rest.split(';').all(|part| known.contains(&part)), "{style}");
    }
}

#[test]
fn no_color_writes_no_colour_and_still_shows_the_focus() {
    let terminal = whole_run(&[], &[("NO_COLOR", "1")]);
    for style in styles(&terminal.raw_bytes()) {
        assert!(
            style
                .split(';')
                .all(|part| ["", "0", "1", "22", "39", "49", "59"].contains(&part)),
            "{style}"
        );
    }
    terminal.press("v");
    terminal.wait_until(|screen| focus_row(screen).is_some(), "a focus by its mark");
    let screen = terminal.screen();
    let bold = focus_row(&screen).and_then(|row| screen.cell(row, 2).map(vt100::Cell::bold));
    assert_eq!(bold, Some(true));
    leave(&terminal);
}

#[test]
fn without_utf_8_or_with_ascii_only_ascii_is_written() {
    let by_option = whole_run(&["--ascii"], &[]);
    let by_locale = whole_run(&[], &[("LANG", "C")]);
    for terminal in [by_option, by_locale] {
        assert!(terminal.screen_text().is_ascii());
        leave(&terminal);
        let other = terminal
            .raw_bytes()
            .into_iter()
            .find(|byte| !byte.is_ascii());
        assert_eq!(other, None);
    }
}

#[test]
fn colours_are_painted_where_the_terminal_has_them_and_nobody_says_otherwise() {
    let kitty = ("TERM", "xterm-kitty");
    for (environment, painted) in [
        (&[("TERM", "vt100")][..], false),
        (&[kitty], true),
        (&[kitty, ("CLICOLOR", "0")], false),
        (&[("TERM", "vt100"), ("FORCE_COLOR", "1")], true),
        (&[kitty, ("FORCE_COLOR", "1"), ("NO_COLOR", "1")], false),
    ] {
        let terminal = whole_run(&[], environment);
        let styles = styles(&terminal.raw_bytes());
        let any = styles.iter().any(|style| style.contains("38;"));
        assert_eq!(any, painted, "{environment:?}");
        leave(&terminal);
    }
}
