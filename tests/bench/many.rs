//! How much faster many answers are scored as JSON Lines in one process than in a loop of one process each.
//!
//! `cargo bench --bench many`. Both are fed the same answers. The loop and the one process take turns, and the medians
//! are compared. It never fails: a busy machine is no mistake in the program.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_circle-or-chair");
/// How many answers one process scores, and how many a loop does.
const LINES: u32 = 100_000;
const LOOP: u32 = 100;
const ROUNDS: usize = 7;

fn main() -> io::Result<()> {
    let (lines, rounds) = if std::env::args().any(|argument| argument == "--bench") {
        (LINES, ROUNDS)
    } else {
        (100, 1)
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-many");
    fs::create_dir_all(&folder)?;
    let many = folder.join("many.jsonl");
    let mut file = BufWriter::new(File::create(&many)?);
    for number in 0..lines {
        writeln!(file, "{}", answers(number))?;
    }
    file.into_inner()?;
    let single: Vec<PathBuf> = (0..LOOP.min(lines))
        .map(|number| {
            let path = folder.join(format!("{number}.json"));
            fs::write(&path, answers(number)).map(|()| path)
        })
        .collect::<io::Result<_>>()?;

    let mut out = io::stdout().lock();
    for options in [&[][..], &["--no-flips"]] {
        let (mut alone, mut together) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            let started = Instant::now();
            for path in &single {
                score(path, options)?;
            }
            alone.push(started.elapsed() / LOOP.min(lines));
            let started = Instant::now();
            score(&many, &[&["--format", "jsonl"], options].concat())?;
            together.push(started.elapsed() / lines);
        }
        let (alone, together) = (median(alone), median(together));
        let ratio = alone.as_secs_f64() / together.as_secs_f64();
        writeln!(
            out,
            "{}: one process each {alone:.1?}, as JSON Lines {together:.2?} each, {ratio:.0} times as fast",
            if options.is_empty() {
                "with flips"
            } else {
                "without flips"
            },
        )?;
    }
    fs::remove_dir_all(&folder)
}

fn score(path: &Path, options: &[&str]) -> io::Result<()> {
    let status = Command::new(PROGRAM)
        .arg("score")
        .arg(path)
        .args(options)
        .stdout(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(format!("score ended with {status}")))
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Questions of the built-in set and their options.
const ASKED: [(&str, &[&str]); 14] = [
    ("talk-in-group", &["too-hard", "hard", "ok", "at-ease"]),
    ("talk-one-to-one", &["too-hard", "hard", "ok", "at-ease"]),
    ("kept-private", &["could-not", "worry", "live-with", "fine"]),
    ("one-match", &["could-not", "worry", "live-with", "fine"]),
    (
        "hear-others",
        &["not-at-all", "a-little", "quite-a-bit", "a-lot"],
    ),
    (
        "own-time",
        &["not-at-all", "a-little", "quite-a-bit", "a-lot"],
    ),
    ("shared-time", &["would-not-work", "not-much", "ok", "like"]),
    ("all-focus", &["would-not-work", "not-much", "ok", "like"]),
    ("people-goals", &["none", "a-little", "half", "most"]),
    ("one-person-goals", &["none", "a-little", "half", "most"]),
    ("group-found", &["open", "wait", "none", "not-looked"]),
    ("therapist-found", &["open", "wait", "none", "not-looked"]),
    ("joining-rules", &["yes", "probably-not"]),
    ("visits", &["two", "one", "less"]),
];

/// Answers that differ from number to number.
fn answers(number: u32) -> String {
    let mut state = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut draw = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap_or_default() % most
    };
    let mut said: Vec<String> = ASKED
        .iter()
        .map(|(id, options)| format!(r#""{id}":"{}""#, options[draw(options.len())]))
        .collect();
    let aims = [
        "less-alone",
        "personal",
        "cope",
        "own-plan",
        "get-along",
        "understand",
    ];
    let (first, step) = (draw(6), 1 + draw(5));
    said.push(format!(
        r#""aims":["{}","{}"]"#,
        aims[first],
        aims[(first + step) % 6]
    ));
    format!(
        r#"{{"case":"{number}","question_set":"group-or-individual","answers":{{{}}},"importance":{{"goals":{}}}}}"#,
        said.join(","),
        1 + draw(3)
    )
}
