//! Figures of each round, and what many rounds come to.

use super::{process::Counts, subject::Subject};
use std::{
    io::{self, Write},
    time::Duration,
};

pub(crate) struct Run {
    pub paint: Duration,
    pub key: Duration,
    /// What a key took of the round's echo.
    pub echo: Duration,
    /// The most memory over a whole visit, in kB.
    pub memory: u64,
    /// Bytes of the first page.
    pub bytes: usize,
}

/// A program, and what its runs showed.
pub(crate) struct Measured {
    pub subject: Subject,
    pub runs: Vec<Run>,
    /// Bytes and counts while nobody touches anything.
    pub idle: (usize, Counts),
}

impl Measured {
    pub(crate) fn new(subject: Subject) -> Self {
        Self {
            subject,
            runs: Vec::new(),
            idle: (0, Counts::default()),
        }
    }
}

/// A column of the table.
struct Figure {
    name: &'static str,
    of: fn(&Run) -> f64,
    decimals: usize,
}

const FIGURES: [Figure; 4] = [
    Figure {
        name: "first paint, ms",
        of: |run| run.paint.as_secs_f64() * 1e3,
        decimals: 2,
    },
    Figure {
        name: "key to screen, µs",
        of: |run| run.key.as_secs_f64() * 1e6,
        decimals: 0,
    },
    Figure {
        name: "without the echo, µs",
        of: |run| (run.key.as_secs_f64() - run.echo.as_secs_f64()) * 1e6,
        decimals: 0,
    },
    Figure {
        name: "most memory, kB",
        of: |run| f64::from(u32::try_from(run.memory).unwrap_or(u32::MAX)),
        decimals: 0,
    },
];

/// Writes a line per program, as Markdown, each figure with how many times that of the first program it is: the median
/// of the rounds. Then whether the targets are met.
pub(crate) fn write_table(
    out: &mut impl Write,
    all: &[Measured],
    idle: Duration,
) -> io::Result<()> {
    let names: Vec<&str> = FIGURES.iter().map(|figure| figure.name).collect();
    writeln!(
        out,
        "| | {} | first page, bytes | idle |",
        names.join(" | ")
    )?;
    writeln!(out, "|---|{}", "---|".repeat(FIGURES.len() + 2))?;
    let mut met = Vec::new();
    for Measured {
        subject,
        runs,
        idle,
    } in all
    {
        write!(out, "| {}", subject.name)?;
        for (index, Figure { name, of, decimals }) in FIGURES.iter().enumerate() {
            let pairs = runs.iter().zip(&all[0].runs);
            let ratio = median(pairs.map(|(run, least)| of(run) / of(least)));
            write!(
                out,
                " | {:.decimals$} ({ratio:.2})",
                median(runs.iter().map(of))
            )?;
            if let Some(targets) = subject.targets {
                let most = targets[index];
                let how = if ratio <= most { "met" } else { "MISSED" };
                met.push(format!(
                    "{}: {name}: {ratio:.2}, at most {most}: {how}",
                    subject.name
                ));
            }
        }
        let bytes = runs.iter().map(|run| run.bytes).max().unwrap_or_default();
        let (idle, counts) = idle;
        writeln!(
            out,
            " | {bytes} | {} wake-ups, {idle} bytes |",
            counts.voluntary + counts.involuntary
        )?;
    }
    writeln!(
        out,
        "\nMedians of {} rounds, and in brackets how many times the first line; idle for {} s; 80 by 24.",
        all[0].runs.len(),
        idle.as_secs()
    )?;
    met.iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// The middle value; the upper one of two.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
