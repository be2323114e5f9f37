//! `score`: answers in a file or on standard input, one JSON object out, or every mistake with its line.

mod mistakes;

use crate::program::{Ended, Folder, run};
use crate::small;

const ANSWERS: &str = r#"question_set = "small"
lean = "group"

[answers]
many = "fine"
one = "hard"
wants = ["people", "rest"]
place = "no"

[importance]
comfort = 3
"#;

const SAME_IN_JSON: &str = r#"{
  "question_set": "small",
  "lean": "group",
  "answers": {"many": "fine", "one": "hard", "wants": ["people", "rest"], "place": "no"},
  "importance": {"comfort": 3}
}"#;

const RESULT: &str = concat!(
    r#"{"question_set":{"id":"small","version":"1"},"outcome":"group","start_with":"none","#,
    r#""fit":{"group":0.875,"individual":-0.125},"split_needs":false,"#,
    r#""limits":{"group":[],"individual":[]},"wishes":{"group":[],"individual":[]},"#,
    r#""considerations":[{"id":"comfort","importance":3,"group":0.875,"individual":-0.125,"answered":3,"of":3}],"#,
    r#""availability":{"group":"out-of-reach","individual":"unknown","both":"unknown"},"#,
    r#""steady":true,"flips":[],"#,
    r#""tensions":[],"missing":[]}"#,
    "\n",
);

/// Scores these answers to the small set, given on standard input.
#[track_caller]
fn score(answers: &str) -> Ended {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    run(&["score", "-", "--questions", &set], answers.as_bytes())
}

#[test]
fn answers_come_out_as_one_line_of_json() {
    let ended = score(ANSWERS);
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    assert_eq!(ended.out, RESULT);
}

#[test]
fn a_file_and_standard_input_give_the_same() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let answers = folder.file("answers.toml", ANSWERS);
    let ended = run(&["score", "--questions", &set, &answers], b"");
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (Some(0), RESULT),
        "{}",
        ended.err
    );
}

#[test]
fn toml_and_json_of_the_same_shape_give_the_same() {
    let ended = score(SAME_IN_JSON);
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (Some(0), RESULT),
        "{}",
        ended.err
    );
}

#[test]
fn not_sure_skip_and_absent_are_all_missing_and_a_single_pick_needs_no_list() {
    let missing = |how: &str| score(&ANSWERS.replace("one = \"hard\"\n", how)).out;
    let absent = missing("");
    assert!(absent.contains(r#""missing":["one"]"#), "{absent}");
    assert_eq!(missing("one = \"skip\"\n"), absent);
    assert_eq!(missing("one = \"not-sure\"\n"), absent);
    let picked = |how: &str| score(&ANSWERS.replace(r#"["people", "rest"]"#, how)).out;
    assert_eq!(picked(r#""people""#), picked(r#"["people"]"#));
}

#[test]
fn a_fit_without_an_answer_is_null() {
    let ended = score("question_set = \"small\"\n[answers]\nmany = \"fine\"\n");
    assert!(
        ended
            .out
            .contains(r#""fit":{"group":1.0,"individual":null}"#),
        "{}",
        ended.out
    );
    assert!(
        ended.out.contains(r#""outcome":"not-enough-answers""#),
        "{}",
        ended.out
    );
}

#[test]
fn answers_from_a_windows_editor_are_read() {
    for answers in [ANSWERS, SAME_IN_JSON] {
        let lines = answers.replace('\n', "\r\n");
        for text in [
            lines.clone(),
            format!("\u{feff}{answers}"),
            format!("\u{feff}{lines}"),
        ] {
            let ended = score(&text);
            assert_eq!(
                (ended.code, ended.out.as_str()),
                (Some(0), RESULT),
                "{}",
                ended.err
            );
        }
    }
}

#[test]
fn wrong_usage_is_exit_2_and_help_is_exit_0() {
    assert_eq!(run(&["score"], b"").code, Some(2));
    assert_eq!(run(&["report", "--country", "USA", "-"], b"").code, Some(2));
    assert_eq!(run(&["--help"], b"").code, Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let answers = folder.file("answers.toml", ANSWERS);
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = std::process::Command::new(crate::program::PROGRAM)
        .args(["score", &answers, "--questions", &set])
        .stdout(writer)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
