//! Nothing of a client is in the memory of what runs on after them. The same search finds it while
//! they are there.

use super::laptop::Laptop;
use crate::{program::PROGRAM, terminal::Terminal};
use circle_or_chair::form::Form;
use circle_or_chair::interview::{Interview, Item};
use circle_or_chair::question_set::{QuestionRef, built_in};
use rustix::process::Pid;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    os::unix::fs::{FileExt, MetadataExt},
    path::Path,
    rc::Rc,
};

/// How far apart the answers may lie in memory.
const STRIDES: std::ops::RangeInclusive<usize> = 1..=96;

/// So many clients come one after another; a script asks for more.
fn hand_overs() -> usize {
    let asked = std::env::var("HAND_OVERS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(100)
}

/// Everything that can be read of a process's own memory.
fn memory(process: Pid) -> Vec<Vec<u8>> {
    let process = process.as_raw_nonzero();
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("its memory is listed");
    let memory = File::open(format!("/proc/{process}/mem")).expect("its memory can be read");
    let writable = maps.lines().filter(|line| line.contains(" rw"));
    let range = |line: &str| {
        let (from, to) = line.split_whitespace().next()?.split_once('-')?;
        let number = |text| u64::from_str_radix(text, 16).ok();
        Some((number(from)?, number(to)?))
    };
    writable
        .filter_map(range)
        .filter_map(|(from, to)| {
            let mut bytes = vec![0; usize::try_from(to - from).ok()?];
            memory.read_exact_at(&mut bytes, from).ok()?;
            Some(bytes)
        })
        .collect()
}

/// Whether these bytes lie one after another, at any stride.
fn holds(memory: &[Vec<u8>], bytes: &[u8]) -> bool {
    memory.iter().any(|region| {
        let starts = region
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == bytes[0]);
        starts.map(|(start, _)| start).any(|start| {
            STRIDES.clone().any(|stride| {
                let at = |index: usize| region.get(start + index * stride);
                (1..bytes.len()).all(|index| at(index) == Some(&bytes[index]))
            })
        })
    })
}

/// What the memory says before anyone came: a line that is looked for again and again is looked for once.
struct Fresh {
    memory: Vec<Vec<u8>>,
    known: BTreeMap<String, bool>,
}

impl Fresh {
    fn says(&mut self, line: &str) -> bool {
        let known = self.known.get(line).copied();
        known.unwrap_or_else(|| {
            let said = says(&self.memory, line);
            self.known.insert(line.to_owned(), said);
            said
        })
    }
}

fn says(memory: &[Vec<u8>], text: &str) -> bool {
    let text = text.as_bytes();
    memory
        .iter()
        .any(|region| region.windows(text.len()).any(|window| window == text))
}

/// What one client leaves where it is kept: keys as they were pressed, options as they are stored,
/// and lines of the result that were nowhere before.
struct Traces {
    keys: Vec<u8>,
    options: Vec<u8>,
    lines: Vec<String>,
}

impl Traces {
    fn lines_are_in(&self, memory: &[Vec<u8>]) -> bool {
        self.lines.iter().any(|line| says(memory, line))
    }

    fn options_are_in(&self, memory: &[Vec<u8>]) -> bool {
        holds(memory, &self.keys) || holds(memory, &self.options)
    }
}

/// Which lines a client chooses, a different way each time: 1 to 4, never all alike.
fn lines(client: usize) -> impl FnMut(usize) -> u8 {
    let mut state = 0x9e37_79b9_u64.wrapping_mul(client as u64 + 1) | 1;
    move |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state % 4).unwrap_or_default() + 1
    }
}

/// The options in the order of the set, though the questions were asked in another one.
fn stored(pressed: &[u8], first: Form) -> Vec<u8> {
    let set = built_in::set().expect("the built-in set loads");
    let interview = Interview::new(Rc::new(set), first);
    let mut options: Vec<(usize, u8)> = interview
        .items()
        .iter()
        .zip(pressed)
        .filter_map(|(item, line)| match item {
            Item::Question(QuestionRef::Scored(at)) => Some((*at, 1 << (line - 1))),
            _ => None,
        })
        .collect();
    options.sort_unstable();
    options.into_iter().map(|(_, option)| option).collect()
}

