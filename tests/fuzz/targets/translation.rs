//! Any bytes as a translation.
#![no_main]

#[path = "../../it/fuzzed/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::of("translation")(bytes));
