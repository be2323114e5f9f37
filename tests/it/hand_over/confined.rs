//! A visit is confined by the system: what it may not do, it cannot do.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the confined program says of each act, in a folder with one file.
fn tried(name: &str, keeps: bool) -> (PathBuf, Vec<String>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("old"), "old").expect("a file");
    let tests = env::current_exe().expect("the tests know themselves");
    let examples = tests.ancestors().nth(2).expect("a folder").join("examples");
    let mut program = Command::new(examples.join("acts"));
    program.arg(&folder).args(keeps.then_some("keep"));
    let said = program.output().expect("it runs");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    (folder, said.lines().map(str::to_owned).collect())
}

/// A kernel without a layer says so on the first page; there is nothing to be held here then. Where it has one, it holds.
fn is_whole(said: &[String]) -> bool {
    let layers = said.first().map_or("", String::as_str);
    for (list, layer, holds) in [
        (
            "/proc/sys/kernel/seccomp/actions_avail",
            "errno",
            "calls true",
        ),
        ("/sys/kernel/security/lsm", "landlock", "files true"),
    ] {
        let has = fs::read_to_string(list).is_ok_and(|list| list.contains(layer));
        assert!(!has || layers.contains(holds), "{layers}");
    }
    layers == "files true calls true"
}

#[test]
fn everything_that_a_visit_may_not_do_is_refused() {
    let (folder, said) = tried("confined", false);
    if !is_whole(&said) {
        return;
    }
    assert!(said.len() > 14, "{said:?}");
    for act in &said[1..] {
        assert!(act.ends_with(": refused"), "{act}");
    }
    assert_eq!(fs::read_dir(folder).expect("a folder").count(), 1);
}

#[test]
fn with_a_folder_for_pages_only_a_new_file_can_be_made_there() {
    let (folder, said) = tried("confined-with-folder", true);
    if !is_whole(&said) {
        return;
    }
    for act in &said[1..said.len() - 1] {
        assert!(act.ends_with(": refused"), "{act}");
    }
    assert_eq!(said.last().map(String::as_str), Some("keep a page: true"));
    assert_eq!(
        fs::read_to_string(folder.join("old")).expect("a file"),
        "old"
    );
    assert_eq!(fs::read_dir(folder).expect("a folder").count(), 2);
}
