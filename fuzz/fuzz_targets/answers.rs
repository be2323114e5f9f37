//! `cargo +nightly fuzz run answers`: any bytes as an answers file for the built-in set.
#![no_main]

#[path = "../../tests/it/check/properties.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::answers(bytes));
