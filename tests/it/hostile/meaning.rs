//! Well-formed files that make no sound question set: too much, out of range, naming nothing.

use super::{refused, refused_for};
use crate::small;
use std::fmt::Write;

#[test]
fn too_much_of_anything_is_refused() {
    let many = |count: usize| {
        (0..count).fold(String::new(), |mut text, index| {
            let _ = writeln!(text, "[[availability]]\nid = \"a-{index}\"\nabout = \"group\"\nshort = \"Short\"\nask = \"Ask?\"\nwhy = \"Why.\"\noptions = [{{ id = \"y\", label = \"Y\", status = \"open\" }}, {{ id = \"n\", label = \"N\", status = \"wait\" }}]");
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
        "94:11: error Q016: there are 10 options; the most is 9",
    );
    refused_for(
        scale(1),
        "94:11: error Q017: too few options (1); the least is 2",
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
        assert!(findings[0].starts_with("40:8: error Q0"), "{findings:#?}");
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
        "60:10: error Q019: there is no question `mani`; did you mean `many`?",
    );
    refused_for(
        small::with("many = [\"hard\"]", "many = [\"harsh\"]"),
        "60:18: error Q021: the question `many` has no option `harsh`; did you mean `hard`?",
    );
    refused_for(
        small::with(
            "scale = \"ease\"\nbears_on = \"group\"",
            "scale = \"eas\"\nbears_on = \"group\"",
        ),
        "24:9: error Q018: there is no scale `eas`; did you mean `ease`?",
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
        "90:11: error Q039: the case says `both`, but its answers come out as `group`",
    );
    refused_for(
        small::with("start_with = \"group\"", "start_with = \"none\""),
        "91:14: error Q040: the case says to start with `none`, but its answers come out as `group`",
    );
}
