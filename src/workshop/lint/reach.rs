//! What the proof shows: outcomes out of reach, questions that change nothing, a form favoured.

use super::places::Places;
use super::warn;
use crate::form::Form;
use crate::outcome::Outcome;
use crate::proof::{OUTCOMES, Proof};
use crate::question_set::QuestionSet;
use crate::question_set::finding::{Finding, Warning};

/// How many tenths of a percent more of all answers may lean toward one form.
const FAVOUR: u32 = 50;

/// Looks at what was counted; what was left out is not judged.
pub(super) fn read(
    set: &QuestionSet,
    proof: &Proof,
    places: &Places<'_>,
    found: &mut Vec<Finding>,
) {
    // With few importances counted, "never" would be a guess.
    if proof.every_importance {
        unreached(proof, places, found);
        idle(set, proof, places, found);
    }
    favoured(proof, places, found);
}

fn unreached(proof: &Proof, places: &Places<'_>, found: &mut Vec<Finding>) {
    for outcome in OUTCOMES {
        if proof.count(outcome).is_zero() {
            let place = places.outcome(outcome.id(), "title");
            let outcome = outcome.id();
            let warning = Warning::UnreachedOutcome { outcome };
            found.extend(place.map(|place| warn(warning, place)));
        }
    }
}

fn idle(set: &QuestionSet, proof: &Proof, places: &Places<'_>, found: &mut Vec<Finding>) {
    let influence = proof.influence.iter().flatten().enumerate();
    for (index, _) in influence.filter(|(_, count)| count.is_zero()) {
        let question = set.questions[index].id.clone();
        let place = places.question_id(set, index);
        let warning = Warning::IdleQuestion { question };
        found.extend(place.map(|place| warn(warning, place)));
    }
}

fn favoured(proof: &Proof, places: &Places<'_>, found: &mut Vec<Finding>) {
    let share = |outcome| proof.count(outcome).share(&proof.whole, 1_000);
    let (group, individual) = (share(Outcome::Group), share(Outcome::Individual));
    if group.abs_diff(individual) <= FAVOUR {
        return;
    }
    let form = if group > individual {
        Form::Group
    } else {
        Form::Individual
    };
    let warning = Warning::FavouredForm {
        form: form.id(),
        share: group.max(individual),
        other: group.min(individual),
    };
    let place = places.root("considerations");
    found.extend(place.map(|place| warn(warning, place)));
}
