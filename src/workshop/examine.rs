//! One file, examined: every error, every warning, and the proof of a set that is whole.

use super::kind::{self, Kind, Originals};
use super::lint;
use crate::date::Date;
use crate::proof::{self, LeftOut, Proof};
use crate::question_set::finding::{self, Finding, Problem, Severity};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, check};

/// A file with everything that is known about it.
#[derive(Clone, Debug)]
pub struct Examined {
    /// The file.
    pub source: Source,
    /// The set and what it will do, if it can be used.
    pub proved: Option<(QuestionSet, Result<Proof, LeftOut>)>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was too much to be counted for a warning, as ends of a sentence.
    pub left_out: Vec<String>,
}

impl Examined {
    /// Examines a file as of a day, a translation as one of the files that are compiled in.
    #[must_use]
    pub fn new(source: Source, today: Date) -> Self {
        Self::beside(source, today, &Originals::built_in())
    }

    /// Examines a file as of a day, a translation as one of these.
    #[must_use]
    pub fn beside(source: Source, today: Date, originals: &Originals) -> Self {
        match Kind::of(&source) {
            Kind::Set => Self::of_set(source, today),
            kind => {
                let mut findings = kind::findings(kind, &source, originals);
                finding::sort(&mut findings);
                Self {
                    source,
                    proved: None,
                    findings,
                    left_out: Vec::new(),
                }
            }
        }
    }

    fn of_set(source: Source, today: Date) -> Self {
        let (set, mut findings) = check::examine(&source);
        let is_good = findings.is_empty();
        // A case that fails leaves the set as it is; any other error could change what it does.
        let set = set.filter(|_| findings.iter().all(is_of_case));
        let proof = set.as_ref().map(proof::prove);
        let counted = proof.as_ref().and_then(|proof| proof.as_ref().ok());
        let (warnings, left_out) = lint::warnings(&source, set.as_ref(), counted, today);
        findings.extend(warnings);
        finding::sort(&mut findings);
        Self {
            source,
            proved: set.zip(proof).filter(|_| is_good),
            findings,
            left_out,
        }
    }

    /// How many findings are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.severity() == severity)
            .count()
    }
}

impl From<Box<Unread>> for Examined {
    fn from(unread: Box<Unread>) -> Self {
        Self {
            source: unread.source,
            proved: None,
            findings: vec![unread.finding],
            left_out: Vec::new(),
        }
    }
}

const fn is_of_case(finding: &Finding) -> bool {
    matches!(
        finding.problem,
        Problem::CaseOutcome { .. } | Problem::CaseStart { .. }
    )
}
