//! A laptop in the hands of a counselor and of clients: the program in a terminal of its own.

use crate::{
    program::PROGRAM,
    terminal::{Terminal, keys},
};
use rustix::process::Pid;
use std::{fs, ops::Deref, path::Path};

/// `hand-over` under way.
pub struct Laptop(Terminal);

impl Deref for Laptop {
    type Target = Terminal;

    fn deref(&self) -> &Terminal {
        &self.0
    }
}

impl Laptop {
    /// At its first page.
    #[track_caller]
    pub fn started(args: &[&str], environment: &[(&str, &str)]) -> Self {
        let args = [&["hand-over"], args].concat();
        let terminal = Terminal::spawn(Path::new(PROGRAM), &args, environment, 80, 24);
        terminal.wait_for("From here you can hand this laptop");
        Self(terminal)
    }

    /// As a job of a shell.
    #[track_caller]
    pub fn started_in_shell() -> Self {
        let terminal = Terminal::spawn_in_shell(Path::new(PROGRAM), &["hand-over"], &[], 80, 24);
        terminal.wait_for("From here you can hand this laptop");
        terminal.program();
        Self(terminal)
    }

    /// One that stands at its first page.
    pub fn around(terminal: Terminal) -> Self {
        Self(terminal)
    }

    /// Ready for a client, with this PIN or with none.
    #[track_caller]
    pub fn ready(pin: &str) -> Self {
        Self::started(&[], &[]).made_ready(pin)
    }

    #[track_caller]
    pub fn made_ready(self, pin: &str) -> Self {
        self.press(keys::ENTER);
        self.wait_for("Choose a PIN");
        self.press(&format!("{pin}\r"));
        if !pin.is_empty() {
            self.wait_for("Type the same PIN again");
            self.press(&format!("{pin}\r"));
        }
        self.is_ready();
        self
    }

    #[track_caller]
    pub fn is_ready(&self) {
        self.wait_for("This is ready for you");
    }

    /// A client at the first page.
    #[track_caller]
    pub fn begin(&self) -> &Self {
        self.press(keys::ENTER);
        self.wait_for("This laptop is shared");
        self
    }

    /// A client at the first question.
    #[track_caller]
    pub fn begin_to_ask(&self) -> &Self {
        self.begin().press(keys::ENTER);
        self.wait_for("Are you safe right now?");
        self.press("1\r");
        self.wait_for("Question 1 of");
        self
    }

    /// Answers each question with what `choose` says to its page, up to the result. A space more
    /// ticks a line where several can be chosen.
    #[track_caller]
    pub fn answer_all(&self, mut choose: impl FnMut(usize) -> u8) -> &Self {
        for question in 1.. {
            let here = format!("Question {question} of");
            self.wait_until(
                |screen| {
                    let text = screen.contents();
                    text.contains(&here) || text.contains("See the result")
                },
                "the next question or all answers",
            );
            let text = self.screen_text();
            if !text.contains(&here) {
                break;
            }
            let line = choose(question);
            let tick = if text.contains("Choose up to") {
                " "
            } else {
                ""
            };
            self.press(&format!("{line}{tick}\r"));
        }
        self.press("\r");
        self.wait_for("What your answers show");
        self
    }

    /// The client hands the laptop back, and the counselor makes it ready.
    #[track_caller]
    pub fn hand_back(&self) {
        self.press("q");
        self.wait_for("Hand the laptop back now?");
        self.press("y");
        self.make_ready();
    }

    #[track_caller]
    pub fn make_ready(&self) {
        self.wait_for("Please give the laptop back");
        self.press(keys::ENTER);
        self.is_ready();
    }

    /// The counselor ends the day.
    #[track_caller]
    pub fn end(&self, pin: &str) {
        self.press("q");
        if pin.is_empty() {
            self.wait_for("End this and go to the command line?");
            self.press("y");
        } else {
            self.wait_for("Type the PIN to end this");
            self.press(&format!("{pin}\r"));
        }
        assert_eq!(self.wait_exit().code(), Some(0));
        self.assert_whole();
    }

    /// The processes that the program has begun and that run now.
    pub fn children(&self) -> Vec<Pid> {
        let process = self.program().as_raw_nonzero();
        let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children"));
        let children = children.expect("the system tells of children");
        children
            .split_whitespace()
            .filter_map(|child| child.parse().ok().and_then(Pid::from_raw))
            .collect()
    }

    /// The client's process.
    #[track_caller]
    pub fn client(&self) -> Pid {
        match self.children()[..] {
            [client] => client,
            ref others => panic!("not one client: {others:?}"),
        }
    }
}
