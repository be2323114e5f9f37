//! One file, examined: every error, every warning, and the proof of a set that is whole.

use toml::de::DeTable;

use super::lint;
use super::originals::Originals;
use crate::date::Date;
use crate::file_format::Kind;
use crate::help_lines::check as help_lines;
use crate::language::{Translation, check as words};
use crate::proof::{self, LeftOut, Proof};
use crate::question_set::file;
use crate::question_set::finding::{self, Finding, Severity};
use crate::question_set::source::{Source, Unread};
use crate::question_set::{QuestionSet, built_in, check};

/// A file with everything that is known about it.
#[derive(Clone, Debug, Default)]
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
        let files: Vec<_> = sources
            .iter()
            .map(|source| match source {
                Ok(source) => file::parse(source),
                Err(unread) => Err(vec![unread.finding.clone()]),
            })
            .collect();
        for file in files.iter().flatten() {
            originals.add(file);
        }
        let beside: Vec<_> = beside.iter().flat_map(file::parse).collect();
        for file in &beside {
            originals.add(file);
        }
        let sets = files.iter().flatten().chain(&beside);
        let sets: Vec<_> = sets.filter(|file| Kind::of(file) == Kind::Set).collect();
        let read = files.iter().zip(&sources).map(|(file, source)| match file {
            Ok(file) => {
                let text = source.as_ref().map_or("", |source| &source.text);
                let mut one = Self::read(file, text.trim_end().len(), &mut originals, today);
                one.findings.extend(pages(file, &sets));
                one
            }
            Err(findings) => Self::found(findings.clone()),
        });
        let read: Vec<Self> = read.collect();
        let examined = sources.into_iter().zip(read);
        examined
            .map(|(source, mut one)| {
                finding::sort(&mut one.findings);
                one.source = source.unwrap_or_else(|unread| unread.source);
                one
            })
            .collect()
    }

    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.severity() == severity)
            .count()
    }

    fn found(findings: Vec<Finding>) -> Self {
        Self {
            findings,
            ..Self::default()
        }
    }

    /// Reads a file whose text ends at a byte.
    fn read(file: &DeTable<'_>, end: usize, originals: &mut Originals, today: Date) -> Self {
        match Kind::of(file) {
            Kind::Set => Self::set(file, today),
            Kind::Translation => Self::found(originals.hold(file, end)),
            Kind::HelpLines => {
                let mut found = help_lines::read(file, None).err().unwrap_or_default();
                found.extend(lint::age::read(file, today));
                Self::found(found)
            }
            Kind::Interface => Self::found(words::words(file)),
        }
    }

    fn set(file: &DeTable<'_>, today: Date) -> Self {
        let (set, mut findings) = check::read(file, None);
        let is_good = findings.is_empty();
        // A case that fails leaves the set as it is; any other error could change what it does.
        let is_of_case = |finding: &Finding| matches!(finding.code(), "Q039" | "Q040");
        let set = set.filter(|_| findings.iter().all(is_of_case));
        let proof = set.as_ref().map(proof::prove);
        let counted = proof.as_ref().and_then(|proof| proof.as_ref().ok());
        let (warnings, left_out) = lint::warnings(file, set.as_ref(), counted, today);
        findings.extend(warnings);
        Self {
            source: Source::default(),
            proved: set.zip(proof).filter(|_| is_good),
            findings,
            left_out,
        }
    }
}

/// Pages that a translation makes too long, of the set among these that it is of, or of the one
/// that is compiled in.
fn pages(file: &DeTable<'_>, sets: &[&DeTable<'_>]) -> Vec<Finding> {
    let Some(words) = Some(file)
        .filter(|file| Kind::of(file) == Kind::Translation)
        .and_then(|file| Translation::read(file).ok())
    else {
        return Vec::new();
    };
    let is_its = |set: &DeTable<'_>| {
        let id = set.get("id").and_then(|id| id.get_ref().as_str());
        id == Some(&words.translates)
    };
    if let Some(set) = sets.iter().find(|set| is_its(set)) {
        return lint::room::translated(set, &words);
    }
    let own = built_in::source();
    let own = file::parse(&own).ok().filter(is_its);
    own.map_or_else(Vec::new, |own| lint::room::translated(&own, &words))
}
