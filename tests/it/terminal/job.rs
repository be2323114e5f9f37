//! Ctrl-Z and `fg`: stopping needs a shell, since the kernel stops nobody whom nobody could continue.

use super::Terminal;
use rustix::process::Pid;

/// What the shell says once its job has stopped.
const STOPPED: &str = "[stopped: Enter continues]";

/// Runs `"$0" "$@"` as a foreground job; whenever it stops, says so, and continues it after Enter. Not `sh -i`: prompts
/// and line editing differ between shells and would blur what the program did. As an interactive shell would, it sets
/// the terminal's modes back, but only once a test has had the time to look at them. A function that calls itself,
/// since bash leaves a loop when a job in it stops.
pub(super) const SCRIPT: &str = r#"
modes=$(stty -g)
continue_if_stopped() {
    code=$?
    [ "$code" -gt 128 ] || return "$code"
    case $(kill -l "$code" 2>/dev/null) in
    TSTP | STOP | TTIN | TTOU) ;;
    *) return "$code" ;;
    esac
    printf '\n%s\n' '[stopped: Enter continues]'
    read -r _
    stty "$modes"
    fg >/dev/null
    continue_if_stopped
}
set -m
"$0" "$@"
continue_if_stopped
"#;

impl Terminal {
    /// Waits until the program is stopped and the shell has the terminal again.
    #[track_caller]
    pub fn stopped(&self) {
        assert!(
            self.in_shell,
            "only a program started with `spawn_in_shell` can be stopped and continued"
        );
        let times = self.resumed + 1;
        self.wait("the program to stop", |seen| {
            let text = String::from_utf8_lossy(&seen.bytes);
            (text.matches(STOPPED).count() >= times).then_some(())
        });
    }

    /// `fg`.
    #[track_caller]
    pub fn resume(&mut self) {
        self.stopped();
        self.resumed += 1;
        // Not "\r": it ends the line even if the program left the terminal raw.
        self.press("\n");
    }

    /// The program's process: what was started, or the shell's foreground job. Ask for it first while the program runs.
    #[track_caller]
    pub fn program(&self) -> Pid {
        *self.program.get_or_init(|| {
            if !self.in_shell {
                return self.child;
            }
            match rustix::termios::tcgetpgrp(self.master()) {
                Ok(job) if job != self.child => job,
                other => panic!(
                    "the program is not in the foreground: {other:?}; wait for its first page"
                ),
            }
        })
    }
}
