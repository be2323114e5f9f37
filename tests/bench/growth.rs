//! What a question costs: loading, painting and memory, from 10 to 500 questions.
//!
//! `cargo bench --bench growth`. It prints and never fails for a figure: a busy machine is no mistake in the program.

use circle_or_chair::{
    date::Date,
    form::Form,
    help_lines,
    question_set::{
        QuestionSet,
        check::{self, Heading},
        source::Source,
    },
    tui::{
        message::Message,
        model::{Given, Model, Opening, Page, Tab},
        theme::{Theme, UNICODE},
        update::update,
        view,
    },
    words::Words,
};
use ratatui::{Terminal, backend::TestBackend};
use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    io::{self, Write},
    rc::Rc,
    time::{Duration, Instant},
};

const SIZES: [usize; 6] = [10, 50, 100, 200, 300, 500];
/// Runs of each kind, of which the median counts; one run of each when this is run as a test.
const RUNS: usize = 31;
/// Questions held at once, over several questionnaires, so that the system's coarse count of memory says something.
const HELD: usize = 20_000;

fn main() -> io::Result<()> {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let (runs, held) = if measuring { (RUNS, HELD) } else { (1, 500) };
    let mut out = io::stdout().lock();
    writeln!(out, "medians of {runs}; 80 by 24")?;
    writeln!(
        out,
        "{:>9} {:>8} {:>10} {:>12} {:>12} {:>12} {:>14}",
        "questions",
        "file, kB",
        "load, µs",
        "question, µs",
        "review, µs",
        "result, µs",
        "B per question"
    )?;
    // All questionnaires are kept: memory that was given back would be taken again unseen.
    let mut kept = Vec::new();
    for size in SIZES {
        let text = written(size);
        let bytes = memory(&text, held / size, &mut kept)?;
        let bytes = bytes.map_or_else(|| "-".to_owned(), |bytes| (bytes / size).to_string());
        let set = Rc::new(loaded(&text)?);
        let load = median(runs, || drop(black_box(loaded(&text))));
        let question = frame(runs, &at(&set, Page::Item));
        let review = frame(runs, &at(&set, Page::Review));
        let result = frame(runs, &at(&set, Page::Result(Tab::Summary)));
        writeln!(
            out,
            "{size:>9} {:>8} {:>10.0} {question:>12.1} {review:>12.1} {result:>12.1} {bytes:>14}",
            text.len() / 1000,
            load,
        )?;
    }
    black_box(&kept);
    Ok(())
}

/// A set of this many questions in words of usual length, twenty to a consideration.
fn written(questions: usize) -> String {
    let small = include_str!("../it/small.toml");
    let head = small.split("[[considerations]]").next().unwrap_or_default();
    let outcomes =
        small.find("[outcomes.group]").unwrap_or(0)..small.find("[[cases]]").unwrap_or(0);
    let mut text = head.to_owned();
    for question in 0..questions {
        if question % 20 == 0 {
            let _ = writeln!(
                text,
                "[[considerations]]\nid = \"part-{question}\"\ntitle = \"A part of the decision\""
            );
        }
        let form = ["group", "individual"][question % 2];
        let _ = writeln!(
            text,
            "[[considerations.questions]]\nid = \"question-{question}\"\nshort = \"Short\""
        );
        text += "ask = \"In a group, the leader has to keep what you say private. How do you feel about that?\"\n";
        text +=
            "why = \"Members give their word, but the rules of the leader do not bind them.\"\n";
        let _ = writeln!(text, "scale = \"ease\"\nbears_on = \"{form}\"");
    }
    text + &small[outcomes]
}

fn loaded(text: &str) -> io::Result<QuestionSet> {
    check::check(&Source::new("a set", text))
        .map_err(|found| io::Error::other(format!("{found:?}")))
}

/// A questionnaire with every question answered, on one of its pages.
fn at(set: &Rc<QuestionSet>, page: Page) -> Model {
    let mut model = model(set);
    let mut press = |messages: &[Message]| {
        for message in messages {
            let _ = update(&mut model, *message);
        }
    };
    press(&[Message::Enter, Message::First, Message::Enter]);
    for _ in 0..set.questions.len() {
        press(&[Message::Digit(2), Message::Enter]);
    }
    match page {
        Page::Review => press(&[Message::Letter('v')]),
        Page::Result(_) => press(&[Message::Letter('v'), Message::Last, Message::Enter]),
        _ => press(&[Message::Back, Message::Up]),
    }
    assert_eq!(model.page, page, "the keys lead elsewhere");
    model
}

fn model(set: &Rc<QuestionSet>) -> Model {
    let opening = Opening {
        languages: Rc::from([circle_or_chair::language::Language::english()]),
        language: 0,
        words: Words::default(),
        theme: Theme {
            color: true,
            contrast: false,
            glyphs: UNICODE,
        },
        heading: Heading::of(set),
        size: (80, 24),
    };
    let help = help_lines::check::check(&Source::new(help_lines::NAME, help_lines::TEXT));
    let given = Given {
        set: Rc::clone(set),
        help: help.unwrap_or_else(|found| panic!("{found:?}")),
        country: Some("US".to_owned()),
        today: Date {
            year: 2026,
            month: 11,
            day: 23,
        },
        first: Form::Group,
        place: circle_or_chair::front_end::Place::default(),
    };
    Model::new(opening, given)
}

/// Making a page from the model and painting it, in microseconds.
fn frame(runs: usize, model: &Model) -> f64 {
    let Ok(mut terminal) = Terminal::new(TestBackend::new(80, 24));
    median(runs, || {
        let sheet = view::sheet(model);
        let painted = terminal.draw(|frame| view::render(&sheet, &model.theme, frame));
        black_box(&painted);
    })
}

fn median(runs: usize, mut what: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..runs {
        let started = Instant::now();
        what();
        times.push(started.elapsed());
    }
    times.sort_unstable();
    times[runs / 2].as_secs_f64() * 1e6
}

/// Bytes that one loaded set with its answers takes; `None` where the system does not say.
fn memory(text: &str, held: usize, kept: &mut Vec<Model>) -> io::Result<Option<usize>> {
    let Some(before) = resident() else {
        return Ok(None);
    };
    for _ in 0..held {
        kept.push(model(&Rc::new(loaded(text)?)));
    }
    let after = resident().unwrap_or(before);
    Ok(Some(after.saturating_sub(before) / held))
}

/// Memory of this process in bytes.
fn resident() -> Option<usize> {
    let counts = fs::read_to_string("/proc/self/smaps_rollup").ok()?;
    let line = counts.lines().find_map(|line| line.strip_prefix("Rss:"))?;
    line.split_whitespace()
        .next()?
        .parse()
        .ok()
        .map(|kilobytes: usize| kilobytes * 1024)
}
