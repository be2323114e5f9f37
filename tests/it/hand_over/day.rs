//! A day with it, from the first page to the shell.

use super::laptop::Laptop;
use crate::{
    program::PROGRAM,
    terminal::{Signal, Terminal, keys},
};
use circle_or_chair::language::built_in as languages;
use std::{fs, os::unix::fs::PermissionsExt, os::unix::process::ExitStatusExt, path::Path};

#[test]
fn one_client_after_another_and_then_the_shell_after_the_pin() {
    let laptop = Laptop::ready("2468");
    laptop.begin_to_ask().answer_all(|_| 1).hand_back();
    laptop.begin().hand_back();
    laptop.press("q");
    laptop.wait_for("Type the PIN to end this");
    laptop.press("1357\r");
    laptop.wait_for("That is not the PIN");
    laptop.press(keys::ESC);
    laptop.is_ready();
    laptop.end("2468");
    assert_eq!(laptop.screen_text(), "");
}

#[test]
fn ctrl_c_hides_the_page_and_a_second_one_erases_it() {
    let laptop = Laptop::ready("");
    laptop.begin_to_ask().press(keys::CTRL_C);
    laptop.wait_for("Your page is hidden");
    assert!(!laptop.screen_text().contains("Question 1"));
    laptop.press(keys::ENTER);
    laptop.wait_for("Question 1 of");
    laptop.press(keys::CTRL_C);
    laptop.wait_for("Your page is hidden");
    laptop.press(keys::CTRL_C);
    laptop.make_ready();
    laptop.end("");
}

#[test]
fn a_client_is_asked_for_the_laptop_in_their_language_and_the_next_one_in_the_counselors() {
    let laptop = Laptop::ready("");
    for changes_within in [false, true] {
        let spanish = languages::ALL.iter().position(|files| files.tag == "es");
        for _ in 0..=spanish.expect("Spanish") {
            laptop.press(keys::DOWN);
        }
        laptop.press(keys::ENTER);
        laptop.wait_for("Esto está listo para usted");
        laptop.press(keys::ENTER);
        laptop.wait_for("Esta computadora es compartida");
        if changes_within {
            let german = languages::ALL.iter().position(|files| files.tag == "de");
            laptop.press("l");
            laptop.wait_for("Deutsch");
            laptop.press(&format!("{}\r", german.expect("German") + 2));
            laptop.wait_for("Anfangen");
        }
        laptop.press("qy");
        laptop.wait_for(if changes_within {
            "Bitte geben Sie den Laptop zurück"
        } else {
            "Por favor, devuelva la computadora"
        });
        laptop.press(keys::ENTER);
        laptop.is_ready();
    }
    laptop.end("");
}

#[test]
fn however_a_clients_process_ends_the_ready_page_comes() {
    let laptop = Laptop::ready("2468");
    for signal in [
        Signal::KILL,
        Signal::TERM,
        Signal::ABORT,
        Signal::ILL,
        Signal::STOP,
        Signal::HUP,
        Signal::INT,
        Signal::QUIT,
        Signal::USR1,
        Signal::ALARM,
    ] {
        laptop.begin_to_ask();
        rustix::process::kill_process(laptop.client(), signal).expect("it runs");
        laptop.is_ready();
        let screen = laptop.screen();
        assert!(!screen.contents().contains("Question"), "{signal:?}");
        assert!(screen.alternate_screen() && !laptop.modes().canonical());
    }
    laptop.end("2468");
}

#[test]
fn whatever_ends_the_program_itself_gives_the_terminal_back_and_ends_the_client() {
    let signals = [
        Signal::TERM,
        Signal::HUP,
        Signal::INT,
        Signal::QUIT,
        Signal::USR1,
        Signal::USR2,
        Signal::ALARM,
        Signal::XCPU,
    ];
    for signal in signals {
        for is_asked in [false, true] {
            let laptop = Laptop::ready("2468");
            if is_asked {
                laptop.begin_to_ask();
            }
            let clients = laptop.children();
            laptop.signal(signal);
            assert_eq!(laptop.wait_exit().signal(), Some(signal.as_raw()));
            laptop.assert_whole();
            assert!(!laptop.screen_text().contains("Question"), "{signal:?}");
            for client in clients {
                assert!(ends(client), "{signal:?} left a client's process");
            }
        }
    }
}

#[test]
fn a_kill_of_the_program_itself_ends_the_client_too_and_erases_the_page() {
    let laptop = Laptop::started_in_shell().made_ready("2468");
    laptop.begin_to_ask();
    let client = laptop.client();
    laptop.signal(Signal::KILL);
    assert!(ends(client), "the client's process runs on");
    assert_eq!(laptop.wait_exit().code(), Some(128 + 9));
    assert!(!laptop.screen_text().contains("Question"));
}

/// Whether a process ends; a test that fails waits for it as long as for anything else.
fn ends(process: rustix::process::Pid) -> bool {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::process::{PidfdFlags, pidfd_open};
    let Ok(process) = pidfd_open(process, PidfdFlags::empty()) else {
        return true;
    };
    let patience = rustix::event::Timespec {
        tv_sec: 20,
        tv_nsec: 0,
    };
    let mut end = [PollFd::new(&process, PollFlags::IN)];
    poll(&mut end, Some(&patience)).is_ok_and(|count| count > 0)
}