/// One client's visit up to the reasons of the result, and what should be found of it.
fn visit(laptop: &Laptop, client: usize, before: &mut Fresh) -> Traces {
    let mut pressed = Vec::new();
    let mut line = lines(client);
    laptop.begin_to_ask();
    let first = if laptop.screen_text().contains("Picture one-to-one") {
        Form::Individual
    } else {
        Form::Group
    };
    laptop.answer_all(|question| {
        let line = line(question);
        pressed.push(line);
        line
    });
    laptop.press("2");
    laptop.wait_for("[Reasons]");
    let text = laptop.screen_text();
    let lines = text.lines().skip(3).map(str::trim);
    let is_own = |line: &&str| line.len() > 20 && line.is_ascii() && !before.says(line);
    let lines = lines.filter(is_own).map(str::to_owned).collect();
    Traces {
        keys: pressed.iter().map(|line| b'0' + line).collect(),
        options: stored(&pressed, first),
        lines,
    }
}

#[test]
fn nothing_of_a_client_is_in_the_memory_of_what_runs_on() {
    let laptop = Laptop::ready("2468");
    let mut fresh = Fresh {
        memory: memory(laptop.program()),
        known: BTreeMap::new(),
    };
    let mut before: Vec<Traces> = Vec::new();
    for client in 0..hand_overs() {
        let traces = visit(&laptop, client, &mut fresh);
        if client < 3 {
            let there = memory(laptop.client());
            assert!(
                traces.options_are_in(&there),
                "the search finds nothing at all"
            );
            assert!(traces.lines_are_in(&there), "{:?}", traces.lines);
            let others = before.iter().any(|traces| traces.options_are_in(&there));
            assert!(
                !others,
                "a client's process holds the answers of another one"
            );
        }
        laptop.hand_back();
        before.push(traces);
    }
    let left = memory(laptop.program());
    for (client, traces) in before.iter().enumerate() {
        assert!(
            !traces.options_are_in(&left),
            "client {client} is still there"
        );
    }
    let lines: BTreeSet<&String> = before.iter().flat_map(|traces| &traces.lines).collect();
    for line in lines {
        assert!(!says(&left, line), "someone saw {line:?}");
    }
    assert!(laptop.children().is_empty());
    laptop.end("2468");
}

/// The system says that what it tells of such a process belongs to root. Root itself may read everything, so that this is
/// looked at as someone else.
#[test]
fn no_other_program_of_the_same_user_can_read_the_memory() {
    let nobody = ["--reuid=65534", "--clear-groups", PROGRAM, "hand-over"];
    let laptop = if rustix::process::geteuid().is_root() {
        let terminal = Terminal::spawn(Path::new("setpriv"), &nobody, &[], 80, 24);
        terminal.wait_for("From here you can hand this laptop");
        Laptop::around(terminal).made_ready("")
    } else {
        Laptop::ready("")
    };
    laptop.begin();
    for process in [laptop.program(), laptop.client()] {
        let process = process.as_raw_nonzero();
        let owner = |path: String| fs::metadata(path).expect("it runs").uid();
        assert_ne!(owner(format!("/proc/{process}")), 0);
        assert_eq!(owner(format!("/proc/{process}/mem")), 0);
    }
}

#[test]
fn no_process_leaves_a_core_file() {
    let laptop = Laptop::ready("");
    laptop.begin();
    for process in [laptop.program(), laptop.client()] {
        let process = process.as_raw_nonzero();
        let limits = fs::read_to_string(format!("/proc/{process}/limits")).expect("its limits");
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let words: Vec<&str> = core.unwrap_or_default().split_whitespace().collect();
        assert_eq!(words[4..6], ["0", "0"], "{limits}");
    }
}
