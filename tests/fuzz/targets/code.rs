//! Any bytes as a code that was typed.
#![no_main]

#[path = "../../it/fuzzed/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::of("code")(bytes));
