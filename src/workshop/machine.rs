//! Findings for programs: one JSON object, or the lines that GitHub shows in a pull request.

use serde::Serialize;

use crate::question_set::finding::{Finding, explained};
use crate::question_set::source::Source;

#[derive(Debug, Serialize)]
pub struct FindingJson {
    code: &'static str,
    severity: &'static str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    note: Option<&'static str>,
    fix: Option<String>,
    also: Option<AlsoJson>,
}

#[derive(Debug, Serialize)]
pub struct AlsoJson {
    line: usize,
    column: usize,
    label: &'static str,
}

pub fn json(source: &Source, finding: &Finding) -> FindingJson {
    let (start, end) = (
        source.place(finding.span.start),
        source.place(finding.span.end),
    );
    FindingJson {
        code: finding.code(),
        severity: finding.severity().id(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        message: finding.reason(),
        note: explained::of(finding.code()).map(|explanation| explanation.reason()),
        fix: Some(finding.mend()).filter(|mend| !mend.is_empty()),
        also: finding.also.as_ref().map(|(label, also)| {
            let place = source.place(also.start);
            AlsoJson {
                line: place.line,
                column: place.column,
                label,
            }
        }),
    }
}

/// The finding as a workflow command, without a line break.
///
/// Source: GitHub, "Workflow commands for GitHub Actions"; escapes as in `@actions/core`.
pub fn github(source: &Source, finding: &Finding) -> String {
    let place = source.place(finding.span.start);
    // GitHub's words for the two are ours.
    let level = finding.severity().id();
    format!(
        "::{level} file={},line={},col={},title={}::{}",
        property(&source.name),
        place.line,
        place.column,
        finding.code(),
        data(&finding.message())
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
