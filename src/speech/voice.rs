//! Text on its way out: broken to the width, in bytes the terminal can show, one line after another.

use crate::ascii;
use crate::locale::terminal_columns;
use crate::wrap::{columns, fit, hanging};

/// The widest line, in columns.
pub const WIDEST: usize = 80;
/// The narrowest that lines are made for.
const NARROWEST: usize = 20;

/// The width of the terminal, or the widest line where there is none.
pub fn width() -> usize {
    terminal_columns().unwrap_or(WIDEST)
}

/// How lines are written in one run.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns of a line.
    pub width: usize,
    /// Whether only bytes below 0x80 may be written.
    pub ascii: bool,
    /// Whether what was read must be written too, because nobody saw it typed.
    pub echo: bool,
}

/// What is to be said next.
#[derive(Clone, Debug)]
pub struct Voice {
    look: Look,
    text: String,
    /// Whether the last line is empty, so that no second one follows.
    gap: bool,
    /// Columns that the prompt took.
    prompt: usize,
}

impl Voice {
    /// Nothing said yet.
    pub fn new(look: Look) -> Self {
        Self {
            look: Look {
                width: look.width.clamp(NARROWEST, WIDEST),
                ..look
            },
            text: String::new(),
            gap: true,
            prompt: 0,
        }
    }

    /// Everything said since the last time.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) {
        self.led("", text);
    }

    /// A line that can be chosen by its number.
    pub fn choice(&mut self, number: usize, text: &str) {
        self.led(&format!("{number}. "), text);
    }

    /// A paragraph under another one.
    pub fn under(&mut self, text: &str) {
        self.led("   ", text);
    }

    /// A heading, with an empty line above it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.text(text);
    }

    /// An empty line, unless there is one.
    pub fn gap(&mut self) {
        if !self.gap {
            self.text.push('\n');
        }
        self.gap = true;
    }

    /// The words before what is typed; the line stays open.
    pub fn prompt(&mut self, text: &str) {
        let text = self.shown(text);
        self.prompt = columns(&text) + 1;
        self.text.push_str(&text);
        self.text.push(' ');
        self.gap = false;
    }

    /// Ends the prompt's line where no key Enter did, with what was read.
    pub fn end_prompt(&mut self, read: &str) {
        if self.look.echo {
            let read = self.shown(read);
            let room = self.look.width.saturating_sub(self.prompt);
            self.text.push_str(fit(&read, room));
            self.text.push('\n');
        }
    }

    /// Ends the prompt's line where the input ended: no key Enter did, whoever typed.
    pub fn end_prompt_at_end(&mut self) {
        self.text.push('\n');
    }

    fn led(&mut self, lead: &str, text: &str) {
        let text = self.shown(text);
        for line in hanging(lead, &text, self.look.width) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
        self.gap = false;
    }

    fn shown(&self, text: &str) -> String {
        if self.look.ascii {
            ascii::fold(text).into_owned()
        } else {
            text.to_owned()
        }
    }
}
