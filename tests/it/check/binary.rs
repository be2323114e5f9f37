//! `check` as an author runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use circle_or_chair::language::built_in as languages;
use serde_json::Value;

use super::corpus::fixtures;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_circle-or-chair"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

/// Judged on the day the files were written, so that no test fails because time passes.
pub(super) fn check(arguments: &[&str]) -> Output {
    run(&[&["check", "--as-of", "2026-11-23"], arguments].concat())
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const BAD: &str = "tests/fixtures/bad/errors-and-warnings.toml";
const WARNS: &str = "tests/fixtures/bad/warn-long-label.toml";
const GOOD: &str = "tests/fixtures/good/small.toml";

#[test]
fn one_line_for_each_finding_and_a_count() {
    let output = check(&[BAD, GOOD]);
    assert_eq!(output.status.code(), Some(65));
    assert_eq!(text(&output.stderr), "");
    let lines = text(&output.stdout);
    let expected = format!(
        "{BAD}:5:12: warning Q112: the set was last reviewed on 2024-01-31, more than a year ago; read it again and set the new date\n\
         {BAD}:25:11: error Q018: there is no scale `eaze`; did you mean `ease`?\n"
    );
    assert!(lines.starts_with(&expected), "{lines}");
    let count = "2 errors and 2 warnings in 2 files. For more about a code: circle-or-chair check --explain Q112\n";
    assert!(lines.ends_with(count), "{lines}");
}

#[test]
fn warnings_fail_only_when_they_are_denied() {
    assert_eq!(check(&[WARNS]).status.code(), Some(0));
    assert_eq!(check(&["--deny-warnings", WARNS]).status.code(), Some(65));
    assert_eq!(check(&["--deny-warnings", GOOD]).status.code(), Some(0));
}

#[test]
fn warnings_never_stop_a_set_from_being_used() {
    let answers = std::env::temp_dir().join(format!("answers-{}.toml", std::process::id()));
    fs::write(
        &answers,
        "question_set = \"small\"\n[answers]\naims = \"own\"\n",
    )
    .unwrap();
    let output = run(&["score", "--questions", WARNS, answers.to_str().unwrap()]);
    fs::remove_file(&answers).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[test]
fn every_shipped_file_is_clean() {
    let mut paths: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("questions"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 7, "only {} files", paths.len());
    for path in &paths {
        let output = check(&["--deny-warnings", path.to_str().unwrap()]);
        let said = text(&output.stdout);
        // Some help lines were last seen long ago. Their days are true, and people are told.
        let is_old =
            |line: &str| line.contains("warning Q119: ") && path.ends_with("help-lines.toml");
        let mut findings = said
            .lines()
            .filter(|line| line.contains(": warning Q") || line.contains(": error "));
        assert!(findings.all(is_old), "{said}");
    }
    // Without a file it is the built-in set with its translations, and it says so by being clean.
    let output = check(&["--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0));
    let files = 1 + 3 * languages::ALL.len();
    let clean = format!("No errors and no warnings in {files} files.\n");
    assert_eq!(text(&output.stdout), clean);
    assert_eq!(check(&["--questions", BAD]).status.code(), Some(65));
}

#[test]
fn json_says_all_that_the_page_says() {
    let output = check(&["--format", "json", "--prove", BAD, GOOD]);
    assert_eq!(output.status.code(), Some(65));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&document["errors"], &document["warnings"]),
        (&2.into(), &2.into())
    );
    let finding = &document["files"][0]["findings"][1];
    assert_eq!(finding["code"], "Q018");
    assert_eq!(finding["severity"], "error");
    assert_eq!(
        (&finding["line"], &finding["column"]),
        (&25.into(), &11.into())
    );
    assert_eq!(
        (&finding["end_line"], &finding["end_column"]),
        (&25.into(), &17.into())
    );
    assert_eq!(finding["message"], "there is no scale `eaze`");
    assert_eq!(finding["fix"], "did you mean `ease`?");
    assert_eq!(document["files"][0]["proof"], Value::Null);
    assert_eq!(document["files"][1]["proof"]["answers"], "4374");
}

#[test]
fn github_gets_a_note_for_each_line() {
    let output = check(&["--format", "github", BAD]);
    let lines = text(&output.stdout);
    let note = format!(
        "::error file={BAD},line=25,col=11,title=Q018::there is no scale `eaze`; did you mean `ease`?\n"
    );
    assert!(lines.contains(&note), "{lines}");
}

#[test]
fn a_code_is_explained_and_an_unknown_one_is_not() {
    let output = run(&["check", "--explain", "q014"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).starts_with("Q014  A text is empty\n\nA person would see"));
    let output = run(&["check", "--explain", "Q999"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("Q014  A text is empty"));
}

#[test]
fn no_control_byte_reaches_the_output() {
    let paths = fixtures("bad");
    let mut arguments: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    arguments.push("no\u{1b}[31m/such.toml");
    for format in [
        &["--plain"][..],
        &["--format", "json"],
        &["--format", "github"],
    ] {
        let output = check(&[format, &arguments].concat());
        let shown = text(&output.stdout);
        let raw = shown.chars().find(|one| one.is_control() && *one != '\n');
        assert_eq!(raw, None);
        assert!(!shown.contains(['\u{202e}', '\u{200b}']));
    }
}

#[test]
fn the_proof_is_a_table_with_bars_and_examples() {
    let output = check(&["--prove", "--ascii"]);
    let shown = text(&output.stdout);
    assert!(shown.is_ascii(), "{shown}");
    for expected in [
        "Ways to answer all 11 scored questions: 22,020,096\n",
        "Counted exactly, at every importance (27 settings): 594,542,592\n",
        "group             #########                        29.2 %\n",
        "both              ##                                3.7 %\n",
        "talk-in-group     #################                55.5 %\n",
        "\nAnswers that come out as `neither-yet` (fit of group ",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
}

/// The zones of a pair are 26 hours apart, so it is never the same day in both.
#[test]
fn a_new_set_is_reviewed_on_the_authors_own_day() {
    let names = ["Pacific/Kiritimati", "Etc/GMT+12"];
    let system_knows = |name: &str| Path::new("/usr/share/zoneinfo").join(name).exists();
    let mut pairs = vec![["<East>-14", "<West>12"]];
    pairs.extend(names.iter().all(|name| system_knows(name)).then_some(names));
    for pair in pairs {
        let folder = tempfile::tempdir().unwrap();
        let [east, west] = pair.map(|zone| {
            let path = folder.path().join(zone.replace(['/', '<', '>'], ""));
            let mut command = Command::new(env!("CARGO_BIN_EXE_circle-or-chair"));
            let output = command.env("TZ", zone).arg("new").arg(&path).output();
            assert!(output.unwrap().status.success());
            let text = fs::read_to_string(path).unwrap();
            let line = text.lines().find(|line| line.starts_with("reviewed = "));
            line.unwrap().to_owned()
        });
        assert!(east > west, "{pair:?}: {east}, {west}");
    }
}

#[test]
fn a_new_set_is_clean_and_never_written_over_a_file() {
    let path = std::env::temp_dir().join(format!("new-{}.toml", std::process::id()));
    let path = path.to_str().unwrap();
    let output = run(&["new", path]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let checked = run(&["check", "--deny-warnings", path]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    let again = run(&["new", path]);
    assert_eq!(again.status.code(), Some(1));
    let said =
        format!("circle-or-chair: {path}: there is a file with this name; give another name\n");
    assert_eq!(text(&again.stderr), said);
    fs::remove_file(path).unwrap();
    let nowhere = run(&["new", "no/such/folder.toml"]);
    assert_eq!(nowhere.status.code(), Some(1));
}

#[test]
fn the_schema_is_one_json_object() {
    for (kind, key) in [
        (None, "considerations"),
        (Some("question-set"), "considerations"),
        (Some("help-lines"), "countries"),
        (Some("translation"), "translates"),
        (Some("answers"), "question_set"),
    ] {
        let args: Vec<&str> = ["schema"].into_iter().chain(kind).collect();
        let output = run(&args);
        let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(schema["properties"][key].is_object(), "{kind:?}");
    }
}

#[test]
fn a_diff_says_what_changed_and_how_many_outcomes() {
    let path = std::env::temp_dir().join(format!("diff-{}.toml", std::process::id()));
    let old = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD)).unwrap();
    fs::write(
        &path,
        old.replace(
            "label = \"Easy for me\", points = 2",
            "label = \"Easy\", points = 1",
        ),
    )
    .unwrap();
    let new = path.to_str().unwrap();
    let output = run(&["check", "--diff", GOOD, new]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let told = text(&output.stdout);
    assert!(
        told.starts_with("questions.talk-in-group.options.easy\n  - Easy for me\n  + Easy\n"),
        "{told}"
    );
    assert!(told.contains("% of all answers that both versions know come out differently, at every importance (9 settings):\n"), "{told}");
    let json = run(&["check", "--format", "json", "--diff", GOOD, new]);
    let document: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(document["differences"][0]["new"], "Easy");
    assert_eq!(document["outcomes"]["combinations"], "39366");
    let same = run(&["check", "--diff", GOOD, GOOD]);
    assert!(text(&same.stdout).contains("\n0.0 % of all answers"));
    assert_eq!(run(&["check", "--diff", GOOD, BAD]).status.code(), Some(65));
    fs::remove_file(&path).unwrap();
}
