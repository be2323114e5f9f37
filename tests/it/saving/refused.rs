//! Places where nothing can or may be saved: each says "not saved" and why, and leaves no trace.

use super::{GROUP, mode, names, report};
use crate::program::{Folder, PROGRAM};
use std::{
    fs,
    io::Write,
    os::unix::fs::{PermissionsExt, symlink},
    os::unix::process::CommandExt,
    path::Path,
    process::Command,
};

#[track_caller]
fn refused(place: &str, why: &str) {
    for extra in [&[][..], &["--replace"]] {
        let mut args = vec!["--format", "text", "--save", place];
        args.extend(extra);
        let ended = report(GROUP, &args);
        assert_eq!(
            (ended.code, &*ended.out),
            (Some(1), ""),
            "{place}: {}",
            ended.err
        );
        assert!(ended.err.starts_with("Not saved. "), "{}", ended.err);
        assert!(ended.err.contains(why), "{}", ended.err);
    }
}

/// Said past the harness, which would keep it to itself.
fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}

#[test]
fn a_link_is_never_followed_and_stays_a_link() {
    let folder = Folder::new();
    let target = folder.file("target.txt", "theirs");
    let link = folder.path("link.txt");
    symlink(&target, &link).expect("a link");
    let dangling = folder.path("dangling.txt");
    symlink(folder.path("nothing.txt"), &dangling).expect("a link");
    refused(&link, "is a link to some other place");
    refused(&dangling, "is a link to some other place");
    assert_eq!(fs::read_to_string(&target).expect("the file"), "theirs");
    assert_eq!(names(&folder), ["dangling.txt", "link.txt", "target.txt"]);
    assert!(Path::new(&link).is_symlink());
}

#[test]
fn folders_devices_and_pipes_are_no_places_for_a_page() {
    let folder = Folder::new();
    refused(&folder.path(""), "is a folder");
    refused("/", "is a folder");
    refused("..", "is a folder");
    refused("/dev/null", "is not an ordinary file");
    refused("/dev/full", "is not an ordinary file");
    let pipe = folder.path("pipe.txt");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe");
    // A program that opened it would wait for ever.
    refused(&pipe, "is not an ordinary file");
    assert_eq!(names(&folder), ["pipe.txt"]);
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let folder = Folder::new();
    let file = folder.file("file", "theirs");
    refused(&folder.path("nowhere/page.txt"), "There is no folder");
    refused(&folder.path("nowhere/"), "is a folder");
    refused(&format!("{file}/page.txt"), "There is no folder");
    assert_eq!(names(&folder), ["file"]);
}

#[test]
fn a_path_is_shown_without_a_control_byte() {
    let folder = Folder::new();
    let place = folder.path("a\u{1b}[31m\u{202e}b.txt");
    fs::write(&place, "mine").expect("a file");
    let ended = report(GROUP, &["--save", &place]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.err.contains("a\\u{1b}[31m\\u{202e}b.txt"),
        "{}",
        ended.err
    );
    let control = ended
        .err
        .chars()
        .find(|one| one.is_control() && *one != '\n');
    assert_eq!(control, None);
}

/// Root may write anywhere, so this goes on as nobody where it can.
#[test]
fn no_permission_to_write_says_so() {
    let folder = Folder::new();
    let closed = folder.path("closed");
    fs::create_dir(&closed).expect("a folder");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).expect("closed");
    let place = format!("{closed}/page.txt");
    let answers = Path::new(env!("CARGO_MANIFEST_DIR")).join(GROUP);
    let mut command = Command::new(PROGRAM);
    command.arg("report").arg(answers).args(["--save", &place]);
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    let Ok(output) = command.output() else {
        skipped("nobody else than root may run the program here");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.starts_with("Not saved. You are not allowed to write in"),
        "{said}"
    );
    assert!(fs::read_dir(&closed).expect("a listing").next().is_none());
    assert_eq!(mode(&closed), 0o555);
}

/// The shell keeps files to a size that the page does not fit in, as a disk with no room left does.
#[test]
fn no_room_keeps_the_old_file_and_leaves_no_piece_of_the_new_one() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    for blocks in ["0", "1"] {
        let limited = format!("ulimit -f {blocks}; exec \"$@\"");
        let output = Command::new("sh")
            .args(["-c", &limited, "sh", PROGRAM, "report"])
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(GROUP))
            .args(["--replace", "--save", &place])
            .output()
            .expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.starts_with("Not saved. There is no room left in"),
            "{said}"
        );
        assert_eq!(fs::read_to_string(&place).expect("the file"), "mine");
        assert_eq!(names(&folder), ["page.txt"]);
    }
}

/// A real disk of two pages, one of them taken, in a corner of its own that needs no rights; then
/// the same disk, only to be read.
#[test]
fn a_full_disk_and_a_disk_that_can_only_be_read_say_so() {
    let folder = Folder::new();
    let script = "mount -t tmpfs -o size=8k,mode=777 tmpfs \"$1\" || exit 99
        head -c 4096 /dev/zero >\"$1/taken\"; printf mine >\"$1/page.txt\"
        \"$2\" report \"$3\" --replace --save \"$1/page.txt\"; echo \"ended $?\"
        cat \"$1/page.txt\"; ls -A \"$1\"
        mount -o remount,ro \"$1\" || exit 99
        \"$2\" report \"$3\" --save \"$1/new.txt\"; echo \"ended $?\"
        ls -A \"$1\"";
    let output = Command::new("unshare")
        .args([
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            script,
            "sh",
        ])
        .arg(folder.path(""))
        .arg(PROGRAM)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(GROUP))
        .output();
    let Some(output) = output.ok().filter(|output| !output.stdout.is_empty()) else {
        skipped("no disk of one's own can be made here (unshare, mount)");
        return;
    };
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        out, "ended 1\nminepage.txt\ntaken\nended 1\npage.txt\ntaken\n",
        "{err}"
    );
    assert!(err.contains("Not saved. There is no room left in"), "{err}");
    assert!(err.contains("can only be read, not written to"), "{err}");
}
