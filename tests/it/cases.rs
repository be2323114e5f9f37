//! The golden cases of a set, as the files of answers they could be.

use circle_or_chair::answers::{self, Answers};
use circle_or_chair::outcome::{Outcome, StartWith};
use circle_or_chair::question_set::QuestionSet;
use circle_or_chair::question_set::source::Source;
use serde_json::{Value, json};

/// Answers, and what must come of them.
pub struct Case {
    pub name: String,
    pub answers: Answers,
    pub outcome: Outcome,
    pub start_with: Option<StartWith>,
}

/// The golden cases in the text of a set.
pub fn of(set: &QuestionSet, text: &str) -> Vec<Case> {
    let file: toml::Table = toml::from_str(text).expect("the set is TOML");
    let cases = file.get("cases").and_then(toml::Value::as_array);
    let cases = cases.expect("the set has cases").iter();
    cases.map(|case| read(set, &json!(case))).collect()
}

fn read(set: &QuestionSet, case: &Value) -> Case {
    let mut file = json!({ "question_set": set.id, "answers": case["answers"] });
    if let Some(importance) = case.get("importance") {
        file["importance"] = importance.clone();
    }
    let file = Source::new("case.json", file.to_string());
    let word = |key: &str| case.get(key).and_then(Value::as_str).unwrap_or_default();
    let outcome = Outcome::ALL
        .into_iter()
        .find(|one| one.id() == word("outcome"));
    Case {
        name: word("name").to_owned(),
        answers: answers::file::read(set, &file).expect("the answers read"),
        outcome: outcome.expect("an outcome"),
        start_with: StartWith::ALL
            .into_iter()
            .find(|one| one.id() == word("start_with")),
    }
}
