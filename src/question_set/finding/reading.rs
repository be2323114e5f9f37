//! How findings read: as one line, as a reason with a mend, and as a list.

use std::fmt::Write as _;

use super::{Finding, Problem};
use crate::question_set::source::Source;

impl Finding {
    /// The finding as `FILE:line:column: error CODE: message`.
    #[must_use]
    pub fn line(&self, source: &Source) -> String {
        let place = source.place(self.span.start);
        let mut line = format!(
            "{}:{}:{}: {} {}: {}",
            source.name,
            place.line,
            place.column,
            self.severity().id(),
            self.code(),
            self.problem
        );
        if let Some(also) = &self.also {
            let other = source.place(also.start);
            let label = self.problem.also_label();
            let _ = write!(line, " ({label} at {}:{})", other.line, other.column);
        }
        line
    }
}

impl Problem {
    /// What is wrong, and how to mend it; the second is empty where the first says both.
    ///
    /// Every message is one sentence whose mend follows the first semicolon outside backticks.
    #[must_use]
    pub fn reason_and_mend(&self) -> (String, String) {
        let message = self.to_string();
        let mut quoted = false;
        let cut = message.char_indices().find(|(at, character)| {
            quoted ^= *character == '`';
            !quoted && message[*at..].starts_with("; ")
        });
        match cut {
            Some((at, _)) => (message[..at].to_owned(), message[at + 2..].to_owned()),
            None => (message, String::new()),
        }
    }

    /// What the other place of a finding is to it.
    #[must_use]
    pub const fn also_label(&self) -> &'static str {
        match self {
            Self::DoubledId { .. } => "first",
            Self::OptionsTwice => "the `scale` is",
            Self::BearsOnWithoutScale => "the options are",
            Self::UnevenPoints => "the first option is",
            Self::Warning(warning) => warning.also_label(),
            _ => "see also",
        }
    }
}

/// The most findings that are listed; the rest is counted.
pub const LISTED: usize = 200;

/// Puts findings in the order of the file.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span.start, finding.severity(), finding.code()));
}

/// Writes every finding as `FILE:line:column: error CODE: message`, in the order of the file.
#[must_use]
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
#[must_use]
pub fn more(source: &Source, count: usize) -> String {
    if count > LISTED {
        let more = count - LISTED;
        format!("{}: and {more} more; mend these first\n", source.name)
    } else {
        String::new()
    }
}
