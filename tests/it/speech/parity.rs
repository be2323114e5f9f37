//! The same answers come out alike line by line and through `score`.

use super::talk::type_lines;
use crate::program;
use circle_or_chair::{
    answers::{Answers, Importance, Reply},
    form::Form,
    interview::{Interview, Item, Said},
    outcome::Outcome,
    question_set::{QuestionSet, built_in},
    report::number,
    result_json,
    scoring::assess,
};
use std::{fmt::Write as _, rc::Rc};

#[test]
fn every_golden_case_comes_out_alike_in_every_mode() {
    let set = Rc::new(built_in::set().expect("the built-in set loads"));
    let cases = crate::cases::of(&set, built_in::TEXT);
    assert!(cases.len() >= 6);
    for case in cases {
        let answers = &case.answers;
        let result = assess(&set, answers);
        let said = type_lines(&typed(&set, answers));
        said.has(&set.outcome(result.outcome).title);
        let scored = program::run(&["score", "-"], file(&set, answers).as_bytes());
        let mut json = Vec::new();
        result_json::write(
            &set,
            answers,
            &result,
            result_json::Shown {
                id: None,
                flips: true,
            },
            &mut json,
        )
        .expect("memory");
        assert_eq!(scored.out.as_bytes(), json, "scored: {}", case.name);
        for (form, name) in [(Form::Group, "Group"), (Form::Individual, "One-to-one")] {
            let is_shown = result.outcome != Outcome::NotEnoughAnswers;
            if let Some(fit) = result.fit[form].filter(|_| is_shown) {
                said.has(&format!("{name}: {}.", number(fit)));
            }
        }
    }
}

/// The lines that a person with these answers types, up to the reasons.
fn typed(set: &Rc<QuestionSet>, answers: &Answers) -> String {
    let mut lines = "1\n1\n".to_owned();
    let mut interview = Interview::new(Rc::clone(set), Form::Group);
    let mut next = interview.asked().next();
    while let Some(at) = next {
        let line = match interview.items()[at] {
            Item::Question(question) => {
                let reply = answers.reply(question);
                interview.keep(at, Said::Reply(reply));
                match reply {
                    Reply::Picked(picks) => {
                        let numbers = picks.iter().map(|option| (option + 1).to_string());
                        numbers.collect::<Vec<_>>().join(" ")
                    }
                    Reply::NotSure => "not sure".to_owned(),
                    Reply::Skipped | Reply::Unanswered => "skip".to_owned(),
                }
            }
            Item::Importance => {
                for part in 0..set.considerations.len() {
                    let importance = answers.importance(part);
                    interview.weigh(part, importance);
                    match importance.weight() {
                        1 => writeln!(lines, "{} less", part + 1),
                        3 => writeln!(lines, "{} more", part + 1),
                        _ => Ok(()),
                    }
                    .expect("memory");
                }
                String::new()
            }
            Item::Lean => "skip".to_owned(),
        };
        writeln!(lines, "{line}").expect("memory");
        next = interview.after(at);
    }
    lines + "result\nreasons\n"
}

fn file(set: &QuestionSet, answers: &Answers) -> String {
    let mut text = format!("question_set = {:?}\n[answers]\n", set.id);
    for question in set.all_questions() {
        let options = set.options(question);
        let says = match answers.reply(question) {
            Reply::Unanswered => continue,
            Reply::NotSure => "\"not-sure\"".to_owned(),
            Reply::Skipped => "\"skip\"".to_owned(),
            Reply::Picked(picks) => {
                let ids: Vec<&str> = picks.iter().map(|option| options[option].0).collect();
                if set.pick(question) > 1 {
                    format!("{ids:?}")
                } else {
                    format!("{:?}", ids[0])
                }
            }
        };
        let _ = writeln!(text, "{} = {says}", set.question_id(question));
    }
    text.push_str("[importance]\n");
    for (index, part) in set.considerations.iter().enumerate() {
        if let Some(importance) = answers.stated_importance(index).map(Importance::weight) {
            let _ = writeln!(text, "{} = {importance}", part.id);
        }
    }
    text
}
