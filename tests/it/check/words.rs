//! `check` on translations and help lines, as their author runs it.

use crate::program::{Ended, Folder, run};
use std::fs;

const SMALL: &str = "tests/fixtures/good/small.toml";
const SPANISH: &str = "tests/fixtures/words/small.es.toml";
const HELP: &str = "tests/fixtures/words/help-lines.toml";

/// Judged on the day the files were written, so that no test fails because time passes.
#[track_caller]
fn check(args: &[&str]) -> Ended {
    let args = [&["check", "--as-of", "2026-11-23", "--deny-warnings"], args].concat();
    run(&args, b"")
}

fn spanish() -> String {
    fs::read_to_string(SPANISH).expect("the translation")
}

#[test]
fn a_translation_is_held_against_the_set_beside_it_or_the_one_in_use() {
    for files in [
        &[SMALL, SPANISH][..],
        &[SPANISH, SMALL],
        &["--questions", SMALL, SPANISH],
        &[HELP],
        &["--help-lines", HELP],
    ] {
        let ended = check(files);
        assert_eq!(ended.code, Some(0), "{files:?}: {}{}", ended.out, ended.err);
    }
    let alone = check(&[SPANISH]);
    assert_eq!(alone.code, Some(65));
    let said = "error T006: this translates `small`, but `group-or-individual` is loaded; give the right file";
    assert!(alone.out.contains(said), "{}", alone.out);
    let broken = check(&["--questions", "no/such.toml", SPANISH]);
    assert_eq!(broken.code, Some(66), "{}", broken.out);
}

#[test]
fn missing_and_stale_words_warn_and_wrong_ones_are_errors() {
    let folder = Folder::new();
    for (from, to, line, refused) in [
        (
            "yes = {",
            "# yes = {",
            "warning T001: the words for `availability.group-found.options.yes` are missing",
            false,
        ),
        (
            "8be502e2",
            "00000000",
            "error T003: the English of `scales.ease.options.easy` has changed",
            true,
        ),
        (
            "Me resulta",
            "Me resulta de verdad y casi siempre muy",
            "warning T004: ",
            false,
        ),
        (
            "yes = {",
            "yse = {",
            "error T002: there is nothing to translate at `availability.group-found.options.yse`",
            true,
        ),
        (
            "Me resulta",
            "{Me} resulta",
            "are not filled in with the same names as the English; use none",
            true,
        ),
    ] {
        assert!(spanish().contains(from), "{from}");
        let file = folder.file("small.es.toml", spanish().replacen(from, to, 1));
        let strict = check(&[SMALL, &file]);
        assert_eq!(strict.code, Some(65), "{}", strict.out);
        assert!(strict.out.contains(line), "{line}\n{}", strict.out);
        let code = run(&["check", SMALL, &file], b"").code;
        assert_eq!(code, Some(if refused { 65 } else { 0 }), "{line}");
    }
}

#[test]
fn a_page_that_only_the_translation_makes_too_long_is_warned_of_there() {
    let folder = Folder::new();
    let long = "Un grupo son varias personas que hablan de lo que les pasa. ".repeat(24);
    let short = "Un grupo son varias personas.";
    assert!(spanish().contains(short));
    let words = folder.file("small.es.toml", spanish().replacen(short, &long, 1));
    let ended = check(&[SMALL, &words]);
    let said: Vec<&str> = ended.out.lines().collect();
    assert_eq!(said.len(), 2, "{}", ended.out);
    let finding = "warning Q118: the page of `talk-in-group` has ";
    assert!(
        said[0].starts_with(&words) && said[0].contains(finding),
        "{}",
        said[0]
    );
}

#[test]
fn words_that_were_changed_in_the_set_are_stale_in_its_translation() {
    let folder = Folder::new();
    let english = fs::read_to_string(SMALL).expect("the set");
    let english = english.replace("A group is several people.", "A group is a few people.");
    let set = folder.file("small.toml", english);
    let ended = check(&[&set, SPANISH]);
    assert_eq!(ended.code, Some(65));
    let said = "T003: the English of `questions.talk-in-group.why` has changed";
    assert!(ended.out.contains(said), "{}", ended.out);
}

#[test]
fn a_translation_of_help_lines_is_of_those_beside_it() {
    let folder = Folder::new();
    let words = folder.file(
        "help-lines.es.toml",
        "schema = 1\ntranslates = \"help-lines\"\nlanguage = \"es\"\nname = \"Espa\u{f1}ol\"\n",
    );
    let ended = check(&[HELP, &words]);
    assert!(
        ended.out.contains("`countries.NZ.lines.1.reach`"),
        "{}",
        ended.out
    );
    assert!(!ended.out.contains("`countries.US.name`"), "{}", ended.out);
    let ended = check(&[&words]);
    assert!(ended.out.contains("`countries.US.name`"), "{}", ended.out);
}

#[test]
fn each_code_of_a_translation_is_explained() {
    for code in ["T001", "t002", "T003", "T004", "T005", "T006", "T007"] {
        let ended = run(&["check", "--explain", code], b"");
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        assert!(ended.out.starts_with(&code.to_uppercase()), "{}", ended.out);
    }
}
