//! Any bytes as a file that `check` is given.
#![no_main]

#[path = "../../it/fuzzed/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::of("question_set")(bytes));
