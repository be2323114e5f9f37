//! What the README says is so, and what its neighbours in the folders say about tests and places.

use crate::architecture;
use std::{fs, path::Path};

const README: &str = include_str!("../../README.md");
const TESTS_README: &str = include_str!("../README.md");

/// Each text about the project, and the folder it stands in.
const TEXTS: &[(&str, &str)] = &[
    ("", README),
    ("", include_str!("../../CONTRIBUTING.md")),
    ("", include_str!("../../SECURITY.md")),
    ("questions", include_str!("../../questions/README.md")),
    ("src", include_str!("../../src/README.md")),
    ("tests", TESTS_README),
];

#[test]
fn what_is_said_of_a_picture_is_on_it() {
    let pictures: Vec<_> = README.split("![").skip(1).collect();
    assert_eq!(pictures.len(), 2);
    for picture in pictures {
        let (said, rest) = picture.split_once("](").expect("an address");
        let (file, _) = rest.split_once(')').expect("its end");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let shown = fs::read_to_string(path).expect("the picture");
        let quoted: Vec<&str> = said.split('"').skip(1).step_by(2).collect();
        assert!(!quoted.is_empty(), "{said}");
        for words in quoted {
            assert!(shown.contains(words), "{file} does not show {words:?}");
        }
    }
}

#[test]
fn every_test_that_a_claim_names_is_there() {
    let tests: String = architecture::files("tests/it").into_values().collect();
    let named: Vec<&str> = TESTS_README
        .split('`')
        .filter(|name| {
            name.matches('_').count() > 1
                && name.chars().all(|it| it.is_ascii_lowercase() || it == '_')
        })
        .collect();
    assert!(named.len() >= 30, "{named:?}");
    for name in named {
        assert!(
            tests.contains(&format!("#[test]\nfn {name}()")),
            "there is no test {name}"
        );
    }
}

#[test]
fn the_first_page_is_short() {
    assert!(README.lines().count() <= 150);
}

#[test]
fn every_place_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places: Vec<&str> = TEXTS
        .iter()
        .flat_map(|(_, text)| text.split(['`', '(', ')', '#', ' ', '*']))
        .filter(|place| {
            ["src/", "tests/", "questions/", "fuzz/", ".ci/"]
                .iter()
                .any(|start| place.starts_with(start))
        })
        // Stands for any language.
        .filter(|place| !place.contains("TAG"))
        .collect();
    assert!(places.len() >= 30, "{places:?}");
    for place in places {
        assert!(root.join(place).exists(), "there is no {place}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for (folder, text) in TEXTS {
        let links = text.split("](").skip(1);
        let links = links.filter_map(|rest| Some(rest.split_once(')')?.0));
        for link in links.filter(|link| !link.starts_with("http")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let there = root.join(folder).join(file);
            assert!(there.exists(), "{folder}: there is no {link}");
            if !heading.is_empty() {
                let there = match file {
                    "" => (*text).to_owned(),
                    _ => fs::read_to_string(there).expect("a text"),
                };
                let known = there.lines().filter(|line| line.starts_with('#'));
                let mut known = known.map(anchor);
                assert!(known.any(|it| it == heading), "{folder}: no part {link}");
            }
            count += 1;
        }
    }
    assert!(count >= 20, "{count} links");
}

/// What a heading is called in a link.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.replace(|it: char| !it.is_alphanumeric() && !" -".contains(it), "");
    kept.replace(' ', "-")
}

#[test]
fn the_checks_run_the_test_command_of_the_readme() {
    let checks = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run"))
        .expect("the checks");
    for text in [README, checks.as_str()] {
        assert!(text.lines().any(|line| line == "cargo test"));
    }
}
