//! The shape of the program, read off its source.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The domain, as `src/lib.rs` names it, with the plain types it is made of.
const DOMAIN: &[&str] = &[
    "answers",
    "date",
    "escape",
    "explain",
    "file_format",
    "form",
    "help_lines",
    "interview",
    "outcome",
    "proof",
    "question_set",
    "ratio",
    "reading_grade",
    "scoring",
    "wrap",
];

/// Foreign crates that parts of the domain may use: what reads a file knows its format.
const READERS: &[(&str, &[&str])] = &[
    ("answers/file", &["toml", "serde", "serde_json"]),
    ("date", &["jiff"]),
    ("file_format/schema", &["serde_json"]),
    ("help_lines/check", &["toml"]),
    ("question_set/check", &["toml", "strsim"]),
    ("question_set/file", &["toml", "strsim"]),
    ("question_set/source", &["rustix"]),
    ("wrap", &["unicode_segmentation", "unicode_width"]),
];

/// Every crate that `Cargo.toml` names and that a `use` or a path could begin with.
const FOREIGN: &[&str] = &[
    "annotate_snippets",
    "askama",
    "clap",
    "crossterm",
    "jiff",
    "ratatui",
    "rustix",
    "serde",
    "serde_json",
    "signal_hook",
    "strsim",
    "tempfile",
    "toml",
    "unicode_segmentation",
    "unicode_width",
];

/// Our own modules that stand outside the domain.
const OUTSIDE: &[&str] = &[
    "action",
    "ascii",
    "cli",
    "commands",
    "exit_code",
    "format",
    "handout",
    "journey",
    "language",
    "locale",
    "page",
    "reading",
    "report",
    "result_json",
    "save",
    "screen",
    "speech",
    "wording",
    "words",
    "workshop",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, by its path from there without `.rs`.
fn files(folder: &str) -> BTreeMap<String, String> {
    let start = root().join(folder);
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![start.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the source") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path
                    .strip_prefix(&start)
                    .expect("below its start")
                    .with_extension("");
                found.insert(
                    name.to_string_lossy().into_owned(),
                    fs::read_to_string(&path).expect("a text"),
                );
            }
        }
    }
    assert!(!found.is_empty(), "no source below {folder}");
    found
}

/// The code without its comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
}

/// Whether a line names a crate or module: `name::`, not as the end of a longer name.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|it| it.is_alphanumeric() || it == '_' || it == ':')
    })
}

fn is_domain(file: &str) -> bool {
    DOMAIN
        .iter()
        .any(|part| file == *part || file.starts_with(&format!("{part}/")))
}

#[test]
fn the_domain_uses_the_standard_library_and_itself() {
    for (file, text) in files("src").into_iter().filter(|(file, _)| is_domain(file)) {
        let allowed: Vec<&str> = READERS
            .iter()
            .filter(|(reader, _)| file == *reader || file.starts_with(&format!("{reader}/")))
            .flat_map(|(_, crates)| *crates)
            .copied()
            .collect();
        for line in code(&text) {
            for name in FOREIGN.iter().filter(|name| !allowed.contains(name)) {
                assert!(!names(line, name), "src/{file}.rs uses {name}: {line}");
            }
            for module in OUTSIDE {
                assert!(
                    !names(line, &format!("crate::{module}"))
                        && !line.contains(&format!("use crate::{module};")),
                    "src/{file}.rs uses {module}: {line}"
                );
            }
        }
    }
}

#[test]
fn every_module_stands_on_one_side_of_the_border() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    for module in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let module = module.trim_end_matches(';');
        let sides = [DOMAIN.contains(&module), OUTSIDE.contains(&module)];
        assert_ne!(
            sides[0], sides[1],
            "say in this test whether `{module}` is domain"
        );
    }
}

#[test]
fn the_crates_watched_are_those_of_the_manifest() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))
        .expect("the manifest")
        .parse()
        .expect("TOML");
    let unix = &manifest["target"]["cfg(unix)"]["dependencies"];
    let named = [&manifest["dependencies"], unix]
        .into_iter()
        .filter_map(toml::Value::as_table)
        .flat_map(toml::Table::keys);
    let mut named: Vec<String> = named.map(|name| name.replace('-', "_")).collect();
    named.sort();
    assert_eq!(named, FOREIGN);
}

#[test]
fn the_front_end_alone_draws_and_the_commands_alone_know_files_and_arguments() {
    for (file, text) in files("src") {
        for line in code(&text) {
            let draws = names(line, "ratatui") || names(line, "crossterm");
            assert!(
                !draws || file.starts_with("screen") || file == "locale",
                "src/{file}.rs draws: {line}"
            );
            let typed = names(line, "clap");
            assert!(
                !typed || ["cli", "main"].contains(&file.as_str()) || file.starts_with("cli/"),
                "src/{file}.rs knows arguments: {line}"
            );
            let painter = ["screen/view/paint", "screen/view/pen"].contains(&file.as_str());
            let writes = painter && line.contains("&mut self") && !file.ends_with("pen");
            assert!(!writes, "src/{file}.rs changes what it paints: {line}");
        }
    }
}

#[test]
fn every_file_opens_with_a_sentence_and_stays_short() {
    for folder in ["src", "tests"] {
        for (file, text) in files(folder) {
            assert!(
                text.starts_with("//! "),
                "{folder}/{file}.rs does not say what it is"
            );
            let lines = text.lines().count();
            assert!(lines <= 400, "{folder}/{file}.rs has {lines} lines");
            assert!(
                !file.ends_with("mod"),
                "{folder}/{file}.rs: name it after its module"
            );
        }
    }
}

#[test]
fn the_lock_file_holds_one_crossterm() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the lock file");
    assert_eq!(lock.matches("\nname = \"crossterm\"\n").count(), 1);
}

/// The only files that write files: both only when a person asked for exactly that.
const WRITERS: &[&str] = &["commands/new", "save"];

#[test]
fn nothing_is_sent_anywhere_and_only_what_is_asked_for_is_saved() {
    let all = files("src").into_iter();
    for (file, text) in all.filter(|(file, _)| !WRITERS.contains(&file.as_str())) {
        for line in code(&text) {
            for way in [
                "std::net",
                "TcpStream",
                "UdpSocket",
                "UnixStream",
                "fs::write",
                "File::create",
                "OpenOptions::new",
                ".write(true)",
                ".append(true)",
                "create_dir",
                "tempfile::",
            ] {
                assert!(
                    !line.contains(way),
                    "src/{file}.rs could keep or send something: {line}"
                );
            }
        }
    }
}
