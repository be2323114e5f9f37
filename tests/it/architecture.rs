//! The shape of the program, read off its source.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Foreign crates that parts of the domain may use: what reads a file knows its format.
const READERS: &[(&str, &[&str])] = &[
    ("answers/file", &["toml", "serde", "serde_json"]),
    ("ascii", &["any_ascii"]),
    ("date", &["jiff"]),
    ("file_format", &["toml", "serde_json"]),
    ("help_lines/check", &["toml"]),
    ("language", &["toml"]),
    ("locale", &["crossterm", "sys_locale"]),
    ("question_set/check", &["toml", "strsim"]),
    ("question_set/file", &["toml", "strsim"]),
    ("question_set/source", &["rustix"]),
    ("wrap", &["unicode_segmentation", "unicode_width"]),
];

/// Every crate that `Cargo.toml` names and that a `use` or a path could begin with.
const FOREIGN: &[&str] = &[
    "annotate_snippets",
    "any_ascii",
    "argon2",
    "askama",
    "clap",
    "clap_complete",
    "clap_mangen",
    "crossterm",
    "jiff",
    "landlock",
    "libc",
    "ratatui",
    "rustix",
    "seccompiler",
    "serde",
    "serde_json",
    "signal_hook",
    "strsim",
    "sys_locale",
    "tempfile",
    "toml",
    "unicode_segmentation",
    "unicode_width",
    "zeroize",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, by its path from there without `.rs`.
pub fn files(folder: &str) -> BTreeMap<String, String> {
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

/// The layers of `src/README.md`, each a list of modules; one uses only itself and those before it.
fn layers() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(root().join("src/README.md")).expect("the shape");
    let rows = readme
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('`'));
    let modules = |row: &str| {
        let names = row.split('`').skip(1).step_by(2);
        names.map(str::to_owned).collect()
    };
    rows.map(modules).collect()
}

/// The place of a file's module in the layers.
#[track_caller]
fn layer(layers: &[Vec<String>], file: &str) -> usize {
    let module = file.split('/').next().unwrap_or_default();
    let place = layers
        .iter()
        .position(|layer| layer.iter().any(|name| name == module));
    place.unwrap_or_else(|| panic!("say in src/README.md where `{module}` stands"))
}

#[test]
fn a_layer_uses_only_itself_and_those_before_it() {
    let layers = layers();
    assert_eq!(layers.len(), 5, "src/README.md lists the layers");
    for (file, text) in files("src") {
        if ["lib", "main"].contains(&file.as_str()) {
            continue;
        }
        let own = layer(&layers, &file);
        let later = layers[own + 1..].iter().flatten();
        for (line, module) in code(&text).flat_map(|line| later.clone().map(move |it| (line, it))) {
            assert!(
                !names(line, &format!("crate::{module}"))
                    && !line.contains(&format!("use crate::{module};")),
                "src/{file}.rs uses {module}, which stands in a later layer: {line}"
            );
        }
    }
}

#[test]
fn the_domain_uses_the_standard_library_and_itself() {
    let layers = layers();
    let all = files("src").into_iter();
    let domain = all.filter(|(file, _)| !["lib", "main"].contains(&file.as_str()));
    for (file, text) in domain.filter(|(file, _)| layer(&layers, file) < 2) {
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
        }
    }
}

#[test]
fn the_crates_watched_are_those_of_the_manifest() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml"))
        .expect("the manifest")
        .parse()
        .expect("TOML");
    let unix = &manifest["target"]["cfg(unix)"]["dependencies"];
    let linux = &manifest["target"]["cfg(target_os = \"linux\")"]["dependencies"];
    let named = [&manifest["dependencies"], unix, linux]
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
            let typed = ["clap", "clap_complete", "clap_mangen"]
                .iter()
                .any(|crate_| names(line, crate_));
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
            assert!(lines <= 300, "{folder}/{file}.rs has {lines} lines");
            assert!(
                !file.ends_with("mod"),
                "{folder}/{file}.rs: name it after its module"
            );
        }
    }
}

/// The only files that write files: each only when a person asked for exactly that.
const WRITERS: &[&str] = &["commands/new", "hand_over/outlet", "save"];

/// What passes things between the program's own processes, and to nobody else: both ends are made at once.
const BETWEEN_OUR_OWN: &[&str] = &[
    "commands/visit",
    "hand_over/client",
    "hand_over/passing",
    "hand_over/printer",
];

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
                "OFlags::CREATE",
            ] {
                if way == "UnixStream" && BETWEEN_OUR_OWN.contains(&file.as_str()) {
                    assert!(!line.contains("connect("), "src/{file}.rs connects: {line}");
                    continue;
                }
                assert!(
                    !line.contains(way),
                    "src/{file}.rs could keep or send something: {line}"
                );
            }
        }
    }
}

#[test]
fn a_package_holds_what_it_is_built_from_and_what_is_read_beside_it() {
    let list = ["package", "--list", "--allow-dirty", "--offline", "--quiet"];
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo
        .args(list)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let listed = String::from_utf8(output.stdout).expect("UTF-8");
    let listed: BTreeSet<&str> = listed.lines().collect();
    for needed in [
        "Cargo.lock",
        "README.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "questions/build.rs",
        "questions/interface.toml",
        "src/handout/handout.html",
        "tests/pictures/result.snap.svg",
    ] {
        assert!(listed.contains(needed), "{needed} is not in {listed:?}");
    }
    for source in files("src").keys() {
        let source = format!("src/{source}.rs");
        assert!(listed.contains(&*source), "{source} is not in it");
    }
    let others = listed
        .iter()
        .filter(|file| !file.starts_with("src/") && !file.starts_with("questions/"));
    let others: Vec<_> = others.filter(|file| file.contains('/')).collect();
    let is_picture =
        |file: &&&str| file.starts_with("tests/pictures/") && file.ends_with(".snap.svg");
    assert!(others.iter().all(is_picture), "{others:?}");
}
