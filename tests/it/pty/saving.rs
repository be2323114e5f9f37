//! Saving the page to take along from the full screen, as a person does it.

use super::{answer_all, leave, started_with, to_first_question};
use crate::{
    program::PROGRAM,
    terminal::{Terminal, keys},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

#[test]
fn the_page_is_saved_only_when_asked_and_never_over_a_file_without_a_yes() {
    let terminal = started_with(&["--save", "kept.txt"], &[]);
    to_first_question(&terminal);
    answer_all(&terminal);
    terminal.press("t");
    terminal.wait_for("[Take along]");
    let file = terminal.home().join("kept.txt");
    assert!(!file.exists(), "it was saved before it was asked for");
    terminal.wait_for("kept.txt");
    terminal.press(keys::ENTER);
    terminal.wait_for("Others who use this computer");
    let first = fs::read_to_string(&file).expect("the page is there");
    assert!(first.contains("WHAT YOUR ANSWERS SHOW"), "{first}");
    let mode = fs::metadata(&file)
        .expect("the page is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::write(&file, "something of theirs").expect("the file can be written");
    terminal.press(keys::ENTER);
    terminal.wait_for("Replace the file");
    assert_eq!(
        fs::read_to_string(&file).expect("a text"),
        "something of theirs"
    );
    terminal.press("y");
    terminal.wait_for("Others who use this computer");
    assert_eq!(fs::read_to_string(&file).expect("a text"), first);
    leave(&terminal);
}

#[test]
fn a_name_of_no_known_form_is_refused_before_the_first_page() {
    let args = ["--save", "page.pdf"];
    let terminal = Terminal::spawn(Path::new(PROGRAM), &args, &[], 80, 24);
    assert_eq!(terminal.wait_exit().code(), Some(2));
    let said = terminal.screen_text();
    assert!(
        said.starts_with("circle-or-chair: Choose a file name"),
        "{said}"
    );
}
