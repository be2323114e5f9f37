//! Taking a page along from the line mode: what is chosen, what is saved, and when nothing is.

use super::talk::{TO_THE_QUESTIONS, flat, type_and_save};
use crate::program::{Folder, run};
use circle_or_chair::journey::{Request, Saved, Saving};
use std::fs;

/// Answers to the result; what is typed after it.
fn to_result(lines: &str) -> String {
    format!(
        "{TO_THE_QUESTIONS}{}review\nresult\n{lines}",
        "3\n".repeat(11)
    )
}

/// What the program was asked to save, and what it said. There is a file of the name `there.txt`.
fn asked(language: usize, lines: &str, saving: Saving) -> (Vec<Request>, String) {
    let mut requests = Vec::new();
    let save = |request: &Request, _: &_| {
        requests.push(request.clone());
        match (&*request.name, request.replace) {
            ("there.txt", false) => Saved::Exists("it is there".to_owned()),
            ("no/where.txt", _) => Saved::Not("Not saved. There is no such folder.".to_owned()),
            _ => Saved::There(vec![
                "Saved.".to_owned(),
                "Others could read it.".to_owned(),
            ]),
        }
    };
    let lines = to_result(lines);
    let said = type_and_save(language, lines.as_bytes(), 80, saving, save);
    (requests, said.text)
}

/// The pages as names and whether they replace a file.
fn names(requests: &[Request]) -> Vec<(&str, bool)> {
    requests
        .iter()
        .map(|request| (&*request.name, request.replace))
        .collect()
}

#[track_caller]
fn asks_for(lines: &str, expected: &[(&str, bool)]) -> String {
    let (requests, text) = asked(0, lines, Saving::default());
    assert_eq!(names(&requests), expected, "{lines:?}\n{text}");
    flat(&text)
}

const PROPOSED: (&str, bool) = ("notes-2026-11-23.html", false);

#[test]
fn one_word_saves_and_the_page_can_be_looked_at_first() {
    for way in [
        "save",
        "take along\n1",
        "t\n1",
        "take\nsave this page",
        "4\n1",
    ] {
        let said = asks_for(&format!("{way}\n"), &[PROPOSED]);
        assert!(said.contains("Saved. Others could read it."), "{said}");
    }
    asks_for("s\ntake\n", &[]);
    let said = asks_for("take\nagain\n", &[]);
    assert!(
        said.contains("To hear the page as it will be, type \"again\"."),
        "{said}"
    );
}

/// Types these lines on the page to take along, and saves it.
fn page(lines: &str) -> Vec<u8> {
    let lines = format!("take\nplain text\n{lines}save\n");
    let (mut requests, said) = asked(0, &lines, Saving::default());
    assert_eq!(requests.len(), 1, "{said}");
    requests.remove(0).bytes
}

#[test]
fn questions_are_ticked_by_their_numbers_one_or_several() {
    let none = page("8 9 10\n");
    assert!(none != page("") && page("8\n") != none);
    assert_eq!(page("8\n9, 10\n"), none);
    assert_eq!(page("8\n8\n"), page(""));
    // Three are the most: the fourth is not ticked, and that is said.
    assert_eq!(page("11\n"), page(""));
    let said = asks_for("take\n11\n", &[]);
    assert!(said.contains("3 questions are the most."), "{said}");
    let said = asks_for("take\n8\n", &[]);
    assert!(said.contains("(not ticked)"), "{said}");
    for (wrong, why) in [
        ("99", "There is no line 99 here."),
        ("0 1", "There is no line 0 here."),
        ("3 8", "Only one line can be chosen here."),
        ("hello", "is not one of the answers here"),
        ("skip", "does nothing on this page"),
    ] {
        let said = asks_for(&format!("take\n{wrong}\n"), &[]);
        assert!(said.contains(why), "{wrong}: {said}");
    }
}

