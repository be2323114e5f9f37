//! What the program writes line by line, byte by byte, and how it is chosen and left.

use super::talk::{TO_THE_QUESTIONS, all_languages, type_in};
use crate::program::PROGRAM;
use std::{
    io::Write,
    process::{Command, Stdio},
};

/// Every page, wrong answers and bytes that are none.
fn every_page() -> String {
    let pages = "next\n".repeat(11);
    let help = "?\nback\nhelp\n1\nback\nx\x1b[31m\u{9b}2J\u{202e}\n";
    let result = "result\nreasons\nwhat if\n1\n2 less\nput back\nanswers\n3\nback\n";
    let taking = "take along\n9\n9 10 11\n3\nname\nb\u{202e}\n\nagain\n";
    format!(
        "2\n1\n{pages}back\nback\n1\n3\nkeep going\nback\n{help}keep going\n1\nback\n\n{help}\
         review\n{result}language\n{taking}language\nback\nq\n2\nq\nq\n"
    )
}

#[track_caller]
fn run(args: &[&str], environment: &[(&str, &str)], input: &str) -> (Option<i32>, String) {
    let mut child = Command::new(PROGRAM)
        .args(args)
        .env_clear()
        .envs(environment.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).expect("text");
    (output.status.code(), text)
}

#[test]
fn nothing_is_written_but_lines_of_text() {
    let languages = all_languages();
    for language in languages.iter().map(|language| &*language.tag) {
        let utf8 = [("LANG", "C.UTF-8")];
        let (code, text) = run(&["--lang", language], &utf8, &every_page());
        assert_eq!(code, Some(0));
        check_lines(&text, 80);
        for (args, locale) in [(&["--ascii"][..], "C.UTF-8"), (&[], "C")] {
            let args = [args, &["--lang", language]].concat();
            let (_, text) = run(&args, &[("LANG", locale)], &every_page());
            assert!(text.is_ascii(), "{args:?}, {locale}");
            check_lines(&text, 80);
        }
    }
}

#[test]
fn the_languages_of_the_system_are_spoken() {
    for locale in ["de_DE.UTF-8", "de_AT.UTF-8", "de_CH"] {
        let (_, text) = run(&[], &[("LANG", locale)], "gehen\n1\n");
        assert!(
            text.contains("Welche Art von Therapie?"),
            "{locale}: {text}"
        );
        assert!(text.contains("Sie sind gegangen."), "{locale}: {text}");
    }
}

#[test]
fn narrow_windows_get_short_lines() {
    for width in [40, 30, 20] {
        for language in 0..all_languages().len() {
            check_lines(&type_in(language, &every_page(), width).text, width);
        }
    }
}

#[track_caller]
fn check_lines(text: &str, width: usize) {
    assert!(text.ends_with('\n'));
    for line in text.lines() {
        let columns = circle_or_chair::wrap::columns(line);
        assert!(columns <= width, "{columns} columns: {line:?}");
        for character in line.chars() {
            let drawn = matches!(character, '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}');
            assert!(!character.is_control() && !drawn, "{line:?}");
        }
    }
}

#[test]
fn answers_piped_in_work_to_the_end() {
    let lines = format!(
        "{TO_THE_QUESTIONS}{}review\nresult\nq\nq\n",
        "2\n".repeat(11)
    );
    let (code, text) = run(&[], &[], &lines);
    assert_eq!(code, Some(0));
    assert!(text.contains("What your answers show"), "{text}");
    assert!(text.contains("What you could start with"), "{text}");
}

#[cfg(target_os = "linux")]
mod on_a_terminal {
    use super::PROGRAM;
    use crate::terminal::{Signal, Terminal};
    use std::path::Path;

    #[track_caller]
    fn open(args: &[&str], environment: &[(&str, &str)]) -> Terminal {
        Terminal::spawn(Path::new(PROGRAM), args, environment, 80, 24)
    }

    #[test]
    fn an_option_and_the_environment_choose_it() {
        for (args, environment) in [
            (&["--plain"][..], &[][..]),
            (&[], &[("ACCESSIBLE", "1")]),
            (&[], &[("ACCESSIBLE", "yes")]),
            (&[], &[("TERM", "dumb")]),
        ] {
            let terminal = open(args, environment);
            terminal.wait_for("Your answer:");
            assert!(!terminal.raw_bytes().contains(&0x1b), "{environment:?}");
        }
        for value in ["", "0", "false", "FALSE"] {
            let terminal = open(&[], &[("ACCESSIBLE", value)]);
            terminal.wait_for("Enter begin");
        }
    }

    #[test]
    fn ctrl_c_leaves_at_once_and_ctrl_d_ends_the_input() {
        let terminal = open(&["--plain"], &[]);
        terminal.wait_for("Your answer:");
        terminal.press("\x03");
        assert_eq!(terminal.wait_exit().code(), Some(130));

        let terminal = open(&["--plain"], &[]);
        terminal.wait_for("Your answer:");
        terminal.press("\x04");
        assert_eq!(terminal.wait_exit().code(), Some(0));
        terminal.wait_for("Nothing was answered for you.");
    }

    #[test]
    fn a_whole_visit_writes_no_escape() {
        let terminal = open(&["--plain", "--lang", "es"], &[]);
        for line in ["1", "1", "3", "espa\u{f1}ol", "ayuda", "volver", "q", "q"] {
            terminal.wait_for("Su respuesta:");
            terminal.press(&format!("{line}\n"));
        }
        assert_eq!(terminal.wait_exit().code(), Some(0));
        let bytes = terminal.raw_bytes();
        let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\r' | b'\n');
        assert!(!bytes.iter().any(control));
        terminal.wait_for("Nada se guard");
    }

    #[test]
    fn a_terminal_that_goes_away_ends_it() {
        let mut terminal = open(&["--plain"], &[]);
        terminal.wait_for("Your answer:");
        terminal.hang_up();
        terminal.wait_exit();
        let terminal = open(&["--plain"], &[]);
        terminal.wait_for("Your answer:");
        terminal.signal(Signal::TERM);
        terminal.wait_exit();
    }
}
