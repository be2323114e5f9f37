//! Saving the page: only when asked, whole or not at all, and nothing else is touched.

#[cfg(target_os = "linux")]
mod asked;
mod killed;
mod refused;

use crate::program::{Ended, Folder, run};
use std::{
    fs,
    path::{Path, PathBuf},
};

const GROUP: &str = "tests/it/handouts/steady.toml";
const FEW: &str = "tests/it/handouts/few-answers.toml";
const NO_FORM: &str = "circle-or-chair: Choose a file name that ends in .txt, .md, .html or .json, \
                       or in .toml for the answers alone. For any other name, use report with \
                       --format text, markdown, html, json, answers or fhir.\n";

/// `report` with the answers of one of the three people.
#[track_caller]
fn report(answers: &str, args: &[&str]) -> Ended {
    let answers = Path::new(env!("CARGO_MANIFEST_DIR")).join(answers);
    let mut all = vec!["report", answers.to_str().expect("a path in UTF-8")];
    all.extend(args);
    run(&all, b"")
}

/// What is in a folder, by name.
#[track_caller]
fn names(folder: &Folder) -> Vec<String> {
    let path = PathBuf::from(folder.path(""));
    let entries = fs::read_dir(path).expect("the folder can be listed");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort_unstable();
    names
}

#[track_caller]
fn mode(path: &str) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    let about = fs::metadata(path).expect("the file is there");
    about.permissions().mode() & 0o7777
}

#[test]
fn without_save_the_page_is_printed_and_nothing_is_written() {
    let ended = report(GROUP, &[]);
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    assert!(ended.out.starts_with("Which kind of therapy?"));
    assert!(
        ended
            .out
            .contains("Your answers lean toward group therapy.")
    );
}

#[test]
fn a_page_is_saved_for_this_user_alone_and_the_person_is_told_where() {
    let folder = Folder::new();
    for (name, format, start) in [
        ("page.txt", "text", "Which kind"),
        ("page.md", "markdown", "# Which kind"),
        ("page.HTML", "html", "<!DOCTYPE html>"),
        ("page.json", "json", "{"),
    ] {
        let place = folder.path(name);
        let ended = report(GROUP, &["--save", &place]);
        assert_eq!((ended.code, &*ended.out), (Some(0), ""), "{name}");
        let said = format!(
            "Saved as {place}.\nOthers who use this computer with your account, or who manage it, \
             can read the file. You can move it to a safe place, or delete it when you no longer \
             need it.\n"
        );
        assert_eq!(ended.err, said);
        let page = fs::read_to_string(&place).expect("the page");
        assert!(page.starts_with(start), "{name}: {page}");
        assert_eq!(mode(&place), 0o600, "{name}");
        if format == "text" {
            let printed = report(GROUP, &["--format", format]);
            assert_eq!(page, printed.out);
        }
    }
    assert_eq!(
        names(&folder),
        ["page.HTML", "page.json", "page.md", "page.txt"]
    );
}

/// One line says so, where each line of the page would be a mistake of its own.
#[test]
fn a_saved_page_is_known_where_answers_are_wanted() {
    let folder = Folder::new();
    for name in ["a.txt", "a.md", "a.html"] {
        let page = folder.path(name);
        assert_eq!(report(FEW, &["--save", &page]).code, Some(0));
        for args in [
            &["score", &*page][..],
            &["report", &page],
            &["--answers", &page],
        ] {
            let ended = run(args, b"");
            assert_eq!((ended.code, &*ended.out), (Some(65), ""), "{args:?}");
            let said = "error Q050: this is no file of answers, but a text to read; type the code";
            assert!(ended.err.contains(said), "{}", ended.err);
            assert_eq!(ended.err.trim_end().lines().count(), 1, "{}", ended.err);
        }
    }
}

/// Which kind stands first is a matter of the answers, or of who asks.
#[test]
fn the_same_answers_give_the_same_page_and_the_kind_asked_for_stands_first() {
    let folder = Folder::new();
    let steady = Path::new(env!("CARGO_MANIFEST_DIR")).join(GROUP);
    let steady = fs::read_to_string(steady).expect("the answers");
    let other = steady.replace("talk-in-group = \"ok\"", "talk-in-group = \"at-ease\"");
    let usual = [("steady", steady), ("other", other)].map(|(name, text)| {
        let answers = folder.file(&format!("{name}.toml"), text);
        let pages = [(); 8].map(|()| report(&answers, &[]).out);
        assert!(pages.iter().all(|page| *page == pages[0]), "{name}");
        let of = |form: &str| {
            let page = report(&answers, &["--first", form]).out;
            let at = |bar: &str| page.find(&format!("\n{bar}  ")).expect("a bar");
            let group_first = at("Group") < at("One-to-one");
            assert_eq!(group_first, form == "group", "{page}");
            page == pages[0]
        };
        [of("group"), of("individual")]
    });
    assert_eq!(usual, [[true, false], [false, true]]);
}

#[test]
fn a_name_without_a_known_ending_needs_a_format() {
    let folder = Folder::new();
    let place = folder.path("page");
    let ended = report(GROUP, &["--save", &place]);
    assert_eq!((ended.code, &*ended.out), (Some(2), ""));
    assert_eq!(ended.err, NO_FORM);
    assert!(names(&folder).is_empty());
    let ended = report(GROUP, &["--save", &place, "--format", "json"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(
        fs::read_to_string(&place)
            .expect("the page")
            .starts_with('{')
    );
}

/// Else the page would be in another form than its name says.
#[test]
fn the_questionnaire_refuses_such_a_name_at_its_start_in_the_same_words() {
    let lines = run(&["--plain", "--save", "page.pdf"], b"");
    assert_eq!(
        (lines.code, &*lines.out, &*lines.err),
        (Some(2), "", NO_FORM)
    );
}

#[test]
fn a_file_that_is_there_stays_without_a_yes() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    let ended = report(GROUP, &["--save", &place]);
    assert_eq!((ended.code, &*ended.out), (Some(1), ""));
    let said =
        format!("Not saved. {place} is there already. Choose another name, or add --replace.\n");
    assert_eq!(ended.err, said);
    assert_eq!(fs::read_to_string(&place).expect("the file"), "mine");
    let ended = report(GROUP, &["--save", &place, "--replace"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let page = fs::read_to_string(&place).expect("the page");
    assert!(page.starts_with("Which kind"), "{page}");
    assert_eq!(
        mode(&place),
        0o600,
        "a file that others could read is replaced by one they cannot"
    );
    assert_eq!(names(&folder), ["page.txt"]);
}

#[test]
fn answers_with_a_mistake_leave_no_file() {
    let folder = Folder::new();
    let answers = folder.file("answers.toml", "question_set = \"other\"\n[answers]\n");
    let place = folder.path("page.txt");
    let ended = run(&["report", &answers, "--save", &place], b"");
    assert_eq!((ended.code, &*ended.out), (Some(65), ""));
    assert_eq!(names(&folder), ["answers.toml"]);
}
