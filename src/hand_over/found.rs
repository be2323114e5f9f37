//! What on this computer weakens a laptop that is handed over.

use super::confine::Layers;
use crate::words::{HandOver, Words, fill};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A program that holds several windows, by its name.
    Multiplexer(String),
    /// A program that keeps what a terminal shows.
    Recorder(String),
    /// A way to work on another computer.
    Remote(String),
    NoFiles,
    NoCalls,
    NoLayers,
    /// Line mode was asked for.
    Lines,
}

/// A sentence with a `{name}` in it.
type Says = fn(&HandOver) -> &String;

type Kind = fn(String) -> Found;

/// Programs around the terminal, by the variable they set and by how their processes begin.
const AROUND: &[(&str, &str, &str, Kind)] = &[
    ("TMUX", "tmux", "tmux", Found::Multiplexer),
    ("STY", "screen", "GNU screen", Found::Multiplexer),
    ("ZELLIJ", "zellij", "Zellij", Found::Multiplexer),
    ("DVTM", "dvtm", "dvtm", Found::Multiplexer),
    ("ASCIINEMA_REC", "asciinema", "asciinema", Found::Recorder),
    (
        "ASCIINEMA_SESSION",
        "asciinema",
        "asciinema",
        Found::Recorder,
    ),
    ("", "script", "script", Found::Recorder),
    ("", "ttyrec", "ttyrec", Found::Recorder),
    ("", "termrec", "termrec", Found::Recorder),
    ("SSH_CONNECTION", "sshd", "SSH", Found::Remote),
    ("SSH_TTY", "sshd", "SSH", Found::Remote),
    ("", "mosh-server", "mosh", Found::Remote),
];

/// Looks at the environment, at the programs that this one runs in, and at the layers that hold.
pub fn look(
    environment: impl Fn(&str) -> Option<String>,
    ancestors: &[String],
    layers: Layers,
) -> Vec<Found> {
    let mut found = Vec::new();
    for (variable, program, name, kind) in AROUND {
        let is_set = !variable.is_empty() && environment(variable).is_some();
        let runs = ancestors.iter().any(|process| is_named(process, program));
        let this = kind((*name).to_owned());
        if (is_set || runs) && !found.contains(&this) {
            found.push(this);
        }
    }
    match layers {
        Layers {
            files: false,
            calls: false,
        } => found.push(Found::NoLayers),
        Layers { files: false, .. } => found.push(Found::NoFiles),
        Layers { calls: false, .. } => found.push(Found::NoCalls),
        _ => {}
    }
    found
}

/// Processes name what they do after their own name, as in `tmux: server` and `sshd-session`.
fn is_named(process: &str, program: &str) -> bool {
    let own = process.strip_suffix("-session").unwrap_or(process);
    let first = own.split([':', ' ']).next();
    first.is_some_and(|first| first.eq_ignore_ascii_case(program))
}

impl Found {
    /// What it means, and what to do about it.
    pub fn says(&self, words: &Words) -> String {
        let (says, name): (Says, &str) = match self {
            Self::Multiplexer(name) => (|words| &words.found_multiplexer, name),
            Self::Recorder(name) => (|words| &words.found_recorder, name),
            Self::Remote(name) => (|words| &words.found_remote, name),
            Self::NoFiles => (|words| &words.found_no_files, ""),
            Self::NoCalls => (|words| &words.found_no_calls, ""),
            Self::NoLayers => (|words| &words.found_no_layers, ""),
            Self::Lines => (|words| &words.plain, ""),
        };
        fill(says(words.hand_over()), &[("name", name)])
    }
}

/// The names of the processes that this one runs in, the nearest first, where the system tells.
pub fn ancestors() -> Vec<String> {
    let mut names = Vec::new();
    let mut next = rustix::process::getppid().map(rustix::process::Pid::as_raw_pid);
    while let Some(process) = next
        && let Ok(stat) = std::fs::read_to_string(format!("/proc/{process}/stat"))
        && let Some((before, after)) = stat.rsplit_once(')')
        && let Some((_, name)) = before.split_once('(')
    {
        names.push(name.to_owned());
        let parent = after.split_whitespace().nth(1);
        next = parent.and_then(|parent| parent.parse().ok());
    }
    names
}
