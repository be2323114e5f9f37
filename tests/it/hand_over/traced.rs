//! A whole visit, as the system saw it: no file is opened for writing, nothing is connected, no other
//! program is begun.

use super::laptop::Laptop;
use crate::{program::PROGRAM, terminal::Terminal};
use std::{collections::BTreeSet, fs, path::Path, process::Command};

#[test]
fn a_visit_writes_no_file_connects_to_nothing_and_begins_no_program() {
    if Command::new("strace").arg("-V").output().is_err() {
        return;
    }
    let trace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trace-of-a-visit");
    let name = trace.to_str().expect("a name");
    let calls =
        "trace=open,openat,openat2,creat,socket,connect,execve,execveat,fork,vfork,clone,clone3";
    let args = ["-f", "-q", "-o", name, "-e", calls, PROGRAM, "hand-over"];
    let terminal = Terminal::spawn(Path::new("strace"), &args, &[], 80, 24);
    terminal.wait_for("From here you can hand this laptop");
    let laptop = Laptop::around(terminal).made_ready("");
    laptop.begin_to_ask().answer_all(|_| 1).press("\x1bOP");
    laptop.wait_for("Help lines");
    laptop.press("\x1b");
    laptop.wait_for("What your answers show");
    laptop.hand_back();
    laptop.end("");
    let trace = fs::read_to_string(&trace).expect("a trace");
    let lines: Vec<(&str, &str)> = trace
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(process, call)| (process, call.trim_start()))
        .collect();
    // The rehearsal is the first such process, the visit the second one.
    let visits: BTreeSet<&str> = lines
        .iter()
        .filter(|(_, call)| call.starts_with("execve(") && call.contains("\"visit\""))
        .map(|(process, _)| *process)
        .collect();
    assert_eq!(visits.len(), 2, "{trace}");
    for (process, call) in lines {
        let opens = call.starts_with("open") || call.starts_with("creat");
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"]
            .iter()
            .any(|flag| call.contains(flag));
        assert!(!(opens && writes), "{call}");
        let connects = call.starts_with("connect(") || call.starts_with("socket(");
        assert!(!connects, "{call}");
        if visits.contains(process) {
            let begins = ["fork(", "vfork(", "clone"]
                .iter()
                .any(|name| call.starts_with(name));
            let other = call.starts_with("execve") && !call.contains("\"visit\"");
            assert!(!begins && !other, "{call}");
        }
    }
}
