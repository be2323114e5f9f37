//! The model as a page, and a page on the terminal. Nothing here changes anything.

mod findings;
mod help;
mod item;
mod learn;
mod overlays;
mod result;
mod review;
mod safety;
mod small;
mod welcome;

use std::borrow::Cow;
use std::ops::Range;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::model::{Model, Opening, Overlay, Page};
use super::sheet::{Hint, More, Room, Row, Sheet};
use super::theme::{Role, Theme};
use crate::ascii;
use crate::words::Words;
use crate::wrap::{columns, fit};
pub(super) use learn::readings;
use welcome::First;

/// The page that the model shows.
#[must_use]
pub fn sheet(model: &Model) -> Sheet {
    if Room::new(model.size).is_too_small() {
        return small::sheet(&model.words, model.size);
    }
    let mut sheet = match (model.overlay, model.page) {
        (Some(Overlay::HelpLines), _) => help::sheet(model),
        (Some(Overlay::Keys), _) => overlays::keys(model),
        (Some(Overlay::Leave { yes }), _) => overlays::leave(model, yes),
        (None, _) if model.findings.is_some() => findings::sheet(model),
        (None, Page::Welcome) => welcome::sheet(&First {
            words: &model.words,
            theme: &model.theme,
            heading: &model.heading,
            languages: &model.languages,
            language: model.language,
            size: model.size,
            focus: model.welcome_focus,
        }),
        (None, Page::Safety) => safety::ask(model),
        (None, Page::HelpFirst) => safety::help_first(model),
        (None, Page::Item) => item::sheet(model),
        (None, Page::Review) => review::sheet(model),
        (None, Page::Result(tab)) => result::sheet(model, tab),
        (None, Page::Learn(reading)) => learn::sheet(model, reading),
    };
    sheet.scroll = model.scroll;
    sheet.more = more(&model.words);
    sheet
}

/// The first page, before anything else is read.
#[must_use]
pub fn opening(opening: &Opening) -> Sheet {
    if Room::new(opening.size).is_too_small() {
        return small::sheet(&opening.words, opening.size);
    }
    let mut sheet = welcome::sheet(&First {
        words: &opening.words,
        theme: &opening.theme,
        heading: &opening.heading,
        languages: &opening.languages,
        language: opening.language,
        size: opening.size,
        focus: None,
    });
    if sheet.furthest() > 0 {
        sheet.more = more(&opening.words);
    }
    sheet
}

/// What is said when a page is longer than the window.
fn more(words: &Words) -> More {
    let question = words.question();
    More {
        above: question.more_above.clone(),
        below: question.more_below.clone(),
        short: question.more_short.clone(),
    }
}

/// The rows of the terminal that are in focus; none where the page has no focus.
pub(super) fn focus_rows(sheet: &Sheet) -> Range<u16> {
    let Some(focus) = sheet.focus else {
        return 0..0;
    };
    let row = |line: usize| {
        let shown = line.saturating_sub(sheet.offset()) + sheet.pinned.len();
        let row = usize::from(sheet.room.head()) + shown;
        u16::try_from(row).unwrap_or(u16::MAX)
    };
    row(focus)..row(sheet.focus_end.max(focus) + 1)
}

/// Paints a page.
pub fn render(sheet: &Sheet, theme: &Theme, frame: &mut Frame<'_>) {
    paint(sheet, theme, frame);
    if theme.glyphs.focus.is_ascii() {
        for cell in &mut frame.buffer_mut().content {
            if let Cow::Owned(near) = ascii::fold(cell.symbol()) {
                cell.set_symbol(if near.is_empty() { " " } else { &near });
            }
        }
    }
}

