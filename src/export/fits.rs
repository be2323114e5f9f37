//! The two fits as a chain of small calculations that any system with `if`, sums and quotients can do.
//!
//! All steps before the last are in whole numbers, so that a fit is rounded from its exact value:
//! `scale` makes every mean whole. For sets so large that no such number is small enough, it is 1,
//! and the last decimal is as good as the other system's numbers.

use crate::form::Form;
use crate::question_set::{Question, QuestionSet};

/// The largest whole number of FHIRPath, the smallest of those of all systems.
const LARGEST: i128 = i32::MAX as i128;

/// How a system writes what is calculated.
pub(super) struct Dialect<'a> {
    /// `iif` or `if`.
    pub when: &'static str,
    pub over: &'static str,
    /// What stands for no value.
    pub nothing: &'static str,
    /// What refers to an earlier calculation, by its name.
    pub named: &'a dyn Fn(&str) -> String,
    /// 1 if the option is picked, 0 if not.
    pub picked: &'a dyn Fn(&Question, &str) -> String,
    /// How many options are picked.
    pub count: &'a dyn Fn(&Question) -> String,
    /// 1 if a consideration (by index) counts this much, 0 if not.
    pub counts: &'a dyn Fn(usize, u8) -> String,
    /// The whole part of a number that is not below zero.
    pub whole: &'a dyn Fn(&str) -> String,
}

/// The name of a calculation, and its formula; later ones refer to earlier ones.
pub(super) type Step = (String, String);

/// All calculations, in order. The last two are called as [`fit_name`] says.
pub(super) fn steps(set: &QuestionSet, dialect: &Dialect<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in 0..set.considerations.len() {
        let (more, less) = ((dialect.counts)(part, 3), (dialect.counts)(part, 1));
        steps.push((weight(part), format!("2 + {more} - {less}")));
    }
    let fits = Form::ALL.map(|form| dialect.form(set, form, &mut steps));
    steps.extend(fits);
    steps
}

/// What the calculations are called, in any system.
pub(super) fn names(set: &QuestionSet) -> impl Iterator<Item = String> {
    let nothing = Dialect {
        when: "",
        over: "",
        nothing: "",
        named: &|_| String::new(),
        picked: &|_, _| String::new(),
        count: &|_| String::new(),
        counts: &|_, _| String::new(),
        whole: &|_| String::new(),
    };
    steps(set, &nothing).into_iter().map(|(name, _)| name)
}

/// What the calculation of a fit is called.
pub(super) fn fit_name(form: Form) -> String {
    format!("fit{}", form.id())
}

fn weight(part: usize) -> String {
    format!("weight{}", part + 1)
}

