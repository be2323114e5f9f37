//! What may be typed: `--help`, the manual page, the README and what shells complete name the same, and each is so.

use std::collections::{BTreeMap, BTreeSet};

use circle_or_chair::cli::Cli;
use clap::Parser;
use clap::error::ErrorKind;

use crate::architecture;
use crate::program::{Folder, run};

const README: &str = include_str!("../../README.md");

type Names = BTreeSet<String>;

/// What a command prints, which ends well and says nothing else.
#[track_caller]
fn said(args: &[&str]) -> String {
    let ended = run(args, b"");
    assert_eq!((ended.code, &*ended.err), (Some(0), ""), "{args:?}");
    ended.out
}

/// The commands that `--help` lists.
fn commands() -> Vec<String> {
    let whole = said(&["--help"]);
    let (_, listed) = whole.split_once("Commands:\n").expect("commands");
    let (listed, _) = listed.split_once("\n\n").expect("their end");
    let names = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let names = names.filter(|name| *name != "help").map(str::to_owned);
    names.collect()
}

/// The questionnaire, which has no name, and every command.
fn all() -> Vec<Vec<String>> {
    let named = commands().into_iter().map(|name| vec![name]);
    [Vec::new()].into_iter().chain(named).collect()
}

/// What a page of `-h` or `--help` says of one command.
fn help(command: &[String], how: &str) -> String {
    let args: Vec<&str> = command.iter().map(String::as_str).chain([how]).collect();
    said(&args)
}

/// The long options that a text names, but for those that every program has.
fn options(text: &str) -> Names {
    let words = text.split(|it: char| !it.is_ascii_lowercase() && it != '-');
    let words = words.filter(|word| word.len() > 2 && word.starts_with("--"));
    let own = words.filter(|word| !["--help", "--version"].contains(word));
    own.map(str::to_owned).collect()
}

/// The options that a page of help lists: those that begin an entry.
fn listed(page: &str) -> Names {
    let entries = page.lines().map(str::trim_start);
    let entries = entries.filter(|line| line.starts_with("--"));
    entries
        .filter_map(|line| line.split([' ', '[']).next())
        .flat_map(options)
        .collect()
}

/// The manual page as text: each part by its heading, without the marks of its letters.
fn manual() -> BTreeMap<String, String> {
    let page = said(&["man"]).replace("\\-", "-");
    let page = page
        .replace("\\fB", "")
        .replace("\\fI", "")
        .replace("\\fR", "");
    let parts = page.split("\n.S").skip(1);
    let parts = parts.filter_map(|part| part.get(2..)?.split_once('\n'));
    let parts = parts.map(|(heading, text)| (heading.to_owned(), text.to_owned()));
    parts.collect()
}

/// What stands in one part of the end of `--help`.
fn end(part: &str) -> String {
    let whole = said(&["--help"]);
    let (_, text) = whole.split_once(&format!("\n{part}:\n")).expect("the part");
    text.split("\n\n").next().unwrap_or_default().to_owned()
}

#[test]
fn the_short_help_is_one_screen() {
    for command in all() {
        let page = help(&command, "-h");
        assert!(page.lines().count() < 24, "{page}");
        assert!(
            page.lines().all(|line| line.chars().count() <= 80),
            "{page}"
        );
        let (short, long) = (listed(&page), listed(&help(&command, "--help")));
        assert!(short.is_subset(&long), "{command:?}: {short:?}");
        assert!(
            short == long || command.is_empty(),
            "{command:?}: {short:?}"
        );
    }
}

#[test]
fn the_readme_and_the_manual_page_name_the_commands_and_options_of_the_help() {
    let manual = manual();
    let rows = README
        .lines()
        .filter_map(|line| line.strip_prefix("| `circle-or-chair"));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split('|').collect()).collect();
    assert_eq!(rows.len(), all().len());
    for command in all() {
        let known = listed(&help(&command, "--help"));
        let named = rows.iter().find(|row| {
            let typed = row[0].trim_matches([' ', '`']).split(' ').next();
            typed == Some(command.first().map_or("", String::as_str))
        });
        let named = named.unwrap_or_else(|| panic!("the README lacks {command:?}"));
        assert_eq!(options(named[2]), known, "the README on {command:?}");
        assert!(
            options(named[1]).is_subset(&known),
            "the README on {command:?}"
        );
        let part = command.first().map_or("OPTIONS", String::as_str);
        let entries = manual[part].split(".TP\n").skip(1);
        let entries = entries.filter_map(|entry| entry.lines().next());
        let entries = entries.flat_map(options).collect::<Names>();
        assert_eq!(entries, known, "the manual page on {command:?}");
    }
    let parts = manual
        .keys()
        .filter(|name| name.chars().all(|it| !it.is_uppercase()));
    let parts: Names = parts.cloned().collect();
    assert_eq!(parts, commands().into_iter().collect());
}

#[test]
fn an_option_that_is_not_listed_is_refused() {
    let pages: Vec<_> = all()
        .into_iter()
        .map(|command| (listed(&help(&command, "--help")), command))
        .collect();
    let every: Names = pages.iter().flat_map(|(known, _)| known.clone()).collect();
    assert!(every.len() >= 25, "{every:?}");
    for (known, command) in &pages {
        for option in &every {
            let args = ["circle-or-chair"].into_iter();
            let args = args.chain(command.iter().map(String::as_str));
            let tried = Cli::try_parse_from(args.chain([option.as_str()]));
            let is_unknown = tried.is_err_and(|why| why.kind() == ErrorKind::UnknownArgument);
            assert_eq!(is_unknown, !known.contains(option), "{command:?} {option}");
        }
    }
    let before = run(&["--lang", "es", "score", "-"], b"");
    assert_eq!((before.code, &*before.out), (Some(2), ""));
}

