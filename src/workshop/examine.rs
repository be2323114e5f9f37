//! One file, examined: every error, every warning, and the proof of a set that is whole.

use toml::de::DeTable;

use super::kind::{self, Kind, Originals};
use super::lint;
use crate::date::Date;
use crate::proof::{self, LeftOut, Proof};
use crate::question_set::file;
use crate::question_set::finding::{self, Finding, Severity};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, check};

/// A file with everything that is known about it.
#[derive(Clone, Debug)]
pub struct Examined {
    pub source: Source,
    /// The set and what it will do, if it can be used.
    pub proved: Option<(QuestionSet, Result<Proof, LeftOut>)>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was too much to be counted for a warning, as ends of a sentence.
    pub left_out: Vec<String>,
}

impl Examined {
    /// Examines files as of a day. A translation is of one of them, or else of one that is beside
    /// them, or compiled in.
    pub fn all(
        sources: Vec<Result<Source, Box<Unread>>>,
        beside: &[Source],
        today: Date,
    ) -> Vec<Self> {
        let mut originals = Originals::default();
        let parsed: Vec<_> = sources
            .iter()
            .map(|source| source.as_ref().ok().map(file::parse))
            .collect();
        for file in parsed.iter().flatten().flatten() {
            originals.add(file);
        }
        for file in beside.iter().flat_map(file::parse) {
            originals.add(&file);
        }
        let read = sources.iter().zip(parsed).map(|(source, file)| {
            let findings = match (source, file) {
                (Ok(source), Some(Ok(file))) => {
                    return read(source, &file, &mut originals, today);
                }
                (_, Some(Err(findings))) => findings,
                (Err(unread), _) => vec![unread.finding.clone()],
                (Ok(_), None) => Vec::new(),
            };
            Read {
                findings,
                ..Read::default()
            }
        });
        let read: Vec<_> = read.collect();
        let examined = sources.into_iter().zip(read);
        examined
            .map(|(source, mut read)| {
                finding::sort(&mut read.findings);
                Self {
                    source: source.unwrap_or_else(|unread| unread.source),
                    proved: read.proved,
                    findings: read.findings,
                    left_out: read.left_out,
                }
            })
            .collect()
    }

    /// Examines one file as of a day.
    pub fn new(source: Source, today: Date) -> Self {
        let mut alone = Self::all(vec![Ok(source)], &[], today);
        alone.remove(0)
    }

    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.severity() == severity)
            .count()
    }
}

#[derive(Default)]
struct Read {
    proved: Option<(QuestionSet, Result<Proof, LeftOut>)>,
    findings: Vec<Finding>,
    left_out: Vec<String>,
}

fn read(source: &Source, file: &DeTable<'_>, originals: &mut Originals, today: Date) -> Read {
    match Kind::of(file) {
        Kind::Set => set(file, today),
        kind => {
            let end = source.text.trim_end().len();
            Read {
                findings: kind::findings(kind, file, end, originals),
                ..Read::default()
            }
        }
    }
}

fn set(file: &DeTable<'_>, today: Date) -> Read {
    let (set, mut findings) = check::read(file, None);
    let is_good = findings.is_empty();
    // A case that fails leaves the set as it is; any other error could change what it does.
    let is_of_case = |finding: &Finding| matches!(finding.code(), "Q039" | "Q040");
    let set = set.filter(|_| findings.iter().all(is_of_case));
    let proof = set.as_ref().map(proof::prove);
    let counted = proof.as_ref().and_then(|proof| proof.as_ref().ok());
    let (warnings, left_out) = lint::warnings(file, set.as_ref(), counted, today);
    findings.extend(warnings);
    Read {
        proved: set.zip(proof).filter(|_| is_good),
        findings,
        left_out,
    }
}
