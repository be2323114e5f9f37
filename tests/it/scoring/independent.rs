//! `scored/` holds random answers to the built-in set, each with its result as scored by `scored/score.py`, which was
//! written from the rules and shares no line with this program.

use crate::program::run;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn scored() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/scored");
    let files = fs::read_dir(folder).expect("the folder is there");
    let mut answers: Vec<PathBuf> = files
        .map(|file| file.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    answers.sort();
    answers
}

fn expected(answers: &std::path::Path) -> Value {
    let text =
        fs::read(answers.with_extension("json")).expect("a result stands beside the answers");
    serde_json::from_slice(&text).expect("the result is JSON")
}

#[test]
fn the_program_agrees_with_an_independent_implementation() {
    for answers in scored() {
        let ended = run(&["score", &answers.to_string_lossy()], b"");
        assert_eq!(
            (ended.code, ended.err.as_str()),
            (Some(0), ""),
            "{answers:?}"
        );
        let got: Value = serde_json::from_str(&ended.out).expect("the result is JSON");
        assert_eq!(got, expected(&answers), "{answers:?}");
    }
}

#[test]
fn the_scored_answers_reach_every_outcome_and_every_start() {
    let word = |result: &Value, key: &str| result[key].as_str().unwrap_or_default().to_owned();
    let results: Vec<Value> = scored().iter().map(|answers| expected(answers)).collect();
    let outcomes: BTreeSet<_> = results
        .iter()
        .map(|result| word(result, "outcome"))
        .collect();
    let starts: BTreeSet<_> = results
        .iter()
        .map(|result| word(result, "start_with"))
        .collect();
    assert_eq!(
        (outcomes.len(), starts.len()),
        (6, 4),
        "{outcomes:?} {starts:?}"
    );
    for key in ["split_needs", "steady"] {
        for value in [true, false] {
            assert!(
                results.iter().any(|result| result[key] == value),
                "{key} {value}"
            );
        }
    }
}
