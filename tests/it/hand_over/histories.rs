//! Programs that hold a terminal keep a history of it: no line of a client is in there.

use crate::program::PROGRAM;
use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
    time::{Duration, Instant},
};

/// Long enough for a machine that is busy with everything else.
const PATIENCE: Duration = Duration::from_secs(20);

/// Tells a program that holds a terminal something.
type Tell = Box<dyn Fn(&[&str]) -> Option<Output>>;

/// A program that holds a terminal: how to tell it something, and how to see everything it kept.
struct Holder {
    tell: Tell,
    press: fn(&str) -> Vec<String>,
    shown: Box<dyn Fn() -> String>,
}

impl Holder {
    fn press(&self, key: &str) {
        let words = (self.press)(key);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        assert!((self.tell)(&words).is_some(), "{words:?}");
    }

    #[track_caller]
    fn wait_for(&self, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !(self.shown)().contains(text) {
            assert!(
                Instant::now() < until,
                "waited for {text:?}:\n{}",
                (self.shown)()
            );
        }
    }

    /// Hands the laptop to one client who answers a few questions, and looks at what is left.
    #[track_caller]
    fn keeps_nothing_of_a_client(&self) {
        self.wait_for("From here you can hand this laptop");
        self.press("Enter");
        self.wait_for("Choose a PIN");
        self.press("Enter");
        self.wait_for("This is ready for you");
        self.press("Enter");
        self.wait_for("This laptop is shared");
        self.press("Enter");
        self.wait_for("Are you safe right now?");
        self.press("1");
        self.press("Enter");
        for question in 1..4 {
            self.wait_for(&format!("Question {question} of"));
            self.press("1");
            self.press("Enter");
        }
        self.wait_for("Question 4 of");
        self.press("q");
        self.wait_for("Hand the laptop back now?");
        self.press("y");
        self.wait_for("Please give the laptop back");
        self.press("Enter");
        self.wait_for("This is ready for you");
        let kept = (self.shown)();
        for trace in [
            "Question",
            "Are you safe",
            "This laptop is shared",
            "Hand the laptop",
        ] {
            assert!(!kept.contains(trace), "{trace:?} is kept:\n{kept}");
        }
    }
}

fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    Command::new(program).args(arguments).output().ok()
}

/// Ends what it holds when the test ends.
struct Ends(Vec<String>);

impl Drop for Ends {
    fn drop(&mut self) {
        if let [program, arguments @ ..] = self.0.as_slice() {
            let _ = Command::new(program).args(arguments).output();
        }
    }
}

#[test]
fn tmux_keeps_no_line_of_a_client_with_and_without_a_second_screen() {
    if run("tmux", &["-V"]).is_none() {
        return;
    }
    for alternate in ["on", "off"] {
        let name = format!("hand-over-{}-{alternate}", std::process::id());
        let mut words = vec!["-L", &name, "-f", "/dev/null", "start-server", ";"];
        let session = format!("{PROGRAM} hand-over");
        words.extend(["set", "-g", "history-limit", "50000", ";"]);
        words.extend(["setw", "-g", "alternate-screen", alternate, ";"]);
        words.extend(["new-session", "-d", "-x", "80", "-y", "24", &session]);
        let begun = run("tmux", &words).expect("tmux runs");
        assert!(begun.status.success(), "{begun:?}");
        let _ends = Ends(
            ["tmux", "-L", &name, "kill-server"]
                .map(str::to_owned)
                .to_vec(),
        );
        let (teller, looker) = (name.clone(), name.clone());
        let holder = Holder {
            tell: Box::new(move |words| run("tmux", &[&["-L", &teller], words].concat())),
            press: |key| vec!["send-keys".to_owned(), key.to_owned()],
            shown: Box::new(move || {
                let all = ["-L", &looker, "capture-pane", "-p", "-S", "-"];
                let shown = run("tmux", &all).map(|output| output.stdout);
                String::from_utf8_lossy(&shown.unwrap_or_default()).into_owned()
            }),
        };
        holder.keeps_nothing_of_a_client();
    }
}

#[test]
fn gnu_screen_keeps_no_line_of_a_client() {
    if run("screen", &["-v"]).is_none() {
        return;
    }
    for alternate in ["on", "off"] {
        let name = format!("hand-over-{}-{alternate}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let settings = folder.join(format!("{name}.screenrc"));
        let text = format!("altscreen {alternate}\ndefscrollback 50000\ndefutf8 on\n");
        fs::write(&settings, text).expect("a file");
        let settings = settings.to_string_lossy().into_owned();
        let words = ["-c", &settings, "-dmS", &name, PROGRAM, "hand-over"];
        assert!(run("screen", &words).is_some_and(|begun| begun.status.success()));
        let quit = ["screen", "-S", &name, "-X", "quit"];
        let _ends = Ends(quit.map(str::to_owned).to_vec());
        let kept = folder.join(format!("{name}.kept"));
        let (teller, looker) = (name.clone(), name.clone());
        let holder = Holder {
            tell: Box::new(move |words| run("screen", &[&["-S", &teller, "-X"], words].concat())),
            press: |key| {
                let key = if key == "Enter" { "^M" } else { key };
                vec!["stuff".to_owned(), key.to_owned()]
            },
            shown: Box::new(move || {
                // It does one thing after another: once the second is there, the first is whole.
                let done = kept.with_extension("done");
                let _ = (fs::remove_file(&kept), fs::remove_file(&done));
                for file in [&kept, &done] {
                    let file = file.to_string_lossy().into_owned();
                    let _ = run("screen", &["-S", &looker, "-X", "hardcopy", "-h", &file]);
                }
                let until = Instant::now() + PATIENCE;
                while !done.exists() && Instant::now() < until {
                    std::thread::yield_now();
                }
                String::from_utf8_lossy(&fs::read(&kept).unwrap_or_default()).into_owned()
            }),
        };
        holder.keeps_nothing_of_a_client();
    }
}
