//! Exports as files: whole or not at all, and only where they may be.

use std::fs;

use crate::program::{Folder, run};
use crate::small;

#[test]
fn a_file_is_written_whole_and_never_over_another_unasked() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let file = folder.file("book.md", "Mine.");
    let export = ["export", &set, "--to", "codebook", "--out", &file];
    let ended = run(&export, b"");
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "Mine.");
    let ended = run(&[&export[..], &["--replace"]].concat(), b"");
    assert_eq!((ended.code, &*ended.out), (Some(0), ""), "{}", ended.err);
    let printed = run(&["export", &set, "--to", "codebook"], b"").out;
    assert_eq!(fs::read_to_string(&file).expect("the file"), printed);
    assert!(printed.starts_with("# "));
}

#[test]
fn a_set_with_a_mistake_is_not_exported() {
    let folder = Folder::new();
    let set = folder.file("bad.toml", small::with("id = \"small\"", "id = \"Small\""));
    let file = folder.path("out.json");
    let ended = run(&["export", &set, "--to", "fhir", "--out", &file], b"");
    assert_eq!((ended.code, &*ended.out), (Some(65), ""));
    assert!(fs::symlink_metadata(&file).is_err());
}

#[test]
fn a_set_of_ones_own_speaks_its_own_language_only() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let ended = run(&["export", &set, "--to", "fhir"], b"");
    let all: serde_json::Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(all["url"], "urn:circle-or-chair:questionnaire:small");
    assert!(all.get("_title").is_none(), "{}", ended.out);
}
