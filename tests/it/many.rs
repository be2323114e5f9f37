//! `score` with many answers: rows or lines out, in order, and every bad line named with its place.

mod refused;
mod same;

use crate::program::{Ended, Folder, run};
use crate::small;

const GOOD: &str = r#"{"question_set":"small","answers":{"many":"fine","one":"hard","wants":["people","rest"],"place":"no"},"importance":{"comfort":3},"lean":"group"}"#;
const FEW: &str =
    r#"{"case":"B, \"two\"","question_set":"small","answers":{"many":"skip","one":"not-sure"}}"#;
const FORMULA: &str = r#"{"case":"=HYPERLINK(1)","question_set":"small","answers":{"one":"fine"}}"#;

/// Scores these lines by the small set.
#[track_caller]
fn score(options: &[&str], lines: impl AsRef<[u8]>) -> Ended {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let common = ["score", "-", "--questions", &set];
    run(&[&common, options].concat(), lines.as_ref())
}

#[test]
fn many_answers_come_out_as_the_rows_of_one_table() {
    let ended = score(&["--format", "csv"], [GOOD, FEW, "", FORMULA].join("\n"));
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    let rows = [
        "id,outcome,start_with,fit_group,fit_individual,answer.many,answer.one,answer.wants,answer.place,\
         importance.comfort,lean,limits_group,limits_individual,wishes_group,wishes_individual",
        "<stdin>:1,group,none,0.8750,-0.1250,fine,hard,people;rest,no,3,group,,,,",
        r#""B, ""two""",not-enough-answers,none,,,skip,not-sure,,,,,,,,"#,
        "'=HYPERLINK(1),not-enough-answers,none,,1.0000,,fine,,,,,,,,",
    ];
    assert_eq!(ended.out, rows.map(|row| format!("{row}\r\n")).concat());
}

#[test]
fn as_json_lines_each_has_its_id_and_is_otherwise_what_one_file_gives() {
    let one = score(&[], GOOD).out;
    let ended = score(&["--format", "jsonl"], [GOOD, FEW].join("\r\n"));
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    let lines: Vec<&str> = ended.out.lines().collect();
    let first = one.trim_end().replacen('{', r#"{"id":"<stdin>:1","#, 1);
    assert_eq!(lines[0], first);
    assert!(
        lines[1].starts_with(r#"{"id":"B, \"two\"","#),
        "{}",
        lines[1]
    );
}

#[test]
fn without_flips_nothing_is_said_of_them() {
    let with = score(&[], GOOD).out;
    let without = score(&["--no-flips"], GOOD).out;
    assert_eq!(with.replace(r#""steady":true,"flips":[],"#, ""), without);
    assert_ne!(with, without);
}

#[test]
fn a_folder_is_its_answers_by_name_and_files_may_stand_beside_it() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let own = folder.path("answers");
    std::fs::create_dir(&own).expect("a folder");
    folder.file("answers/b.json", GOOD);
    folder.file(
        "answers/a.toml",
        "question_set = \"small\"\n[answers]\none = \"fine\"\n",
    );
    folder.file("answers/notes.txt", "Not answers.");
    folder.file("answers/c.jsonl", [FEW, FORMULA].join("\n"));
    let more = folder.file("more.json", GOOD);
    let ended = run(&["score", &own, &more, "--questions", &set], b"");
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    let ids: Vec<String> = ended.out.lines().map(id).collect();
    let file = |name: &str| folder.path(name);
    let expected = [
        file("answers/a.toml"),
        file("answers/b.json"),
        "B, \"two\"".to_owned(),
        "=HYPERLINK(1)".to_owned(),
        more.clone(),
    ];
    assert_eq!(ids, expected);
}

#[track_caller]
fn id(line: &str) -> String {
    let result: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    result["id"].as_str().expect("an id").to_owned()
}

#[test]
fn so_many_that_all_workers_are_busy_still_come_out_in_order() {
    let line = |case: usize| GOOD.replacen('{', &format!(r#"{{"case":"{case}","#), 1);
    let lines: Vec<String> = (0..5_000).map(line).collect();
    let ended = score(&["--format", "jsonl", "--no-flips"], lines.join("\n"));
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let ids: Vec<String> = ended.out.lines().map(id).collect();
    let expected: Vec<String> = (0..5_000).map(|case| case.to_string()).collect();
    assert_eq!(ids, expected);
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly_while_more_lines_may_come() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut child = Command::new(crate::program::PROGRAM)
        .args(["score", "-", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = child.stdin.take().expect("a pipe");
    let line = b"{\"question_set\":\"group-or-individual\",\"answers\":{}}\n";
    lines.write_all(line).expect("somebody reads");
    // The lines never end: this is dropped after the program has.
    let output = child.wait_with_output().expect("it ends");
    drop(lines);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
