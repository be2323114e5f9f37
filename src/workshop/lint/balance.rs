//! Whether both forms get the same points, the same words, and weight that is spread out.

use super::places::Places;
use super::warn;
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::question_set::file::Value;
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
                if let Some(place) = places.question_id(set, *index) {
                    let finding = warn("Q104", place)
                        .with("question", &set.questions[*index].id)
                        .with("form", form.id());
                    found.push(finding.with("percent", 100 / shares));
                }
            }
        }
    }
}

fn points(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let Some(place) = places.root("considerations") else {
        return;
    };
    let end = |pick: fn(&Question, Form) -> Option<i8>| {
        PerForm::from_fn(|form| mean_fit(set, form, |question| pick(question, form)))
    };
    let ends = [
        ("the highest fit", end(highest)),
        ("the lowest fit", end(lowest)),
    ];
    for (what, fit) in ends {
        if fit.group != fit.individual {
            let finding = warn("Q105", place)
                .with("what", what)
                .with("group", decimal(fit.group));
            found.push(finding.with("individual", decimal(fit.individual)));
        }
    }
}

fn highest(question: &Question, form: Form) -> Option<i8> {
    question
        .choices
        .iter()
        .map(|choice| choice.points[form])
        .max()
}

fn lowest(question: &Question, form: Form) -> Option<i8> {
    question
        .choices
        .iter()
        .map(|choice| choice.points[form])
        .min()
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
const fn unequal(words: PerForm<usize>) -> bool {
    let (least, most) = if words.group < words.individual {
        (words.group, words.individual)
    } else {
        (words.individual, words.group)
    };
    most * 4 > least * 5
}

fn unequal_words(what: &str, words: PerForm<usize>, place: &Value<'_>) -> Finding {
    warn("Q106", place)
        .with("what", what)
        .with("group", words.group)
        .with("individual", words.individual)
}

fn asked_words(set: &QuestionSet, places: &Places<'_>, found: &mut Vec<Finding>) {
    let alone = |form: Form| {
        let questions = set.questions.iter();
        questions.filter(move |one| one.bears_on[form] && !one.bears_on[form.other()])
    };
    if Form::ALL
        .into_iter()
        .any(|form| alone(form).next().is_none())
    {
        return;
    }
    let words = PerForm::from_fn(|form| {
        let texts = alone(form).flat_map(|question| [&question.ask, &question.why]);
        texts.map(|text| reading_grade::words(text).count()).sum()
    });
    if let Some(place) = places.root("considerations").filter(|_| unequal(words)) {
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
    if let (Some(place), Some(other)) = (place(shorter), place(shorter.other())) {
        let finding = unequal_words("the outcome texts", words, place);
        found.push(finding.and_also("the other is", other.span()));
    }
}
