//! Files that are TOML, or nearly, and no question set.

use super::{refused, refused_for, refused_with};
use crate::small;
use std::fmt::Write;

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
        "27:6: error Q011: the id `many` is used twice; give each its own (first at 20:6)",
    );
    refused_with(
        small::with("id = \"place\"", "id = \"comfort\""),
        "45:6: error Q011: the id `comfort` is used twice; give each its own (first at 16:6)",
    );
    refused_with(
        small::with("id = \"pull\"", "id = \"one\""),
        "55:6: error Q011",
    );
    refused_with(
        small::with("id = \"rest\"", "id = \"quiet\""),
        "41:10: error Q011: the id `quiet` is used twice; give each its own (first at 40:10)",
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
            "41:10: error Q012",
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
            "22:1: error Q006: the key `wy` is not known in a question; did you mean `why`?"
        )),
        "{findings:#?}"
    );
    assert!(
        findings
            .iter()
            .any(|it| it.contains("error Q007: the key `why` is missing in a question")),
        "{findings:#?}"
    );
    refused_for(
        small::with("{ id = \"rest\"", "{ points = 1, id = \"rest\""),
        "41:5: error Q006: the key `points` is not known in an option",
    );
}

#[test]
fn too_much_of_anything_is_refused() {
    let many = |count: usize| {
        (0..count).fold(String::new(), |mut text, index| {
            let _ = writeln!(text, "[[availability]]\nid = \"a-{index}\"\nabout = \"group\"\nask = \"Ask?\"\nwhy = \"Why.\"\noptions = [{{ id = \"y\", label = \"Y\", status = \"open\" }}, {{ id = \"n\", label = \"N\", status = \"wait\" }}]");
            text
        })
    };
    small::load(&format!("{}{}", small::TEXT, many(496)));
    refused_for(
        format!("{}{}", small::TEXT, many(497)),
        "1:1: error Q016: there are 501 questions; the most is 500",
    );
    let options = |count: usize| {
        (0..count).fold(String::new(), |text, index| {
            text + &format!("{{ id = \"o{index}\", label = \"O\", points = 0 }},")
        })
    };
    let scale = |count: usize| {
        format!(
            "{}\n[scales.long]\noptions = [{}]\n",
            small::TEXT,
            options(count)
        )
    };
    small::load(&scale(9));
    refused_for(
        scale(10),
        "90:11: error Q016: there are 10 options; the most is 9",
    );
    refused_for(
        scale(1),
        "90:11: error Q017: there are 1 options; at least 2 are needed",
    );
    let tensions =
        "[[tensions]]\nid = \"t\"\nwhen = { many = [\"hard\"] }\nsay = \"Say.\"\n".repeat(501);
    let findings = refused(format!("{}{tensions}", small::TEXT));
    assert!(
        findings
            .iter()
            .any(|it| it.contains("error Q016: there are 502 tensions; the most is 500")),
        "{findings:#?}"
    );
}

#[test]
fn numbers_out_of_range_are_refused() {
    for points in ["3", "-3", "99999999999999999999", "9223372036854775807"] {
        let findings = refused(small::with("points = 2", &format!("points = {points}")));
        assert!(findings[0].starts_with("12:43: error Q0"), "{findings:#?}");
    }
    for (points, finding) in [
        ("1.5", "12:43: error Q008"),
        ("inf", "12:43: error Q008"),
        ("\"2\"", "12:43: error Q008"),
    ] {
        refused_for(
            small::with("points = 2", &format!("points = {points}")),
            finding,
        );
    }
    for pick in ["0", "4", "-1", "99999999999999999999"] {
        let findings = refused(small::with("pick = 2", &format!("pick = {pick}")));
        assert!(findings[0].starts_with("37:8: error Q0"), "{findings:#?}");
    }
    refused_for(small::with("schema = 1", "schema = 2"), "1:10: error Q009");
    for date in [
        "2026-11-23T00:00:00Z",
        "2025-02-29",
        "12:00:00",
        "2026-13-01",
    ] {
        let findings = refused(small::with("2026-11-23", date));
        assert!(findings[0].starts_with("4:1"), "{findings:#?}");
    }
}

#[test]
fn references_to_nothing_are_refused() {
    refused_for(
        small::with("many = [\"hard\"]", "mani = [\"hard\"]"),
        "56:10: error Q019: there is no question `mani`; did you mean `many`?",
    );
    refused_for(
        small::with("many = [\"hard\"]", "many = [\"harsh\"]"),
        "56:18: error Q021: the question `many` has no option `harsh`; did you mean `hard`?",
    );
    refused_for(
        small::with(
            "scale = \"ease\"\nbears_on = \"group\"",
            "scale = \"eas\"\nbears_on = \"group\"",
        ),
        "23:9: error Q018: there is no scale `eas`; did you mean `ease`?",
    );
    refused_for(
        small::with("scale = \"ease\"\nbears_on = \"group\"", "scale = \"ease\""),
        "19:1: error Q025",
    );
    refused_for(
        small::with("bears_on = \"individual\"", "bears_on = \"group\"")
            .replace(", individual = 0", "")
            .replace(", individual = 2", "")
            .replace(", individual = 1", ""),
        "15:1: error Q031: no question bears on `individual`",
    );
}

#[test]
fn a_case_that_comes_out_otherwise_is_a_finding() {
    refused_for(
        small::with("outcome = \"group\"", "outcome = \"both\""),
        "86:11: error Q039: the case says `both`, but its answers come out as `group`",
    );
    refused_for(
        small::with("start_with = \"group\"", "start_with = \"none\""),
        "87:14: error Q040: the case says to start with `none`, but its answers come out as `group`",
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
        "31:12: error Q022",
        "50:41: error Q022",
        "57:7: error Q014",
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
