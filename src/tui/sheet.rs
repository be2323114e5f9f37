//! A page before it is painted: lines of a given width, the one in focus, and what can be pressed.

use super::theme::{Role, Theme};
use crate::wrap::{columns, wrap};

/// The widest column of text, in terminal columns: longer lines are hard to read.
const WIDEST: u16 = 66;
/// Below this many rows a page does without rules and empty lines.
const ROOMY_ROWS: u16 = 18;
/// The smallest window that holds a page.
pub const SMALLEST: (u16, u16) = (30, 10);

/// Where things go on a window of some size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Columns left free on the left.
    pub margin: u16,
    /// Columns of text.
    pub column: u16,
    /// Whether there is room for rules and empty lines.
    pub roomy: bool,
    /// All columns.
    pub columns: u16,
    /// All rows.
    pub rows: u16,
}

impl Room {
    /// The room on a window of `columns` by `rows`.
    #[must_use]
    pub fn new((columns, rows): (u16, u16)) -> Self {
        let margin = match columns {
            60.. => 2,
            20.. => 1,
            _ => 0,
        };
        let column = columns.saturating_sub(2 * margin).clamp(1, WIDEST);
        Self {
            margin,
            column,
            roomy: rows >= ROOMY_ROWS,
            columns,
            rows,
        }
    }

    /// Whether the window is too small for a page.
    #[must_use]
    pub const fn is_too_small(&self) -> bool {
        self.columns < SMALLEST.0 || self.rows < SMALLEST.1
    }

    /// Rows above the body.
    #[must_use]
    pub const fn head(&self) -> u16 {
        if self.roomy { 4 } else { 1 }
    }

    /// Rows below the body.
    #[must_use]
    pub const fn foot(&self) -> u16 {
        if self.roomy { 2 } else { 1 }
    }
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text; no line breaks.
    pub text: String,
    /// Its style.
    pub role: Role,
}

/// One line of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// From left to right.
    pub pieces: Vec<Piece>,
    /// A word at the right edge of the column.
    pub aside: String,
}

/// What can be pressed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The words.
    pub text: String,
    /// The same, shorter, for narrow windows.
    pub short: String,
    /// Dropped first when there is no room: the highest number.
    pub rank: u8,
}

/// What is said when a page is longer than the window.
#[derive(Clone, Debug, Default)]
pub struct More {
    /// At its end.
    pub above: String,
    /// Before its end.
    pub below: String,
    /// Before its end, where there is little room.
    pub short: String,
}

/// A whole page.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The room it is made for.
    pub room: Room,
    /// Where the person is.
    pub place: String,
    /// The part of the questionnaire, beside the place.
    pub part: String,
    /// Steps done and steps in all.
    pub progress: Option<(usize, usize)>,
    /// The parts of this page, and which of them is shown.
    pub tabs: Option<(Vec<String>, usize)>,
    /// Lines above the body that do not scroll.
    pub pinned: Vec<Row>,
    /// A word at the right edge of the progress line.
    pub aside: String,
    /// The body.
    pub rows: Vec<Row>,
    /// The line in focus, by index into `rows`.
    pub focus: Option<usize>,
    /// The last line that belongs to the focus, so that a long choice is shown whole.
    pub focus_end: usize,
    /// Whether the top is shown first, even if the focus is further down.
    pub starts_at_top: bool,
    /// Something to say about the last key.
    pub notice: Option<String>,
    /// What can be pressed.
    pub hints: Vec<Hint>,
    /// The first line shown, if the person scrolled.
    pub scroll: Option<usize>,
    /// Said near the foot when there is more than fits.
    pub more: More,
}

impl Sheet {
    /// An empty page.
    #[must_use]
    pub fn new(size: (u16, u16), place: &str) -> Self {
        Self {
            room: Room::new(size),
            place: place.to_owned(),
            part: String::new(),
            progress: None,
            tabs: None,
            pinned: Vec::new(),
            aside: String::new(),
            rows: Vec::new(),
            focus: None,
            focus_end: 0,
            starts_at_top: false,
            notice: None,
            hints: Vec::new(),
            scroll: None,
            more: More::default(),
        }
    }

    /// An empty line, where there is room for one and none stands there already.
    pub fn gap(&mut self) {
        if self.room.roomy && self.rows.last().is_some_and(|row| !row.pieces.is_empty()) {
            self.rows.push(Row::default());
        }
    }

