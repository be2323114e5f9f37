//! The short way through a line reads what the long way through a file reads.

use circle_or_chair::answers::file::{self, Reader};
use circle_or_chair::question_set::{QuestionRef, QuestionSet, built_in, source::Source};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// One answers file, from a number for each question.
fn answers(set: &QuestionSet, drawn: &[usize]) -> Value {
    let mut answers = Map::new();
    for (question, drawn) in set.all_questions().zip(drawn) {
        let options = set.options(question);
        let option = |place: usize| options[place % options.len()].0;
        let said = match (drawn % 5, question) {
            (0, _) => continue,
            (1, _) => json!("not-sure"),
            (2, _) => json!("skip"),
            (3, QuestionRef::Scored(index)) if set.questions[index].pick > 1 => {
                json!([option(*drawn), option(drawn + 1)])
            }
            _ => json!(option(drawn / 5)),
        };
        answers.insert(set.question_id(question).to_owned(), said);
    }
    json!({
        "case": "a \"case\"",
        "question_set": set.id,
        "answers": answers,
        "importance": { "goals": drawn[0] % 3 + 1 },
        "lean": "both",
    })
}

proptest! {
    #[test]
    fn a_line_and_a_file_in_toml_give_the_same(drawn in prop::collection::vec(0_usize..1000, 15)) {
        let set = built_in::set().expect("the built-in set");
        let answers = answers(&set, &drawn);
        let of_line = Reader::new(&set).read(&Source::new("a", answers.to_string()));
        let of_toml = Reader::new(&set).read(&Source::new("b", toml_of(&answers)));
        prop_assert_eq!(&of_line, &of_toml);
        let alone = file::read(&set, &Source::new("c", answers.to_string()));
        prop_assert_eq!(of_line.map(|given| given.answers), alone);
    }
}

/// The same in TOML, one key a line.
fn toml_of(answers: &Value) -> String {
    let table = |value: &Value| {
        let pairs = value.as_object().expect("an object").iter();
        let lines: Vec<String> = pairs
            .map(|(key, value)| format!("{key} = {value}"))
            .collect();
        lines.join("\n")
    };
    format!(
        "case = {}\nquestion_set = {}\nlean = {}\n[answers]\n{}\n[importance]\n{}\n",
        answers["case"],
        answers["question_set"],
        answers["lean"],
        table(&answers["answers"]),
        table(&answers["importance"]),
    )
}
