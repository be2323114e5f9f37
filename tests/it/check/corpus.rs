//! Every file of `tests/fixtures/bad/` has the findings that its first line names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use circle_or_chair::answers;
use circle_or_chair::date::Date;
use circle_or_chair::question_set::built_in;
use circle_or_chair::question_set::finding::{self, Finding, explained};
use circle_or_chair::question_set::source::Source;
use circle_or_chair::workshop::examine::Examined;
use circle_or_chair::workshop::kind::Originals;
use circle_or_chair::workshop::show::Drawing;

/// The day all files of the corpus are judged on.
pub(super) const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

pub(super) fn fixtures(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(folder);
    let entries = fs::read_dir(root).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What the first line names: the places, and whether it is an answers file.
pub(super) fn expected(path: &Path) -> (Vec<String>, bool) {
    let bytes = fs::read(path).unwrap();
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap();
    let line = String::from_utf8(first.to_vec()).unwrap();
    let list = line
        .strip_prefix("# expect ")
        .unwrap_or_else(|| panic!("{}: {line}", path.display()));
    let (list, is_answers) = match list.strip_suffix(" in an answers file") {
        Some(list) => (list, true),
        None => (list, false),
    };
    (list.split(", ").map(str::to_owned).collect(), is_answers)
}

/// What a translation of the corpus is of: its own small set, or what is compiled in.
fn originals() -> Originals {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good/small.toml");
    Originals::built_in().with([&Source::read(&small).unwrap()])
}

fn found(path: &Path, is_answers: bool) -> (Source, Vec<Finding>) {
    match Source::read(path) {
        Ok(source) if is_answers => {
            let mut found = answers::file::read(&built_in::set().unwrap(), &source).unwrap_err();
            finding::sort(&mut found);
            (source, found)
        }
        Ok(source) => {
            let examined = Examined::beside(source, TODAY, &originals());
            (examined.source, examined.findings)
        }
        Err(unread) => (unread.source, vec![unread.finding]),
    }
}

#[test]
fn every_bad_file_has_the_findings_it_names() {
    let paths = fixtures("bad");
    assert!(paths.len() >= 60, "only {} files", paths.len());
    for path in paths {
        let (expected, is_answers) = expected(&path);
        let (source, findings) = found(&path, is_answers);
        let places = findings.iter().map(|finding| {
            let place = source.place(finding.span.start);
            format!("{} {}:{}", finding.code(), place.line, place.column)
        });
        assert_eq!(places.collect::<Vec<_>>(), expected, "{}", path.display());
        let drawing = Drawing::new(80, false);
        for finding in &findings {
            let drawn = drawing.draw(&source, finding) + &finding.line(&source) + "\n";
            let raw = drawn.chars().find(|one| one.is_control() && *one != '\n');
            assert_eq!(raw, None, "{drawn}");
            assert!(!drawn.contains(['\u{202e}', '\u{200b}']), "{drawn}");
        }
    }
}

#[test]
fn every_good_file_is_clean() {
    for path in fixtures("good").into_iter().chain(fixtures("words")) {
        let examined = Examined::beside(Source::read(&path).unwrap(), TODAY, &originals());
        let listing = finding::listing(&examined.source, &examined.findings);
        assert_eq!(listing, "");
    }
}

/// Every code that the program can give, read out of its source.
fn codes() -> BTreeSet<String> {
    let sources = [
        include_str!("../../../src/question_set/finding.rs"),
        include_str!("../../../src/question_set/finding/warning.rs"),
        include_str!("../../../src/question_set/finding/translation.rs"),
    ];
    let codes = sources
        .iter()
        .flat_map(|source| source.split('"').skip(1).step_by(2));
    codes
        .filter(|text| text.len() == 4 && text.starts_with(['Q', 'T']))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_code_is_explained_with_an_example() {
    let explained: BTreeSet<String> = explained::all().map(|one| one.code.to_owned()).collect();
    assert_eq!(explained, codes());
    for one in explained::all() {
        let examples = one.body.lines().filter(|line| line.starts_with("    "));
        assert!(examples.count() >= 2, "{} needs two examples", one.code);
        assert!(one.body.contains("\nInstead"), "{} needs a mend", one.code);
        assert!(one.reason().ends_with('.'), "{} needs a reason", one.code);
        assert_eq!(explained::of(&one.code.to_lowercase()), Some(one));
    }
}

/// Codes that no text file can have: what `files` and `json` test instead.
const WITHOUT_A_FILE: [&str; 4] = ["Q002", "Q003", "Q004", "Q038"];

#[test]
fn every_code_has_a_bad_file() {
    let of_file = |path: PathBuf| expected(&path).0;
    let places = fixtures("bad").into_iter().flat_map(of_file);
    let mut seen: BTreeSet<String> = places.map(|place| place[..4].to_owned()).collect();
    for code in WITHOUT_A_FILE {
        assert!(seen.insert(code.to_owned()), "{code} has a file after all");
    }
    assert_eq!(seen, codes());
}

#[test]
fn what_no_text_file_can_have_is_found_too() {
    let code = |unread: Result<Source, Box<_>>| {
        let unread: Box<circle_or_chair::question_set::source::Unread> = unread.unwrap_err();
        unread.finding.code()
    };
    assert_eq!(code(Source::read(Path::new("no/such/file.toml"))), "Q002");
    assert_eq!(code(Source::read(Path::new("tests"))), "Q003");
    let endless = std::io::repeat(b'#');
    assert_eq!(code(Source::read_from("large.toml", endless)), "Q004");
    let twice = Source::new(
        "a.json",
        r#"{"question_set": "x", "answers": {}, "answers": {}}"#,
    );
    let found = answers::file::read(&built_in::set().unwrap(), &twice).unwrap_err();
    assert_eq!(found[0].code(), "Q038");
}

#[test]
fn messages_say_the_mend_after_the_first_semicolon() {
    for path in fixtures("bad") {
        let (_, is_answers) = expected(&path);
        for finding in found(&path, is_answers).1 {
            let (reason, mend) = finding.problem.reason_and_mend();
            let whole = finding.problem.to_string();
            assert!(whole == reason || whole == format!("{reason}; {mend}"));
            assert!(
                !reason.is_empty() && !reason.ends_with(['.', ' ', ';']),
                "{whole}"
            );
        }
    }
}
