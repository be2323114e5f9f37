//! Lines that cannot be scored: each is named, and none stops the others.

use super::{FEW, GOOD, score};
use crate::program::{Folder, run};
use crate::small;

/// The lines of messages, and how many results there are.
#[track_caller]
fn refused(lines: impl AsRef<[u8]>) -> (Vec<String>, usize) {
    let ended = score(&["--format", "jsonl"], lines);
    assert_eq!(ended.code, Some(65), "{}", ended.err);
    let said = ended.err.lines().map(str::to_owned).collect();
    (said, ended.out.lines().count())
}

#[test]
fn a_bad_line_is_named_with_its_place_and_does_not_stop_the_others() {
    let slip = GOOD.replace("hard", "hrd");
    let lines = [GOOD, "{\"question_set\"", "", &slip, "7", FEW].join("\n");
    let (said, results) = refused(lines);
    assert_eq!(results, 2);
    assert_eq!(said.len(), 3, "{said:?}");
    let starts = [
        "<stdin>:2:15: error Q001: this cannot be read: the line ends before its object does; write each person's answers as one object in braces, all of it on one line",
        "<stdin>:4:56: error Q021: the question `one` has no option `hrd`; did you mean `hard`?",
        "<stdin>:5:1: error Q001: this cannot be read: this line is not one object of JSON; write each",
    ];
    for (line, start) in said.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}\nis not\n{start}");
    }
}

#[test]
fn json_over_several_lines_is_asked_for_on_one() {
    let (said, results) = refused("{\n  \"question_set\": \"small\"\n}\n");
    assert_eq!((said.len(), results), (3, 0), "{said:?}");
    for line in said {
        assert!(
            line.contains("as one object in braces, all of it on one line"),
            "{line}"
        );
    }
}

#[test]
fn a_list_of_answers_in_json_is_asked_for_line_by_line() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let list = folder.file("list.json", format!("[{GOOD}]"));
    let ended = run(&["score", &list, "--questions", &set], b"");
    assert_eq!(ended.code, Some(65));
    assert!(
        ended
            .err
            .contains("one object, not a list; to score many, write one object on each line"),
        "{}",
        ended.err
    );
    let ended = score(&[], [GOOD, GOOD].join("\n"));
    assert_eq!(ended.code, Some(65));
    assert!(ended.err.contains("give `--format jsonl`"), "{}", ended.err);
}

#[test]
fn a_line_that_is_not_utf_8_and_one_without_end_are_passed_over() {
    let long = vec![b'x'; 5 * 1024 * 1024];
    let parts: [&[u8]; 7] = [
        GOOD.as_bytes(),
        b"\n{\"a\": \"\xff\"}\n",
        &long,
        b"\n",
        GOOD.as_bytes(),
        b"\n",
        &long,
    ];
    let (said, results) = refused(parts.concat());
    assert_eq!(results, 2);
    let expected = [
        "<stdin>:2:8: error Q005: the file is not UTF-8 text; save it as UTF-8",
        "<stdin>:3:1: error Q004: the line is larger than 1048576 bytes; split it into smaller ones",
        "<stdin>:5:1: error Q004: the line is larger than 1048576 bytes; split it into smaller ones",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_mark_of_a_windows_editor_is_no_part_of_the_first_line() {
    let ended = score(&["--format", "csv"], format!("\u{feff}{GOOD}\r\n"));
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
}

#[test]
fn a_file_that_is_missing_is_named_and_the_others_are_scored() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let there = folder.file("there.json", GOOD);
    let gone = folder.path("gone.json");
    let ended = run(&["score", &gone, &there, "--questions", &set], b"");
    assert_eq!(ended.code, Some(66));
    assert!(
        ended.err.starts_with(&format!("{gone}:1:1: error Q002: ")),
        "{}",
        ended.err
    );
    assert_eq!(ended.out.lines().count(), 1);
}

#[test]
fn one_json_object_cannot_hold_many_results() {
    let ended = run(&["score", "a.json", "b.json", "--format", "json"], b"");
    assert_eq!((ended.code, &*ended.out), (Some(2), ""));
    assert!(ended.err.contains("--format jsonl or csv"), "{}", ended.err);
}
