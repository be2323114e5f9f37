//! Figures of one run, and what many runs come to.

use std::{
    io::{self, Write},
    time::Duration,
};

pub(crate) struct Run {
    pub first_paint: Duration,
    pub key: Duration,
    pub peak: u64,
    pub resident: u64,
    pub bytes: usize,
}

/// One line of the table.
struct Row {
    name: &'static str,
    /// At most this many times the baseline.
    target: Option<f64>,
    of: fn(&Run) -> f64,
}

const ROWS: [Row; 5] = [
    Row {
        name: "first paint, ms",
        target: Some(2.5),
        of: |run| run.first_paint.as_secs_f64() * 1e3,
    },
    Row {
        name: "key to screen, ms",
        target: Some(2.0),
        of: |run| run.key.as_secs_f64() * 1e3,
    },
    Row {
        name: "peak memory, kB",
        target: Some(5.0),
        of: |run| whole(run.peak),
    },
    Row {
        name: "memory while waiting, kB",
        target: Some(5.0),
        of: |run| whole(run.resident),
    },
    Row {
        name: "first page, bytes",
        target: None,
        of: |run| whole(run.bytes as u64),
    },
];

/// Writes a line per figure; without runs of the baseline, its columns stay empty.
pub(crate) fn write_table(out: &mut impl Write, ours: &[Run], theirs: &[Run]) -> io::Result<()> {
    writeln!(
        out,
        "{:26}{:>16}{:>12}{:>8}   target",
        "", "circle-or-chair", "baseline", "ratio"
    )?;
    for Row { name, target, of } in &ROWS {
        write!(out, "{name:26}{:>16.2}", median(ours.iter().map(of)))?;
        if !theirs.is_empty() {
            let ratio = median(
                ours.iter()
                    .zip(theirs)
                    .map(|(ours, theirs)| of(ours) / of(theirs)),
            );
            write!(out, "{:>12.2}{ratio:>8.2}", median(theirs.iter().map(of)))?;
            if let Some(target) = target {
                let met = if ratio <= *target { "met" } else { "MISSED" };
                write!(out, "   at most {target}: {met}")?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The middle value; the upper one of two.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn whole(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}