fn paint(sheet: &Sheet, theme: &Theme, frame: &mut Frame<'_>) {
    let painter = Painter {
        room: sheet.room,
        theme,
    };
    let buffer = frame.buffer_mut();
    if sheet.room.is_too_small() {
        painter.body(sheet, 0, buffer);
        frame.set_cursor_position(Position::ORIGIN);
        return;
    }
    painter.head(sheet, buffer);
    let top = sheet.room.head();
    let offset = sheet.offset();
    painter.body(sheet, top, buffer);
    painter.notice(sheet, buffer);
    painter.foot(sheet, buffer);
    // Braille displays and magnifiers follow the cursor: it stands on the line in focus.
    let line = sheet.focus.map_or(0, |focus| focus.saturating_sub(offset));
    let line = line.min(sheet.visible() - 1) + sheet.pinned.len();
    let row = top.saturating_add(u16::try_from(line).unwrap_or(0));
    frame.set_cursor_position(Position::new(
        sheet.room.margin,
        row.min(sheet.room.rows.saturating_sub(1)),
    ));
}

struct Painter<'a> {
    room: Room,
    theme: &'a Theme,
}

impl Painter<'_> {
    fn head(&self, sheet: &Sheet, buffer: &mut Buffer) {
        let strong = self.theme.style(Role::Strong);
        if self.room.roomy {
            let mut used = self.put(buffer, self.room.margin, 0, &sheet.place, strong);
            if !sheet.part.is_empty() {
                used += 3;
                self.put(buffer, used, 0, &sheet.part, Style::new());
            }
            if let Some((done, total)) = sheet.progress {
                self.put(
                    buffer,
                    self.room.margin,
                    1,
                    &self.boxes(done, total),
                    Style::new(),
                );
            }
            if let Some((names, shown)) = &sheet.tabs {
                self.tabs(buffer, names, *shown, &sheet.aside);
            }
            self.put_right(buffer, 1, &sheet.aside);
            self.rule(buffer, 2, "");
        } else {
            self.put(buffer, self.room.margin, 0, &sheet.place, strong);
            let aside = if sheet.aside.is_empty() {
                &sheet.part
            } else {
                &sheet.aside
            };
            if columns(&sheet.place) + columns(aside) + 2 <= usize::from(self.room.column) {
                self.put_right(buffer, 0, aside);
            }
        }
    }

    /// The names of the parts in a line, the shown one in brackets and bold; only the shown one
    /// where there is no room for all beside `aside`.
    fn tabs(&self, buffer: &mut Buffer, names: &[String], shown: usize, aside: &str) {
        const BETWEEN: usize = 2;
        let all: usize = names.iter().map(|name| columns(name) + BETWEEN).sum();
        let room = usize::from(self.room.column).saturating_sub(columns(aside) + BETWEEN);
        let fits = all + "[]".len() <= room;
        let mut x = self.room.margin;
        for (index, name) in names.iter().enumerate() {
            let (text, role) = if index == shown {
                (format!("[{name}]  "), Role::Strong)
            } else if fits {
                (format!("{name}  "), Role::Plain)
            } else {
                continue;
            };
            x = self.put(buffer, x, 1, &text, self.theme.style(role));
        }
    }

    fn body(&self, sheet: &Sheet, top: u16, buffer: &mut Buffer) {
        let scrolled = sheet.rows.iter().skip(sheet.offset()).take(sheet.visible());
        for (row, y) in sheet.pinned.iter().chain(scrolled).zip(top..) {
            self.row(buffer, row, y);
        }
    }

    fn row(&self, buffer: &mut Buffer, row: &Row, y: u16) {
        let mut x = self.room.margin;
        for piece in &row.pieces {
            x = self.put(buffer, x, y, &piece.text, self.theme.style(piece.role));
        }
        self.put_right(buffer, y, &row.aside);
    }

    fn notice(&self, sheet: &Sheet, buffer: &mut Buffer) {
        let lines = sheet.notice_lines();
        let count = u16::try_from(lines.len()).unwrap_or(0);
        let top = self.room.rows.saturating_sub(self.room.foot() + count);
        for (line, y) in lines.iter().zip(top..) {
            self.put(
                buffer,
                self.room.margin,
                y,
                line,
                self.theme.style(Role::Strong),
            );
        }
    }

    fn foot(&self, sheet: &Sheet, buffer: &mut Buffer) {
        let last = self.room.rows.saturating_sub(1);
        let above = sheet.offset() > 0;
        let below = sheet.offset() < sheet.furthest();
        let more = match (above, below) {
            (_, true) if self.room.roomy => sheet.more.below.as_str(),
            (_, true) => &sheet.more.short,
            (true, false) if self.room.roomy => &sheet.more.above,
            (_, false) => "",
        };
        let width = usize::from(self.room.columns.saturating_sub(2 * self.room.margin));
        let mut room_for_hints = width;
        if self.room.roomy {
            self.rule(buffer, last.saturating_sub(1), more);
        } else if !more.is_empty() {
            room_for_hints = width.saturating_sub(columns(more) + 2);
            let taken = u16::try_from(columns(more)).unwrap_or(0);
            let x = self.room.columns.saturating_sub(self.room.margin + taken);
            self.put(buffer, x, last, more, Style::new());
        }
        let hints = hints(&sheet.hints, room_for_hints);
        self.put(buffer, self.room.margin, last, &hints, Style::new());
    }

    fn boxes(&self, done: usize, total: usize) -> String {
        const MOST: usize = 30;
        let (done, total) = if total > MOST {
            (done * MOST / total, MOST)
        } else {
            (done, total)
        };
        let glyphs = &self.theme.glyphs;
        glyphs.done.repeat(done) + &glyphs.to_come.repeat(total - done)
    }

    /// A thin line with a word near its right end.
    fn rule(&self, buffer: &mut Buffer, y: u16, word: &str) {
        let width = usize::from(self.room.columns.saturating_sub(2));
        self.put(
            buffer,
            1,
            y,
            &self.theme.glyphs.rule.repeat(width),
            Style::new(),
        );
        if !word.is_empty() {
            let word = format!(" {word} ");
            let taken = u16::try_from(columns(&word)).unwrap_or(0);
            self.put(
                buffer,
                self.room.columns.saturating_sub(taken + 4),
                y,
                &word,
                Style::new(),
            );
        }
    }

    /// Puts text as far as the window goes, never half a character; returns the column after it.
    fn put(&self, buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style) -> u16 {
        if y >= self.room.rows || x >= self.room.columns {
            return x;
        }
        let folded = if self.theme.glyphs.ascii {
            ascii::fold(text)
        } else {
            Cow::Borrowed(text)
        };
        let text = fit(&folded, usize::from(self.room.columns - x));
        buffer.set_string(x, y, text, style);
        x.saturating_add(u16::try_from(columns(text)).unwrap_or(0))
    }

    /// Puts text at the right edge of the column.
    fn put_right(&self, buffer: &mut Buffer, y: u16, text: &str) {
        let edge = self.room.margin.saturating_add(self.room.column);
        let width = u16::try_from(columns(text)).unwrap_or(u16::MAX);
        self.put(buffer, edge.saturating_sub(width), y, text, Style::new());
    }
}

