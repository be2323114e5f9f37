//! A page as a sheet of rows. Focus and scrolling change nothing here.

use super::blocks::Writer;
use super::sheet::{Gaps, Layout, Row, Sheet};
use super::theme::Role;

/// With fewer empty lines if the page then fits; a page that scrolls anyway keeps them.
pub(super) fn sheet(layout: Layout<'_>) -> Sheet {
    if !layout.room.roomy {
        return with(layout, Gaps::None);
    }
    let roomy = with(layout, Gaps::All);
    let fits = |sheet: &Sheet| sheet.pinned.len() + sheet.rows.len() <= layout.room.body();
    if fits(&roomy) {
        return roomy;
    }
    let mut tighter = [Gaps::Paragraphs, Gaps::Headings, Gaps::Few].into_iter();
    let fitting = tighter.find_map(|gaps| Some(with(layout, gaps)).filter(fits));
    fitting.unwrap_or(roomy)
}

fn with(layout: Layout<'_>, gaps: Gaps) -> Sheet {
    let page = layout.page;
    let mut pinned = Writer::new(layout, gaps, layout.room.column);
    pinned.blocks(&page.pinned);
    pinned.end_pinned();
    let mut body = Writer::new(layout, gaps, layout.room.column);
    body.blocks(&page.blocks);
    let mut sheet = body.sheet;
    sheet.pinned = pinned.sheet.rows;
    if let Some((_, width)) = layout.room.second() {
        let visible = layout.room.body().saturating_sub(sheet.pinned.len());
        let room = sheet.rows.len().max(visible);
        let mut beside = Writer::new(layout, gaps, width);
        beside.blocks_within(&page.beside, room);
        let rows = beside.sheet.rows;
        let all = sheet.rows.len().max(rows.len());
        sheet.rows.resize(all, Row::default());
        for (row, beside) in sheet.rows.iter_mut().zip(rows) {
            row.beside = beside.pieces;
        }
    }
    sheet
}

/// What a window too small for a page says.
pub(super) fn small(layout: Layout<'_>) -> Sheet {
    let words = layout.words.small();
    let mut writer = Writer::new(layout, Gaps::None, layout.room.column);
    for text in [&words.title, &words.larger, &words.leave, &words.plain] {
        writer.text(text, Role::Plain);
    }
    writer.sheet
}
