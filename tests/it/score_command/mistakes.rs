//! Answers with mistakes in them: every one is named with its place, and nothing is scored.

use super::score;

/// Fails unless these are the findings, each `line:column: error CODE: start of the message`.
#[track_caller]
fn assert_found(answers: &str, findings: &[&str]) {
    let ended = score(answers);
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (Some(65), ""),
        "{}",
        ended.err
    );
    let lines: Vec<&str> = ended.err.lines().collect();
    assert_eq!(lines.len(), findings.len(), "{}", ended.err);
    for (line, finding) in lines.iter().zip(findings) {
        assert!(
            line.starts_with(&format!("<stdin>:{finding}")),
            "{line}\nis not\n{finding}"
        );
    }
}

#[test]
fn every_mistake_of_a_toml_file_is_named_with_its_line() {
    let answers = r#"question_set = "smal"
lean = "groop"
mood = "fine"

[answers]
manny = "fine"
one = "hrd"
wants = ["people", "people"]
place = ["no"]

[importance]
comfort = 4
comfrt = 2
"#;
    assert_found(
        answers,
        &[
            "1:16: error Q037: these answers are for the question set `smal`, but `small` is loaded",
            "2:8: error Q022: `lean` cannot be `groop`; did you mean `group`?",
            "3:1: error Q006: the key `mood` is not known in an answers file",
            "6:1: error Q019: there is no question `manny`; did you mean `many`?",
            "7:7: error Q021: the question `one` has no option `hrd`; did you mean `hard`?",
            "8:20: error Q035: the option `people` is picked twice",
            "9:9: error Q008: `place` must be one option in quotes",
            "12:11: error Q033: an importance must be 1 (a little), 2 (some) or 3 (a lot), not 4",
            "13:1: error Q020: there is no consideration `comfrt`; did you mean `comfort`?",
        ],
    );
}

#[test]
fn every_mistake_of_a_json_file_is_named_with_its_line() {
    let answers = r#"{
  "question_set": "small",
  "answers": {
    "many": 7,
    "one": "fine", "one": "hard",
    "wants": ["people", "quiet", "rest"],
    "place": null
  }
}"#;
    assert_found(
        answers,
        &[
            "4:13: error Q008: `many` must be the id of an option in quotes, not a whole number",
            "5:27: error Q038: the key `one` stands twice",
            "6:14: error Q034: 3 options are picked for `wants`; the most is 2",
            "7:14: error Q008: `place` must be left out if there is nothing to say, not null",
        ],
    );
}

#[test]
fn a_sign_that_is_wrong_in_json_is_said_in_the_words_of_json() {
    let of = |answers: &str| format!("{{\"question_set\": \"small\", \"answers\": {answers}}}");
    let cases = [
        (
            "{one: \"fine\"}",
            "1:39: error Q001: this cannot be read: a name in double quotes belongs here",
        ),
        (
            "{\"one\" = \"fine\"}",
            "1:45: error Q001: this cannot be read: a colon is missing before this",
        ),
        (
            "{\"one\": fine}",
            "1:47: error Q001: this cannot be read: this is no value; write a text in double quotes",
        ),
        (
            "{\"one\": \"fine\"",
            "1:52: error Q001: this cannot be read: the text ends before the object does",
        ),
    ];
    for (answers, finding) in cases {
        assert_found(&of(answers), &[finding]);
    }
}

#[test]
fn what_is_missing_and_what_is_no_answers_file_is_said() {
    assert_found(
        "",
        &[
            "1:1: error Q007: the key `question_set` is missing",
            "1:1: error Q007: the key `answers` is missing",
        ],
    );
    assert_found("{", &["1:1: error Q001: this cannot be read"]);
    assert_found(
        "question_set = \"small\"\n[answers]\nwants = []\n",
        &["3:9: error Q036: the list of picks is empty"],
    );
    assert_found(
        "question_set = 3\nanswers = 4\n",
        &[
            "1:16: error Q008: `question_set` must be text in quotes, not a whole number",
            "2:11: error Q008: `answers` must be a table, not a whole number",
        ],
    );
    assert_found(
        "question_set = \"small\"\n= 3\n[[\n",
        &["2:1: error Q001", "3:3: error Q001"],
    );
}

#[test]
fn a_hostile_answers_file_moves_no_cursor() {
    let escape = "question_set = \"\\u001b[2J\"\n[answers]\n\"\\u202e\" = \"\\u001b]0;x\\u0007\"\nmany = \"\\u009b1m\"\n";
    let ended = score(escape);
    assert_eq!(ended.code, Some(65));
    let bad = ended
        .err
        .chars()
        .find(|it| it.is_control() && *it != '\n' || *it == '\u{202e}');
    assert_eq!(bad, None, "{:?}", ended.err);
    let deep = format!(
        "{{\"question_set\":\"small\",\"answers\":{}1{}}}",
        "[".repeat(90_000),
        "]".repeat(90_000)
    );
    assert_eq!(score(&deep).code, Some(65));
}
