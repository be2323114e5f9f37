//! How things look: glyphs and styles. Text stays in the terminal's own colour; nothing is said by
//! colour alone.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

use crate::ascii;
use crate::form::Form;
use crate::wrap::columns;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Plain,
    Strong,
    Focus,
    Bar(Form),
}

#[derive(Clone, Copy, Debug)]
pub struct Theme {
    pub color: bool,
    /// Whether the line in focus is shown in reverse.
    pub contrast: bool,
    pub glyphs: Glyphs,
}

/// Drawing characters, each one column wide.
#[derive(Clone, Copy, Debug)]
pub struct Glyphs {
    /// Whether text is kept to ASCII too.
    pub ascii: bool,
    pub focus: &'static str,
    pub rule: &'static str,
    pub done: &'static str,
    pub to_come: &'static str,
    pub group: &'static str,
    pub individual: &'static str,
    pub empty: &'static str,
    pub middle: &'static str,
}

/// Glyphs for terminals that show Unicode.
pub const UNICODE: Glyphs = Glyphs {
    ascii: false,
    focus: "▌",
    rule: "─",
    done: "■",
    to_come: "□",
    group: "█",
    individual: "▒",
    empty: "·",
    middle: "│",
};

/// Glyphs below 0x80, for every other terminal.
pub const ASCII: Glyphs = Glyphs {
    ascii: true,
    focus: ">",
    rule: "-",
    done: "#",
    to_come: ".",
    group: "#",
    individual: "=",
    empty: ".",
    middle: "|",
};

/// Blue and orange of the 256-colour palette: at least 3:1 on every common background.
const BLUE: Color = Color::Indexed(32);
const ORANGE: Color = Color::Indexed(166);

impl Theme {
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Plain => Style::new(),
            Role::Focus if self.contrast => {
                Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
            }
            Role::Strong | Role::Focus => Style::new().add_modifier(Modifier::BOLD),
            Role::Bar(_) if !self.color => Style::new(),
            Role::Bar(Form::Group) => Style::new().fg(BLUE),
            Role::Bar(Form::Individual) => Style::new().fg(ORANGE),
        }
    }

    /// A text as the terminal can show it. Whoever measures a text measures this.
    pub fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.glyphs.ascii {
            ascii::fold(text)
        } else {
            Cow::Borrowed(text)
        }
    }

    /// How many columns a text takes as it is shown.
    pub fn columns(&self, text: &str) -> usize {
        columns(&self.shown(text))
    }

    /// What a form's bars are filled with.
    pub const fn fill(&self, form: Form) -> &'static str {
        match form {
            Form::Group => self.glyphs.group,
            Form::Individual => self.glyphs.individual,
        }
    }
}
