//! What the README says is so.

use crate::program::run;
use crate::screens::player::Player;
use std::{fs, path::Path};

const README: &str = include_str!("../../README.md");
const CONTRIBUTING: &str = include_str!("../../CONTRIBUTING.md");

/// What stands between the fences of the only block of this kind.
#[track_caller]
fn block(kind: &str) -> &'static str {
    let fence = format!("```{kind}\n");
    assert_eq!(README.matches(&fence).count(), 1, "blocks of {kind}");
    let start = README.split(&fence).nth(1).unwrap_or_default();
    start.split("```").next().unwrap_or_default()
}

#[test]
fn the_screen_is_one_that_the_program_shows() {
    let mut player = Player::new(80, 24);
    player.begin().press("3");
    assert_eq!(block("text"), player.screen());
}

#[test]
fn the_worked_example_comes_out_as_it_says() {
    let ended = run(&["score", "-"], block("toml").as_bytes());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let result: serde_json::Value = serde_json::from_str(&ended.out).expect("the result is JSON");
    let shown: serde_json::Value = serde_json::from_str(block("json")).expect("the block is JSON");
    let shown = shown.as_object().expect("an object");
    assert!(shown.len() >= 4, "{shown:?}");
    for (key, value) in shown {
        assert_eq!(&result[key], value, "{key}");
    }
    let flips = result["flips"].as_array().map_or(0, Vec::len);
    assert!(
        README.contains(&format!("a close call: {flips} small changes")),
        "{flips} flips"
    );
}

#[test]
fn every_test_that_a_claim_names_is_there() {
    let mut tests = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the tests are there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                tests += &fs::read_to_string(path).expect("a text");
            }
        }
    }
    let named: Vec<&str> = README
        .split('`')
        .filter(|name| {
            name.matches('_').count() > 1
                && name.chars().all(|it| it.is_ascii_lowercase() || it == '_')
        })
        .collect();
    assert!(named.len() >= 12, "{named:?}");
    for name in named {
        assert!(
            tests.contains(&format!("#[test]\nfn {name}()")),
            "there is no test {name}"
        );
    }
}

#[test]
fn every_command_and_option_is_named() {
    let whole = run(&["--help"], b"").out;
    let listed = whole.split("Commands:\n").nth(1).unwrap_or_default();
    let listed = listed.split("\n\n").next().unwrap_or_default();
    let commands: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter_map(|line| line.split(' ').next())
        .filter(|name| !["", "help"].contains(name))
        .collect();
    assert!(commands.len() >= 5, "{commands:?}");
    let mut pages = vec![whole.clone()];
    for command in commands {
        let named = format!("| `circle-or-chair {command}");
        assert!(README.contains(&named), "the README lacks {command}");
        pages.push(run(&[command, "--help"], b"").out);
    }
    for option in pages.iter().flat_map(|page| options(page)) {
        let (alone, valued) = (format!("`{option}`"), format!("`{option} "));
        assert!(
            README.contains(&alone) || README.contains(&valued),
            "the README lacks {option}"
        );
    }
    for row in README.lines().filter(|line| line.starts_with("| `--")) {
        for option in options(row.split('|').nth(1).unwrap_or_default()) {
            let known = pages.iter().any(|page| options(page).contains(&option));
            assert!(known, "the program lacks {option}");
        }
    }
}

/// The long options that a text names.
fn options(text: &str) -> Vec<&str> {
    text.split(|it: char| !it.is_ascii_lowercase() && it != '-')
        .filter(|word| word.len() > 3 && word.starts_with("--"))
        .collect()
}

#[test]
fn every_place_it_points_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places: Vec<&str> = [README, CONTRIBUTING]
        .iter()
        .flat_map(|text| text.split(['`', '(', ')', '#', ' ']))
        .filter(|place| {
            ["src/", "tests/", "questions/", ".ci/"]
                .iter()
                .any(|start| place.starts_with(start))
        })
        // Stands for any language.
        .filter(|place| !place.contains("TAG"))
        .collect();
    assert!(places.len() >= 15, "{places:?}");
    for place in places {
        assert!(root.join(place).exists(), "there is no {place}");
    }
}

#[test]
fn the_checks_run_the_test_command_of_the_readme() {
    let checks = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run"))
        .expect("the checks");
    for text in [README, checks.as_str()] {
        assert!(text.lines().any(|line| line == "cargo test"));
    }
}
