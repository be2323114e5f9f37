//! What `questions/README.md` tells authors is true: its examples load, and it leaves out no name of the format.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use circle_or_chair::file_format::schema;
use circle_or_chair::question_set::finding;
use circle_or_chair::question_set::learn::Learn;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionSet, check, limits};
use serde_json::Value;

const README: &str = include_str!("../../questions/README.md");
const HELP_LINES: &str = include_str!("../../questions/help-lines.toml");

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

/// The name of every property anywhere in the schema.
fn names(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(entries) => {
            for (word, value) in entries {
                if let ("properties", Value::Object(properties)) = (word.as_str(), value) {
                    found.extend(properties.keys().cloned());
                }
                names(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

/// Whether a name stands in the text as code, alone or as a part such as `[[name]]`.
fn is_described(name: &str) -> bool {
    let alone = format!("`{name}`");
    let prose: Vec<&str> = README.split("```").step_by(2).collect();
    let mut spans = prose
        .iter()
        .flat_map(|text| text.split('`').skip(1).step_by(2));
    let part = |span: &str| {
        let inner = span.trim_matches(['[', ']']);
        span.starts_with('[') && inner.split('.').any(|part| part == name)
    };
    README.contains(&alone) || spans.any(part)
}

#[test]
fn every_name_of_the_format_is_described() {
    let mut found = Vec::new();
    names(&schema::question_set(), &mut found);
    assert!(found.len() > 50, "{found:?}");
    for name in found {
        assert!(is_described(&name), "`{name}`");
    }
}

#[test]
fn every_name_of_the_help_lines_is_described() {
    let keys = HELP_LINES.lines().filter_map(|line| line.split_once(" = "));
    for (name, _) in keys.filter(|(name, _)| !name.starts_with('#')) {
        assert!(is_described(name.trim()), "`{name}`");
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
    let (met, not_yet) = (count("met"), count("not yet"));
    assert_eq!((states.len(), count("does not apply")), (44, 9));
    let totals = format!(
        "{} of the 44 items apply. {met} are met. {not_yet} are not yet met",
        met + not_yet
    );
    assert!(README.contains(&totals), "{totals}");
}