impl Dialect<'_> {
    fn form(&self, set: &QuestionSet, form: Form, steps: &mut Vec<Step>) -> Step {
        let scale = Scale::of(set, form);
        let (mut sums, mut weights) = (Vec::new(), Vec::new());
        for part in 0..set.considerations.len() {
            let questions = bearing(set, part, form);
            if questions.is_empty() {
                continue;
            }
            let [count, points] =
                ["count", "points"].map(|what| format!("{}{}{what}", form.id(), part + 1));
            let answered = questions.iter().map(|question| self.answered(question));
            steps.push((count.clone(), sum(answered)));
            let values = questions
                .iter()
                .map(|question| self.value(question, form, scale.picks));
            steps.push((points.clone(), sum(values)));
            let [count, points, weight] =
                [&count, &points, &weight(part)].map(|name| (self.named)(name));
            let over = self.over;
            let mean = format!("{weight} * {points} * {} {over} {count}", scale.answers);
            sums.push(self.when(&format!("{count} > 0"), &mean, "0"));
            weights.push(self.when(&format!("{count} > 0"), &weight, "0"));
        }
        let [total, whole] = ["total", "whole"].map(|what| format!("{}{what}", form.id()));
        steps.push((total.clone(), sum(sums.into_iter())));
        let times = 2 * scale.picks * scale.answers;
        let weights = sum(weights.into_iter());
        steps.push((whole.clone(), format!("{times} * ({weights})")));
        let formula = self.fit(&(self.named)(&total), &(self.named)(&whole));
        (fit_name(form), formula)
    }

    /// `total / whole` to four decimals, half away from zero.
    fn fit(&self, total: &str, whole: &str) -> String {
        let over = self.over;
        let sign = self.when(&format!("{total} < 0"), "-1", "1");
        let doubled = format!("({sign} * {total} * 20000 + {whole}) {over} (2 * {whole})");
        let rounded = format!("{sign} * {} {over} 10000", (self.whole)(&doubled));
        self.when(&format!("{whole} > 0"), &rounded, self.nothing)
    }

    fn when(&self, holds: &str, then: &str, or: &str) -> String {
        format!("{}({holds}, {then}, {or})", self.when)
    }

    fn answered(&self, question: &Question) -> String {
        let count = (self.count)(question);
        self.when(&format!("{count} > 0"), "1", "0")
    }

    /// The mean points of what is picked, times a whole number that each count divides.
    fn value(&self, question: &Question, form: Form, scale: i128) -> String {
        let options = question.choices.iter();
        let options = options.filter(|choice| choice.points[form] != 0);
        let points = sum(options.map(|choice| {
            let picked = (self.picked)(question, &choice.id);
            format!("{} * {picked}", choice.points[form])
        }));
        if question.pick == 1 {
            return format!("{scale} * ({points})");
        }
        let count = (self.count)(question);
        let mean = format!("{scale} * ({points}) {} {count}", self.over);
        self.when(&format!("{count} > 0"), &mean, "0")
    }
}

fn sum(terms: impl Iterator<Item = String>) -> String {
    let terms: Vec<String> = terms.collect();
    if terms.is_empty() {
        "0".to_owned()
    } else {
        terms.join(" + ")
    }
}

/// The questions of a consideration that bear on a form.
fn bearing(set: &QuestionSet, part: usize, form: Form) -> Vec<&Question> {
    let questions = &set.questions[set.considerations[part].questions.clone()];
    let bears = |question: &&Question| question.bears_on[form];
    questions.iter().filter(bears).collect()
}

/// What makes the means whole: of the picks of a question, and of the answers in a consideration.
struct Scale {
    picks: i128,
    answers: i128,
}

impl Scale {
    fn of(set: &QuestionSet, form: Form) -> Self {
        let parts = 0..set.considerations.len();
        let parts: Vec<_> = parts.map(|part| bearing(set, part, form)).collect();
        let most_picks = parts.iter().flatten().map(|question| question.pick).max();
        let most_answers = parts.iter().map(Vec::len).max();
        let whole = || {
            let picks = common_multiple(most_picks?)?;
            let answers = common_multiple(most_answers?)?;
            let weights = i128::try_from(parts.len()).ok()?.checked_mul(3)?;
            let bound = picks.checked_mul(answers)?.checked_mul(weights)?;
            (bound.checked_mul(4 * 20_001)? <= LARGEST).then_some(Self { picks, answers })
        };
        whole().unwrap_or(Self {
            picks: 1,
            answers: 1,
        })
    }
}

/// The least number that 1 to `most` divide.
fn common_multiple(most: usize) -> Option<i128> {
    let numbers = (1..=most).map(i128::try_from);
    numbers.into_iter().try_fold(1_i128, |multiple, number| {
        let number = number.ok()?;
        multiple.checked_mul(number / crate::ratio::greatest_common_divisor(multiple, number))
    })
}

/// How many options of a question were picked, where a system knows of each whether it was.
pub(super) fn sum_of_picks(
    question: &Question,
    picked: impl Fn(&Question, &str) -> String,
) -> String {
    let options = question.choices.iter();
    let picked = options.map(|choice| picked(question, &choice.id));
    format!("({})", picked.collect::<Vec<_>>().join(" + "))
}
