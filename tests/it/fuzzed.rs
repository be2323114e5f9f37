//! The corpus of the fuzz targets, and many small slips, as plain tests.

mod readers;

use crate::check::corpus::fixtures;
use crate::check::random::Random;
use std::fs;
use std::path::{Path, PathBuf};

const FUZZ: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz");

/// What lies in a folder, by name.
fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder).expect("the folder is read");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("an entry"))
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                entry.path(),
            )
        })
        .collect();
    files.sort();
    files
}

fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let files = files(&Path::new(FUZZ).join("corpus").join(target)).into_iter();
    files
        .map(|(name, path)| (name, fs::read(path).expect("a file of the corpus is read")))
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
    let mut below = |end: usize| usize::try_from(random.below(end as u64)).expect("small");
    let mut bytes = bytes.to_vec();
    for _ in 0..=below(3) {
        let at = below(bytes.len() + 1);
        let piece = PIECES[below(PIECES.len())];
        let longest = [0, 1, 40][below(3)];
        let end = (at + below(longest + 1)).min(bytes.len());
        bytes.splice(at..end, piece.iter().copied());
    }
    bytes
}

/// Every reader takes each file of its corpus, and each with a few slips in it.
#[test]
fn bytes_of_any_kind_are_read_or_refused() {
    let mut random = Random(1);
    for (target, read) in readers::ALL {
        for (_, bytes) in corpus(target) {
            read(&bytes);
            for _ in 0..rounds() {
                read(&slipped(&bytes, &mut random));
            }
        }
    }
}

/// As [`bytes_of_any_kind_are_read_or_refused`], of whole question sets with one mistake.
#[test]
fn a_mistake_in_a_mistaken_set_is_read_or_refused() {
    let mut random = Random(2);
    let read = readers::of("question_set");
    for path in fixtures("bad") {
        let bytes = fs::read(path).expect("a fixture is read");
        for _ in 0..rounds() {
            read(&slipped(&bytes, &mut random));
        }
    }
}

#[test]
fn every_fuzz_target_has_a_reader_and_a_small_corpus() {
    let mut readers: Vec<&str> = readers::ALL.iter().map(|(target, _)| *target).collect();
    readers.sort_unstable();
    let named = |folder: &str| -> Vec<String> {
        let named = files(&Path::new(FUZZ).join(folder)).into_iter();
        named
            .map(|(name, _)| name.trim_end_matches(".rs").to_owned())
            .collect()
    };
    assert_eq!(named("targets"), readers);
    assert_eq!(named("corpus"), readers);
    let manifest = fs::read_to_string(Path::new(FUZZ).join("Cargo.toml")).expect("a manifest");
    for target in readers {
        assert!(manifest.contains(&format!("path = \"targets/{target}.rs\"")));
        let corpus = corpus(target);
        assert!((1..=60).contains(&corpus.len()), "{target}");
        for (name, bytes) in corpus {
            assert!(bytes.len() <= 8 * 1024, "{target}/{name}");
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
