//! Answers as a file in TOML that can be read again, with the asked words beside them.

use crate::answers::{Answers, Importance, Reply};
use crate::code;
use crate::escape::quoted;
use crate::file_format::RESERVED;
use crate::language::hash;
use crate::question_set::{QuestionRef, QuestionSet};

/// Writes answers with a comment above them. Where nothing was said, it says what could be.
pub fn write(set: &QuestionSet, answers: &Answers, comment: &str) -> String {
    let mut lines = vec![
        format!("# {comment}"),
        "schema = 1".to_owned(),
        format!("question_set = {}", quoted(&set.id)),
        format!("version = {}", quoted(&set.version)),
        format!("hash = {}", quoted(&hash_of(set))),
    ];
    let lean = answers.lean;
    lines.extend(lean.map(|lean| format!("lean = {}", quoted(lean.id()))));
    lines.extend([String::new(), "[answers]".to_owned()]);
    for question in set.all_questions() {
        lines.push(format!("# {}", set.ask(question)));
        lines.push(reply(set, answers, question));
    }
    lines.extend([String::new(), "[importance]".to_owned()]);
    for (part, consideration) in set.considerations.iter().enumerate() {
        let id = &consideration.id;
        lines.push(format!("# {}", consideration.title));
        let stated = answers.stated_importance(part);
        lines.push(if let Some(counts) = stated {
            format!("{id} = {}", counts.weight())
        } else {
            let all = Importance::ALL.map(|counts| counts.weight().to_string());
            format!("# {id} = {}", all.join(" | "))
        });
    }
    lines.join("\n") + "\n"
}

/// A short name of everything in a set that scores, and of nothing that is only said.
pub(super) fn hash_of(set: &QuestionSet) -> String {
    let mut lines = vec![code::structure(set)];
    for question in &set.questions {
        let points = question.choices.iter().map(|choice| {
            let points = choice.points;
            format!("{} {}", points.group, points.individual)
        });
        let points: Vec<String> = points.collect();
        let (limit, wish) = (question.limit, question.wish);
        lines.push(format!("{} {limit} {wish}", points.join(" ")));
    }
    for question in &set.availability {
        let status = question.choices.iter().map(|choice| choice.status.id());
        let status: Vec<&str> = status.collect();
        lines.push(format!("{:?} {}", question.about, status.join(" ")));
    }
    hash::of(&lines.join("\n"))
}

fn reply(set: &QuestionSet, answers: &Answers, question: QuestionRef) -> String {
    let id = set.question_id(question);
    let options = set.options(question);
    let [not_sure, skip] = RESERVED.map(quoted);
    match answers.reply(question) {
        Reply::NotSure => format!("{id} = {not_sure}"),
        Reply::Skipped => format!("{id} = {skip}"),
        Reply::Picked(picks) => {
            let picked = picks.iter().map(|option| quoted(options[option].0));
            let picked: Vec<String> = picked.collect();
            match picked.as_slice() {
                [only] if set.pick(question) == 1 => format!("{id} = {only}"),
                _ => format!("{id} = [{}]", picked.join(", ")),
            }
        }
        Reply::Unanswered => {
            let all = options.iter().map(|(option, _)| quoted(option));
            let all: Vec<String> = all.chain([not_sure, skip]).collect();
            format!("# {id} = {}", all.join(" | "))
        }
    }
}
