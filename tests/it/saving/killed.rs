//! A program that is killed while it saves leaves the old page or the new one, never a torn one.

use super::{FEW, GROUP, mode, report};
use crate::program::{Folder, PROGRAM};
use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
};

/// The file that the page is first written to.
fn beside(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with(".saving-"))
    })
}

fn saving(answers: &str, place: &str) -> Child {
    Command::new(PROGRAM)
        .arg("report")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(answers))
        .args(["--replace", "--save", place])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

#[test]
fn a_kill_while_saving_leaves_the_old_page_or_the_new_one() {
    let folder = Folder::new();
    let place = folder.path("page.json");
    let within = Path::new(&place).parent().expect("a folder").to_owned();
    assert_eq!(report(GROUP, &["--save", &place]).code, Some(0));
    let mut in_the_middle = 0;
    for answers in [FEW, GROUP].into_iter().cycle().take(60) {
        let mut child = saving(answers, &place);
        // As soon as anything stands beside the page, and so at the latest moment that could tear it.
        while child.try_wait().expect("the child can be asked").is_none() {
            if beside(&within) {
                let _ = child.kill();
            }
        }
        in_the_middle += usize::from(beside(&within));
        let page = fs::read_to_string(&place).expect("a page is always there");
        let page: serde_json::Value = serde_json::from_str(&page).expect("it is whole");
        let outcome = page["outcome"].as_str().expect("an outcome");
        assert!(
            ["group", "not-enough-answers"].contains(&outcome),
            "{outcome}"
        );
        assert_eq!(mode(&place), 0o600);
        clear(&within);
    }
    assert!(in_the_middle > 0, "no kill came in the middle");
}

/// What a killed program leaves beside the page is for this user's eyes only as well.
fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a listing").flatten() {
        let path = entry.path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(".saving-"))
        {
            assert_eq!(mode(&path.to_string_lossy()), 0o600);
            fs::remove_file(path).expect("it can be removed");
        }
    }
}
