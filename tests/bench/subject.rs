//! The programs that are measured, and how a person goes through each.

use std::{fs, path::PathBuf};

/// Keys, again and again until a page shows the text after them.
type Way = &'static [(&'static str, &'static str)];

pub(crate) struct Subject {
    pub name: String,
    pub program: PathBuf,
    pub args: &'static [&'static str],
    /// What its first page shows.
    pub first_page: &'static str,
    /// To a page where Down and Up move something.
    pub way: Way,
    /// Down and Up, as the terminal sends them to this program.
    pub arrows: [&'static str; 2],
    /// From there to the end.
    pub visit: Way,
    /// First paint, key and memory, as times of the first baseline, if it has targets.
    pub targets: Option<[f64; 4]>,
}

const OPENING: Way = &[
    ("\r", "Are you safe right now?"),
    ("1\r", "Question 1 of"),
    ("2", "▌ 2"),
];

/// Every question answered, each part of the result, a change tried, and the page saved.
const WHOLE: Way = &[
    ("1\r", "What your answers show"),
    ("2", "[Reasons]"),
    ("3", "[What if]"),
    ("\x1b[C", "was:"),
    ("4", "[Answers]"),
    ("5", "[Take along]"),
    ("s", "Others who use this computer"),
];

const DIALOG: &[&str] = &[
    "--menu",
    "How would it feel to talk there about what you are going through?",
    "20",
    "70",
    "4",
    "1",
    "Too hard right now",
    "2",
    "Hard, but I could try",
    "3",
    "Mostly OK",
    "4",
    "I'd feel at ease",
];

impl Subject {
    pub(crate) fn ours(program: PathBuf) -> Self {
        Self {
            first_page: "Enter begin",
            way: OPENING,
            visit: WHOLE,
            targets: Some([1.8, 1.5, 1.5, 5.0]),
            ..Self::waiting("circle-or-chair", program, "")
        }
    }

    /// `baseline.c`, compiled.
    pub(crate) fn baseline(program: PathBuf) -> Self {
        Self::waiting("C", program, "ready")
    }

    /// The least that a program can do about a key.
    pub(crate) fn echo(program: PathBuf) -> Self {
        Self {
            args: &["echo"],
            ..Self::waiting("echo", program, "ready")
        }
    }

    /// A program given as `NAME=PATH`.
    pub(crate) fn named(argument: &str) -> Option<Self> {
        let (name, path) = argument.split_once('=')?;
        let program = PathBuf::from(path);
        let twelve: Way = &[("\r", "12 of 12")];
        Some(match name {
            _ if name.starts_with("release") => Self {
                targets: Some([1.4, 1.5, 1.5, 4.0]),
                name: format!("{}, release build", Self::ours(program.clone()).name),
                ..Self::ours(program)
            },
            "dialog" => Self {
                args: DIALOG,
                arrows: ["\x1bOB", "\x1bOA"],
                ..Self::waiting(name, program, "I'd feel at ease")
            },
            _ => Self {
                visit: twelve,
                ..Self::waiting(name, program, "I'd feel at ease")
            },
        })
    }

    fn waiting(name: &str, program: PathBuf, first_page: &'static str) -> Self {
        let bytes = fs::read(&program).unwrap_or_default();
        let asks_for_loader = bytes.windows(4).take(1024).any(|bytes| bytes == b"/ld-");
        let linked = if asks_for_loader {
            "dynamically"
        } else {
            "statically"
        };
        Self {
            name: format!("{name}, {linked} linked"),
            program,
            args: &[],
            first_page,
            way: &[],
            arrows: ["\x1b[B", "\x1b[A"],
            visit: &[],
            targets: None,
        }
    }
}
