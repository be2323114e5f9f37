//! The names that a set and its parts go by in FHIR: the same in a `Questionnaire` and in a response to it.

use crate::question_set::QuestionSet;

/// Before the id of a consideration: the group of its questions. No id holds a point.
pub const PART: &str = "part.";
/// Before the id of a consideration: how much it counts.
pub const IMPORTANCE: &str = "importance.";
/// Before the id of a form: how well it fits, calculated.
pub const FIT: &str = "fit.";
/// The person's own lean.
pub const LEAN: &str = "own.lean";
/// Before the id of a question: why it is asked.
pub const WHY: &str = "why.";
/// The group of how much each consideration counts.
pub const WEIGHTS: &str = "own.importance";
/// The group of the two fits.
pub const FITS: &str = "own.fits";
/// The group of availability questions.
pub const AVAILABILITY: &str = "own.availability";

/// What every name that is this program's own begins with.
pub const BASE: &str = "urn:circle-or-chair:";

/// The set as a `Questionnaire`, without its version.
pub fn url(set: &QuestionSet) -> String {
    format!("{BASE}questionnaire:{}", set.id)
}

/// The set as a `Questionnaire`, of this version.
pub fn canonical(set: &QuestionSet) -> String {
    format!("{}|{}", url(set), set.version)
}
