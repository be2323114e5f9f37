//! What `questions/README.md` tells authors is true: its examples load, and it leaves out no name of the format.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fmt::Write as _;
use std::{env, fs};

use crate::program::run;
use circle_or_chair::file_format::answers::ANSWERS;
use circle_or_chair::file_format::help_lines::HELP_LINES;
use circle_or_chair::file_format::question_set::QUESTION_SET;
use circle_or_chair::file_format::translation::TRANSLATION;
use circle_or_chair::file_format::{Record, Takes};
use circle_or_chair::question_set::finding;
use circle_or_chair::question_set::learn::Learn;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionSet, check, limits};

const README: &str = include_str!("../../questions/README.md");

/// The block of TOML below the mark with this name.
#[track_caller]
fn example(name: &str) -> &'static str {
    let mark = format!("<!-- example: {name} -->\n```toml\n");
    let (_, after) = README.split_once(&mark).unwrap();
    after.split_once("```").unwrap().0
}

#[track_caller]
fn load(text: &str) -> QuestionSet {
    let source = Source::new("the example", text);
    check::check(&source).unwrap_or_else(|found| panic!("{}", finding::listing(&source, &found)))
}

#[test]
fn the_example_of_a_set_loads_and_has_one_of_everything() {
    let set = load(example("a set"));
    assert!(!set.availability.is_empty());
    assert!(!set.tensions.is_empty());
    assert!(!crate::cases::of(&set, example("a set")).is_empty());
    assert!(!set.learn.can_be_read());
}

#[test]
fn the_example_of_what_can_be_read_loads_below_it() {
    let both = [example("a set"), example("what can be read")].join("\n");
    let Learn {
        about,
        forms,
        comparison,
        numbers,
        sources,
    } = load(&both).learn;
    let about = about.unwrap();
    assert!(about.reading.is_some() && about.in_short.is_some());
    assert!(forms.is_some());
    assert!(!comparison.is_empty());
    assert_eq!(numbers.len(), 2);
    assert!(sources.iter().any(|source| source.link.is_some()));
}

#[test]
fn the_worked_example_comes_out_as_it_says() {
    let ended = run(&["score", "-"], example("answers").as_bytes());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let result: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    let (_, shown) = README.split_once("```json\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let shown: serde_json::Map<String, serde_json::Value> = serde_json::from_str(shown).unwrap();
    assert!(shown.len() >= 4, "{shown:?}");
    for (key, value) in &shown {
        assert_eq!(&result[key], value, "{key}");
    }
    let flips = result["flips"].as_array().map_or(0, Vec::len);
    assert!(
        README.contains(&format!("a close call: {flips} small changes")),
        "{flips} flips"
    );
}

/// What a key takes, in a cell of a table.
fn taken(takes: &Takes) -> String {
    let quoted = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
        words.join(", ")
    };
    match takes {
        Takes::Schema => "`1`".to_owned(),
        Takes::Id(_) => "an id".to_owned(),
        Takes::Text | Takes::Line | Takes::Name | Takes::Coded(_) => "text".to_owned(),
        Takes::Short => format!("text of at most {} columns", limits::SHORT),
        Takes::Texts => format!("1 to {} texts", limits::OPTIONS),
        Takes::Count => format!("1 to {}", limits::OPTIONS),
        Takes::Points => format!("-{0} to {0}", limits::POINTS),
        Takes::Of100 => "0 to 100".to_owned(),
        Takes::Word(words) => quoted(words),
        Takes::Flag => "`true` or `false`".to_owned(),
        Takes::Tables(_, least, most @ ..=9) => format!("{least} to {most} tables"),
        other => other.wanted().to_owned(),
    }
}

