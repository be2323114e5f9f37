//! Runs the program without a terminal, and says what came out.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_circle-or-chair");

/// A program that has not ended by then never will. No test that passes waits for it.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a run ended and what it said.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs the program with this on its standard input.
#[track_caller]
pub fn run(args: &[&str], input: &[u8]) -> Ended {
    let mut child = Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // A program that refuses its options reads nothing: then the pipe breaks, and that is fine.
    thread::spawn(move || drop(stdin.write_all(&input)));
    #[cfg(unix)]
    let pid = rustix::process::Pid::from_child(&child);
    let (tell, told) = mpsc::channel();
    thread::spawn(move || tell.send(child.wait_with_output()));
    let Ok(output) = told.recv_timeout(PATIENCE) else {
        #[cfg(unix)]
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
        panic!("the program does not end: {args:?}");
    };
    let output = output.expect("the program can be waited for");
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("the output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("the messages are UTF-8"),
    }
}

/// A directory of its own that is gone when the test ends.
pub struct Folder(PathBuf);

impl Folder {
    #[track_caller]
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("folder-{}-{count}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    /// Where a file of this name stands, or would stand.
    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    /// Writes a file and says where.
    #[track_caller]
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.0.join(name), bytes).expect("a file can be written");
        self.path(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
