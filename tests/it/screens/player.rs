//! A person at the keyboard of the questionnaire, without a terminal: keys go in, and the page is painted in memory.

use circle_or_chair::{
    answers::Answers,
    date::Date,
    form::Form,
    help_lines,
    question_set::{QuestionSet, built_in, check::Heading, source::Source},
    tui::{
        keys,
        message::{Effect, Message},
        model::{Given, Model, Opening},
        theme::{Glyphs, Theme, UNICODE},
        update::update,
        view,
    },
    words::Words,
};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer, layout::Position};
use std::rc::Rc;

/// A questionnaire under way.
pub struct Player {
    pub model: Model,
    /// What the last key led to outside the model.
    pub effect: Effect,
}

impl Player {
    /// The built-in set on a window of this size.
    pub fn new(columns: u16, rows: u16) -> Self {
        Self::with(
            built_in::set().expect("the built-in set loads"),
            UNICODE,
            columns,
            rows,
        )
    }

    pub fn with(set: QuestionSet, glyphs: Glyphs, columns: u16, rows: u16) -> Self {
        let opening = Opening {
            languages: Rc::from([circle_or_chair::language::Language::english()]),
            language: 0,
            words: Words::default(),
            theme: Theme {
                color: true,
                glyphs,
            },
            heading: Heading::of(&set),
            size: (columns, rows),
        };
        let source = Source::new(help_lines::NAME, help_lines::TEXT);
        let given = Given {
            set: Rc::new(set),
            help: help_lines::check::check(&source).expect("the help lines load"),
            country: Some("US".to_owned()),
            today: Date {
                year: 2026,
                month: 11,
                day: 23,
            },
            first: Form::Group,
            place: circle_or_chair::front_end::Place::default(),
        };
        Self {
            model: Model::new(opening, given),
            effect: Effect::Nothing,
        }
    }

    /// Presses keys named in words: `down`, `enter`, `f1`, `3`, `q`, `ctrl-c`.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.take(keys::message(&Event::Key(named(key))));
        }
        self
    }

    pub fn take(&mut self, message: Message) -> &mut Self {
        self.effect = update(&mut self.model, message);
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.take(Message::Resized { columns, rows })
    }

    pub fn answers(&self) -> &Answers {
        self.model.interview.answers()
    }

    /// The page as it is painted, and where the cursor stands.
    pub fn paint(&self) -> (Buffer, Position) {
        let (columns, rows) = self.model.size;
        let mut terminal =
            Terminal::new(TestBackend::new(columns, rows)).expect("memory is enough");
        let sheet = view::sheet(&self.model);
        let painted = terminal.draw(|frame| view::render(&sheet, &self.model.theme, frame));
        let buffer = painted.expect("memory is enough").buffer.clone();
        (
            buffer,
            terminal.get_cursor_position().expect("memory is enough"),
        )
    }

    /// The page as text, trailing blanks cut.
    pub fn screen(&self) -> String {
        lines(&self.paint().0).join("\n") + "\n"
    }

    /// Fails unless the text stands on the page, on one line.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "{text:?} is not on\n{screen}");
        self
    }

    #[track_caller]
    pub fn does_not_see(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is on\n{screen}");
        self
    }

    /// From the first page to the first question, being safe.
    pub fn begin(&mut self) -> &mut Self {
        self.press("enter 1 enter")
    }

    /// Answers what is asked, one line after another; several lines of one question are joined by `+`.
    #[track_caller]
    pub fn answer(&mut self, lines: &str) -> &mut Self {
        for line in lines.split_whitespace() {
            for (index, digit) in line.split('+').enumerate() {
                if index > 0 {
                    self.press("space");
                }
                self.press(digit);
            }
            if line.contains('+') {
                self.press("space");
            }
            self.press("enter");
        }
        self
    }
}

/// Each row of a page, trailing blanks cut. What a wide character covers counts as nothing.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let columns = buffer.area.width;
    let row = |y| {
        let mut line = String::new();
        let mut x = 0;
        while x < columns {
            let symbol = buffer[(x, y)].symbol();
            line += symbol;
            x += u16::try_from(circle_or_chair::wrap::columns(symbol))
                .unwrap_or(1)
                .max(1);
        }
        line.trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect()
}

#[track_caller]
fn named(key: &str) -> KeyEvent {
    let (code, modifiers) = match key {
        "enter" => (KeyCode::Enter, KeyModifiers::NONE),
        "esc" => (KeyCode::Esc, KeyModifiers::NONE),
        "up" => (KeyCode::Up, KeyModifiers::NONE),
        "down" => (KeyCode::Down, KeyModifiers::NONE),
        "left" => (KeyCode::Left, KeyModifiers::NONE),
        "right" => (KeyCode::Right, KeyModifiers::NONE),
        "tab" => (KeyCode::Tab, KeyModifiers::NONE),
        "back-tab" => (KeyCode::BackTab, KeyModifiers::SHIFT),
        "backspace" => (KeyCode::Backspace, KeyModifiers::NONE),
        "home" => (KeyCode::Home, KeyModifiers::NONE),
        "end" => (KeyCode::End, KeyModifiers::NONE),
        "page-up" => (KeyCode::PageUp, KeyModifiers::NONE),
        "page-down" => (KeyCode::PageDown, KeyModifiers::NONE),
        "space" => (KeyCode::Char(' '), KeyModifiers::NONE),
        "f1" => (KeyCode::F(1), KeyModifiers::NONE),
        "ctrl-c" => (KeyCode::Char('c'), KeyModifiers::CONTROL),
        "ctrl-z" => (KeyCode::Char('z'), KeyModifiers::CONTROL),
        one if one.chars().count() == 1 => (
            KeyCode::Char(one.chars().next().unwrap_or_default()),
            KeyModifiers::NONE,
        ),
        other => panic!("no key is called {other:?}"),
    };
    KeyEvent::new(code, modifiers)
}
