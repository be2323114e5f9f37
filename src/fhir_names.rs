//! The names that a set and its parts go by in FHIR: the same in a `Questionnaire` and in a response to it.

use crate::question_set::QuestionSet;

/// Before the id of a consideration: the group of its questions. No id holds a point.
pub(crate) const PART: &str = "part.";
/// Before the id of a consideration: how much it counts.
pub(crate) const IMPORTANCE: &str = "importance.";
/// Before the id of a form: how well it fits, calculated.
pub(crate) const FIT: &str = "fit.";
/// The person's own lean.
pub(crate) const LEAN: &str = "own.lean";
/// Before the id of a question: why it is asked.
pub(crate) const WHY: &str = "why.";
/// The group of how much each consideration counts.
pub(crate) const WEIGHTS: &str = "own.importance";
/// The group of the two fits.
pub(crate) const FITS: &str = "own.fits";
/// The group of availability questions.
pub(crate) const AVAILABILITY: &str = "own.availability";

/// What every name that is this program's own begins with.
pub(crate) const BASE: &str = "urn:circle-or-chair:";

/// The set as a `Questionnaire`, without its version.
pub(crate) fn url(set: &QuestionSet) -> String {
    format!("{BASE}questionnaire:{}", set.id)
}

/// The set as a `Questionnaire`, of this version.
pub(crate) fn canonical(set: &QuestionSet) -> String {
    format!("{}|{}", url(set), set.version)
}