#[test]
fn a_page_goes_into_the_folder_under_a_number_and_says_nothing_else() {
    let pages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages-of-a-day");
    let _ = fs::remove_dir_all(&pages);
    fs::create_dir_all(&pages).expect("a folder");
    let folder = pages.to_str().expect("a name");
    let laptop = Laptop::started(&["--pages", folder], &[]).made_ready("");
    let mut numbers = Vec::new();
    for _ in 0..2 {
        laptop.begin_to_ask().answer_all(|_| 2).press("t");
        laptop.wait_for("Leave this page with the counselor");
        laptop.press(keys::ENTER);
        laptop.wait_until(
            |screen| screen.contents().contains("number:"),
            "the number of the page",
        );
        let text = laptop.screen_text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = words
            .iter()
            .position(|word| *word == "number:")
            .expect("a number");
        let number = words[at + 1..at + 3].concat();
        assert!(!text.contains(folder) && !text.contains(".html"));
        let page = pages.join(format!("page-{number}.html"));
        let about = fs::metadata(&page).expect("the page is there");
        assert_eq!(about.permissions().mode() & 0o777, 0o600);
        let page = fs::read_to_string(page).expect("a page");
        assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
        numbers.push(number);
        laptop.hand_back();
    }
    assert_ne!(numbers[0], numbers[1]);
    assert_eq!(fs::read_dir(&pages).expect("a folder").count(), 2);
    laptop.end("");
    let _ = fs::remove_dir_all(&pages);
}

#[test]
fn a_page_is_printed_by_lp_and_goes_nowhere_else() {
    let programs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("programs-that-print");
    fs::create_dir_all(&programs).expect("a folder");
    let printed = programs.join("printed");
    let _ = fs::remove_file(&printed);
    let lp = programs.join("lp");
    let script = format!(
        "#!/bin/sh\n[ \"$1\" = --help ] || cat >{}\n",
        printed.display()
    );
    fs::write(&lp, script).expect("a script");
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).expect("a script");
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let laptop = Laptop::started(&["--printer"], &[("PATH", &path)]).made_ready("");
    // One client who prints, and one who does not.
    laptop.begin_to_ask().answer_all(|_| 2).press("t");
    laptop.wait_for("Print this page");
    laptop.press(keys::ENTER);
    laptop.wait_for("on its way to the printer");
    let page = fs::read_to_string(&printed).expect("it was printed");
    assert!(page.contains("One-to-one") && !page.contains('<'), "{page}");
    fs::remove_file(&printed).expect("it was there");
    laptop.hand_back();
    laptop.begin().hand_back();
    laptop.end("");
    assert!(!printed.exists());
}

#[test]
fn a_set_that_changes_on_disk_changes_nothing_until_the_next_start() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("set-of-a-day.toml");
    let set = include_str!("../../../questions/group-or-individual.toml");
    fs::write(&file, set).expect("a file");
    let name = file.to_str().expect("a name");
    let laptop = Laptop::started(&["--questions", name], &[]).made_ready("");
    fs::write(&file, "broken = ").expect("a file");
    laptop.begin_to_ask().hand_back();
    fs::remove_file(&file).expect("it was there");
    laptop.begin_to_ask().hand_back();
    laptop.end("");
}

#[test]
fn everything_that_is_wrong_is_said_before_the_first_client_and_at_once() {
    let bad = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/bad");
    let set = format!("{bad}/missing-title.toml");
    let help = format!("{bad}/help-lines-misspelt.toml");
    let args = ["hand-over", "--questions", &set, "--help-lines", &help];
    let terminal = Terminal::spawn(Path::new(PROGRAM), &args, &[], 100, 60);
    assert_eq!(terminal.wait_exit().code(), Some(65));
    let said = terminal.screen_text();
    assert!(said.contains("missing-title.toml"), "{said}");
    assert!(said.contains("help-lines-misspelt.toml"), "{said}");
}

#[test]
fn line_mode_is_refused_with_the_reason_unless_it_is_asked_for() {
    let accessible = [("ACCESSIBLE", "1")];
    let terminal = Terminal::spawn(Path::new(PROGRAM), &["hand-over"], &accessible, 80, 24);
    assert_eq!(terminal.wait_exit().code(), Some(1));
    assert!(terminal.screen_text().contains("add --plain"));
}

#[test]
fn line_by_line_no_key_leads_out_and_nothing_stays_in_the_window() {
    let laptop = Laptop::started(&["--plain"], &[]).made_ready("2468");
    for end in [keys::CTRL_C, keys::CTRL_D] {
        laptop.press(keys::ENTER);
        laptop.wait_for("This laptop is shared");
        laptop.press("1\r");
        laptop.wait_for("Are you safe right now?");
        laptop.press("\x1a\x1c\x1a");
        laptop.press("\r");
        laptop.press(end);
        laptop.make_ready();
    }
    laptop.end("2468");
    assert_eq!(laptop.screen_text(), "");
    let bytes = String::from_utf8_lossy(&laptop.raw_bytes()).into_owned();
    assert!(bytes.contains("\x1b[3J"), "the history is not erased");
}
