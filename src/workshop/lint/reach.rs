//! What the proof shows: outcomes out of reach, questions that change nothing, a form favoured.

use super::Places;
use crate::form::{Form, PerForm};
use crate::outcome::Outcome;
use crate::proof::chances::chances;
use crate::proof::{OUTCOMES, Proof, reach};
use crate::question_set::finding::Finding;
use crate::question_set::{Question, QuestionSet};
use crate::workshop::proved::share;

/// How much more of all answers may lean toward one form.
const FAVOUR: f64 = 0.05;

/// Looks at what a set will do, and says what was not counted.
pub(super) fn read(
    set: &QuestionSet,
    proof: Option<&Proof>,
    places: &Places<'_>,
    found: &mut Vec<Finding>,
) -> Vec<String> {
    let mut left_out = Vec::new();
    for (outcome, reached) in OUTCOMES.into_iter().zip(reach::reached(set, proof)) {
        let outcome = outcome.id();
        match reached {
            Some(true) => {}
            Some(false) => {
                let finding = Finding::new("Q101", places.outcome(outcome, "title"));
                found.push(finding.with("outcome", outcome));
            }
            None => left_out.push(format!("whether any answers come out as `{outcome}`")),
        }
    }
    let whole = proof.filter(|proof| proof.every_importance);
    let influence = whole.and_then(|proof| proof.influence.as_ref());
    for (index, question) in set.questions.iter().enumerate() {
        let idle = match influence {
            Some(influence) => influence[index] == 0,
            None => is_constant(question),
        };
        if idle {
            let finding = Finding::new("Q102", places.questions[index].place("id"));
            found.push(finding.with("question", &question.id));
        }
    }
    if influence.is_none() {
        left_out.push("whether every question can change the outcome".to_owned());
    }
    match shares(set, proof) {
        Some(shares) => favoured(shares, places, found),
        None => left_out.push("whether one form is favoured".to_owned()),
    }
    if proof.is_some() && whole.is_none() {
        left_out.push(
            "how often each form is favoured when considerations do not count the same".to_owned(),
        );
    }
    let what = left_out.into_iter();
    what.map(|what| format!("as too much to count exactly: {what}"))
        .collect()
}

fn is_constant(question: &Question) -> bool {
    let mut choices = question.choices.iter();
    choices.all(|choice| choice.points == question.choices[0].points)
}

/// The share of all complete answers that lean toward each form.
fn shares(set: &QuestionSet, proof: Option<&Proof>) -> Option<PerForm<f64>> {
    let counted = |proof: &Proof| PerForm {
        group: share(proof.count(Outcome::Group), proof.whole),
        individual: share(proof.count(Outcome::Individual), proof.whole),
    };
    proof.map(counted).or_else(|| chances(set))
}

fn favoured(shares: PerForm<f64>, places: &Places<'_>, found: &mut Vec<Finding>) {
    let ahead = |form: &Form| shares[*form] - shares[form.other()] > FAVOUR;
    let Some(form) = Form::ALL.into_iter().find(ahead) else {
        return;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share is between 0 and 1"
    )]
    let percent = |form: Form| (shares[form] * 100.0).round() as u32;
    let finding = Finding::new("Q103", places.root.place("considerations"))
        .with("form", form.id())
        .with("share", percent(form));
    found.push(finding.with("other", percent(form.other())));
}
