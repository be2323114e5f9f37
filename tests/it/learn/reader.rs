//! A person who reads: the keys to the pages, and what stands on them.

use crate::screens::player::{Player, Start, TODAY};
use circle_or_chair::date::Date;
use circle_or_chair::form::Form;

/// A window in which every page is seen whole.
pub const TALL: u16 = 600;

/// Someone at the first page, on a window of this size.
pub fn reader(first: Form, columns: u16, rows: u16) -> Player {
    on(TODAY, first, columns, rows)
}

pub fn on(today: Date, first: Form, columns: u16, rows: u16) -> Player {
    let start = Start {
        first,
        today,
        ..Start::default()
    };
    Player::with(start, columns, rows)
}

/// From the first page to the list of what can be read.
pub fn open_list(reader: &mut Player) -> &mut Player {
    reader.press("home down enter")
}

/// Opens the page at this place of the list, from the list.
pub fn open(reader: &mut Player, place: usize) -> &mut Player {
    reader
        .press("home")
        .press(&"tab ".repeat(place))
        .press("enter")
}

/// The names of all pages, as the list says them.
pub fn names(reader: &Player) -> Vec<String> {
    let lines = reader.page().lines();
    lines.map(|(_, line)| line.label.clone()).collect()
}
