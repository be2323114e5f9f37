//! A person who reads, without a terminal: keys go in, and the page is painted in memory.

use std::rc::Rc;

use circle_or_chair::date::Date;
use circle_or_chair::form::Form;
use circle_or_chair::help_lines;
use circle_or_chair::question_set::check::Heading;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::tui::message::Message;
use circle_or_chair::tui::model::{Given, Model, Opening, Page, Tab};
use circle_or_chair::tui::theme::{Theme, UNICODE};
use circle_or_chair::tui::{update::update, view};
use circle_or_chair::words::Words;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// The day most of these stories take place.
pub const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// A window in which every page is seen whole.
pub const TALL: u16 = 600;

pub struct Reader {
    pub model: Model,
}

impl Reader {
    /// The built-in set at its first page, on a window of this size.
    pub fn new(first: Form, columns: u16, rows: u16) -> Self {
        Self::on(TODAY, first, columns, rows)
    }

    pub fn on(today: Date, first: Form, columns: u16, rows: u16) -> Self {
        let set = super::set();
        let opening = Opening {
            languages: Rc::from([circle_or_chair::language::Language::english()]),
            language: 0,
            words: Words::default(),
            theme: Theme {
                color: true,
                glyphs: UNICODE,
            },
            heading: Heading::of(&set),
            size: (columns, rows),
        };
        let source = Source::new(help_lines::NAME, help_lines::TEXT);
        let given = Given {
            set: Rc::new(set),
            help: help_lines::check::check(&source).expect("the help lines load"),
            country: None,
            today,
            first,
            place: circle_or_chair::front_end::Place::default(),
        };
        Self {
            model: Model::new(opening, given),
        }
    }

    pub fn press(&mut self, messages: &[Message]) -> &mut Self {
        for message in messages {
            update(&mut self.model, *message);
        }
        self
    }

    /// From the first page to the list of what can be read.
    pub fn open_list(&mut self) -> &mut Self {
        self.press(&[Message::Down, Message::Enter])
    }

    /// Opens the page at this place of the list, from the list.
    pub fn open(&mut self, place: usize) -> &mut Self {
        self.press(&[Message::First]);
        self.press(&vec![Message::Down; place]);
        self.press(&[Message::Enter])
    }

    /// Answers everything with its first line, and looks at the result.
    pub fn see_result(&mut self) -> &mut Self {
        self.press(&[Message::Enter, Message::Digit(1), Message::Enter]);
        while self.model.page == Page::Item {
            let several = self.model.interview.pick(self.model.interview.item()) > 1;
            self.press(&[Message::Digit(1)]);
            if several {
                self.press(&[Message::Tick]);
            }
            self.press(&[Message::Enter]);
        }
        self.press(&[Message::Last, Message::Enter]);
        assert_eq!(self.model.page, Page::Result(Tab::Summary));
        self
    }

    /// The rows of the page as it is painted, trailing blanks cut.
    pub fn rows(&self) -> Vec<String> {
        let (columns, rows) = self.model.size;
        let backend = TestBackend::new(columns, rows);
        let mut terminal = Terminal::new(backend).expect("memory is enough");
        let sheet = view::sheet(&self.model);
        terminal
            .draw(|frame| view::render(&sheet, &self.model.theme, frame))
            .expect("memory is enough");
        let buffer = terminal.backend().buffer();
        let row = |y| {
            let cells = (0..columns).map(|x| buffer[(x, y)].symbol());
            cells.collect::<String>().trim_end().to_owned()
        };
        (0..rows).map(row).collect()
    }

    /// Everything that is painted, each stretch of blanks one blank.
    pub fn text(&self) -> String {
        let rows = self.rows().join(" ");
        rows.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn sees(&self, text: &str) {
        let page = self.text();
        assert!(page.contains(text), "{text:?} is not on\n{page}");
    }
}
