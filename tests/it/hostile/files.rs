//! What stands under the path: too much, not text, nothing, or not even a file.

use super::{refused, refused_file, refused_for};
use crate::{program::Folder, small};

const MEBIBYTE: usize = 1024 * 1024;

#[test]
fn a_file_of_one_mebibyte_is_read_and_one_byte_more_is_not() {
    let room = MEBIBYTE - small::TEXT.len();
    let full = format!("{}#{}", small::TEXT, "x".repeat(room - 1));
    assert_eq!(full.len(), MEBIBYTE);
    small::load(&full);
    let folder = Folder::new();
    let path = folder.file("set.toml", &full);
    let ended = crate::program::run(&["score", "-", "--questions", &path], b"");
    assert!(ended.err.starts_with("<stdin>:"), "{}", ended.err);
    refused_for(
        full + "x",
        "1:1: error Q004: the file is larger than 1048576 bytes",
    );
}

#[test]
fn a_text_of_almost_a_megabyte_is_refused() {
    let long = "x".repeat(1_000_000);
    refused_for(
        small::with("A small set", &long),
        "6:9: error Q015: the text has 1000000 characters; the most is 2000",
    );
    let findings = refused(small::with("id = \"comfort\"", &format!("id = \"{long}\"")));
    assert!(
        findings[0].starts_with("16:6: error Q010: `xxxx") && findings[0].len() < 300,
        "{findings:#?}"
    );
}

#[test]
fn a_file_that_is_not_text_is_refused() {
    refused_for(
        [
            b"schema = 1\ntitle = \"\xff\"\n".as_slice(),
            small::TEXT.as_bytes(),
        ]
        .concat(),
        "2:10: error Q005: the file is not UTF-8 text",
    );
    refused_for(b"\xff\xfes\0c\0h\0", "1:1: error Q005");
    refused([0_u8; 4096]);
    refused_for(b"schema = 1\n# \xed\xa0\x80", "2:3: error Q005");
}

#[test]
fn an_empty_file_is_told_what_is_missing() {
    let findings = refused("");
    assert!(
        findings
            .iter()
            .all(|finding| finding.starts_with("1:1: error Q007")),
        "{findings:#?}"
    );
    assert!(findings.len() >= 9, "{findings:#?}");
}

#[test]
fn a_path_without_an_ordinary_file_is_refused() {
    let folder = Folder::new();
    assert_eq!(
        refused_file(&folder.path("none.toml")),
        ["1:1: error Q002: the file cannot be opened: there is no such file"]
    );
    let no_file = "1:1: error Q003: this is not an ordinary file; give the path of a text file";
    assert_eq!(refused_file(&folder.path("")), [no_file]);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_that_never_end_are_not_opened() {
    let no_file = "1:1: error Q003: this is not an ordinary file; give the path of a text file";
    let folder = Folder::new();
    let pipe = folder.path("pipe.toml");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .expect("mkfifo runs");
    assert!(made.success());
    for path in [pipe.as_str(), "/dev/zero", "/dev/null", "/dev/tty"] {
        assert_eq!(refused_file(path), [no_file], "{path}");
    }
    let link = folder.path("link.toml");
    std::os::unix::fs::symlink(&link, &link).expect("a link can be made");
    assert_eq!(
        refused_file(&link),
        ["1:1: error Q002: the file cannot be opened: the system could not read it"]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_permission_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let path = folder.file("set.toml", small::TEXT);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000))
        .expect("permissions can be set");
    if std::fs::read(&path).is_ok() {
        // Whoever runs this may read everything (root).
        return;
    }
    assert_eq!(
        refused_file(&path),
        ["1:1: error Q002: the file cannot be opened: you have no permission to read it"]
    );
}
