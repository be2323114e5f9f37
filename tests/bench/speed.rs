//! How fast and how small the program is, beside the least that a program of this kind can be (`baseline.c`).
//!
//! `cargo bench --bench speed` measures 40 rounds, `cargo bench --bench speed -- 100` another number.
//! `tests/bench/peers/run` builds more programs to compare with, and names each as `NAME=PATH`. In a round every
//! program has its turn, so that whatever else the machine does falls on all. It says whether the targets are met and
//! never fails for them: a busy machine is no mistake in the program.

mod baseline;
mod clocked;
mod figures;
#[path = "../it/terminal/process.rs"]
mod process;
mod subject;

use clocked::Clocked;
use figures::{Measured, Run};
use std::{
    env,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    io::{self, Write},
    path::Path,
    thread,
    time::Duration,
};
use subject::Subject;

const PROGRAM: &str = env!("CARGO_BIN_EXE_circle-or-chair");
const KEY_PRESSES: usize = 20;
const IDLE: Duration = Duration::from_secs(2);
/// Before a program starts, the machine is done with the one before.
const CALM: Duration = Duration::from_millis(100);

pub(super) fn main() -> io::Result<()> {
    // A program that asks for the terminal of its session would get the one that this was typed into.
    let _ = rustix::process::setsid();
    let mut out = io::stdout().lock();
    let compiled = baseline::compiled()?;
    let echo = compiled.first().cloned().map(Subject::echo);
    if compiled.is_empty() {
        writeln!(out, "There is no `cc` here: no C program to compare with.")?;
    }
    // The others are compared with the first one.
    let mut all: Vec<Measured> = compiled
        .into_iter()
        .map(Subject::baseline)
        .chain([Subject::ours(PROGRAM.into())])
        .chain(env::args().filter_map(|argument| Subject::named(&argument)))
        .map(Measured::new)
        .collect();
    for round in 0..rounds() {
        // What a key costs between two programs that do nothing with it: no part of any of them.
        let echo = echo.as_ref().map(|echo| key(&mut start(echo)?.0, echo));
        let echo = echo.transpose()?.unwrap_or_default();
        for index in order(round, all.len()) {
            let Measured { subject, runs, .. } = &mut all[index];
            runs.push(run(subject, echo)?);
        }
    }
    for Measured { subject, idle, .. } in &mut all {
        *idle = start(subject)?.0.idle(IDLE)?;
    }
    figures::write_table(&mut out, &all, IDLE)?;
    write_next_client(&mut out)
}

/// The number given, else 40; a single round when this is run as a test (`cargo test --all-targets`).
fn rounds() -> usize {
    let mut number = env::args().filter_map(|argument| argument.parse().ok());
    let measuring = env::args().any(|argument| argument == "--bench");
    number.next().unwrap_or(if measuring { 40 } else { 1 })
}

/// The programs of a round, in another order each time, so that none always comes after the same one.
fn order(round: usize, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_cached_key(|index| {
        BuildHasherDefault::<DefaultHasher>::default().hash_one((round, *index))
    });
    order
}

/// At the page where its keys move something, with how long its first page took and how long that is.
fn start(subject: &Subject) -> io::Result<(Clocked, Duration, usize)> {
    thread::sleep(CALM);
    let (mut clocked, paint) = Clocked::start(&subject.program, subject.args, subject.first_page)?;
    let bytes = clocked.bytes;
    for (keys, text) in subject.way {
        clocked.go(keys, text)?;
    }
    Ok((clocked, paint, bytes))
}

fn run(subject: &Subject, echo: Duration) -> io::Result<Run> {
    let (mut clocked, paint, bytes) = start(subject)?;
    let key = key(&mut clocked, subject)?;
    for (keys, text) in subject.visit {
        clocked.go_on(keys, text)?;
    }
    Ok(Run {
        paint,
        key,
        echo,
        memory: clocked.most_memory()?,
        bytes,
    })
}

/// Down and up, again and again.
fn key(clocked: &mut Clocked, subject: &Subject) -> io::Result<Duration> {
    let keys = subject.arrows.into_iter().cycle().take(KEY_PRESSES);
    let times: io::Result<Vec<_>> = keys.map(|key| clocked.key_to_screen(key)).collect();
    Ok(median(times?))
}

/// From Enter on the ready page to the first page of a new client, whose process is begun in between.
fn write_next_client(out: &mut impl Write) -> io::Result<()> {
    let program = Path::new(PROGRAM);
    let (mut laptop, _) = Clocked::start(program, &["hand-over"], "From here you can")?;
    laptop.go("\r", "Choose a PIN")?;
    laptop.go("\r", "This is ready for you")?;
    let mut times = Vec::new();
    for _ in 0..rounds() {
        times.push(laptop.go("\r", "This laptop is shared")?);
        laptop.go("q", "Hand the laptop back now?")?;
        laptop.go("y", "Please give the laptop back")?;
        laptop.go("\r", "This is ready for you")?;
    }
    let median = median(times).as_secs_f64() * 1000.0;
    writeln!(
        out,
        "a new client's first page: {median:.1} ms (wanted: at most 10)"
    )
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
