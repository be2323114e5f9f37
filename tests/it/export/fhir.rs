//! FHIR: the Questionnaire, a response to it, and the way back.

use circle_or_chair::language::built_in as languages;
use serde_json::Value;

use super::{exported, set};
use crate::program::{Ended, run};

const ANSWERS: &str = r#"{"question_set":"group-or-individual","answers":{"talk-in-group":"ok","aims":["cope","less-alone"],"visits":"two","own-time":"skip"},"importance":{"goals":3},"lean":"both"}"#;

pub(super) fn items(of: &Value) -> Vec<&Value> {
    let below = of["item"].as_array().into_iter().flatten();
    below
        .flat_map(|item| std::iter::once(item).chain(items(item)))
        .collect()
}

#[test]
fn the_questionnaire_holds_every_question_by_its_id_in_both_languages() {
    let all: Value = serde_json::from_str(&exported("fhir")).expect("JSON");
    let set = set();
    assert_eq!(all["resourceType"], "Questionnaire");
    // The standard wants a capital letter first (que-0).
    assert_eq!(all["name"], "Group_or_individual");
    assert_eq!(all["version"], *set.version);
    assert_eq!(all["date"], set.reviewed.to_string());
    let items = items(&all);
    let find = |link: &str| {
        let mut found = items.iter().filter(|item| item["linkId"] == link);
        let item = found.next().unwrap_or_else(|| panic!("no item {link}"));
        assert!(found.next().is_none(), "{link} stands twice");
        *item
    };
    for question in set.all_questions() {
        let item = find(set.question_id(question));
        assert_eq!(item["text"], **set.ask(question));
        let translations = item["_text"]["extension"].as_array().expect("translations");
        let tags = translations
            .iter()
            .map(|one| one["extension"][0]["valueCode"].as_str());
        assert!(tags.eq(languages::ALL.iter().map(|files| Some(files.tag))));
        let options = item["answerOption"].as_array().expect("options").iter();
        let codes: Vec<&str> = options
            .filter_map(|option| option["valueCoding"]["code"].as_str())
            .collect();
        let ids: Vec<&str> = set
            .options(question)
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        assert_eq!(codes, ids);
    }
    let aims = find("aims");
    assert_eq!(aims["repeats"], true);
    let points = &aims["answerOption"][0]["extension"];
    assert_eq!(points[0]["url"], "urn:circle-or-chair:points:group");
    assert_eq!(
        (&points[0]["valueInteger"], &points[1]["valueInteger"]),
        (&2.into(), &0.into())
    );
}

fn respond(options: &[&str]) -> String {
    let ended = run(
        &[&["report", "-", "--format", "fhir"], options].concat(),
        ANSWERS.as_bytes(),
    );
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    ended.out
}

#[test]
fn a_response_tells_when_it_was_authored_only_if_that_is_given() {
    let silent: Value = serde_json::from_str(&respond(&[])).expect("JSON");
    assert_eq!(
        silent["questionnaire"],
        "urn:circle-or-chair:questionnaire:group-or-individual|2026.11"
    );
    assert!(silent.get("authored").is_none());
    for time in [
        "2027-01-31",
        "2027-01-31T09:30:00Z",
        "2027-01-31T09:30:00+05:30",
    ] {
        let told: Value = serde_json::from_str(&respond(&["--authored", time])).expect("JSON");
        assert_eq!(told["authored"], time);
    }
    for wrong in [
        "yesterday",
        "2027-02-30",
        "2027-01-31T25:00:00Z",
        "2027-01-31T09:30:00",
    ] {
        let ended = run(
            &["report", "-", "--format", "fhir", "--authored", wrong],
            ANSWERS.as_bytes(),
        );
        assert_eq!(ended.code, Some(2), "{wrong}");
    }
    let without = run(
        &["report", "-", "--authored", "2027-01-31"],
        ANSWERS.as_bytes(),
    );
    assert_eq!(without.code, Some(2));
}

fn score(text: &str) -> Ended {
    run(&["score", "-"], text.as_bytes())
}

#[test]
fn a_response_is_scored_as_the_answers_it_was_made_of() {
    let (back, ended) = (score(&respond(&["--lang", "es"])), score(ANSWERS));
    assert_eq!((back.code, &*back.err), (Some(0), ""));
    assert_eq!(back.out, ended.out);
}

#[test]
fn a_response_to_another_version_is_scored_and_that_is_said() {
    let older = respond(&[]).replace("|2026.11", "|2025.01");
    let ended = score(&older);
    assert_eq!((ended.code, ended.out), (Some(0), score(ANSWERS).out));
    assert!(ended.err.contains("warning Q116: "), "{}", ended.err);
    let many = run(
        &["score", "-", "--format", "jsonl"],
        older.replace('\n', "").as_bytes(),
    );
    assert_eq!(many.code, Some(0), "{}", many.err);
    assert!(many.err.contains("warning Q116: "), "{}", many.err);
}

/// What is said of the response with one passage put in another way.
#[track_caller]
fn said(passage: &str, instead: &str) -> String {
    let response = respond(&[]);
    assert!(response.contains(passage), "{response}");
    let ended = score(&response.replacen(passage, instead, 1));
    assert_eq!((ended.code, &*ended.out), (Some(65), ""));
    ended.err
}

#[test]
fn what_is_wrong_in_a_response_is_named_with_its_place() {
    let unknown = said("\"talk-in-group\"", "\"talk-in-grup\"");
    assert!(
        unknown
            .contains("Q019: there is no question `talk-in-grup`; did you mean `talk-in-group`?"),
        "{unknown}"
    );
    let option = said("\"code\": \"ok\"", "\"code\": \"okay\"");
    assert!(
        option.contains("Q021: the question `talk-in-group` has no option `okay`"),
        "{option}"
    );
    let two = said(
        r#""code": "ok","#,
        r#""code": "ok"}}, {"valueCoding": {"code": "hard","#,
    );
    assert!(
        two.contains("Q034: 2 options are picked for `talk-in-group`; the most is 1"),
        "{two}"
    );
    let other = said(":group-or-individual|", ":another|");
    assert!(other.contains("error Q037: "), "{other}");
    let value = said("\"valueCoding\"", "\"valueString\"");
    assert!(value.contains("error Q008: "), "{value}");
    let twice = said("\"visits\"", "\"aims\"");
    assert!(twice.contains("Q038"), "{twice}");
    for message in [unknown, option, two, value, twice] {
        let place = message
            .split(':')
            .nth(1)
            .and_then(|line| line.parse::<usize>().ok());
        assert!(place.is_some_and(|line| line > 1), "{message}");
    }
}
