//! A person at the keyboard of the questionnaire, without a terminal: keys go in, and the page is painted in memory.

use circle_or_chair::action::Action;
use circle_or_chair::date::Date;
use circle_or_chair::form::Form;
use circle_or_chair::help_lines;
use circle_or_chair::journey::{Cover, Effect, Given, Journey, News, Saved, Saving};
use circle_or_chair::keyboard::{Input, Key};
use circle_or_chair::language::Language;
use circle_or_chair::page::Page;
use circle_or_chair::question_set::check::Heading;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionSet, built_in};
use circle_or_chair::screen::theme::{ASCII, Glyphs, Theme, UNICODE};
use circle_or_chair::screen::view::{Asked, View};
use circle_or_chair::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::rc::Rc;

/// The day of these stories.
pub const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// A questionnaire under way.
#[derive(Clone)]
pub struct Player {
    pub journey: Journey,
    pub view: View,
    pub size: (u16, u16),
    /// What the last key led to outside the journey.
    pub effect: Effect,
}

/// What a run is given, where it matters to a story.
pub struct Start {
    pub set: QuestionSet,
    pub first: Form,
    pub today: Date,
    pub glyphs: Glyphs,
    pub color: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            set: built_in::set().expect("the built-in set loads"),
            first: Form::Group,
            today: TODAY,
            glyphs: UNICODE,
            color: true,
        }
    }
}

impl Player {
    /// The built-in set on a window of this size.
    pub fn new(columns: u16, rows: u16) -> Self {
        Self::with(Start::default(), columns, rows)
    }

    pub fn with(start: Start, columns: u16, rows: u16) -> Self {
        let cover = Cover {
            words: Words::default(),
            heading: Heading::of(&start.set),
            languages: Rc::from([Language::english()]),
            language: 0,
        };
        let source = Source::new(help_lines::NAME, help_lines::TEXT);
        let given = Given {
            set: Rc::new(start.set),
            help: help_lines::check::check(&source, None).expect("the help lines load"),
            country: Some("US".to_owned()),
            today: start.today,
            first: start.first,
            saving: Saving {
                folder: "/home/someone".to_owned(),
                ..Saving::default()
            },
        };
        let journey = Journey::new(cover, given);
        let theme = Theme {
            color: start.color,
            contrast: false,
            glyphs: start.glyphs,
        };
        let size = (columns, rows);
        let view = View::new(theme, size, journey.page(), journey.words());
        Self {
            journey,
            view,
            size,
            effect: Effect::Nothing,
        }
    }

    /// The same person at another window: colours or glyphs differ.
    pub fn seen_with(&self, glyphs: Glyphs, color: bool) -> Self {
        let theme = Theme {
            color,
            contrast: false,
            glyphs,
        };
        let mut other = self.clone();
        other.view.look_through(theme, self.journey.words());
        other
    }

    pub fn in_ascii(&self) -> Self {
        self.seen_with(ASCII, true)
    }

    /// Presses keys named in words: `down`, `enter`, `f1`, `3`, `q`, `ctrl-c`.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.take(Input::Key(named(key)));
        }
        self
    }

    pub fn take(&mut self, input: Input) -> &mut Self {
        self.effect = Effect::Nothing;
        if let Asked::Act(action) = self.view.take(input, self.journey.words()) {
            self.act(action);
        }
        self
    }

    pub fn act(&mut self, action: Action) {
        self.effect = self.journey.act(action);
        self.look();
    }

    pub fn learn(&mut self, news: News) {
        self.journey.learn(news);
        self.look();
    }

    fn look(&mut self) {
        self.view.show(self.journey.page(), self.journey.words());
    }

    pub fn saved(&mut self, saved: Saved) -> &mut Self {
        self.learn(News::Saved(saved));
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.size = (columns, rows);
        self.take(Input::Resize(columns, rows))
    }

    pub fn page(&self) -> &Page {
        self.view.page()
    }

    /// Every answer as the review says it, or nothing while nothing is asked yet.
    pub fn answers(&self) -> Vec<(String, String)> {
        let mut journey = self.journey.clone();
        journey.act(Action::Back);
        let mut tried = self.journey.clone();
        for journey in [&mut tried, &mut journey] {
            journey.act(Action::Review);
            let page = journey.page();
            let lines = page
                .lines()
                .filter(|(_, line)| matches!(line.act, Action::Open(_)));
            let said: Vec<_> = lines
                .map(|(_, line)| (line.label.clone(), line.value.clone()))
                .collect();
            if !said.is_empty() {
                return said;
            }
        }
        Vec::new()
    }

    /// The page as it is painted, and where the cursor stands.
    pub fn paint(&self) -> (Buffer, Position) {
        let (columns, rows) = self.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        let cursor = self.view.paint(self.journey.words(), &mut buffer);
        (buffer, cursor)
    }

    /// The page as text, trailing blanks cut.
    pub fn screen(&self) -> String {
        lines(&self.paint().0).join("\n") + "\n"
    }

    /// Everything on the page, each stretch of blanks one blank.
    pub fn text(&self) -> String {
        self.screen()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
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

    /// Answers what is asked, one line after another; several lines of one question are joined by
    /// `+`, and `w` goes past the page of weights.
    #[track_caller]
    pub fn answer(&mut self, lines: &str) -> &mut Self {
        for line in lines.split_whitespace() {
            if line == "w" {
                self.press("end enter");
                continue;
            }
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
pub fn named(key: &str) -> Key {
    match key {
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "tab" => Key::Tab,
        "back-tab" => Key::BackTab,
        "backspace" => Key::Backspace,
        "delete" => Key::Delete,
        "home" => Key::Home,
        "end" => Key::End,
        "page-up" => Key::PageUp,
        "page-down" => Key::PageDown,
        "space" => Key::Char(' '),
        "f1" => Key::F1,
        "ctrl-c" => Key::Ctrl('c'),
        "ctrl-u" => Key::Ctrl('u'),
        "ctrl-z" => Key::Ctrl('z'),
        one => {
            let mut characters = one.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => Key::Char(character),
                _ => panic!("no key is called {one:?}"),
            }
        }
    }
}
