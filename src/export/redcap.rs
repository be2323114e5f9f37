//! A REDCap data dictionary: the columns of its import file, in its order.

mod table;

use super::Tongue;
use super::fits::{Dialect, Step, fit_name, steps, sum_of_picks};
use super::names::{self, Names, plain};
use crate::answers::Lean;
use crate::form::Form;
use crate::question_set::{Question, QuestionRef};
use table::{Field, Table, choices};

pub(super) fn dictionary(tongue: &Tongue) -> String {
    let set = &tongue.set;
    let names = Names::of(set);
    let mut table = Table::new(plain(&set.id));
    table.add(&Field {
        name: names::RECORD,
        kind: "text",
        label: "Record ID",
        ..Field::default()
    });
    for part in &set.considerations {
        let mut section = &*part.title;
        for index in part.questions.clone() {
            add_question(
                &mut table,
                tongue,
                &names,
                QuestionRef::Scored(index),
                section,
            );
            section = "";
        }
    }
    let mut section = &*tongue.words.importance().ask;
    for part in &set.considerations {
        let weights = (1..=3)
            .map(|weight| weight.to_string())
            .zip(tongue.weights());
        table.add(&Field {
            name: &names::importance(&part.id),
            section,
            kind: "radio",
            label: &part.title,
            choices: choices(weights),
            ..Field::default()
        });
        section = "";
    }
    let mut section = &*tongue.words.availability().part;
    for index in 0..set.availability.len() {
        add_question(
            &mut table,
            tongue,
            &names,
            QuestionRef::Availability(index),
            section,
        );
        section = "";
    }
    let leans = Lean::IDS.iter().map(|id| plain(id)).zip(tongue.leans());
    table.add(&Field {
        name: names::LEAN,
        section: &tongue.words.lean().part,
        kind: "radio",
        label: &tongue.words.lean().ask,
        choices: choices(leans),
        note: &tongue.words.lean().why,
        ..Field::default()
    });
    add_fits(&mut table, tongue, &names);
    table.rows
}

fn add_question(
    table: &mut Table,
    tongue: &Tongue,
    names: &Names,
    question: QuestionRef,
    section: &str,
) {
    let set = &tongue.set;
    let options = set.options(question).into_iter();
    let options = options.map(|(id, label)| (plain(id), label.as_str()));
    let most = set.pick(question);
    let (kind, annotation) = if most > 1 {
        ("checkbox", format!("@MAXCHECKED={most}"))
    } else {
        ("radio", String::new())
    };
    table.add(&Field {
        name: names.get(set.question_id(question)),
        section,
        kind,
        label: set.ask(question),
        choices: choices(options),
        note: tongue.why(question),
        annotation,
    });
}

fn add_fits(table: &mut Table, tongue: &Tongue, names: &Names) {
    let said = tongue.words.result();
    for (name, formula) in calculations(tongue, names) {
        let form = Form::ALL.into_iter().find(|form| fit_name(*form) == name);
        let label = form.map_or(&name, |form| form.of(&said.group, &said.individual));
        let hidden = if form.is_none() { "@HIDDEN" } else { "" };
        table.add(&Field {
            name: &name,
            section: if form == Some(Form::Group) {
                &said.fit
            } else {
                ""
            },
            kind: "calc",
            label,
            choices: formula,
            annotation: hidden.to_owned(),
            ..Field::default()
        });
    }
}

fn calculations(tongue: &Tongue, names: &Names) -> Vec<Step> {
    let set = &tongue.set;
    let is_one = |name: &str, code: &str| format!("if([{name}] = '{code}', 1, 0)");
    let picked = |question: &Question, option: &str| {
        let (name, code) = (names.get(&question.id), plain(option));
        if question.pick == 1 {
            is_one(name, &code)
        } else {
            format!("[{name}({code})]")
        }
    };
    let count = |question: &Question| {
        if question.pick == 1 {
            return format!("if([{}] <> '', 1, 0)", names.get(&question.id));
        }
        sum_of_picks(question, picked)
    };
    steps(
        set,
        &Dialect {
            when: "if",
            over: "/",
            nothing: "''",
            named: &|name| format!("[{name}]"),
            picked: &picked,
            count: &count,
            counts: &|part, weight| {
                let name = names::importance(&set.considerations[part].id);
                is_one(&name, &weight.to_string())
            },
            whole: &|number| format!("rounddown({number}, 0)"),
        },
    )
}
