//! Findings as lines, for a file.

use std::fmt::Write as _;

use super::Finding;
use crate::question_set::source::Source;

/// The most findings that are listed; the rest is counted.
pub const LISTED: usize = 200;

impl Finding {
    /// The finding as `FILE:line:column: error CODE: message`.
    pub fn line(&self, source: &Source) -> String {
        let place = source.place(self.span.start);
        let mut line = format!(
            "{}:{}:{}: {} {}: {}",
            source.name,
            place.line,
            place.column,
            self.severity().id(),
            self.code(),
            self.message()
        );
        if let Some((what, also)) = &self.also {
            let other = source.place(also.start);
            let _ = write!(line, " ({what} at {}:{})", other.line, other.column);
        }
        line
    }
}

pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span.start, finding.severity(), finding.code()));
}

/// Every finding as a line, in the order of the file.
pub fn listing(source: &Source, findings: &[Finding]) -> String {
    let mut ordered = findings.to_vec();
    sort(&mut ordered);
    let mut text = String::new();
    for finding in ordered.iter().take(LISTED) {
        let _ = writeln!(text, "{}", finding.line(source));
    }
    text + &more(source, ordered.len())
}

/// The line that counts the findings past the last one listed, if there are any.
pub fn more(source: &Source, count: usize) -> String {
    if count > LISTED {
        let more = count - LISTED;
        format!("{}: and {more} more; mend these first\n", source.name)
    } else {
        String::new()
    }
}
