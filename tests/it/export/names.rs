//! Questions whose ids mean something else in another system, or in an export to it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fhir::items;
use super::fields;
use super::formulas::{cells, stored};
use crate::program::{Folder, run};
use crate::small;

/// Each is what something else is called in one of the exports, or by a system itself.
const IDS: [&str; 17] = [
    "record-id",
    "small-complete",
    "data",
    "meta",
    "part1",
    "weights",
    "availability",
    "fits",
    "own-lean",
    "importance-comfort",
    "weight1",
    "group1count",
    "individual1points",
    "grouptotal",
    "individualwhole",
    "fitgroup",
    "fitindividual",
];

#[test]
fn a_question_is_never_called_as_anything_else_is_in_any_system() {
    for id in IDS {
        let folder = Folder::new();
        let text = small::TEXT.replace("wants = ", &format!("{id} = "));
        let text = text.replace("id = \"wants\"", &format!("id = \"{id}\""));
        let set = folder.file("set.toml", text);
        let checked = run(&["check", &set], b"");
        assert_eq!(checked.code, Some(0), "{id}: {}", checked.out);
        let export = |system: &str| {
            let file = folder.path(system);
            let ended = run(&["export", &set, "--to", system, "--out", &file], b"");
            assert_eq!(ended.code, Some(0), "{id}: {}", ended.err);
            std::fs::read(&file).expect("the export")
        };
        let written = |system: &str| String::from_utf8(export(system)).expect("UTF-8");
        let own = id.replace('-', "_") + "x";
        each_once(&own, &["small_complete"], redcap(&written("redcap")));
        each_once(&own, &[], surveyjs(&written("surveyjs")));
        each_once(&own, &["data", "meta"], xlsform(&export("xlsform")));
        each_once(id, &[], fhir(&written("fhir")));
        let heading = format!("### `{id}`: ");
        assert_eq!(written("codebook").matches(&heading).count(), 1, "{id}");
    }
}

/// No name stands twice or is the system's, and the question's is among them.
#[track_caller]
fn each_once(question: &str, of_the_system: &[&str], names: Vec<String>) {
    let mut seen: BTreeSet<String> = of_the_system.iter().map(|&name| name.to_owned()).collect();
    for name in names {
        assert!(seen.insert(name.clone()), "{name} stands twice");
    }
    assert!(seen.contains(question), "{question} is not in {seen:?}");
}

fn redcap(text: &str) -> Vec<String> {
    let rows = fields(text).into_iter().skip(1);
    rows.map(|row| row[0].clone()).collect()
}

fn surveyjs(text: &str) -> Vec<String> {
    let survey: Value = serde_json::from_str(text).expect("JSON");
    let pages = survey["pages"].as_array().expect("pages").iter();
    let asked = pages.flat_map(|page| page["elements"].as_array().expect("elements"));
    let calculated = survey["calculatedValues"].as_array().expect("values");
    let all = asked.chain(calculated);
    all.map(|one| one["name"].as_str().expect("a name").to_owned())
        .collect()
}

fn xlsform(bytes: &[u8]) -> Vec<String> {
    let parts = stored(bytes);
    let rows = parts["xl/worksheets/sheet1.xml"].split("<row ").skip(2);
    let rows = rows.map(cells).filter(|row| row[0] != "end_group");
    rows.map(|row| row[1].clone()).collect()
}

fn fhir(text: &str) -> Vec<String> {
    let all: Value = serde_json::from_str(text).expect("JSON");
    let links = items(&all).into_iter();
    links
        .map(|item| item["linkId"].as_str().expect("a link").to_owned())
        .collect()
}