/// The hints that fit, in their order: shorter words first, then fewer of them.
fn hints(hints: &[Hint], width: usize) -> String {
    const BETWEEN: &str = "   ";
    let joined = |most: u8, short: bool| {
        let kept = hints.iter().filter(|hint| hint.rank <= most);
        let texts: Vec<&str> = kept
            .map(|hint| {
                if short {
                    hint.short.as_str()
                } else {
                    hint.text.as_str()
                }
            })
            .collect();
        texts.join(BETWEEN)
    };
    let ranks = || {
        (0..=hints.len())
            .rev()
            .filter_map(|most| u8::try_from(most).ok())
    };
    let full = joined(u8::MAX, false);
    if columns(&full) <= width {
        return full;
    }
    let shorter = ranks().flat_map(|most| [joined(most, false), joined(most, true)]);
    let fewer = shorter.filter(|text| columns(text) <= width);
    fewer
        .max_by_key(|text| text.split(BETWEEN).count())
        .unwrap_or_default()
}

/// A hint with a shorter form of its own.
fn hint(text: &str, short: &str, rank: u8) -> Hint {
    Hint {
        text: text.to_owned(),
        short: short.to_owned(),
        rank,
    }
}

/// Hints that stand on every page: help lines and leaving.
fn always(words: &Words) -> [Hint; 2] {
    let footer = words.footer();
    [
        hint(&footer.help, &footer.help_short, 1),
        hint(&footer.leave, &footer.leave, 4),
    ]
}