#[test]
fn a_name_may_change_the_form_and_a_form_the_name() {
    asks_for(
        "take\nplain text\nsave\n",
        &[("notes-2026-11-23.txt", false)],
    );
    let said = asks_for("take\nname\nMy Page.MD\nsave\n", &[("My Page.MD", false)]);
    assert!(
        said.contains("Proposed: notes-2026-11-23.html. Press Enter"),
        "{said}"
    );
    assert!(said.contains("4. Markdown (chosen)"), "{said}");
    for bad in ["a\u{1b}[31m.txt".to_owned(), "x".repeat(201)] {
        let said = asks_for(&format!("take\nname\n{bad}\n\nsave\n"), &[PROPOSED]);
        assert!(said.contains("No file can have that name here."), "{said}");
    }
    let said = asks_for(
        "take\nname\nskip\n./skip.txt\nsave\n",
        &[("./skip.txt", false)],
    );
    assert!(said.contains("type ./ before it"), "{said}");
    asks_for("take\nname\nback\nsave\n", &[PROPOSED]);
    // The option's name and form are what is proposed.
    let saving = Saving {
        there: 0,
        file: Some("mine.json".to_owned()),
        folder: "/home/me".to_owned(),
    };
    let (requests, said) = asked(0, "take\nsave\n", saving);
    assert_eq!(names(&requests), [("mine.json", false)]);
    assert!(said.contains("JSON, for programs (chosen)"), "{said}");
    assert!(said.contains("In the folder /home/me"), "{said}");
    assert!(requests[0].bytes.starts_with(b"{"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_chosen() {
    let first = ("there.txt", false);
    let name = "take\nname\nthere.txt\nsave\n";
    for replace in ["2", "replace the file"] {
        let said = asks_for(&format!("{name}{replace}\n"), &[first, ("there.txt", true)]);
        assert!(said.contains("it is there"), "{said}");
    }
    for other in ["y", "yes", "replace", "skip", "back", ""] {
        asks_for(&format!("{name}{other}\n"), &[first]);
    }
    asks_for(
        &format!("{name}name\nb.txt\nsave\n"),
        &[first, ("b.txt", false)],
    );
}

#[test]
fn a_failure_says_why_keeps_what_was_chosen_and_does_not_propose_that_name_again() {
    let lines = "take\n9\nname\nno/where.txt\nsave\nname\n\nhere.txt\nsave\n";
    let (requests, said) = asked(0, lines, Saving::default());
    let expected = [("no/where.txt", false), ("here.txt", false)];
    assert_eq!(names(&requests), expected, "{said}");
    assert_eq!(requests[0].bytes, requests[1].bytes);
    let said = flat(&said);
    assert!(
        said.contains("There is no such folder. Your answers are still here."),
        "{said}"
    );
    assert!(!said.contains("Proposed: no/where.txt"), "{said}");
    assert!(
        said.contains("Type a name for the file, or \"back\""),
        "{said}"
    );
}

#[test]
fn a_hidden_name_is_refused_with_the_reason_unless_the_program_was_started_with_it() {
    for name in [".bashrc.txt", "~/.ssh/notes.txt", ".config/notes.txt"] {
        let said = asks_for(&format!("take\nname\n{name}\nsave\n"), &[]);
        let why = format!("Not saved. {name} would be hidden");
        assert!(said.contains(&why), "{said}");
        assert!(said.contains("Your answers are still here."), "{said}");
    }
    asks_for(
        "take\nname\n../there/notes.txt\nsave\n",
        &[("../there/notes.txt", false)],
    );
    let saving = Saving {
        file: Some(".notes.txt".to_owned()),
        ..Saving::default()
    };
    let (requests, said) = asked(0, "save\n", saving);
    assert_eq!(names(&requests), [(".notes.txt", false)], "{said}");
}

#[test]
fn the_end_of_the_input_saves_nothing_and_says_so() {
    for prompt in ["take\n", "take\nname\n", "take\nname\nx.txt\n"] {
        let said = asks_for(prompt, &[]);
        assert!(
            said.contains("The page to take along was not saved."),
            "{said}"
        );
        let said = asks_for(&format!("{prompt}leave\nq\n"), &[]);
        assert!(said.contains("You left. Nothing was saved."), "{said}");
    }
    for after in ["", "name\nother.html\n", "name\nthere.txt\nsave\n"] {
        let (_, said) = asked(0, &format!("save\n{after}q\nq\n"), Saving::default());
        for stays in [
            "The page you saved stays where it is.",
            "Only the page that you saved is kept.",
        ] {
            assert!(flat(&said).contains(stays), "{said}");
        }
    }
}

#[test]
fn changed_answers_and_another_language_are_on_the_page() {
    let (requests, _) = asked(0, "save\nanswers\n2\n1\nsave\n", Saving::default());
    assert_eq!(requests.len(), 2);
    assert!(requests[0].bytes != requests[1].bytes);
    let (requests, said) = asked(0, "take\nespa\u{f1}ol\nsave\n", Saving::default());
    let page = String::from_utf8(requests[0].bytes.clone()).expect("text");
    assert!(page.contains("no es un examen"), "{said}\n{page}");
}

/// The program itself, with a page saved under this name.
fn program(place: &str, name: &str, more: &str) -> crate::program::Ended {
    let lines = to_result(&format!("take\n{name}save\n{more}"));
    run(&["--plain", "--save", place], lines.as_bytes())
}

#[test]
fn the_program_saves_once_for_this_user_alone_and_says_where() {
    let folder = Folder::new();
    let place = folder.path("page.md");
    let ended = program(&place, "", "");
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    let page = fs::read_to_string(&place).expect("the page");
    assert!(page.starts_with("# Which kind"), "{page}");
    #[cfg(unix)]
    {
        let about = fs::metadata(&place).expect("the page");
        let mode = std::os::unix::fs::PermissionsExt::mode(&about.permissions());
        assert_eq!(mode & 0o7777, 0o600);
    }
    let said = flat(&ended.out);
    assert!(
        said.contains("Others who use this computer with your account"),
        "{said}"
    );
    assert_eq!(fs::read_dir(folder.path("")).expect("a listing").count(), 1);
}

#[test]
fn the_program_keeps_a_file_unless_told_and_says_why_it_cannot_save() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    for more in ["", "y\n", "\n", "yes\n"] {
        program(&place, "", more);
        assert_eq!(fs::read_to_string(&place).expect("the file"), "mine");
    }
    let ended = program(
        &place,
        &format!("name\n{}\n", folder.path("nowhere/page.txt")),
        "",
    );
    assert!(
        ended.out.contains("Not saved. There is no folder"),
        "{}",
        ended.out
    );
    program(&place, "", "replace the file\n");
    let page = fs::read_to_string(&place).expect("the page");
    assert!(page.starts_with("Which kind"), "{page}");
    assert_eq!(fs::read_dir(folder.path("")).expect("a listing").count(), 1);
}
