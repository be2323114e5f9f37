//! What one worker does: a batch of answers to rows or lines, and to what is wrong with them.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender};

use super::feed::Batch;
use crate::answers::file::{Given, Reader};
use crate::commands::code_of;
use crate::exit_code::ExitCode;
use crate::question_set::QuestionSet;
use crate::question_set::finding::{self, Finding};
use crate::question_set::source::{Source, Unread};
use crate::result_csv;
use crate::result_json::{self, Shown};
use crate::scoring::assess;

/// What is scored, and how it is written.
pub(super) struct Scoring {
    pub set: QuestionSet,
    /// Rows, rather than a JSON object each.
    pub csv: bool,
    pub flips: bool,
}

/// What became of a batch.
#[derive(Default)]
pub(super) struct Scored {
    /// The results.
    pub out: Vec<u8>,
    /// What is wrong with the others, and what to know of these, in lines.
    pub said: String,
    pub wrong: Option<ExitCode>,
    /// How many answers there were, good or bad.
    pub count: usize,
}

impl Scoring {
    /// Scores batches until there are none, or nobody wants them.
    pub(super) fn work(&self, batches: &Receiver<Batch>, tell: &SyncSender<Scored>) {
        let reader = Reader::new(&self.set);
        for batch in batches {
            if tell.send(self.batch(&reader, &batch)).is_err() {
                return;
            }
        }
    }

    fn batch(&self, reader: &Reader<'_>, batch: &Batch) -> Scored {
        let mut scored = Scored::default();
        match batch {
            Batch::File(path) => self.file(reader, path, &mut scored),
            Batch::Lines {
                name,
                before,
                bytes,
            } => self.lines(reader, name, *before, bytes, &mut scored),
            Batch::Unread(unread) => scored.add_unread(unread),
        }
        scored
    }

    fn file(&self, reader: &Reader<'_>, path: &Path, scored: &mut Scored) {
        match Source::read(path) {
            Ok(source) => self.one(reader, &source, &source.name, scored),
            Err(unread) => scored.add_unread(&unread),
        }
    }

    fn lines(
        &self,
        reader: &Reader<'_>,
        name: &str,
        before: usize,
        bytes: &[u8],
        scored: &mut Scored,
    ) {
        for (line, bytes) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            match Source::line(name, before + line, bytes) {
                Ok(source) => {
                    let id = format!("{name}:{}", before + line + 1);
                    self.one(reader, &source, &id, scored);
                }
                Err(unread) => scored.add_unread(&unread),
            }
        }
    }

    fn one(&self, reader: &Reader<'_>, source: &Source, id: &str, scored: &mut Scored) {
        scored.count += 1;
        match reader.read(source) {
            Ok(given) => {
                let warning = given.warning.as_slice();
                scored.said += &finding::listing(source, warning);
                self.write(&given, id, &mut scored.out);
            }
            Err(findings) => scored.add_findings(source, &findings),
        }
    }

    fn write(&self, given: &Given, id: &str, out: &mut Vec<u8>) {
        let (set, answers) = (&self.set, &given.answers);
        let id = given.case.as_deref().unwrap_or(id);
        let result = assess(set, answers);
        if self.csv {
            out.extend(result_csv::row(set, id, answers, &result).as_bytes());
        } else {
            let shown = Shown {
                id: Some(id),
                flips: self.flips,
            };
            // Memory takes whatever is written into it.
            let _ = result_json::write(set, answers, &result, shown, out);
        }
    }
}

impl Scored {
    fn add_unread(&mut self, unread: &Unread) {
        self.count += 1;
        self.add_findings(&unread.source, std::slice::from_ref(&unread.finding));
    }

    fn add_findings(&mut self, source: &Source, findings: &[Finding]) {
        self.wrong = self.wrong.max(Some(code_of(findings)));
        self.said += &finding::listing(source, findings);
    }
}
