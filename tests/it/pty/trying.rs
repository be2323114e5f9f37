//! `try FILE`: the author saves, and the questionnaire shows it.

use super::leave;
use crate::{
    program::{Folder, PROGRAM, run},
    small::{TEXT, with},
    terminal::{Terminal, keys},
};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

#[track_caller]
fn trying(file: &str) -> Terminal {
    Terminal::spawn(Path::new(PROGRAM), &["try", file], &[], 80, 24)
}

#[track_caller]
fn to_first_question(terminal: &Terminal) {
    terminal.press(keys::ENTER);
    terminal.wait_for("Are you safe right now?");
    terminal.press("1\r");
    terminal.wait_for("Question 1 of 5");
}

/// The small set with its first two questions, whose order is left to chance, in other words.
fn in_other_words() -> String {
    TEXT.replace("How is it with", "How is it now with")
}

/// The small set at its second question, with the first one answered.
#[track_caller]
fn at_second_question(file: &str) -> Terminal {
    let terminal = trying(file);
    terminal.wait_for("Enter begin");
    to_first_question(&terminal);
    terminal.press("2\r");
    terminal.wait_for("Question 2 of 5");
    terminal
}

#[test]
fn what_is_saved_is_seen_and_answers_stay() {
    let folder = Folder::new();
    let file = folder.file("my-set.toml", TEXT);
    let terminal = at_second_question(&file);
    terminal.press("1");
    terminal.wait_for("▌ 1");
    // Written in place, as many editors do.
    folder.file("my-set.toml", in_other_words());
    terminal.wait_for("How is it now with");
    terminal.wait_for("▌ 1");
    // Broken, by a file put in its place.
    let new = folder.file("my-set.toml~", with("pick = 2", "pikc = 2"));
    fs::rename(new, &file).expect("renaming works");
    terminal.wait_for("This set needs mending");
    terminal.wait_for("`pikc`");
    terminal.press(keys::F1);
    terminal.wait_for("Help lines");
    terminal.press(keys::ESC);
    terminal.wait_for("This set needs mending");
    fs::remove_file(&file).expect("removing works");
    terminal.wait_for("Q002:");
    folder.file("my-set.toml", TEXT);
    terminal.wait_for("How is it with");
    terminal.press(keys::ESC);
    terminal.wait_for("Question 1 of 5");
    terminal.wait_for("kept");
    leave(&terminal);
}

#[test]
fn a_set_that_is_broken_from_the_start_can_be_mended() {
    let folder = Folder::new();
    let file = folder.path("my-set.toml");
    let terminal = trying(&file);
    terminal.wait_for("Q002:");
    folder.file("my-set.toml", "schema = ");
    terminal.wait_for("Q001:");
    folder.file("my-set.toml", TEXT);
    terminal.wait_for("Should I choose many or one?");
    to_first_question(&terminal);
    leave(&terminal);
}

#[test]
fn a_file_that_is_written_in_pieces_shows_no_findings() {
    let folder = Folder::new();
    let file = folder.file("my-set.toml", TEXT);
    let terminal = at_second_question(&file);
    let changed = in_other_words();
    let (start, end) = changed.split_at(changed.len() / 2);
    let begun = Instant::now();
    folder.file("my-set.toml", "");
    let did = terminal.activity(Duration::from_millis(350));
    folder.file("my-set.toml", start);
    folder.file("my-set.toml", [start, end].concat());
    let took = begun.elapsed();
    terminal.wait_for("How is it now with");
    let raw = String::from_utf8_lossy(&terminal.raw_bytes()).into_owned();
    // A machine so busy that enough looks fit in between tells nothing.
    if took < Duration::from_millis(500) {
        assert_eq!(did.bytes, 0, "an emptied file is no file to show yet");
        assert!(!raw.contains("needs mending"), "findings flashed");
    }
    leave(&terminal);
}

#[test]
fn ctrl_c_leaves_the_findings_at_once() {
    let folder = Folder::new();
    let terminal = trying(&folder.file("my-set.toml", "schema = 2\n"));
    terminal.wait_for("This set needs mending");
    terminal.press(keys::CTRL_C);
    assert_eq!(terminal.wait_exit().code(), Some(130));
    terminal.assert_whole();
}

#[test]
fn without_a_full_screen_it_says_so() {
    let folder = Folder::new();
    let file = folder.file("my-set.toml", TEXT);
    let ended = run(&["try", &file], b"");
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""));
    assert!(ended.err.contains("needs a full screen"), "{}", ended.err);
    assert_eq!(ended.err.lines().count(), 1);
    let spanish = run(&["try", &file, "--lang", "es"], b"");
    assert!(spanish.err.contains("pantalla completa"), "{}", spanish.err);
    let twice = run(&["try", &file, "--questions", &file], b"");
    assert_eq!(twice.code, Some(2), "{}", twice.err);
}

#[test]
fn translations_and_help_lines_are_seen_too_as_they_are_saved() {
    let folder = Folder::new();
    let set = folder.file(
        "small.toml",
        fs::read("tests/fixtures/good/small.toml").expect("a set"),
    );
    let spanish = fs::read_to_string("tests/fixtures/words/small.es.toml").expect("its words");
    let help = fs::read_to_string("tests/fixtures/words/help-lines.toml").expect("help lines");
    let words = folder.file("small.es.toml", "schema = ");
    let lines = folder.file("lines.toml", &help);
    let args = [
        "try",
        &set,
        "--translation",
        &words,
        "--help-lines",
        &lines,
        "--lang",
        "es",
    ];
    let terminal = Terminal::spawn(Path::new(PROGRAM), &args, &[], 80, 24);
    terminal.wait_for("Q001:");
    folder.file("small.es.toml", &spanish);
    terminal.wait_for("Enter empezar");
    terminal.wait_for("\u{bf}Qu\u{e9} tipo?");
    folder.file(
        "small.es.toml",
        spanish.replace("Qu\u{e9} tipo", "Cu\u{e1}l"),
    );
    terminal.wait_for("\u{bf}Cu\u{e1}l?");
    terminal.press(keys::F1);
    terminal.wait_for("555 0100");
    folder.file("lines.toml", help.replace("0100", "0199"));
    terminal.wait_for("555 0199");
    terminal.press(keys::ESC);
    // Words for nothing are no hindrance here: `check` names them.
    folder.file("small.es.toml", spanish.replacen("title =", "tilte =", 1));
    terminal.wait_for("[en] Which kind?");
    terminal.press(keys::CTRL_C);
    assert_eq!(terminal.wait_exit().code(), Some(130));
    terminal.assert_whole();
}
