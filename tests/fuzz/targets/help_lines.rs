//! Any bytes as a file of help lines.
#![no_main]

#[path = "../../it/fuzzed/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::of("help_lines")(bytes));
