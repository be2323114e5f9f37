//! Files that are TOML, or nearly, and no question set.

use super::{refused, refused_for, refused_with};
use crate::small;

#[test]
fn nesting_without_end_is_refused() {
    for depth in [100, 100_000] {
        let lists = format!("x = {}{}\n", "[".repeat(depth), "]".repeat(depth));
        let tables = format!("x = {}1{}\n", "{a = ".repeat(depth), "}".repeat(depth));
        let dotted = format!("{} = 1\n", vec!["a"; depth].join("."));
        let headers = format!("[{}]\n", vec!["a"; depth].join("."));
        for text in [lists, tables, dotted, headers] {
            refused(text);
        }
    }
    refused("x = ".to_owned() + &"[".repeat(1_000_000));
}

#[test]
fn ids_that_stand_twice_are_refused_with_both_places() {
    refused_with(
        small::with("id = \"one\"", "id = \"many\""),
        "28:6: error Q011: the id `many` is used twice; give each its own (first at 20:6)",
    );
    refused_with(
        small::with("id = \"place\"", "id = \"comfort\""),
        "48:6: error Q011: the id `comfort` is used twice; give each its own (first at 16:6)",
    );
    refused_with(
        small::with("id = \"pull\"", "id = \"one\""),
        "59:6: error Q011",
    );
    refused_with(
        small::with("id = \"rest\"", "id = \"quiet\""),
        "44:10: error Q011: the id `quiet` is used twice; give each its own (first at 43:10)",
    );
    let findings = refused(small::with(
        "title = \"A small set\"",
        "title = \"A small set\"\ntitle = \"Again\"",
    ));
    assert!(
        findings[0].starts_with("7:1: error Q001") && findings.len() == 1,
        "{findings:#?}"
    );
}

#[test]
fn ids_are_small_letters_digits_and_single_hyphens() {
    for id in [
        "",
        "Many",
        "ma ny",
        "-many",
        "many-",
        "ma--ny",
        "mäny",
        "../many",
        "many.toml",
        &"m".repeat(65),
    ] {
        let findings = refused(small::with("id = \"comfort\"", &format!("id = \"{id}\"")));
        assert!(
            findings.len() == 1 && findings[0].starts_with("16:6: error Q010"),
            "{findings:#?}"
        );
    }
    for id in ["not-sure", "skip"] {
        refused_for(
            small::with("id = \"rest\"", &format!("id = \"{id}\"")),
            "44:10: error Q012",
        );
    }
}

#[test]
fn unknown_keys_are_refused_and_the_nearest_known_one_is_named() {
    refused_for(
        small::with("decision", "desision = \"x\"\ndecision"),
        "7:1: error Q006: the key `desision` is not known in a question set; did you mean `decision`?",
    );
    let findings = refused(small::with(
        "why = \"It says how many feels.\"",
        "wy = \"It says how many feels.\"",
    ));
    assert!(
        findings.iter().any(|it| it.starts_with(
            "23:1: error Q006: the key `wy` is not known in a question; did you mean `why`?"
        )),
        "{findings:#?}"
    );
    refused_for(
        small::with("{ id = \"rest\"", "{ points = 1, id = \"rest\""),
        "44:5: error Q006: the key `points` is not known in an option",
    );
}

#[test]
fn all_findings_are_reported_at_once_in_the_order_of_the_file() {
    let broken = small::TEXT
        .replace("A small set", "A \\u001b set")
        .replace("points = 2", "points = 5")
        .replace("bears_on = \"individual\"", "bears_on = \"indivdual\"")
        .replace("status = \"open\"", "status = \"opne\"")
        .replace("say = \"These two pull in different ways.\"", "say = \"\"");
    let findings = refused(broken);
    let starts = [
        "6:9: error Q013",
        "12:43: error Q029",
        "33:12: error Q022",
        "54:41: error Q022",
        "61:7: error Q014",
    ];
    assert_eq!(findings.len(), starts.len(), "{findings:#?}");
    for (finding, start) in findings.iter().zip(starts) {
        assert!(finding.starts_with(start), "{finding}\nis not\n{start}");
    }
}

#[test]
fn several_syntax_errors_are_reported_one_a_line() {
    let findings = refused(
        small::TEXT
            .replace("schema = 1", "schema = = 1")
            .replace("version = \"1\"", "version =")
            .replace("title = \"Comfort\"", "title = \"Comfort"),
    );
    let starts = ["1:10", "3:", "17:"];
    assert_eq!(findings.len(), starts.len(), "{findings:#?}");
    for (finding, start) in findings.iter().zip(starts) {
        assert!(
            finding.starts_with(start) && finding.contains("error Q001"),
            "{findings:#?}"
        );
    }
}

#[test]
fn ten_thousand_findings_are_counted_and_not_all_listed() {
    let keys = (0..10_000).fold(String::new(), |text, index| {
        text + &format!("k{index} = 1\n")
    });
    let findings = refused(keys + small::TEXT);
    assert_eq!(findings.len(), 201);
    assert_eq!(findings[200], "and 9800 more; mend these first");
}