/// The tables of keys of a kind of file, each below the places where it stands.
fn tables(root: &'static Record) -> String {
    let mut places: Vec<(&Record, Vec<String>)> = Vec::new();
    place(root, "", "At the top".to_owned(), &mut places);
    let mut text = String::new();
    for (record, places) in places {
        let _ = writeln!(
            text,
            "{}:\n\n| Name | Takes | What it is for |\n|---|---|---|",
            places.join(", ")
        );
        for key in record.keys {
            let takes = taken(&key.takes);
            let need = if key.is_needed {
                ""
            } else {
                "; may be left out"
            };
            let _ = writeln!(text, "| `{}` | {takes}{need} | {} |", key.name, key.about);
        }
        text.push('\n');
    }
    text
}

fn place<'r>(
    record: &'r Record,
    path: &str,
    heading: String,
    places: &mut Vec<(&'r Record, Vec<String>)>,
) {
    match places
        .iter_mut()
        .find(|(known, _)| std::ptr::eq(*known, record))
    {
        Some((_, headings)) => return headings.push(heading),
        None => places.push((record, vec![heading])),
    }
    for key in record.keys {
        let here = format!("{path}.{}", key.name)
            .trim_start_matches('.')
            .to_owned();
        match key.takes {
            Takes::Table(below) => place(below, &here, format!("`[{here}]`"), places),
            Takes::Tables(below, ..) => place(below, &here, format!("`[[{here}]]`"), places),
            Takes::Named(below, _) => {
                let here = format!("{here}.NAME");
                place(below, &here, format!("`[{here}]`"), places);
            }
            _ => {}
        }
    }
}

/// `INSTA_UPDATE=always` writes the tables anew.
#[test]
fn the_tables_of_keys_are_those_of_the_format() {
    let mut readme = README.to_owned();
    for (name, record) in [
        ("question set", &QUESTION_SET),
        ("help lines", &HELP_LINES),
        ("translation", &TRANSLATION),
        ("answers", &ANSWERS),
    ] {
        let (begin, end) = (format!("<!-- keys: {name} -->\n"), "<!-- end -->");
        let (before, rest) = readme.split_once(&begin).unwrap();
        let (_, after) = rest.split_once(end).unwrap();
        readme = format!("{before}{begin}{}{end}{after}", tables(record));
    }
    if env::var_os("INSTA_UPDATE").is_some_and(|wanted| wanted == "always") {
        fs::write("questions/README.md", &readme).unwrap();
    } else {
        assert!(readme == README, "the tables should be\n{readme}");
    }
}

#[test]
fn the_limits_are_the_ones_that_hold() {
    for row in [
        format!(
            "| questions, of both kinds together | {} |",
            limits::QUESTIONS
        ),
        format!(
            "| options of one question | {}, and at least {} |",
            limits::OPTIONS,
            limits::FEWEST_OPTIONS
        ),
        format!("| scales, tensions and cases, each | {} |", limits::ENTRIES),
        format!("| an id | {} characters |", limits::ID),
    ] {
        assert!(README.contains(&row), "{row}");
    }
    assert_eq!((limits::FILE_BYTES, limits::TEXT), (1024 * 1024, 2_000));
    for row in [
        "| the file | 1 MiB, in UTF-8 |",
        "| a text | 2,000 characters |",
    ] {
        assert!(README.contains(row), "{row}");
    }
}

#[test]
fn the_totals_of_the_self_assessment_are_those_of_its_rows() {
    let (_, table) = README.split_once("| No. | Item | State | Where |").unwrap();
    let states: Vec<&str> = table
        .lines()
        .filter_map(|row| row.split('|').nth(3))
        .map(str::trim)
        .filter(|state| !state.starts_with('-'))
        .collect();
    let count = |wanted: &str| states.iter().filter(|state| **state == wanted).count();
    let (met, partly, not_yet) = (count("met"), count("partly"), count("not yet"));
    assert_eq!((states.len(), count("does not apply")), (44, 9));
    let totals = format!(
        "{} of the 44 items apply. {met} are met, {partly} are met in part, {not_yet} are not yet met",
        met + partly + not_yet
    );
    assert!(README.contains(&totals), "{totals}");
}
