//! Whether both forms get the same points, the same words, and weight that is spread out.

use std::ops::Range;

use super::Places;
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::finding::Finding;
use crate::question_set::{Question, QuestionSet};
use crate::ratio::Ratio;
use crate::reading_grade;
use crate::scoring::MOST_POINTS;

/// The largest share of a form's weight that one question may carry, in percent.
const HEAVY: usize = 25;

/// Looks at weight, points and words, all considerations counting the same.
pub(super) fn weigh(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    heavy(set, places, found);
    points(set, places, found);
    asked_words(set, places, found);
    outcome_words(set, places, found);
}

/// For each consideration that bears on a form, the questions that do.
fn bearing(set: &QuestionSet, form: Form) -> Vec<Vec<usize>> {
    let parts = set.considerations.iter().map(|part| {
        let bears = |index: &usize| set.questions[*index].bears_on[form];
        part.questions.clone().filter(bears).collect::<Vec<_>>()
    });
    parts.filter(|questions| !questions.is_empty()).collect()
}

fn heavy(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    for form in Form::ALL {
        let parts = bearing(set, form);
        for questions in &parts {
            let shares = parts.len() * questions.len();
            if 100 <= HEAVY * shares {
                continue;
            }
            for index in questions {
                let finding = Finding::new("Q104", places.questions[*index].place("id"))
                    .with("question", &set.questions[*index].id)
                    .with("form", form.id());
                found.push(finding.with("percent", 100 / shares));
            }
        }
    }
}

fn points(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let highest = |form| mean_fit(set, form, |question| points_of(question, form).max());
    let lowest = |form| mean_fit(set, form, |question| points_of(question, form).min());
    let ends = [
        ("the highest fit", PerForm::from_fn(highest)),
        ("the lowest fit", PerForm::from_fn(lowest)),
    ];
    for (what, fit) in ends {
        if fit.group != fit.individual {
            let finding = Finding::new("Q105", places.root.place("considerations"))
                .with("what", what)
                .with("group", decimal(fit.group));
            found.push(finding.with("individual", decimal(fit.individual)));
        }
    }
}

fn points_of(question: &Question, form: Form) -> impl Iterator<Item = i8> {
    let choices = question.choices.iter();
    choices.map(move |choice| choice.points[form])
}

/// The fit of a form when every question on it gives these points.
fn mean_fit(set: &QuestionSet, form: Form, points: impl Fn(&Question) -> Option<i8>) -> Ratio {
    let parts = bearing(set, form);
    let count = |list: usize| i128::try_from(list.max(1)).unwrap_or(1);
    let fits = parts.iter().map(|questions| {
        let points = questions.iter().map(|index| points(&set.questions[*index]));
        let sum: i128 = points
            .map(|points| i128::from(points.unwrap_or_default()))
            .sum();
        Ratio::new(sum, count(questions.len()) * i128::from(MOST_POINTS))
    });
    fits.sum::<Ratio>().over(count(parts.len()))
}

fn decimal(fit: Ratio) -> String {
    format!("{:.2}", fit.decimal())
}

/// Whether one number of words is more than a quarter above the other.
fn unequal(words: PerForm<usize>) -> bool {
    let most = words.group.max(words.individual);
    most * 4 > words.group.min(words.individual) * 5
}

fn unequal_words(what: &str, words: PerForm<usize>, place: Range<usize>) -> Finding {
    Finding::new("Q106", place)
        .with("what", what)
        .with("group", words.group)
        .with("individual", words.individual)
}

fn asked_words(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let alone = |form: Form| {
        let questions = set.questions.iter();
        questions.filter(move |one| one.bears_on[form] && !one.bears_on[form.other()])
    };
    let words = PerForm::from_fn(|form| {
        let texts = alone(form).flat_map(|question| [&question.ask, &question.why]);
        texts.map(|text| reading_grade::words(text).count()).sum()
    });
    let both = Form::ALL.into_iter().all(|form| alone(form).count() > 0);
    if both && unequal(words) {
        let place = places.root.place("considerations");
        found.push(unequal_words("the questions", words, place));
    }
}

fn outcome_words(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let words = PerForm::from_fn(|form| {
        let outcome = match form {
            Form::Group => Outcome::Group,
            Form::Individual => Outcome::Individual,
        };
        reading_grade::words(&set.outcome(outcome).text).count()
    });
    if !unequal(words) {
        return;
    }
    let shorter = if words.group < words.individual {
        Form::Group
    } else {
        Form::Individual
    };
    let place = |form: Form| places.outcome(form.id(), "text");
    let finding = unequal_words("the outcome texts", words, place(shorter));
    found.push(finding.and_also("the other is", place(shorter.other())));
}
