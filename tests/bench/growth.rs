//! What a person waits for, from 10 to 500 questions: a key to the finished page, the result, a
//! key in "what if", and the score.
//!
//! `cargo bench --bench growth`. It prints and never fails for a figure: a busy machine is no mistake in the program.

use circle_or_chair::{
    action::{Action, Part, Safety, Step, Trial},
    answers::{Answers, Picks, Reply},
    date::Date,
    explain,
    form::Form,
    help_lines,
    journey::{Cover, Given, Journey, Saving},
    keyboard::{Input, Key},
    language::Language,
    question_set::{
        QuestionRef, QuestionSet,
        check::{self, Heading},
        source::Source,
    },
    scoring,
    screen::{
        theme::{Theme, UNICODE},
        view::View,
    },
    words::Words,
};
use ratatui::{buffer::Buffer, layout::Rect};
use std::{
    fmt::Write as _,
    hint::black_box,
    io::{self, Write},
    rc::Rc,
    time::{Duration, Instant},
};

const SIZES: [usize; 5] = [10, 50, 100, 250, 500];
/// Runs of each kind, of which the median counts; one run of each when this is run as a test.
const RUNS: usize = 31;

/// The shape of the questions.
#[derive(Clone, Copy)]
struct Shape {
    name: &'static str,
    options: usize,
    pick: usize,
}

const SHAPES: [Shape; 2] = [
    Shape {
        name: "4 options, pick 1",
        options: 4,
        pick: 1,
    },
    Shape {
        name: "9 options, pick 9",
        options: 9,
        pick: 9,
    },
];

fn main() -> io::Result<()> {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let runs = if measuring { RUNS } else { 1 };
    let mut out = io::stdout().lock();
    writeln!(out, "medians of {runs}, in microseconds; 80 by 24")?;
    for shape in SHAPES {
        writeln!(out, "\n{}", shape.name)?;
        writeln!(
            out,
            "{:>9} {:>10} {:>10} {:>10} {:>10} {:>10}",
            "questions", "load", "score", "key", "result", "what if"
        )?;
        let mut scores = Vec::new();
        for size in SIZES {
            let [load, score, key, result, what_if] = measured(runs, size, shape)?;
            scores.push((size, score));
            writeln!(
                out,
                "{size:>9} {load:>10.0} {score:>10.0} {key:>10.1} {result:>10.0} {what_if:>10.0}"
            )?;
        }
        let of = |wanted: usize| scores.iter().find(|(size, _)| *size == wanted);
        if let (Some((_, few)), Some((_, many))) = (of(50), of(500)) {
            let exponent = (many / few).log10();
            writeln!(
                out,
                "score grows from 50 to 500 with exponent {exponent:.2}"
            )?;
        }
    }
    Ok(())
}

fn measured(runs: usize, size: usize, shape: Shape) -> io::Result<[f64; 5]> {
    let text = written(size, shape);
    let set = Rc::new(loaded(&text)?);
    let load = median(runs, || drop(black_box(loaded(&text))));
    let answers = answered(&set);
    let score = median(runs, || {
        let result = scoring::assess(&set, &answers);
        black_box(explain::flips(&set, &answers, &result));
    });
    let mut person = Person::at_the_first_question(&set);
    let key = median(runs, || person.press(Key::Down));
    person.answer_everything();
    let mut waiting = person.clone();
    let result = median(runs, || {
        waiting = person.clone();
        waiting.act(Action::SeeResult);
    });
    waiting.act(Action::Part(Part::WhatIf));
    let what_if = median(runs, || {
        waiting.act(Action::Try(Trial::Answer(0), Step::More));
    });
    Ok([load, score, key, result, what_if])
}

/// A person at the questionnaire, and the page as it is painted for them.
#[derive(Clone)]
struct Person {
    journey: Journey,
    view: View,
    buffer: Buffer,
}

impl Person {
    fn at_the_first_question(set: &Rc<QuestionSet>) -> Self {
        let help = help_lines::check::check(&Source::new(help_lines::NAME, help_lines::TEXT), None);
        let cover = Cover {
            words: Words::default(),
            heading: Heading::of(set),
            languages: Rc::from([Language::english()]),
            language: 0,
        };
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
            saving: Saving::default(),
        };
        let theme = Theme {
            color: true,
            contrast: false,
            glyphs: UNICODE,
        };
        let journey = Journey::new(cover, given);
        let mut person = Self {
            view: View::new(theme, (80, 24), journey.page(), journey.words()),
            buffer: Buffer::empty(Rect::new(0, 0, 80, 24)),
            journey,
        };
        person.act(Action::Begin);
        person.act(Action::Safety(Safety::Safe));
        person
    }

    fn act(&mut self, action: Action) {
        let _ = self.journey.act(action);
        self.view.show(self.journey.page(), self.journey.words());
        self.paint();
    }

    fn press(&mut self, key: Key) {
        black_box(self.view.take(Input::Key(key), self.journey.words()));
        self.paint();
    }

    fn paint(&mut self) {
        self.view.paint(self.journey.words(), &mut self.buffer);
        black_box(&self.buffer);
    }

    fn answer_everything(&mut self) {
        while self.journey.page().step.is_some() {
            let page = self.journey.page();
            let line = page.lines().next().map(|(_, line)| line.act.clone());
            let said = line.unwrap_or(Action::GoOn);
            let _ = self.journey.act(said);
        }
    }
}

/// Half of the options of each question, as far as they may be picked.
fn answered(set: &QuestionSet) -> Answers {
    let mut answers = Answers::none_of(set);
    for (index, question) in set.questions.iter().enumerate() {
        let count = question.pick.min(question.choices.len() / 2);
        let picks = (0..count).fold(Picks::default(), Picks::with);
        answers.keep(QuestionRef::Scored(index), Reply::Picked(picks));
    }
    answers
}

/// A set of this many questions in words of usual length, twenty to a consideration.
fn written(questions: usize, shape: Shape) -> String {
    let small = include_str!("../it/small.toml");
    let head = small.split("[scales").next().unwrap_or_default();
    let outcomes =
        small.find("[outcomes.group]").unwrap_or(0)..small.find("[[cases]]").unwrap_or(0);
    let mut text = head.to_owned() + "[scales.ease]\noptions = [\n";
    for option in 0..shape.options {
        let points = [-2, -1, 0, 1, 2][option % 5];
        let _ = writeln!(
            text,
            "  {{ id = \"option-{option}\", label = \"Answer {option}\", points = {points} }},"
        );
    }
    text += "]\n";
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
            "[[considerations.questions]]\nid = \"question-{question}\"\nshort = \"Short\"\n\
             ask = \"In a group, the leader has to keep what you say private. How is that?\"\n\
             why = \"Members give their word, but the rules of the leader do not bind them.\"\n\
             scale = \"ease\"\nbears_on = \"{form}\"\npick = {}",
            shape.pick
        );
    }
    text + &small[outcomes]
}

fn loaded(text: &str) -> io::Result<QuestionSet> {
    check::check(&Source::new("a set", text))
        .map_err(|found| io::Error::other(format!("{found:?}")))
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
