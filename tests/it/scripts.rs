//! Words of other scripts: with joiners where they need them, and in Latin letters where only ASCII shows.

use std::process::{Command, Stdio};

use circle_or_chair::question_set::prose::is_printable;
use circle_or_chair::screen::theme::{ASCII, Theme};
use circle_or_chair::wrap::columns;

use crate::program::{Folder, PROGRAM};
use crate::screens::player::{Player, Start};
use crate::small;

/// Persian and Sinhala, each with the joiner that its spelling asks for.
const JOINED: &str = "می\u{200c}خواهم ශ්\u{200d}රී";
const MANY: &str = "Łódź Straße Привет 深圳 नमस्ते خانه";
const MANY_IN_ASCII: &str = "Lodz Strasse Privet ShenZhen nmste khnh";

fn set(question: &str) -> String {
    let titled = small::with("A small set", &format!("A {question} set"));
    titled.replace("How is it with many?", &format!("{question}?"))
}

/// What the program writes to a pipe where Unicode shows.
#[track_caller]
fn written(args: &[&str]) -> String {
    let mut command = Command::new(PROGRAM);
    let command = command
        .args(args)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    let output = command.output().expect("the program runs");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn joined_words_come_out_whole_on_every_page() {
    let folder = Folder::new();
    let set = folder.file("set.toml", set(JOINED));
    let answers = folder.file(
        "answers.toml",
        "question_set = \"small\"\n[answers]\nmany = \"fine\"\n",
    );
    for format in ["text", "markdown", "html", "json"] {
        let page = written(&["report", &answers, "--questions", &set, "--format", format]);
        assert!(page.contains(JOINED), "{format}: {page}");
    }
    let said = written(&["--plain", "--questions", &set]);
    assert!(said.contains(JOINED), "{said}");
}

#[test]
fn joined_words_take_the_columns_that_are_seen() {
    let start = Start {
        set: small::load(&set(JOINED)),
        ..Start::default()
    };
    let mut player = Player::with(start, 40, 24);
    player.begin().sees(&format!("{JOINED}?"));
}

#[test]
fn other_scripts_are_written_in_latin_letters_where_only_ascii_shows() {
    let folder = Folder::new();
    let set = folder.file("set.toml", set(MANY));
    let said = written(&["--plain", "--ascii", "--questions", &set]);
    assert!(said.is_ascii() && !said.contains("??"), "{said}");
    assert!(said.contains(MANY_IN_ASCII), "{said}");
}

#[test]
fn a_text_that_grows_in_ascii_is_laid_out_as_it_shows() {
    let long = "深圳".repeat(30);
    for columns in [80, 40, 30] {
        let start = Start {
            set: small::load(&set(&long)),
            glyphs: ASCII,
            ..Start::default()
        };
        let mut player = Player::with(start, columns, 30);
        player.begin();
        let shown: String = player.screen().split_whitespace().collect();
        assert!(
            shown.contains(&("ShenZhen".repeat(30) + "?")),
            "{}",
            player.screen()
        );
    }
}

#[test]
fn in_ascii_no_word_is_lost_and_what_has_no_letters_there_is_a_number() {
    let theme = Theme {
        color: false,
        contrast: false,
        glyphs: ASCII,
    };
    let mut numbers = 0;
    for character in ('\u{a0}'..=char::MAX).filter(|one| is_printable(*one) && !"¿¡".contains(*one))
    {
        let text = character.to_string();
        let folded = theme.shown(&text);
        numbers += usize::from(folded.starts_with("U+"));
        assert!(
            folded.is_ascii() && (columns(&text) == 0 || !folded.is_empty()),
            "{text:?}"
        );
    }
    assert!(numbers > 0, "no character is a number");
}
