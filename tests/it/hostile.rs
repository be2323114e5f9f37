//! Question sets that are broken or mean harm: each is refused with every finding and its place, and nothing of it
//! reaches the terminal as more than plain text.

mod files;
mod meaning;
mod shape;
mod text;

use std::path::Path;

use crate::program::{Ended, Folder, run};

/// Gives the program this file as its question set, both ways that a set is read.
#[track_caller]
fn give(path: &str) -> Ended {
    let questionnaire = run(&["--questions", path], b"");
    let scoring = run(&["score", "-", "--questions", path], b"");
    assert_eq!(
        (questionnaire.code, &questionnaire.err),
        (scoring.code, &scoring.err),
        "the two ways do not agree"
    );
    scoring
}

/// Fails unless the program refuses this file, safely, with findings alone. Says `line:column: error CODE: message`
/// of each.
#[track_caller]
fn refused_file(path: &str) -> Vec<String> {
    let ended = give(path);
    let code = if Path::new(path).is_file() { 65 } else { 66 };
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (Some(code), ""),
        "{}",
        ended.err
    );
    assert_plain(&ended.err);
    let name = shown(path);
    let mut findings = Vec::new();
    for line in ended.err.lines() {
        let Some(finding) = line.strip_prefix(&format!("{name}:")) else {
            panic!("no file name in {line:?}");
        };
        let place: Vec<&str> = finding.splitn(3, ':').collect();
        let counted = finding.starts_with(" and ");
        let placed = place.len() == 3
            && place[..2]
                .iter()
                .all(|number| number.parse::<usize>().is_ok_and(|it| it > 0));
        assert!(placed || counted, "no place in {line:?}");
        findings.push(finding.trim().to_owned());
    }
    assert!(!findings.is_empty(), "refused without a word");
    findings
}

/// As `refused_file`, for a file with these bytes.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let folder = Folder::new();
    let path = folder.file("set.toml", bytes);
    refused_file(&path)
}

/// Fails unless the only finding starts like this.
#[track_caller]
fn refused_for(bytes: impl AsRef<[u8]>, finding: &str) {
    let findings = refused(bytes);
    assert!(
        findings.len() == 1 && findings[0].starts_with(finding),
        "{findings:#?}\nis not\n{finding}"
    );
}

/// A path as it may be shown.
fn shown(path: &str) -> String {
    circle_or_chair::escape::printable(path)
}

/// Nothing but lines of visible text: no control, nothing that hides or turns text around.
#[track_caller]
fn assert_plain(text: &str) {
    let hides = |it: char| matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    let bad = text
        .chars()
        .find(|it| it.is_control() && *it != '\n' || hides(*it));
    assert_eq!(bad, None, "{text:?}");
}

/// Fails unless one of the findings starts like this; others may follow from the same mistake.
#[track_caller]
fn refused_with(bytes: impl AsRef<[u8]>, finding: &str) {
    let findings = refused(bytes);
    assert!(
        findings.iter().any(|found| found.starts_with(finding)),
        "{findings:#?}\nhas no\n{finding}"
    );
}