    /// A line made of pieces.
    pub fn row(&mut self, pieces: Vec<Piece>) {
        self.rows.push(Row {
            pieces,
            aside: String::new(),
        });
    }

    /// A text over as many lines as it needs.
    pub fn text(&mut self, text: &str, role: Role) {
        self.indented("", text, role);
    }

    /// A heading with a gap above it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.text(text, Role::Strong);
    }

    /// A text whose first line starts with `lead` and whose other lines stand under the text.
    pub fn indented(&mut self, lead: &str, text: &str, role: Role) {
        let indent = columns(lead);
        let width = usize::from(self.room.column).saturating_sub(indent).max(1);
        for (index, line) in wrap(text, width).into_iter().enumerate() {
            let lead = if index == 0 {
                lead.to_owned()
            } else {
                " ".repeat(indent)
            };
            self.row(vec![Piece {
                text: lead + &line,
                role,
            }]);
        }
    }

    /// A line that can be chosen: `lead` is its number and tick, `aside` what is known of it.
    pub fn choice(&mut self, theme: &Theme, focused: bool, lead: &str, label: &str, aside: &str) {
        let start = self.rows.len();
        let mark = if focused {
            format!("{} ", theme.glyphs.focus)
        } else {
            "  ".to_owned()
        };
        let room = usize::from(self.room.column);
        let indent = 2 + columns(lead);
        let beside = if aside.is_empty() {
            0
        } else {
            columns(aside) + 2
        };
        let role = if focused { Role::Strong } else { Role::Plain };
        for (index, line) in wrap(label, room.saturating_sub(indent + beside).max(8))
            .into_iter()
            .enumerate()
        {
            let text = if index == 0 {
                format!("{mark}{lead}{line}")
            } else {
                format!("{}{line}", " ".repeat(indent))
            };
            self.row(vec![Piece { text, role }]);
        }
        if let Some(first) = self.rows.get_mut(start) {
            aside.clone_into(&mut first.aside);
        }
        if focused {
            self.focus = Some(start);
            self.focus_end = self.rows.len() - 1;
        }
    }

    /// Whether two texts fit side by side.
    #[must_use]
    pub fn has_two_columns(&self) -> bool {
        self.room.column >= 50
    }

    /// Two texts side by side; one below the other, with their names, where there is no room.
    pub fn side_by_side(&mut self, [left, right]: [(&str, &str); 2]) {
        const BETWEEN: usize = 2;
        let width = usize::from(self.room.column).saturating_sub(BETWEEN) / 2;
        if !self.has_two_columns() {
            for (name, text) in [left, right] {
                self.text(name, Role::Plain);
                self.indented("  ", text, Role::Plain);
            }
            return;
        }
        let (left, right) = (wrap(left.1, width), wrap(right.1, width));
        for index in 0..left.len().max(right.len()) {
            let cell = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
            let (left, right) = (cell(&left), cell(&right));
            let pad = " ".repeat(width + BETWEEN - columns(&left));
            self.row(vec![Piece {
                text: left + &pad + &right,
                role: Role::Plain,
            }]);
        }
    }

    /// Lines of the notice.
    #[must_use]
    pub fn notice_lines(&self) -> Vec<String> {
        self.notice
            .as_ref()
            .map(|notice| wrap(notice, self.room.column.into()))
            .unwrap_or_default()
    }

    /// How many lines of the body can be seen at once.
    #[must_use]
    pub fn visible(&self) -> usize {
        let notice = self.notice_lines().len();
        usize::from(
            self.room
                .rows
                .saturating_sub(self.room.head() + self.room.foot()),
        )
        .saturating_sub(notice + self.pinned.len())
        .max(1)
    }

    /// The furthest the body can be scrolled.
    #[must_use]
    pub fn furthest(&self) -> usize {
        self.rows.len().saturating_sub(self.visible())
    }

    /// The first line shown: where the person scrolled to, or as far as the focus needs.
    #[must_use]
    pub fn offset(&self) -> usize {
        let auto = || {
            let Some(focus) = self.focus.filter(|_| !self.starts_at_top) else {
                return 0;
            };
            // The line after the focus is shown too, so that it is clear whether there is one.
            let needed = (self.focus_end + 2).saturating_sub(self.visible());
            needed.min(focus)
        };
        self.scroll.unwrap_or_else(auto).min(self.furthest())
    }
}
