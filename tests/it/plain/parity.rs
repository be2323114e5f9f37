//! The same answers give the same JSON through the screen, line by line, and through `score`.

use super::talk::type_lines;
use crate::{program, screens::player::Player};
use circle_or_chair::{
    answers::{Answers, Importance, Reply},
    old_interview::{Interview, Item},
    question_set::{QuestionSet, built_in},
    result_json,
    scoring::assess,
};
use std::{fmt::Write as _, rc::Rc};

#[test]
fn every_golden_case_comes_out_alike_in_every_mode() {
    let set = Rc::new(built_in::set().expect("the built-in set loads"));
    for case in &set.cases {
        let answers = &case.answers;
        let wanted = json(&set, answers);
        let said = type_lines(&typed(&set, answers));
        assert_eq!(json(&set, said.answers()), wanted, "typed: {}", case.name);
        let shown = pressed(&set, answers);
        assert_eq!(json(&set, &shown), wanted, "pressed: {}", case.name);
        let scored = program::run(&["score", "-"], file(&set, answers).as_bytes());
        assert_eq!(scored.out, wanted, "scored: {}", case.name);
    }
}

fn json(set: &QuestionSet, answers: &Answers) -> String {
    let mut out = Vec::new();
    result_json::write(set, answers, &assess(set, answers), &mut out).expect("memory");
    String::from_utf8(out).expect("text")
}

/// The lines to choose for every item, from 1; none is "skip".
fn choices(set: &Rc<QuestionSet>, answers: &Answers) -> Vec<Vec<usize>> {
    let interview = Interview::new(Rc::clone(set));
    let of = |item: &Item| match item {
        Item::Question(question) => match answers.reply(*question) {
            Reply::Picked(picks) => picks.iter().map(|option| option + 1).collect(),
            Reply::NotSure => vec![set.options(*question).len() + 1],
            Reply::Skipped | Reply::Unanswered => Vec::new(),
        },
        Item::Importance(part) => {
            let stated = answers.stated_importance(*part);
            stated
                .map(Importance::weight)
                .map(usize::from)
                .into_iter()
                .collect()
        }
        Item::Lean => Vec::new(),
    };
    interview.items().iter().map(of).collect()
}

fn typed(set: &Rc<QuestionSet>, answers: &Answers) -> String {
    let mut lines = "1\n1\n".to_owned();
    let choices = choices(set, answers);
    for numbers in &choices {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let line = if numbers.is_empty() {
            "skip".to_owned()
        } else {
            numbers.join(" ")
        };
        let _ = writeln!(lines, "{line}");
    }
    let _ = writeln!(lines, "{}", choices.len() + 1);
    lines
}

fn pressed(set: &Rc<QuestionSet>, answers: &Answers) -> Answers {
    let mut player = Player::new(80, 24);
    player.press("enter 1 enter");
    let interview = Interview::new(Rc::clone(set));
    for (item, numbers) in interview.items().iter().zip(choices(set, answers)) {
        let keys = match numbers.as_slice() {
            [] => "s enter".to_owned(),
            [only] if interview.pick(*item) == 1 => format!("{only} enter"),
            // "Not sure" is kept by itself; options are ticked.
            [only] if *only > set_options(set, *item) => format!("{only} enter"),
            several => {
                let ticks: Vec<String> =
                    several.iter().map(|line| format!("{line} space")).collect();
                ticks.join(" ") + " enter"
            }
        };
        player.press(&keys);
    }
    player.press("enter");
    let shown = player.model.shown.as_ref().expect("the result was seen");
    shown.answers.clone()
}

fn set_options(set: &QuestionSet, item: Item) -> usize {
    match item {
        Item::Question(question) => set.options(question).len(),
        Item::Importance(_) | Item::Lean => 0,
    }
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
        if let Some(importance) = answers.stated_importance(index) {
            let _ = writeln!(text, "{} = {}", part.id, importance.weight());
        }
    }
    text
}
