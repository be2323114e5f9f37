//! How fast and how small the program is, beside the least that a program of this kind can be (`baseline.c`).
//!
//! `cargo bench --bench speed` runs 40 pairs, `cargo bench --bench speed -- 100` another number. The two programs take
//! turns, so that whatever else the machine does falls on both; the ratio is the median over the pairs. It says
//! whether the targets are met and never fails for them: a busy machine is no mistake in the program.

mod baseline;
mod clocked;
mod figures;
#[path = "../it/terminal/process.rs"]
mod process;

use clocked::Clocked;
use figures::Run;
use std::{
    io::{self, Write},
    path::Path,
    time::Duration,
};

/// What is measured: a program, what its first page shows, and the way to a page where `KEYS` move something.
struct Subject<'a> {
    program: &'a Path,
    first_page: &'a str,
    /// Keys, and a text of the page that they lead to.
    way: &'a [(&'a str, &'a str)],
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_circle-or-chair");
const FIRST_PAGE: &str = "Enter begin";
/// To the first question, with its second line in focus.
const WAY: &[(&str, &str)] = &[
    ("\r", "Are you safe right now?"),
    ("1\r", "Question 1 of"),
    ("2", "▌ 2"),
];
/// Down and up.
const KEYS: [&str; 2] = ["\x1b[B", "\x1b[A"];
const KEY_PRESSES: usize = 10;
const IDLE: Duration = Duration::from_secs(2);

pub(super) fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let program = Subject {
        program: Path::new(PROGRAM),
        first_page: FIRST_PAGE,
        way: WAY,
    };
    let compiled = baseline::compiled()?;
    let baseline = compiled.as_deref().map(|program| Subject {
        program,
        first_page: "ready",
        way: &[],
    });
    if baseline.is_none() {
        writeln!(
            out,
            "There is no `cc` here: the figures stand alone, without the C program to compare with."
        )?;
    }

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for pair in 0..pairs() {
        if pair % 2 == 0 {
            ours.push(run(&program)?);
        }
        if let Some(baseline) = &baseline {
            theirs.push(run(baseline)?);
        }
        if pair % 2 == 1 {
            ours.push(run(&program)?);
        }
    }

    writeln!(out, "{} runs each, medians; 80 by 24", ours.len())?;
    figures::write_table(&mut out, &ours, &theirs)?;
    write_idle(&mut out, "circle-or-chair", &program)?;
    write_next_client(&mut out)?;
    baseline
        .iter()
        .try_for_each(|baseline| write_idle(&mut out, "baseline", baseline))
}

/// From Enter on the ready page to the first page of a new client, whose process is begun in between.
fn write_next_client(out: &mut impl Write) -> io::Result<()> {
    let program = Path::new(PROGRAM);
    let (mut laptop, _) = Clocked::start(program, &["hand-over"], "From here you can")?;
    laptop.go("\r", "Choose a PIN")?;
    laptop.go("\r", "This is ready for you")?;
    let mut times = Vec::new();
    for _ in 0..pairs() {
        times.push(laptop.go("\r", "This laptop is shared")?);
        laptop.go("q", "Hand the laptop back now?")?;
        laptop.go("y", "Please give the laptop back")?;
        laptop.go("\r", "This is ready for you")?;
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1000.0;
    writeln!(
        out,
        "a new client's first page: {median:.1} ms (wanted: at most 10)"
    )
}

/// The number given, else 40; a single pair when this is run as a test (`cargo test --all-targets`).
fn pairs() -> usize {
    let mut number = std::env::args().filter_map(|argument| argument.parse().ok());
    let measuring = std::env::args().any(|argument| argument == "--bench");
    number.next().unwrap_or(if measuring { 40 } else { 1 })
}

fn start(subject: &Subject) -> io::Result<(Clocked, Duration, usize)> {
    let (mut clocked, first_paint) = Clocked::start(subject.program, &[], subject.first_page)?;
    let bytes = clocked.bytes;
    for (keys, text) in subject.way {
        clocked.go(keys, text)?;
    }
    Ok((clocked, first_paint, bytes))
}

fn run(subject: &Subject) -> io::Result<Run> {
    let (mut clocked, first_paint, bytes) = start(subject)?;
    let mut times = Vec::new();
    for key in KEYS.iter().cycle().take(KEY_PRESSES) {
        times.push(clocked.key_to_screen(key)?);
    }
    times.sort_unstable();
    let (peak, resident) = clocked.memory()?;
    Ok(Run {
        first_paint,
        key: times[KEY_PRESSES / 2],
        peak,
        resident,
        bytes,
    })
}

fn write_idle(out: &mut impl Write, name: &str, subject: &Subject) -> io::Result<()> {
    let (mut clocked, ..) = start(subject)?;
    let (bytes, counts) = clocked.idle(IDLE)?;
    let seconds = IDLE.as_secs();
    writeln!(
        out,
        "idle for {seconds} s: {name} woke {} times, was put aside {} times, ran {} ticks, wrote {bytes} bytes",
        counts.voluntary, counts.involuntary, counts.ticks,
    )
}
