//! How far `score` is with many answers: one line, where somebody looks and waits, and nowhere else.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::program::PROGRAM;
use crate::terminal::Terminal;

const LINE: &str = r#"{"question_set":"group-or-individual","answers":{"aims":["cope"]}}"#;

/// `score` in a terminal of 40 columns, with lines out of a named pipe; `more` says where the rest goes.
#[track_caller]
fn scoring(more: &str) -> Terminal {
    let score = format!("exec \"$0\" score - --format jsonl <lines {more}");
    let script = format!("mkfifo lines && echo Ready. && {score}");
    let terminal = Terminal::spawn(Path::new("/bin/sh"), &["-c", &script, PROGRAM], &[], 40, 24);
    terminal.wait_for("Ready.");
    terminal
}

/// Gives the same lines to all of them until there are enough, and says how many each got.
fn feed(terminals: &[&Terminal], enough: &Arc<AtomicBool>) -> JoinHandle<usize> {
    let paths = terminals.iter().map(|it| it.home().join("lines"));
    let paths: Vec<_> = paths.collect();
    let enough = Arc::clone(enough);
    thread::spawn(move || {
        let open = |path| File::options().write(true).open(path).expect("a pipe");
        let mut pipes: Vec<File> = paths.iter().map(open).collect();
        let mut count = 0;
        while !enough.load(Ordering::Relaxed) {
            for pipe in &mut pipes {
                writeln!(pipe, "{LINE}").expect("somebody reads");
            }
            count += 1;
        }
        count
    })
}

#[test]
fn how_far_it_is_stands_in_one_line_while_somebody_waits_and_nowhere_else() {
    let watched = scoring(">results");
    let others = [scoring("2>said"), scoring(">results 2>said"), scoring("")];
    let all: Vec<&Terminal> = std::iter::once(&watched).chain(&others).collect();
    let enough = Arc::new(AtomicBool::new(false));
    let fed = feed(&all, &enough);
    watched.wait_for("scored so far");
    enough.store(true, Ordering::Relaxed);
    let count = fed.join().expect("all were fed");
    for terminal in &all {
        assert!(terminal.wait_exit().success());
    }
    assert_eq!(watched.screen_text().trim_end(), "Ready.");
    let file =
        |terminal: &Terminal, name| fs::read_to_string(terminal.home().join(name)).expect("a file");
    let results = file(&watched, "results");
    assert_eq!(results.lines().count(), count);
    assert!(!results.contains(['\r', '\u{1b}']));
    assert_eq!(file(&others[1], "results"), results);
    // Not in a file of messages, and not between results that somebody sees come.
    assert_eq!(file(&others[0], "said") + &file(&others[1], "said"), "");
    for terminal in &others {
        let seen = String::from_utf8(terminal.raw_bytes()).expect("text");
        assert!(!seen.contains("scored") && !seen.contains('\u{1b}'));
    }
}

#[test]
fn nothing_is_said_of_work_that_takes_less_than_a_second() {
    let started = Instant::now();
    let terminal = scoring(">results");
    fs::write(terminal.home().join("lines"), LINE).expect("somebody reads");
    assert!(terminal.wait_exit().success());
    let took_longer = started.elapsed() > Duration::from_secs(1);
    assert!(took_longer || terminal.raw_bytes() == b"Ready.\r\n");
}

#[test]
fn of_files_it_says_how_many_there_are_in_a_line_that_fits_a_narrow_window() {
    // The same file so often that it takes longer than a second anywhere.
    let files = "$(yes a | head -n 100000)";
    let script = format!("printf '%s' \"$1\" >a; exec \"$0\" score {files} --format csv >results");
    let args = ["-c", &script, PROGRAM, LINE];
    let terminal = Terminal::spawn(Path::new("/bin/sh"), &args, &[], 40, 24);
    terminal.wait_for("of 100000 scored");
    let screen = terminal.screen_text();
    assert!(screen.starts_with('['), "{screen}");
    assert_eq!(screen.trim_end().lines().count(), 1, "{screen}");
}
