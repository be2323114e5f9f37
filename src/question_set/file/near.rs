//! The known name nearest to what was written, and lists of known names, for messages.

use std::ops::Range;

use super::wrong::is_id;
use crate::question_set::finding::{self, Finding};
use crate::question_set::limits;

/// The known name that is nearest to what was written, if it is near enough for a slip of the hand.
///
/// Past the findings that are listed no name is looked for, so that a file of slips stays quick to read.
pub(crate) fn nearest<'n>(
    found: &[Finding],
    written: &str,
    names: impl IntoIterator<Item = &'n str>,
) -> Option<String> {
    const NEAR: f64 = 0.6;
    if written.len() > limits::ID || found.len() > finding::LISTED {
        return None;
    }
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(written, name);
    let names = names.into_iter().map(|name| (likeness(name), name));
    // Of two that are as near, always the same one.
    let (likeness, best) = names.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (likeness >= NEAR).then(|| best.to_owned())
}

/// The finding for an id that is none of those known.
pub(crate) fn unknown<'n>(
    code: &'static str,
    span: Range<usize>,
    id: &str,
    known: impl IntoIterator<Item = &'n str>,
    found: &[Finding],
) -> Finding {
    // One that is not well formed is refused where it stands.
    let known = known.into_iter().filter(|id| is_id(id));
    let near = nearest(found, id, known);
    Finding::new(code, span).with_short("id", id).near(near)
}

/// "`a`, `b` or `c`" for a message.
pub(crate) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}
