//! The corpus of the fuzz targets, and many small slips, as plain tests.

use std::fs;
use std::path::Path;

use super::corpus::fixtures;
use super::properties;
use super::random::Random;

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .collect()
}

/// The bytes with a few slips of the hand.
fn slipped(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    const PIECES: [&[u8]; 12] = [
        b"\"",
        b"[",
        b"]]",
        b"{",
        b"}",
        b",",
        b"=",
        b"\n",
        b"-9",
        b"\\u001b",
        b"\x1b[2J",
        b"\xe2\x80\xae",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(3) {
        let at = usize::try_from(random.below(bytes.len() as u64 + 1)).unwrap();
        let piece = PIECES[usize::try_from(random.below(12)).unwrap()];
        let end = match random.below(3) {
            0 => at,
            1 => (at + 1).min(bytes.len()),
            _ => (at + usize::try_from(random.below(40)).unwrap()).min(bytes.len()),
        };
        bytes.splice(at..end, piece.iter().copied());
    }
    bytes
}

#[test]
fn question_sets_of_any_bytes_are_read_or_refused() {
    let mut random = Random(1);
    let mut seeds = corpus("question_set");
    assert!(!seeds.is_empty());
    seeds.extend(
        fixtures("bad")
            .into_iter()
            .map(|path| fs::read(path).unwrap()),
    );
    for seed in &seeds {
        properties::question_set(seed);
        for _ in 0..rounds() {
            properties::question_set(&slipped(seed, &mut random));
        }
    }
}

#[test]
fn answers_of_any_bytes_are_read_or_refused() {
    let mut random = Random(2);
    let seeds = corpus("answers");
    assert!(!seeds.is_empty());
    for seed in &seeds {
        properties::answers(seed);
        for _ in 0..rounds() * 5 {
            properties::answers(&slipped(seed, &mut random));
        }
    }
}

/// How many slips of each seed are tried; `SLIPS=1000` for a long look.
fn rounds() -> u32 {
    let wanted = std::env::var("SLIPS")
        .ok()
        .and_then(|text| text.parse().ok());
    wanted.unwrap_or(1)
}
