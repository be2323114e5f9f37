//! Starting a program in a new terminal, with nothing of our own environment but `PATH`.

use super::{Modes, Terminal, job, must, received::Received};
use pty_process::blocking::{Command, Pts, Pty};
use rustix::process::Pid;
use std::{
    cell::OnceCell,
    env, fs,
    os::fd::{AsFd, OwnedFd},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// `pty-process` marks a new master close-on-exec a moment after opening it. A program started by another test in that
/// moment would keep the master open, and this terminal could never hang up.
static STARTING: Mutex<()> = Mutex::new(());

impl Terminal {
    /// Runs the program as the leader of a session of its own. Nobody could continue it if it stopped, so the kernel
    /// ignores Ctrl-Z here, as it does under `xterm -e`; for Ctrl-Z and `fg` there is `spawn_in_shell`.
    #[track_caller]
    pub fn spawn(
        program: &Path,
        args: &[&str],
        environment: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        Self::start(
            Command::new(program).args(args),
            false,
            environment,
            columns,
            rows,
        )
    }

    /// Runs the program as a job in the foreground of a shell with job control.
    #[track_caller]
    pub fn spawn_in_shell(
        program: &Path,
        args: &[&str],
        environment: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        let shell = Command::new("/bin/sh")
            .args(["-c", job::SCRIPT])
            .arg(program)
            .args(args);
        Self::start(shell, true, environment, columns, rows)
    }

    #[track_caller]
    fn start(
        command: Command,
        in_shell: bool,
        environment: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        let home = new_home();
        let command = command
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", &home)
            .env("LANG", "C.UTF-8")
            .env("TERM", "xterm-256color")
            .envs(environment.iter().copied())
            .current_dir(&home);

        let starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let (master, child_side): (Pty, Pts) =
            must("open a terminal", pty_process::blocking::open());
        must(
            "set its size",
            master.resize(pty_process::Size::new(rows, columns)),
        );
        let modes_before = must("read its modes", Modes::of(master.as_fd()));
        let child = must("start the program", command.spawn(child_side));
        drop(starting);

        let master = Arc::new(OwnedFd::from(master));
        must("stop blocking", rustix::io::ioctl_fionbio(&master, true));
        let received = Received::new(columns, rows);
        let (stop, stop_reader) = must("pipe", std::io::pipe());
        Self {
            child: Pid::from_child(&child),
            in_shell,
            program: OnceCell::new(),
            resumed: 0,
            modes_before,
            home,
            reader: Some(received.read_from(Arc::clone(&master), stop)),
            waiter: Some(received.await_exit_of(child)),
            stop_reader: Some(stop_reader),
            master: Some(master),
            received,
        }
    }
}

#[track_caller]
fn new_home() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let home =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("home-{}-{count}", std::process::id()));
    must("make a home", fs::create_dir_all(&home));
    home
}