#[test]
fn the_exit_codes_are_the_same_everywhere() {
    let source = include_str!("../../src/exit_code.rs");
    let (_, codes) = source.split_once("pub enum ExitCode {").expect("the codes");
    let (codes, _) = codes.split_once('}').expect("their end");
    let codes: Vec<&str> = codes
        .lines()
        .filter_map(|line| line.split_once(" = ")?.1.strip_suffix(','))
        .collect();
    assert!(codes.len() >= 6, "{codes:?}");
    let of_help = end("Exit codes");
    let of_help = of_help
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    assert_eq!(of_help.collect::<Vec<_>>(), codes);
    let manual = manual();
    let of_manual = manual["\"EXIT CODES\""].split(".TP\n").skip(1);
    let of_manual = of_manual.filter_map(|entry| entry.lines().next());
    assert_eq!(of_manual.collect::<Vec<_>>(), codes);
    let (_, of_readme) = README.split_once("It ends with ").expect("a sentence");
    let (of_readme, _) = of_readme.split_once("\n\n").expect("its end");
    let numbers = of_readme.split(|it: char| !it.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty());
    assert_eq!(numbers.collect::<Vec<_>>(), codes);
}

#[test]
fn the_environment_is_what_the_program_reads() {
    let mut read = Names::new();
    for text in architecture::files("src").values() {
        for call in ["get(\"", "said(\"", "environment(\"", "var(\"", "var_os(\""] {
            let names = text.split(call).skip(1);
            let names = names.filter_map(|rest| rest.split('"').next());
            let is_name = |it: char| it.is_ascii_uppercase() || it == '_';
            let names = names.filter(|name| name.chars().all(is_name));
            read.extend(names.map(str::to_owned));
        }
    }
    assert!(read.len() >= 10, "{read:?}");
    let told = end("Environment");
    let told = told.lines().filter_map(|line| line.strip_prefix("  "));
    let told = told.filter(|line| !line.starts_with(' '));
    let told = told.flat_map(|line| line.split(", ")).map(str::to_owned);
    assert_eq!(told.collect::<Names>(), read);
}

#[test]
fn a_shell_completes_every_command_and_option_and_nothing_that_is_hidden() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = said(&["completions", shell]);
        for command in all() {
            for name in command.iter().chain(&listed(&help(&command, "--help"))) {
                // The shell fish writes options without their hyphens.
                let name = name.trim_start_matches('-');
                assert!(script.contains(name), "{shell} lacks {name}");
            }
        }
        for hidden in ["visit", "print-page"] {
            let is_word = |it: char| it.is_alphanumeric() || it == '-';
            let mut words = script.split(|it| !is_word(it));
            assert!(!words.any(|word| word == hidden), "{shell} has {hidden}");
        }
    }
    assert_eq!(run(&["completions", "tcsh"], b"").code, Some(2));
}

#[test]
fn what_bash_calls_a_command_it_finds_again() {
    let script = said(&["completions", "bash"]);
    let names = script
        .lines()
        .filter_map(|line| line.trim().strip_prefix("cmd=\"")?.strip_suffix('"'))
        .filter(|name| !name.is_empty());
    let names: Vec<&str> = names.collect();
    assert_eq!(names.len(), all().len());
    for name in names {
        let arm = format!("{name})");
        assert!(script.lines().any(|line| line.trim() == arm), "{arm}");
    }
}

#[test]
fn the_manual_page_is_as_it_was_read() {
    insta::assert_snapshot!(said(&["man"]));
}

#[test]
fn a_file_that_is_not_there_ends_with_66_wherever_it_is_named() {
    let folder = Folder::new();
    let gone = folder.path("gone.toml");
    for args in [
        &["--answers", &gone][..],
        &["--questions", &gone],
        &["--help-lines", &gone],
        &["--translation", &gone],
        &["report", &gone],
        &["report", "-", "--questions", &gone],
        &["score", &gone],
        &["score", &folder.path("gone")],
        &["score", &folder.path("gone.jsonl"), "--format", "csv"],
        &["score", "-", "--questions", &gone],
        &["check", &gone],
        &["check", "--format", "json", &gone],
        &["check", "--questions", &gone],
        &["check", "--diff", &gone, &gone],
        &["export", "--to", "fhir", &gone],
        &["new", "--answers", "--questions", &gone, &folder.path("a")],
        #[cfg(unix)]
        &["hand-over", "--questions", &gone, "--translation", &gone],
    ] {
        let ended = run(args, b"");
        assert_eq!(ended.code, Some(66), "{args:?}: {}{}", ended.out, ended.err);
        let said = ended.out + &ended.err;
        assert!(said.contains("there is no such file"), "{args:?}: {said}");
        assert!(said.contains("gone"), "{args:?}: {said}");
    }
}

#[test]
fn what_nobody_typed_is_what_the_options_say_of_themselves() {
    let parsed = Cli::parse_from(["circle-or-chair"]);
    assert_eq!(format!("{:?}", Cli::default()), format!("{parsed:?}"));
}
