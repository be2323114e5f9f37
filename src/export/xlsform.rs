//! An XLSForm workbook: sheets of what is asked, of the options, and of what it is.

use super::fits::{Dialect, Step, fit_name, steps};
use super::names::{self, Names, plain};
use super::workbook::{self, Sheet};
use super::{ROUNDING, System, Tongue};
use crate::answers::Lean;
use crate::form::Form;
use crate::question_set::{Question, QuestionRef};

pub(super) fn workbook(first: &Tongue, others: &[Tongue]) -> Vec<u8> {
    let set = &first.set;
    let mut writer = Writer {
        tongues: std::iter::once(first).chain(others).collect(),
        names: Names::of(set),
        survey: Sheet::new("survey"),
        choices: Sheet::new("choices"),
    };
    writer.all();
    let mut settings = Sheet::new("settings");
    settings.row(["form_title", "form_id", "version", "default_language"]);
    settings.row([
        &*set.title,
        &plain(&set.id),
        &*set.version,
        &language(first),
    ]);
    let mut about = Sheet::new("about");
    about.row([System::XlsForm.lost().unwrap_or_default()]);
    about.row([ROUNDING]);
    workbook::workbook(&[writer.survey, writer.choices, settings, about])
}

/// A language as XLSForm names it.
fn language(tongue: &Tongue) -> String {
    format!("{} ({})", tongue.language.name, tongue.language.tag)
}

struct Writer<'a> {
    /// The first is the one that is spoken by itself.
    tongues: Vec<&'a Tongue>,
    names: Names,
    survey: Sheet,
    choices: Sheet,
}

type Said<'f> = &'f dyn Fn(&Tongue) -> &str;

impl Writer<'_> {
    fn all(&mut self) {
        let first = self.tongues[0];
        let set = &first.set;
        let of_each = |column: &'static str| {
            let tongues = self.tongues.iter();
            tongues.map(move |tongue| format!("{column}::{}", language(tongue)))
        };
        let columns = ["type", "name"].map(str::to_owned).into_iter();
        let columns = columns.chain(of_each("label")).chain(of_each("hint"));
        let more = ["constraint", "calculation"].map(str::to_owned);
        let heads: Vec<String> = columns.chain(more).collect();
        let columns = ["list_name", "name"].map(str::to_owned).into_iter();
        let choice_heads: Vec<String> = columns.chain(of_each("label")).collect();
        self.survey.row(&heads);
        self.choices.row(&choice_heads);
        for (part, consideration) in set.considerations.iter().enumerate() {
            let title: Said<'_> = &|tongue| &tongue.set.considerations[part].title;
            self.begin(&names::part(part), title);
            for index in consideration.questions.clone() {
                self.question(QuestionRef::Scored(index));
            }
            self.end();
        }
        self.begin(names::WEIGHTS, &|tongue| &tongue.words.importance().ask);
        for (part, consideration) in set.considerations.iter().enumerate() {
            let name = names::importance(&consideration.id);
            let title: Said<'_> = &|tongue| &tongue.set.considerations[part].title;
            self.ask("select_one weights", &name, title, &|_| "", "");
        }
        self.end();
        for at in 0..3 {
            self.option("weights", &(at + 1).to_string(), &|tongue| {
                tongue.weights()[at]
            });
        }
        self.begin(names::AVAILABILITY, &|tongue| {
            &tongue.words.availability().part
        });
        for index in 0..set.availability.len() {
            self.question(QuestionRef::Availability(index));
        }
        self.end();
        let ask: Said<'_> = &|tongue| &tongue.words.lean().ask;
        let why: Said<'_> = &|tongue| &tongue.words.lean().why;
        self.ask("select_one leans", names::LEAN, ask, why, "");
        for (at, id) in Lean::IDS.iter().enumerate() {
            self.option("leans", id, &|tongue| tongue.leans()[at]);
        }
        for (name, formula) in calculations(first, &self.names) {
            let cells = self.cells("calculate", &name, &|_| String::new(), &|_| "");
            self.survey
                .row(cells.into_iter().chain([String::new(), formula]));
        }
        self.fits();
    }

    fn cells(
        &self,
        kind: &str,
        name: &str,
        label: &dyn Fn(&Tongue) -> String,
        hint: Said<'_>,
    ) -> Vec<String> {
        let tongues = || self.tongues.iter();
        let labels = tongues().map(|tongue| label(tongue));
        let hints = tongues().map(|tongue| hint(tongue).to_owned());
        let first = [kind.to_owned(), name.to_owned()];
        first.into_iter().chain(labels).chain(hints).collect()
    }

    fn ask(&mut self, kind: &str, name: &str, label: Said<'_>, hint: Said<'_>, constraint: &str) {
        let cells = self.cells(kind, name, &|tongue| label(tongue).to_owned(), hint);
        self.survey
            .row(cells.into_iter().chain([constraint.to_owned()]));
    }

    fn begin(&mut self, name: &str, title: Said<'_>) {
        self.ask("begin_group", name, title, &|_| "", "");
    }

    fn end(&mut self) {
        self.survey.row(["end_group"]);
    }

    fn option(&mut self, list: &str, code: &str, label: Said<'_>) {
        let labels: Vec<String> = self
            .tongues
            .iter()
            .map(|tongue| label(tongue).to_owned())
            .collect();
        let first = [list.to_owned(), code.to_owned()];
        self.choices.row(first.into_iter().chain(labels));
    }

    fn question(&mut self, question: QuestionRef) {
        let set = &self.tongues[0].set;
        let name = self.names.get(set.question_id(question)).to_owned();
        let list = format!("of_{name}");
        let most = set.pick(question);
        let (kind, constraint) = if most > 1 {
            ("select_multiple", format!("count-selected(.) <= {most}"))
        } else {
            ("select_one", String::new())
        };
        let label: Said<'_> = &|tongue| tongue.set.ask(question);
        let hint: Said<'_> = &|tongue| tongue.why(question);
        self.ask(&format!("{kind} {list}"), &name, label, hint, &constraint);
        for (at, (option, _)) in set.options(question).into_iter().enumerate() {
            self.option(&list, option, &|tongue| tongue.set.options(question)[at].1);
        }
    }

    /// The two fits, shown at the end.
    fn fits(&mut self) {
        let [group, individual] = Form::ALL.map(|form| format!("${{{}}}", fit_name(form)));
        let label = |tongue: &Tongue| {
            let said = tongue.words.result();
            format!(
                "{} {}: {group}. {}: {individual}.",
                said.fit, said.group, said.individual
            )
        };
        let cells = self.cells("note", names::FITS, &label, &|_| "");
        self.survey.row(cells);
    }
}

fn calculations(first: &Tongue, names: &Names) -> Vec<Step> {
    let set = &first.set;
    let is_one = |name: &str, code: &str| format!("if(selected(${{{name}}}, '{code}'), 1, 0)");
    steps(
        set,
        &Dialect {
            when: "if",
            over: "div",
            nothing: "''",
            named: &|name| format!("${{{name}}}"),
            picked: &|question, option| is_one(names.get(&question.id), option),
            count: &|question: &Question| {
                format!("count-selected(${{{}}})", names.get(&question.id))
            },
            counts: &|part, weight| {
                let name = names::importance(&set.considerations[part].id);
                is_one(&name, &weight.to_string())
            },
            whole: &|number| format!("int({number})"),
        },
    )
}
