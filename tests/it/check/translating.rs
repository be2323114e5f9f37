//! An author translates: a file to fill in, looked at half filled in, checked, and used.

use crate::program::{Ended, Folder, run};
use std::fs;

const SMALL: &str = "tests/fixtures/good/small.toml";
const SPANISH: &str = "tests/fixtures/words/small.es.toml";
const HELP: &str = "tests/fixtures/words/help-lines.toml";
const EMPTY: &str = "says = \"\"";

#[track_caller]
fn done(args: &[&str]) -> Ended {
    let ended = run(args, b"");
    assert_eq!(ended.code, Some(0), "{args:?}: {}{}", ended.out, ended.err);
    ended
}

#[track_caller]
fn read(file: &str) -> String {
    fs::read_to_string(file).expect("the file is there")
}

/// Fills the words of an entry in.
#[track_caller]
fn fill(file: &str, key: &str, says: &str) {
    let text = read(file);
    let line = text.lines().find(|line| line.starts_with(key));
    let line = line.unwrap_or_else(|| panic!("no {key} in\n{text}"));
    let filled = line.replace(EMPTY, &format!("says = \"{says}\""));
    fs::write(file, text.replacen(line, &filled, 1)).expect("a file can be written");
}

#[test]
fn every_text_of_a_set_stands_under_its_english_and_can_be_filled_in_bit_by_bit() {
    let folder = Folder::new();
    let file = folder.path("small.tlh.toml");
    let new = ["new", "--questions", SMALL, "--translation", "tlh", &file];
    done(&new);
    let (text, shipped) = (read(&file), read(SPANISH));
    assert!(text.contains(
        "# Which kind?  (at most 40 columns)\ntitle = { english = \"a335be35\", says = \"\" }"
    ));
    let entries = |text: &str| text.matches("english = ").count();
    assert_eq!(entries(&text), entries(&shipped));
    let again = run(&new, b"");
    assert_eq!(again.code, Some(1), "a file is never written over");
    assert!(again.err.contains("give another name"), "{}", again.err);
    assert_eq!(read(&file), text);

    let total = entries(&text);
    let checked = done(&["check", SMALL, &file, "--as-of", "2026-11-23"]);
    let said = format!("warning T007: {total} of {total} texts have no words yet");
    assert!(checked.out.contains(&said), "{}", checked.out);
    fill(&file, "title", "Xich");
    let checked = done(&["check", SMALL, &file, "--as-of", "2026-11-23"]);
    let said = format!("{} of {total} texts have no words yet", total - 1);
    assert!(checked.out.contains(&said), "{}", checked.out);
    assert!(
        checked.out.contains("the first is `decision`"),
        "{}",
        checked.out
    );
    let words = [
        "--questions",
        SMALL,
        "--translation",
        &file,
        "--lang",
        "tlh",
    ];
    let asked = done(&words).out;
    assert!(asked.contains("Xich"), "{asked}");
    assert!(asked.contains("[en] Should I"), "{asked}");
}

#[test]
fn what_does_not_belong_together_fails() {
    let folder = Folder::new();
    let file = folder.path("small.tlh.toml");
    done(&["new", "--questions", SMALL, "--translation", "tlh", &file]);
    for (key, from, to, code) in [
        ("title", "a335be35", "00000000", "T003"),
        ("title", "Xich", "Xich {which}", "T005"),
        ("title", "title", "tilte", "T002"),
        ("title", "says", "say", "Q006"),
        ("translates", "small", "large", "T006"),
    ] {
        fill(&file, "title", "Xich");
        let text = read(&file);
        let line = text.lines().find(|line| line.starts_with(key)).expect(key);
        let broken = text.replacen(line, &line.replace(from, to), 1);
        let broken = folder.file("broken.toml", broken);
        let ended = run(&["check", SMALL, &broken], b"");
        assert_eq!(ended.code, Some(65), "{}", ended.out);
        assert!(ended.out.contains(code), "{code}: {}", ended.out);
    }
}

#[test]
fn the_help_lines_and_the_interface_can_be_translated_too() {
    let folder = Folder::new();
    for (from, given, holds) in [
        ("help-lines", "", "[countries.US.lines.1]"),
        ("help-lines", HELP, "[countries.NZ.lines.1]"),
        (
            "interface",
            "",
            "# The first page.\n[welcome]\n# For anyone",
        ),
        ("built-in", "", "[questions.aims]"),
    ] {
        let file = folder.path(&format!("{from}{}.toml", given.len()));
        let mut args = vec!["new", &file, "--from", from, "--translation", "tlh"];
        if !given.is_empty() {
            args.extend(["--help-lines", given]);
        }
        done(&args);
        assert!(read(&file).contains(holds), "{}", read(&file));
        let mut args = vec!["check", &file];
        if !given.is_empty() {
            args.extend(["--help-lines", given]);
        }
        let checked = done(&args).out;
        assert!(checked.contains("0 errors and 1 warning"), "{checked}");
    }
    for (tag, meant) in [("x/y", "de or pt-BR"), ("German", "de"), ("pt_br", "pt-BR")] {
        let file = folder.path("odd.toml");
        let odd = run(&["new", "--translation", tag, &file], b"");
        assert_eq!(odd.code, Some(2), "{}", odd.err);
        assert!(odd.err.contains(&format!("such as {meant}")), "{}", odd.err);
    }
}

