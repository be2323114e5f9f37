//! Any bytes as what comes in from a terminal.
#![no_main]

#[path = "../../it/fuzzed/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::of("keys")(bytes));
