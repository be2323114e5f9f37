//! `score FILE…`: answers to results, one or a million of them, in one process on all cores.

mod feed;
mod progress;
mod scoring;

use std::io::{self, Write};
use std::panic;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{self, JoinHandle};

use super::{Stop, load_answers, load_set};
use crate::cli::{ResultFormat, Score};
use crate::exit_code::ExitCode;
use crate::question_set::QuestionSet;
use crate::result_csv;
use crate::result_json::{self, Shown};
use crate::scoring::assess;
use progress::Progress;
use scoring::{Scored, Scoring};

/// How many batches wait before each worker, and behind it. More would only take room.
const WAITING: usize = 2;

/// Scores answers in files, in folders, or on standard input for `-`.
pub(super) fn run(wanted: &Score) -> Result<ExitCode, Stop> {
    let set = load_set(wanted.questions.as_deref())?;
    let only = match wanted.files.as_slice() {
        [only] if !feed::holds_many(only) => Some(only),
        _ => None,
    };
    match (wanted.format, only) {
        (None | Some(ResultFormat::Json), Some(path)) => one(&set, path, !wanted.no_flips),
        (Some(ResultFormat::Json), None) => {
            let why = "json is the result of one file; give --format jsonl or csv for many";
            Err(Stop::Usage(why.to_owned()))
        }
        (format, _) => {
            let csv = format == Some(ResultFormat::Csv);
            let flips = !wanted.no_flips;
            many(wanted, Scoring { set, csv, flips })
        }
    }
}

fn one(set: &QuestionSet, path: &Path, flips: bool) -> Result<ExitCode, Stop> {
    let answers = load_answers(set, path)?;
    let mut line = Vec::new();
    let shown = Shown { id: None, flips };
    result_json::write(set, &answers, &assess(set, &answers), shown, &mut line)?;
    io::stdout().write_all(&line)?;
    Ok(ExitCode::Done)
}

/// Batches go to the workers in turn, and come back in turn: so the order stays, and only a few
/// batches are ever held. Nobody waits for the threads if the reader of our output is gone.
fn many(wanted: &Score, scoring: Scoring) -> Result<ExitCode, Stop> {
    let mut out = io::stdout().lock();
    if scoring.csv {
        out.write_all(result_csv::names(&scoring.set).as_bytes())?;
    }
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (scored, threads) = start(wanted, &Arc::new(scoring), workers);
    let mut progress = Progress::new(&wanted.files);
    let mut wrong = None;
    for place in (0..workers).cycle() {
        let Ok(batch) = scored[place].recv() else {
            break;
        };
        out.write_all(&batch.out)?;
        wrong = wrong.max(batch.wrong);
        if !batch.said.is_empty() {
            progress.clear()?;
            io::stderr().write_all(batch.said.as_bytes())?;
        }
        progress.add(batch.count)?;
    }
    progress.clear()?;
    for thread in threads {
        if let Err(panicked) = thread.join() {
            panic::resume_unwind(panicked);
        }
    }
    Ok(wrong.unwrap_or(ExitCode::Done))
}

type Threads = Vec<JoinHandle<()>>;

fn start(
    wanted: &Score,
    scoring: &Arc<Scoring>,
    workers: usize,
) -> (Vec<Receiver<Scored>>, Threads) {
    let (mut feeds, mut scored, mut threads) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..workers {
        let (feed, batches) = sync_channel(WAITING);
        let (tell, told) = sync_channel(WAITING);
        feeds.push(feed);
        scored.push(told);
        let scoring = Arc::clone(scoring);
        threads.push(thread::spawn(move || scoring.work(&batches, &tell)));
    }
    let files = wanted.files.clone();
    threads.push(thread::spawn(move || {
        let mut turns = feeds.iter().cycle();
        // A worker that is gone has nobody to tell: then nothing more is read.
        feed::all(&files, &mut |batch| {
            turns.next().is_some_and(|feed| feed.send(batch).is_ok())
        });
    }));
    (scored, threads)
}
