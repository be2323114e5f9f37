//! `circle-or-chair`: which kind of therapy fits, group, one-to-one, or both.
//!
//! ```text
//! questions/x.toml → source → check → QuestionSet → Interview ⇄ {screen | speech} → Answers → assess → Assessment → Report
//! ```
//! The domain (`question_set`, `answers`, `scoring`, `explain`, `interview`, `proof`) imports `std` and
//! itself; only what reads a file knows TOML. `report` turns a result into plain sentences, and
//! every front end and every output shows those.

pub mod action;
pub mod answers;
pub mod ascii;
pub mod cli;
pub mod code;
pub mod commands;
pub mod date;
pub mod escape;
pub mod exit_code;
pub mod explain;
pub mod export;
pub mod fhir_names;
pub mod file_format;
mod fill;
pub mod form;
pub mod format;
#[cfg(unix)]
pub mod hand_over;
pub mod handout;
pub mod help_lines;
pub mod interview;
pub mod journey;
pub mod keyboard;
pub mod language;
pub mod locale;
pub mod outcome;
pub mod page;
pub mod private;
pub mod proof;
pub mod question_set;
pub mod ratio;
pub mod reading;
pub mod reading_grade;
pub mod report;
pub mod result_csv;
pub mod result_json;
pub mod save;
pub mod scoring;
pub mod screen;
pub mod speech;
pub mod wording;
pub mod words;
pub mod workshop;
pub mod wrap;
