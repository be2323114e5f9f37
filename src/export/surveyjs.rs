//! A SurveyJS definition that calculates both fits by itself.

use serde_json::{Map, Value, json};

use super::Tongue;
use super::fits::{Dialect, Step, fit_name, steps, sum_of_picks};
use super::names::{self, Names};
use crate::answers::Lean;
use crate::form::Form;
use crate::question_set::{Question, QuestionRef};

pub(super) fn survey(first: &Tongue, others: &[Tongue]) -> Value {
    let set = &first.set;
    let writer = Writer {
        first,
        others,
        names: Names::of(set),
    };
    json!({
        "title": writer.says(&|tongue| &tongue.set.title),
        "description": writer.says(&|tongue| &tongue.set.decision),
        "locale": &*set.language,
        "pages": writer.pages(),
        "calculatedValues": writer.calculated(),
        "completedHtml": writer.completed(),
    })
}

struct Writer<'a> {
    first: &'a Tongue,
    others: &'a [Tongue],
    names: Names,
}

type Said<'f> = &'f dyn Fn(&Tongue) -> &str;

impl Writer<'_> {
    /// A text in every language, as SurveyJS writes one.
    fn says(&self, said: Said<'_>) -> Value {
        self.each(&|tongue| said(tongue).to_owned())
    }

    fn each(&self, said: &dyn Fn(&Tongue) -> String) -> Value {
        if self.others.is_empty() {
            return json!(said(self.first));
        }
        let mut all = Map::new();
        all.insert("default".to_owned(), json!(said(self.first)));
        for tongue in self.others {
            all.insert(tongue.language.tag.clone(), json!(said(tongue)));
        }
        Value::Object(all)
    }

    fn pages(&self) -> Value {
        let set = &self.first.set;
        let mut pages = Vec::new();
        for (part, consideration) in set.considerations.iter().enumerate() {
            let questions = consideration.questions.clone().map(QuestionRef::Scored);
            let elements = questions.map(|question| self.question(question));
            let title = self.says(&|tongue| &tongue.set.considerations[part].title);
            pages.push(page(
                &format!("page{}", part + 1),
                &title,
                &elements.collect::<Vec<_>>(),
            ));
        }
        let weights = (0..set.considerations.len()).map(|part| {
            let choices = (0..3).map(|at| {
                let text = self.says(&|tongue| tongue.weights()[at]);
                json!({ "value": (at + 1).to_string(), "text": text })
            });
            let name = names::importance(&set.considerations[part].id);
            let title = self.says(&|tongue| &tongue.set.considerations[part].title);
            choice(&name, &title, &choices.collect::<Vec<_>>())
        });
        let title = self.says(&|tongue| &tongue.words.importance().ask);
        pages.push(page("weights", &title, &weights.collect::<Vec<_>>()));
        let availability = (0..set.availability.len()).map(QuestionRef::Availability);
        let elements = availability.map(|question| self.question(question));
        let title = self.says(&|tongue| &tongue.words.availability().part);
        pages.push(page("availability", &title, &elements.collect::<Vec<_>>()));
        let leans = Lean::IDS.iter().enumerate().map(
            |(at, id)| json!({ "value": id, "text": self.says(&|tongue| tongue.leans()[at]) }),
        );
        let ask = self.says(&|tongue| &tongue.words.lean().ask);
        let lean = choice(names::LEAN, &ask, &leans.collect::<Vec<_>>());
        let title = self.says(&|tongue| &tongue.words.lean().part);
        pages.push(page("lean", &title, &[lean]));
        json!(pages)
    }

    fn question(&self, question: QuestionRef) -> Value {
        let set = &self.first.set;
        let options = set.options(question).into_iter().enumerate();
        let choices = options.map(|(at, (id, _))| {
            json!({ "value": id, "text": self.says(&|tongue| tongue.set.options(question)[at].1) })
        });
        let title = self.says(&|tongue| tongue.set.ask(question));
        let name = self.names.get(set.question_id(question));
        let mut asked = choice(name, &title, &choices.collect::<Vec<_>>());
        asked["description"] = self.says(&|tongue| tongue.why(question));
        if set.pick(question) > 1 {
            asked["type"] = json!("checkbox");
            asked["maxSelectedChoices"] = json!(set.pick(question));
        }
        asked
    }

    fn calculated(&self) -> Value {
        let all = calculations(self.first, &self.names).into_iter();
        let values = all.map(|(name, formula)| {
            let is_fit = Form::ALL.iter().any(|form| fit_name(*form) == name);
            json!({
                "name": name,
                "expression": formula,
                "includeIntoResult": is_fit,
            })
        });
        values.collect()
    }

    /// The two fits, when all is answered.
    fn completed(&self) -> Value {
        let [group, individual] = Form::ALL.map(fit_name);
        self.each(&|tongue| {
            let said = tongue.words.result();
            let fits = [(&said.group, &group), (&said.individual, &individual)];
            let [first, second] =
                fits.map(|(label, name)| format!("<p>{}: {{{name}}}</p>", html(label)));
            format!("<h3>{}</h3>{first}{second}", html(&said.fit))
        })
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn page(name: &str, title: &Value, elements: &[Value]) -> Value {
    json!({ "name": name, "title": title, "elements": elements })
}

fn choice(name: &str, title: &Value, choices: &[Value]) -> Value {
    json!({ "type": "radiogroup", "name": name, "title": title, "choices": choices })
}

fn calculations(first: &Tongue, names: &Names) -> Vec<Step> {
    let set = &first.set;
    let is_one = |name: &str, code: &str| format!("iif({{{name}}} = '{code}', 1, 0)");
    let picked = |question: &Question, option: &str| {
        let name = names.get(&question.id);
        if question.pick == 1 {
            is_one(name, option)
        } else {
            format!("iif({{{name}}} contains '{option}', 1, 0)")
        }
    };
    let count = |question: &Question| {
        if question.pick == 1 {
            return format!("iif({{{}}} notempty, 1, 0)", names.get(&question.id));
        }
        sum_of_picks(question, picked)
    };
    steps(
        set,
        &Dialect {
            when: "iif",
            over: "/",
            nothing: "''",
            named: &|name| format!("{{{name}}}"),
            picked: &picked,
            count: &count,
            counts: &|part, weight| {
                let name = names::importance(&set.considerations[part].id);
                is_one(&name, &weight.to_string())
            },
            whole: &|number| format!("({number} - ({number}) % 1)"),
        },
    )
}
