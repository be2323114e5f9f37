//! Every file of `tests/fixtures/bad/` says in its first line what the program must say of it:
//! `# expect: 65 3:7 Q014`, the exit code, then line, column and code of each finding.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use circle_or_chair::answers;
use circle_or_chair::date::Date;
use circle_or_chair::question_set::built_in;
use circle_or_chair::question_set::finding::explained;
use circle_or_chair::question_set::source::{Source, Unread};
use circle_or_chair::workshop::examine::Examined;

use crate::program::run;

/// The day all files of the corpus are judged on.
pub(super) const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// What a translation of the corpus is of.
const SMALL: &str = "tests/fixtures/good/small.toml";

pub fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new("tests/fixtures").join(folder);
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What the first line of a file says.
pub(super) fn expected(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap();
    let line = String::from_utf8(first.to_vec()).unwrap();
    let list = line.trim_end().strip_prefix("# expect: ");
    list.unwrap_or_else(|| panic!("{}: {line}", path.display()))
        .to_owned()
}

/// The codes that a file is expected to have.
pub(super) fn codes(path: &Path) -> Vec<String> {
    let expected = expected(path);
    let words = expected.split([' ', ',']);
    words
        .filter(|word| word.starts_with(['Q', 'T']))
        .map(str::to_owned)
        .collect()
}

/// The exit code, and what is said of the file, one finding a line.
fn checked(path: &Path) -> (Option<i32>, Vec<String>) {
    let name = path.to_str().unwrap();
    let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let has = |key: &str| text.lines().any(|line| line.starts_with(key));
    let ended = if has("question_set = ") {
        run(&["score", name], b"")
    } else if has("translates = ") {
        run(&["check", "--as-of", "2026-11-23", SMALL, name], b"")
    } else {
        run(&["check", "--as-of", "2026-11-23", name], b"")
    };
    let said = ended.out + &ended.err;
    let lines = said.lines().filter_map(|line| {
        let finding = line.strip_prefix(name)?.strip_prefix(':')?;
        Some(finding.to_owned())
    });
    (ended.code, lines.collect())
}

#[test]
fn every_bad_file_has_the_findings_it_names() {
    let paths = fixtures("bad");
    assert!(paths.len() >= 60, "only {} files", paths.len());
    let mut wrong = Vec::new();
    for path in paths {
        let (code, lines) = checked(&path);
        let places = lines.iter().map(|line| {
            let (place, rest) = line.split_once(": ").unwrap();
            let code = rest.split([' ', ':']).nth(1).unwrap();
            format!("{place} {code}")
        });
        let places = places.collect::<Vec<_>>().join(", ");
        let found = format!("{} {places}", code.unwrap());
        if found != expected(&path) {
            wrong.push(format!("{}: {found}", path.display()));
        }
        // Only names that a translation is filled in with stand in braces, and escapes.
        let unfilled = lines
            .iter()
            .find(|line| line.replace("\\u{", "").contains('{') && !line.contains("T005"));
        assert_eq!(unfilled, None, "{}", path.display());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What people who do not know TOML are told, to be read whole.
#[test]
fn every_slip_is_named_with_what_to_type() {
    let slips = fixtures("bad").into_iter();
    let slips = slips.filter(|path| path.to_string_lossy().contains("/slip-"));
    let said = slips.map(|path| {
        let (_, lines) = checked(&path);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        name + "\n  " + &lines.join("\n  ") + "\n"
    });
    let mut golden = insta::Settings::clone_current();
    golden.set_snapshot_path(".");
    golden.set_prepend_module_to_snapshot(false);
    golden.bind(|| insta::assert_snapshot!("slips", said.collect::<String>()));
}

#[test]
fn a_slip_is_the_same_slip_in_a_file_written_on_windows() {
    let said = |text: String| {
        let source = Source::new("set.toml", text);
        let examined = Examined::all(vec![Ok(source.clone())], &[], TODAY).remove(0);
        let lines = examined
            .findings
            .iter()
            .map(|finding| finding.line(&source));
        lines.collect::<Vec<_>>()
    };
    for path in fixtures("bad") {
        if let Ok(text) = fs::read_to_string(&path) {
            let on_windows = text.replace('\n', "\r\n");
            assert_eq!(said(on_windows), said(text), "{}", path.display());
        }
    }
}

#[test]
fn every_good_file_is_clean() {
    for path in fixtures("good").into_iter().chain(fixtures("words")) {
        assert_eq!(checked(&path), (Some(0), Vec::new()), "{}", path.display());
    }
}

#[test]
fn every_code_is_explained_with_an_example() {
    for one in explained::all() {
        let examples = one.body.lines().filter(|line| line.starts_with("    "));
        assert!(examples.count() >= 2, "{} needs two examples", one.code);
        assert!(one.body.contains("\nInstead"), "{} needs a mend", one.code);
        assert!(one.reason().ends_with('.'), "{} needs a reason", one.code);
        let ends = |text: &str| text.ends_with(['.', ' ', ';']);
        assert!(!one.what.is_empty() && !ends(one.what) && !ends(one.mend));
        assert_eq!(explained::of(&one.code.to_lowercase()), Some(*one));
    }
}

/// Codes that no text file can have: what `files` and `json` test instead.
const WITHOUT_A_FILE: [&str; 5] = ["Q002", "Q003", "Q004", "Q038", "Q049"];

#[test]
fn every_code_has_a_bad_file() {
    let of_files = fixtures("bad").into_iter().flat_map(|path| codes(&path));
    let mut seen: BTreeSet<String> = of_files.collect();
    for code in WITHOUT_A_FILE {
        assert!(seen.insert(code.to_owned()), "{code} has a file after all");
    }
    let declared = explained::all().iter().map(|one| one.code.to_owned());
    assert_eq!(seen, declared.collect());
}

#[test]
fn what_no_text_file_can_have_is_found_too() {
    let code = |unread: Result<Source, Box<Unread>>| unread.unwrap_err().finding.code();
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
    let empty = run(&["score", "tests/fixtures"], b"");
    assert_eq!(empty.code, Some(65));
    assert!(
        empty.err.contains("error Q049: no file right in this"),
        "{}",
        empty.err
    );
}

#[test]
fn a_file_of_another_kind_is_called_what_it_is() {
    const SET: &str = "tests/fixtures/good/small.toml";
    const LINES: &str = "questions/help-lines.toml";
    const WORDS: &str = "questions/interface.es.toml";
    for (args, said) in [
        (
            &["--questions", LINES][..],
            "a file of help lines, and a question set",
        ),
        (&["--questions", WORDS], "a translation, and a question set"),
        (
            &["--help-lines", SET],
            "a question set, and a file of help lines",
        ),
        (&["--translation", SET], "a question set, and a translation"),
        (&["score", SET], "a question set, and an answers file"),
        (
            &["check", "--diff", WORDS, WORDS],
            "a translation, and a question set",
        ),
    ] {
        let ended = run(args, b"");
        assert_eq!(ended.code, Some(65), "{args:?}: {}", ended.err);
        let named = ended
            .err
            .lines()
            .filter(|line| line.contains("error"))
            .count();
        assert_eq!(named, 1, "{args:?}: {}", ended.err);
        let said = format!("1:1: error Q048: this is {said} is wanted here; give the right file");
        assert!(ended.err.contains(&said), "{args:?}: {}", ended.err);
    }
}
