//! What a person sees of a page: which line is in focus, what is ticked, how far it is scrolled.

mod choosing;
mod motion;
mod paint;
mod pen;
mod place;
mod typing;

use std::ops::Range;

use super::keys::{self, Meaning, Now};
use super::pages;
use super::sheet::{Layout, Room, Sheet};
use super::theme::Theme;
use crate::action::Action;
use crate::keyboard::{Input, Key};
use crate::page::{Choice, Choices, Page};
use crate::words::Words;
use crate::wrap::wrap;
use place::Place;

/// So many pages that were left are remembered: one may come back when the page over it closes.
const MOST_REMEMBERED: usize = 8;

/// A page on the screen.
#[derive(Clone, Debug)]
pub struct View {
    theme: Theme,
    room: Room,
    page: Page,
    sheet: Sheet,
    place: Place,
    /// Where the person was on the pages before.
    before: Vec<Place>,
    /// Something to say about the last key.
    notice: String,
}

/// Which page is seen, and from which row on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    pub turn: usize,
    pub offset: usize,
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Nothing,
    Act(Action),
    Suspend,
}

impl View {
    pub fn new(theme: Theme, size: (u16, u16), page: Page, words: &Words) -> Self {
        let mut view = Self {
            theme,
            room: Room::new(size),
            place: Place::at_first(&page),
            page,
            sheet: Sheet::default(),
            before: Vec::new(),
            notice: String::new(),
        };
        view.open(words);
        view
    }

    /// Shows the same in another look.
    pub fn look_through(&mut self, theme: Theme, words: &Words) {
        self.theme = theme;
        self.lay_out(words);
    }

    pub fn page(&self) -> &Page {
        &self.page
    }

    pub fn room(&self) -> Room {
        self.room
    }

    /// The line in focus, counted over all choices of the page.
    pub fn focus(&self) -> Option<usize> {
        self.place.focus
    }

    /// What is in sight.
    pub fn sight(&self) -> Sight {
        Sight {
            turn: self.place.turn,
            offset: self.place.offset,
        }
    }

    /// Takes something in.
    pub fn take(&mut self, input: Input, words: &Words) -> Asked {
        match input {
            Input::Key(key) => self.press(key, words),
            Input::Paste(text) if !self.room.is_too_small() => self.insert(&text),
            Input::Resize(columns, rows) => {
                self.room = Room::new((columns, rows));
                self.lay_out(words);
                self.settle();
                Asked::Nothing
            }
            Input::Paste(_) | Input::Late | Input::Other => Asked::Nothing,
        }
    }

    fn press(&mut self, key: Key, words: &Words) -> Asked {
        let Some(meaning) = keys::meaning(key, &self.now()) else {
            return Asked::Nothing;
        };
        // Nobody can see what a key does in a window that shows no page.
        let blind = self.room.is_too_small();
        if blind && !matches!(meaning, Meaning::Act(Action::Vanish) | Meaning::Suspend) {
            return Asked::Nothing;
        }
        self.say("");
        let asked = match meaning {
            Meaning::Act(action) => return Asked::Act(action),
            Meaning::Suspend => return Asked::Suspend,
            Meaning::Move(to) => {
                self.go(to, words);
                Asked::Nothing
            }
            Meaning::Enter => self.enter(words),
            Meaning::Tick => self.tick(words),
            Meaning::Edit(edit) => self.edit(edit, words),
        };
        self.settle();
        asked
    }

    /// Shows a page: another one from its top, the same one where it was.
    pub fn show(&mut self, page: Page, words: &Words) {
        if page.turn != self.page.turn {
            self.before.push(std::mem::take(&mut self.place));
            let known = self
                .before
                .iter()
                .rposition(|place| place.turn == page.turn);
            if let Some(known) = known {
                self.place = self.before.swap_remove(known);
                self.before.truncate(known);
                self.place.fit(&page);
                self.page = page;
                self.lay_out(words);
                self.settle();
                return;
            }
            if self.before.len() > MOST_REMEMBERED {
                self.before.remove(0);
            }
            self.place = Place::at_first(&page);
            self.page = page;
            self.open(words);
        } else if page != self.page {
            self.place.follow(&self.page, &page);
            self.page = page;
            self.lay_out(words);
            if let Some(note) = self.sheet.note.clone() {
                self.reveal(&note);
            }
            self.settle();
        }
    }

    /// A new page: from its top, unless an answer further down is in focus.
    fn open(&mut self, words: &Words) {
        self.say("");
        self.lay_out(words);
        if self.page.asks {
            self.settle();
        } else {
            self.place.scrolled = false;
        }
    }

    fn lay_out(&mut self, words: &Words) {
        // Two long pages need not be held at once.
        self.sheet = Sheet::default();
        let layout = Layout {
            page: &self.page,
            words,
            theme: &self.theme,
            room: self.room,
            ticks: &self.place.ticks,
            caret: self.place.caret,
        };
        self.sheet = if self.room.is_too_small() {
            pages::small(layout)
        } else {
            pages::sheet(layout)
        };
    }

    fn say(&mut self, notice: &str) {
        notice.clone_into(&mut self.notice);
    }

    fn notice_rows(&self) -> Vec<String> {
        let rows = || wrap(&self.theme.shown(&self.notice), self.room.column.into());
        (!self.notice.is_empty()).then(rows).unwrap_or_default()
    }

    fn now(&self) -> Now<'_> {
        Now {
            page: &self.page,
            line: self.line().map(|(_, line)| line),
            scrolls: self.furthest() > 0,
        }
    }

    /// The line in focus, with the choices it belongs to.
    fn line(&self) -> Option<(&Choices, &Choice)> {
        self.page.lines().nth(self.place.focus?)
    }

    /// How many rows of the body can be seen at once.
    fn visible(&self) -> usize {
        let used = self.sheet.pinned.len() + self.notice_rows().len();
        self.room.body().saturating_sub(used).max(1)
    }

    /// The furthest the body can be scrolled: how many rows there are too many for the window.
    pub fn furthest(&self) -> usize {
        self.sheet.rows.len().saturating_sub(self.visible())
    }

    /// Keeps the focus in view, unless the person scrolled away from it.
    fn settle(&mut self) {
        let focus = self.place.focus.filter(|_| !self.place.scrolled);
        if let Some(rows) = focus.and_then(|line| self.sheet.lines.get(line)) {
            let rows = rows.clone();
            self.reveal(&rows);
        }
        if let Some((row, _)) = self.sheet.caret {
            self.reveal(&(row..row + 1));
        }
        self.place.offset = self.place.offset.min(self.furthest());
    }

    /// Scrolls as little as it takes to show these rows, and the one after them: so that it is
    /// clear whether there is one.
    fn reveal(&mut self, rows: &Range<usize>) {
        let needed = (rows.end + 1).saturating_sub(self.visible());
        let offset = self.place.offset.max(needed).min(rows.start);
        self.place.offset = offset.min(self.furthest());
    }
}