#[test]
fn what_is_built_in_can_be_changed_and_its_unchanged_words_keep_their_translation() {
    let folder = Folder::new();
    let set = folder.path("mine.toml");
    done(&["new", "--from", "built-in", &set]);
    let changed = read(&set).replace("id = \"group-or-individual\"", "id = \"mine\"");
    let changed = changed.replace("label = \"Not at all\"", "label = \"Not one bit\"");
    folder.file("mine.toml", changed);
    done(&["check", &set, "--as-of", "2026-11-23", "--deny-warnings"]);
    let words = folder.path("mine.es.toml");
    done(&["new", "--questions", &set, "--translation", "es", &words]);
    assert!(read(&words).contains("name = \"Espa\u{f1}ol\""));
    assert_eq!(read(&words).matches(EMPTY).count(), 1);
    let checked = done(&["check", &set, &words, "--as-of", "2026-11-23"]);
    let said = "the first is `scales.help.options.not-at-all`";
    assert!(checked.out.contains(said), "{}", checked.out);

    let lines = folder.path("lines.toml");
    done(&["new", "--from", "help-lines", &lines]);
    done(&["check", &lines]);
    let said = folder.path("words.toml");
    done(&["new", "--from", "interface", &said]);
    done(&["check", &said, "--deny-warnings"]);
    folder.file(
        "words.toml",
        read(&said).replace("\"Begin\"", "\"Start here\""),
    );
    let shown = done(&["--translation", &said, "--help-lines", &lines]).out;
    assert!(shown.contains("1. Start here"), "{shown}");
}

#[test]
fn one_word_laid_over_others_marks_none_of_them() {
    let folder = Folder::new();
    let word = |language: &str, translates: &str, entry: &str| {
        let text = format!(
            "schema = 1\ntranslates = \"{translates}\"\nlanguage = \"{language}\"\n\
             name = \"X\"\n{entry}\n"
        );
        folder.file(&format!("{translates}.{language}.toml"), text)
    };
    let begin = "welcome.begin = { english = \"3a2f0d1e\", says = \"Xegin\" }";
    let title = "title = { english = \"2b6f5439\", says = \"Xind\" }";
    for language in ["en", "es"] {
        let plain = done(&["--lang", language]).out;
        let interface = word(language, "interface", begin);
        let set = word(language, "group-or-individual", title);
        let over = ["--translation", &interface, "--translation", &set];
        let said = done(&[&over[..], &["--lang", language]].concat()).out;
        assert!(said.contains("Xind") && said.contains("1. Xegin"), "{said}");
        assert!(!said.contains("[en]"), "{said}");
        // The first sentence of the page is as it was, and so is what it says of its review.
        let reviewed = |said: &str| said.contains("No clinician") || said.contains("revisado");
        assert_eq!(reviewed(&said), reviewed(&plain), "{said}");
        assert_eq!(said.lines().count(), plain.lines().count(), "{said}");
    }
}

#[test]
fn a_set_is_asked_only_in_the_languages_it_has_words_in() {
    let folder = Folder::new();
    let answers = folder.file("a.toml", "question_set = \"small\"\n[answers]\n");
    for args in [
        &["--questions", SMALL, "--lang", "es"][..],
        &["report", &answers, "--questions", SMALL, "--lang", "es"],
        &["export", SMALL, "--to", "codebook", "--lang", "es"],
    ] {
        let ended = run(args, b"");
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
        let said = format!(
            "the questions have no words in the language `es`; there are: en. To write some: \
             circle-or-chair new --questions {SMALL} --translation es FILE"
        );
        assert!(ended.err.contains(&said), "{}", ended.err);
    }
    let asked = run(&["--questions", SMALL], b"language\n").out;
    assert!(!asked.contains("Espa\u{f1}ol"), "{asked}");
    let said = "These questions are there in English only.";
    assert!(asked.contains(said), "{asked}");
    let both = ["--questions", SMALL, "--translation", SPANISH];
    let asked = run(&both, b"language\n").out;
    assert!(asked.contains("espa\u{f1}ol"), "{asked}");
    assert!(!asked.contains("Deutsch"), "{asked}");
}
