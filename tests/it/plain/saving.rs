//! Taking a page along from the line mode: what is asked, what is saved, and when nothing is.

use super::talk::{TO_THE_QUESTIONS, times, type_and_save};
use crate::{
    program::{Folder, run},
    screens::player::Player,
};
use circle_or_chair::{
    front_end::{Place, Request, Saved},
    tui::message::Effect,
};
use std::{fs, os::unix::fs::PermissionsExt};

/// Answers to the result; what is typed after it.
fn to_result(lines: &str) -> String {
    let answers = times(8, "3") + "1\n" + &times(10, "3");
    format!("{TO_THE_QUESTIONS}{answers}20\n{lines}")
}

/// What the program was asked to save, and what it said. There is a file of the name `there.txt`.
fn asked(language: usize, lines: &str, place: Place) -> (Vec<Request>, String) {
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
    let said = type_and_save(language, lines.as_bytes(), 80, place, save);
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
    let (requests, text) = asked(0, lines, Place::default());
    assert_eq!(names(&requests), expected, "{lines:?}\n{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const PROPOSED: (&str, bool) = ("notes-2026-11-23.html", false);

#[test]
fn the_word_its_letter_and_its_line_lead_there_and_enter_keeps_what_is_proposed() {
    for way in ["save", "t", "take", "4", "Save a page to take along"] {
        let said = asks_for(&format!("{way}\n\n\n\n"), &[PROPOSED]);
        assert!(said.contains("Proposed: 1, 2, 3. Press Enter"), "{said}");
        assert!(said.contains("Proposed: A page for a browser"), "{said}");
        assert!(said.contains("Proposed: notes-2026-11-23.html."), "{said}");
        assert!(said.contains("Saved. Others could read it."), "{said}");
        let after = said.rsplit("Saved.").next().unwrap_or_default();
        assert!(after.contains("What would you like to do now?"), "{said}");
    }
    asks_for("s\n", &[]);
}

#[test]
fn the_same_choices_give_the_same_bytes_as_the_full_screen() {
    let saved = |form: &str, keys: &str, lines: &str| {
        let mut player = Player::new(80, 24);
        player.begin();
        player.answer(&"3 ".repeat(8)).press("1 space enter");
        player.answer(&"3 ".repeat(10));
        player.press("end enter t");
        player.press(&format!("{keys} end enter"));
        let Effect::Save(page) = player.effect.clone() else {
            panic!("{form}: nothing was saved\n{}", player.screen());
        };
        let (requests, said) = asked(0, lines, Place::default());
        assert_eq!(requests.len(), 1, "{form}: {said}");
        let typed = &requests[0];
        assert_eq!(typed.name, page.name);
        assert!(typed.name.ends_with(form), "{}", typed.name);
        assert!(typed.bytes == page.bytes, "{form}: the pages differ");
        page.bytes
    };
    let with_all = saved(".html", "", "save\n\n\n\n");
    let with_two = saved(".html", "home enter", "save\n2 3\n\n\n");
    assert!(with_all != with_two, "a question less is another page");
    let form = |back: usize| format!("home enter end {} enter", "up ".repeat(back));
    saved(".txt", &form(5), "save\n2 3\n1\n\n");
    saved(".md", &form(4), "save\n3 2\n2\n\n");
    saved(".json", &form(2), "save\n2, 3\n4\n\n");
}

#[test]
fn any_three_questions_or_none_can_be_chosen() {
    let page = |numbers: &str| {
        let lines = format!("save\n{numbers}\n1\n\n");
        let (requests, said) = asked(0, &lines, Place::default());
        assert_eq!(requests.len(), 1, "{said}");
        String::from_utf8(requests[0].bytes.clone()).expect("text")
    };
    assert_eq!(page("1 2 3"), page(""));
    assert!(page("0") != page("") && page("4") != page("0"));
    for (wrong, said) in [
        ("1 2 3 4", "You typed 4 numbers, and 3 is the most here."),
        ("99", "There is no line 99 here."),
        ("0 1", "There is no line 0 here."),
        ("hello", "is not one of the answers here"),
        ("skip", "does nothing on this page"),
    ] {
        let text = asks_for(&format!("save\n{wrong}\n"), &[]);
        assert!(text.contains(said), "{wrong}: {text}");
    }
}

#[test]
fn a_name_may_change_the_form_and_a_form_the_name() {
    asks_for("save\n\nplain text\n\n", &[("notes-2026-11-23.txt", false)]);
    let said = asks_for("save\n\n\nMy Page.MD\n", &[("My Page.MD", false)]);
    assert!(said.contains("asks for this form: Markdown."), "{said}");
    for bad in ["a\u{1b}[31m.txt".to_owned(), "x".repeat(201)] {
        let said = asks_for(&format!("save\n\n\n{bad}\n"), &[]);
        assert!(said.contains("No file can have that name here."), "{said}");
    }
    let said = asks_for("save\n\n\nskip\n./skip\n", &[("./skip", false)]);
    assert!(said.contains("type ./ before it"), "{said}");
    // The option's name and form are what is proposed.
    let place = Place {
        there: 0,
        file: Some("mine.json".to_owned()),
        folder: "/home/me".to_owned(),
    };
    let (requests, said) = asked(0, "save\n\n\n\n", place);
    assert_eq!(names(&requests), [("mine.json", false)]);
    assert!(said.contains("Proposed: JSON, for programs."), "{said}");
    assert!(said.contains("In the folder /home/me"), "{said}");
    assert!(requests[0].bytes.starts_with(b"{"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_the_whole_word() {
    let first = ("there.txt", false);
    let name = "save\n\n\nthere.txt\n";
    let said = asks_for(&format!("{name}yes\n"), &[first, ("there.txt", true)]);
    assert!(
        said.contains("there.txt is there already. Type yes"),
        "{said}"
    );
    for other in ["y", "1", "replace", "yes please", "skip"] {
        let said = asks_for(&format!("{name}{other}\n"), &[first]);
        assert!(said.contains("Type the whole word \"yes\""), "{said}");
    }
    for keep in ["", "back"] {
        let said = asks_for(
            &format!("{name}{keep}\nb.txt\n"),
            &[first, ("b.txt", false)],
        );
        assert!(said.contains("there.txt was kept as it was."), "{said}");
    }
}

#[test]
fn a_failure_says_why_and_keeps_what_was_chosen() {
    let lines = "save\n4\n1\nno/where.txt\nback\nback\n\n\nhere.txt\n";
    let (requests, said) = asked(0, lines, Place::default());
    let expected = [("no/where.txt", false), ("here.txt", false)];
    assert_eq!(names(&requests), expected, "{said}");
    assert_eq!(requests[0].bytes, requests[1].bytes);
    assert!(said.contains("Not saved. There is no such folder.\nYour answers are still here."));
    assert!(said.contains("Proposed: 4. Press Enter"), "{said}");
}

#[test]
fn every_prompt_has_its_ways_out_and_the_end_of_input_saves_nothing() {
    let prompts = ["save\n", "save\n\n", "save\n\n\n"];
    for prompt in prompts {
        for word in ["lines", "l", "help", "h"] {
            let said = asks_for(&format!("{prompt}{word}\n"), &[]);
            assert!(said.contains("988 Lifeline: call or text 988"), "{prompt}");
        }
        let said = asks_for(&format!("{prompt}leave\n1\n"), &[]);
        assert!(said.contains("You left. Nothing was saved."), "{said}");
        let said = asks_for(prompt, &[]);
        assert!(
            said.contains("The page to take along was not saved."),
            "{said}"
        );
    }
    let said = asks_for("save\n\n\nback\nback\nback\nq\n1\n", &[]);
    assert!(said.contains("You left. Nothing was saved."), "{said}");
    asks_for("save\n\n\nthere.txt\n", &[("there.txt", false)]);
    asks_for("save\n\n\nthere.txt\nlines\n", &[("there.txt", false)]);
    let said = asks_for("save\n\n\n\nq\n1\n", &[PROPOSED]);
    assert!(
        said.contains("Only the page that you saved is kept."),
        "{said}"
    );
}

#[test]
fn changed_answers_and_another_language_are_on_the_page() {
    let (requests, _) = asked(0, "save\n4\n\n\n1\n1\n1\n20\nt\n\n\n\n", Place::default());
    assert_eq!(requests.len(), 2);
    assert!(requests[0].bytes != requests[1].bytes);
    let lines = "guardar\n\n1\nthere.txt\nyes\nreemplazar\n";
    let (requests, said) = asked(1, lines, Place::default());
    let expected = [("there.txt", false), ("there.txt", true)];
    assert_eq!(names(&requests), expected, "{said}");
    let (requests, said) = asked(0, "save\nespa\u{f1}ol\n4\n1\n\n", Place::default());
    let page = String::from_utf8(requests[0].bytes.clone()).expect("text");
    assert!(page.contains("no es un examen"), "{said}\n{page}");
}

/// The program itself, with a page saved under this name.
fn program(place: &str, name: &str, more: &str) -> crate::program::Ended {
    let lines = to_result(&format!("save\n\n\n{name}\n{more}"));
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
    let mode = fs::metadata(&place).expect("the page").permissions().mode();
    assert_eq!(mode & 0o7777, 0o600);
    let said = ended.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("Others who use this computer may be able"),
        "{said}"
    );
    assert_eq!(fs::read_dir(folder.path("")).expect("a listing").count(), 1);
}

#[test]
fn the_program_keeps_a_file_without_a_yes_and_says_why_it_cannot_save() {
    let folder = Folder::new();
    let place = folder.file("page.txt", "mine");
    for more in ["", "y\n", "\n", "no\n"] {
        program(&place, "", more);
        assert_eq!(fs::read_to_string(&place).expect("the file"), "mine");
    }
    let ended = program(&place, &folder.path("nowhere/page.txt"), "");
    assert!(
        ended.out.contains("Not saved. There is no folder"),
        "{}",
        ended.out
    );
    program(&place, "", "yes\n");
    let page = fs::read_to_string(&place).expect("the page");
    assert!(page.starts_with("Which kind"), "{page}");
    assert_eq!(fs::read_dir(folder.path("")).expect("a listing").count(), 1);
}
