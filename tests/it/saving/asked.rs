//! On a terminal, the program asks before it replaces a file.

use super::{FEW, names};
use crate::{
    program::{Folder, PROGRAM},
    terminal::Terminal,
};
use std::{fs, path::Path};

/// The program saving over a file of the person's own, up to its question.
fn asked(place: &str) -> Terminal {
    let answers = Path::new(env!("CARGO_MANIFEST_DIR")).join(FEW);
    let answers = answers.to_str().expect("a path in UTF-8");
    let args = ["report", answers, "--save", place];
    let terminal = Terminal::spawn(Path::new(PROGRAM), &args, &[], 200, 24);
    terminal.wait_for("is there already. Type yes to replace it");
    terminal
}

#[test]
fn yes_replaces_the_file() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    let terminal = asked(&place);
    terminal.press("yes\r");
    terminal.wait_for("Saved as");
    assert_eq!(terminal.wait_exit().code(), Some(0));
    assert!(
        fs::read_to_string(&place)
            .expect("a page")
            .starts_with("Which kind")
    );
    assert_eq!(names(&folder), ["page.txt"]);
}

#[test]
fn anything_else_keeps_it() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    for answer in ["\r", "y\r", "no\r"] {
        let terminal = asked(&place);
        terminal.press(answer);
        terminal.wait_for("Not saved.");
        assert_eq!(terminal.wait_exit().code(), Some(1));
        assert_eq!(fs::read_to_string(&place).expect("the file"), "mine");
    }
    assert_eq!(names(&folder), ["page.txt"]);
}
