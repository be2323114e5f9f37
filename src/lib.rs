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
mod ascii;
pub mod cli;
pub mod code;
pub mod commands;
pub mod date;
pub mod escape;
pub mod exit_code;
pub mod explain;
mod export;
mod fhir_names;
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
mod private;
pub mod proof;
pub mod question_set;
pub mod ratio;
mod reading;
pub mod reading_grade;
pub mod report;
mod result_csv;
pub mod result_json;
mod save;
pub mod scoring;
pub mod screen;
pub mod speech;
mod wording;
pub mod words;
pub mod workshop;
pub mod wrap;
