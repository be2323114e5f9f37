//! How long a question set takes to load, from 10 to 500 questions: `cargo bench --bench loading`.
//!
//! Loading is linear if the last column stays about the same. Nothing is asserted: a shared
//! machine is no place for a limit.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use circle_or_chair::question_set::check;
use circle_or_chair::question_set::source::Source;

/// How often each size is loaded; the quickest counts, since only noise can make it slower.
const RUNS: u32 = 30;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "questions     bytes      µs   µs per question")?;
    for questions in [10, 20, 50, 100, 200, 500] {
        let source = Source::new("bench.toml", set(questions));
        let quickest = (0..RUNS).map(|_| load(&source)).min();
        let micros = quickest.unwrap_or_default().as_secs_f64() * 1e6;
        let each = micros / f64::from(questions);
        writeln!(
            out,
            "{questions:9} {:9} {micros:7.0} {each:17.1}",
            source.text.len()
        )?;
    }
    Ok(())
}

fn load(source: &Source) -> Duration {
    let start = Instant::now();
    let set = check::check(black_box(source));
    let took = start.elapsed();
    assert!(set.is_ok(), "the set of the benchmark is good");
    took
}

/// A set with as much of everything for each ten questions.
fn set(questions: u32) -> String {
    let mut text = String::from(
        "schema = 1\nid = \"bench\"\nversion = \"1\"\nreviewed = 2026-11-23\nlanguage = \"en\"\n\
         title = \"Which kind of therapy?\"\ndecision = \"Should I look for group therapy?\"\n\
         [scales.ease]\noptions = [\n\
         { id = \"hard\", label = \"Too hard right now\", points = -2 },\n\
         { id = \"ok\", label = \"Mostly OK\", points = 1 },\n\
         { id = \"easy\", label = \"I'd feel at ease\", points = 2 },\n]\n",
    );
    for index in 0..questions {
        if index % 10 == 0 {
            let _ = writeln!(
                text,
                "[[considerations]]\nid = \"part-{index}\"\ntitle = \"A part\""
            );
        }
        let form = if index % 2 == 0 {
            "group"
        } else {
            "individual"
        };
        let _ = writeln!(
            text,
            "[[considerations.questions]]\nid = \"question-{index}\"\nshort = \"Short\"\n\
             ask = \"How would it feel to talk there about what you are going through?\"\n\
             why = \"Some people find it easier to talk in a group. Some do not.\"\n\
             scale = \"ease\"\nbears_on = \"{form}\""
        );
    }
    for first in (0..questions).step_by(10) {
        let _ = writeln!(
            text,
            "[[tensions]]\nid = \"tension-{first}\"\n\
             when = {{ question-{first} = [\"hard\"], question-{} = [\"ok\", \"easy\"] }}\n\
             say = \"You could ask a leader if you may just listen at first.\"\n\
             [[cases]]\nname = \"Only a few answers\"\n\
             answers = {{ question-{first} = \"hard\", question-{} = \"ok\" }}\n\
             outcome = \"not-enough-answers\"",
            first + 1,
            first + 1,
        );
    }
    for outcome in [
        "group",
        "individual",
        "both",
        "either",
        "neither-yet",
        "not-enough-answers",
    ] {
        let _ = writeln!(
            text,
            "[outcomes.{outcome}]\ntitle = \"Your answers lean this way.\"\ntext = \"That is about fit.\""
        );
    }
    text
}
