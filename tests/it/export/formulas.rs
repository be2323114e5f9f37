//! What is calculated refers only to what is asked, or was calculated before.

use std::collections::{BTreeMap, BTreeSet};

use circle_or_chair::language::built_in as languages;
use serde_json::Value;

use super::{exported, fields};

/// Goes through calculations in their order; each may use the questions and those before it.
#[track_caller]
fn assert_in_order(questions: &[String], calculations: &[(String, String)], marks: [&str; 2]) {
    let mut known: BTreeSet<&str> = questions.iter().map(String::as_str).collect();
    assert!(calculations.len() > 10);
    for (name, formula) in calculations {
        for named in formula.split(marks[0]).skip(1) {
            let named = named.split(marks[1]).next().unwrap_or_default();
            let named = named.split('(').next().unwrap_or_default();
            assert!(known.contains(named), "{name} uses {named}: {formula}");
        }
        assert!(known.insert(name), "{name} stands twice");
    }
    assert!(
        ["fitgroup", "fitindividual"]
            .iter()
            .all(|fit| known.contains(fit))
    );
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[test]
fn those_of_surveyjs_do() {
    let survey: Value = serde_json::from_str(&exported("surveyjs")).expect("JSON");
    let pages = survey["pages"].as_array().expect("pages");
    let elements = pages
        .iter()
        .flat_map(|page| page["elements"].as_array().expect("elements"));
    let questions: Vec<String> = elements.map(|element| text(&element["name"])).collect();
    let values = survey["calculatedValues"]
        .as_array()
        .expect("values")
        .iter();
    let values: Vec<_> = values
        .map(|one| (text(&one["name"]), text(&one["expression"])))
        .collect();
    assert_in_order(&questions, &values, ["{", "}"]);
    assert_eq!(survey["title"]["es"], "¿Qué tipo de terapia?");
    assert!(text(&survey["completedHtml"]["default"]).contains("{fitgroup}"));
}

#[test]
fn those_of_redcap_do() {
    let rows = fields(&exported("redcap"));
    let (calculated, asked): (Vec<_>, Vec<_>) = rows[1..].iter().partition(|row| row[3] == "calc");
    let questions: Vec<String> = asked.iter().map(|row| row[0].clone()).collect();
    let values: Vec<_> = calculated
        .iter()
        .map(|row| (row[0].clone(), row[5].clone()))
        .collect();
    assert_in_order(&questions, &values, ["[", "]"]);
}

#[test]
fn those_of_the_workbook_do_and_it_speaks_both_languages() {
    let folder = crate::program::Folder::new();
    let file = folder.path("set.xlsx");
    let ended = crate::program::run(&["export", "--to", "xlsform", "--out", &file], b"");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let bytes = std::fs::read(&file).expect("the workbook");
    let parts = stored(&bytes);
    assert_eq!(parts.len(), 8, "{:?}", parts.keys());
    let types = &parts["[Content_Types].xml"];
    for sheet in 1..=4 {
        let part = format!("xl/worksheets/sheet{sheet}.xml");
        assert!(types.contains(&part) && parts.contains_key(&part), "{part}");
    }
    let all = &parts["xl/worksheets/sheet1.xml"];
    let sheet = all.split("<sheetData>").nth(1).expect("the survey");
    let sheet = sheet.split("</sheetData>").next().unwrap_or_default();
    let rows: Vec<Vec<String>> = sheet.split("<row ").skip(1).map(cells).collect();
    let others = languages::ALL.iter();
    let labels = others.map(|files| format!("label::{} ({})", files.name, files.tag));
    let labels: Vec<String> = labels.collect();
    assert_eq!(rows[0][..3], ["type", "name", "label::English (en)"]);
    assert_eq!(rows[0][3..3 + labels.len()], labels);
    let calculated = rows.iter().filter(|row| row[0] == "calculate");
    let values: Vec<_> = calculated
        .map(|row| (row[1].clone(), unescaped(&row[2])))
        .collect();
    let asked = rows.iter().filter(|row| row[0].starts_with("select_"));
    let questions: Vec<String> = asked.map(|row| row[1].clone()).collect();
    assert_in_order(&questions, &values, ["${", "}"]);
    assert!(sheet.contains("count-selected(.) &lt;= 2"));
    let (begun, ended) = (
        sheet.matches("begin_group").count(),
        sheet.matches("end_group").count(),
    );
    assert_eq!((begun, ended), (5, 5));
}

/// The files of an archive in which nothing is compressed.
pub(super) fn stored(mut bytes: &[u8]) -> BTreeMap<String, String> {
    let number = |at: &[u8]| {
        at.iter()
            .rev()
            .fold(0, |all, byte| all << 8 | usize::from(*byte))
    };
    let mut parts = BTreeMap::new();
    while let Some(rest) = bytes.strip_prefix(b"PK\x03\x04") {
        let (size, name) = (number(&rest[14..18]), number(&rest[22..24]));
        let (name, rest) = rest[26..].split_at(name);
        let (inside, rest) = rest.split_at(size);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        parts.insert(text(name), text(inside));
        bytes = rest;
    }
    parts
}

/// The texts of a row that are not empty.
pub(super) fn cells(row: &str) -> Vec<String> {
    let texts = row.split("<t xml:space=\"preserve\">").skip(1);
    texts
        .map(|text| text.split("</t>").next().unwrap_or_default().to_owned())
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">")
}

#[test]
fn those_of_fhir_do() {
    let all: Value = serde_json::from_str(&exported("fhir")).expect("JSON");
    let variables = all["extension"].as_array().expect("variables").iter();
    let named = |one: &Value| {
        let value = &one["valueExpression"];
        (text(&value["name"]), text(&value["expression"]))
    };
    let mut values: Vec<_> = variables.map(named).collect();
    let groups = all["item"].as_array().expect("items").iter();
    let fits = groups.filter(|item| item["linkId"] == "own.fits");
    for fit in fits.flat_map(|group| group["item"].as_array().expect("fits")) {
        let formula = &fit["extension"][0]["valueExpression"]["expression"];
        values.push((text(&fit["linkId"]).replace('.', ""), text(formula)));
    }
    for (_, formula) in &mut values {
        // What is named ends where its name does.
        let ended = |it: char| !it.is_alphanumeric() && it != '%' && it != '.';
        *formula = formula.replace(ended, " ").replace('.', " ");
    }
    assert_in_order(&["resource".to_owned()], &values, ["%", " "]);
}
