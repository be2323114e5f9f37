//! `cargo +nightly fuzz run question_set`: any bytes as a question set.
#![no_main]

#[path = "../../tests/it/check/properties.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::question_set(bytes));
