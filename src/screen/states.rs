//! What is said beside a line: chosen, kept, ticked.

use super::sheet::Layout;
use crate::action::Action;
use crate::page::{Choice, Mark, Page};
use crate::words::Words;

/// Below this width the words beside a line are short.
const ROOMY: usize = 50;

/// What is said beside a line, if anything.
pub(super) fn said<'w>(
    page: &Page,
    words: &'w Words,
    line: &Choice,
    focused: bool,
    ticked: bool,
    room: usize,
) -> &'w str {
    let words = words.question();
    let short = room < ROOMY;
    let is_answer = page.asks && matches!(line.act, Action::Say(_) | Action::Safety(_));
    match line.mark {
        Mark::Kept => &words.kept,
        Mark::Option(true) if ticked => &words.kept,
        Mark::Option(_) if ticked && short => &words.ticked_short,
        Mark::Option(_) if ticked => &words.ticked,
        Mark::None if focused && is_answer && short => &words.chosen_short,
        Mark::None if focused && is_answer => &words.chosen,
        _ => "",
    }
}

/// How many columns the words beside a line may take.
pub(super) fn widest(line: &Choice, layout: Layout<'_>) -> usize {
    let room = layout.room.column.into();
    let said = |focused, ticked| said(layout.page, layout.words, line, focused, ticked, room);
    let columns = |text| layout.theme.columns(text);
    columns(said(true, false)).max(columns(said(false, true)))
}
