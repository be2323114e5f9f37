//! Rules for people who cannot see colours, who enlarge, who listen or read braille: on every page, at every size.

use super::{pages::everywhere, player::lines};
use circle_or_chair::tui::{sheet::Room, view};
use ratatui::style::{Color, Modifier};

#[test]
fn text_is_plain_or_bold_and_in_the_terminals_own_colour() {
    for (page, player) in everywhere() {
        for (cell, at) in player.paint().0.content().iter().zip(0_usize..) {
            assert!(
                Modifier::BOLD.contains(cell.modifier),
                "{page}, cell {at}: {:?}",
                cell.modifier
            );
            assert_eq!(cell.bg, Color::Reset, "{page}, cell {at}");
            let bar = ["█", "▒", "#", "="].contains(&cell.symbol());
            let colour = [Color::Indexed(32), Color::Indexed(166)].contains(&cell.fg);
            assert!(
                cell.fg == Color::Reset || bar && colour,
                "{page}, cell {at}: {:?}",
                cell.fg
            );
        }
    }
}

#[test]
fn without_colour_only_the_colour_is_gone() {
    for (page, mut player) in everywhere() {
        let coloured = player.screen();
        player.model.theme.color = false;
        let (buffer, _) = player.paint();
        assert!(
            buffer.content().iter().all(|cell| cell.fg == Color::Reset),
            "{page}"
        );
        assert_eq!(lines(&buffer).join("\n") + "\n", coloured, "{page}");
    }
}

#[test]
fn the_two_forms_have_different_fills() {
    for (page, player) in everywhere() {
        for cell in player.paint().0.content() {
            match (cell.fg, cell.symbol()) {
                (Color::Reset, _)
                | (Color::Indexed(32), "█" | "#")
                | (Color::Indexed(166), "▒" | "=") => {}
                other => panic!("{page}: {other:?}"),
            }
        }
    }
}

#[test]
fn the_focused_line_has_the_cursor_a_mark_and_bold_text() {
    let mut with_focus = 0;
    for (page, player) in everywhere() {
        let sheet = view::sheet(&player.model);
        let Some(focus) = sheet
            .focus
            .filter(|_| sheet.scroll.is_none() && !sheet.starts_at_top)
        else {
            continue;
        };
        with_focus += 1;
        let (buffer, cursor) = player.paint();
        let row = usize::from(sheet.room.head()) + sheet.pinned.len() + focus - sheet.offset();
        assert_eq!(usize::from(cursor.y), row, "{page}");
        assert_eq!(cursor.x, sheet.room.margin, "{page}");
        let at_cursor = &buffer[(cursor.x, cursor.y)];
        assert_eq!(
            at_cursor.symbol(),
            player.model.theme.glyphs.focus,
            "{page}"
        );
        assert!(at_cursor.modifier.contains(Modifier::BOLD), "{page}");
        let text = &buffer[(cursor.x + 2, cursor.y)];
        assert!(text.modifier.contains(Modifier::BOLD), "{page}");
        let marks = lines(&buffer)
            .iter()
            .filter(|line| {
                line.trim_start()
                    .starts_with(&format!("{} ", player.model.theme.glyphs.focus))
            })
            .count();
        assert_eq!(marks, 1, "{page}");
    }
    assert!(with_focus > 50, "{with_focus}");
}

#[test]
fn the_cursor_is_on_every_page() {
    for (page, player) in everywhere() {
        let (buffer, cursor) = player.paint();
        assert!(
            cursor.x < buffer.area.width && cursor.y < buffer.area.height,
            "{page}"
        );
    }
}

#[test]
fn ascii_means_ascii() {
    for (page, player) in everywhere()
        .into_iter()
        .filter(|(_, player)| player.model.theme.glyphs.focus == ">")
    {
        assert!(player.screen().is_ascii(), "{page}\n{}", player.screen());
    }
}

#[test]
fn help_lines_are_named_at_the_foot_of_every_page() {
    for (page, player) in everywhere() {
        let too_small = Room::new(player.model.size).is_too_small();
        if too_small || page.starts_with("help-lines") {
            continue;
        }
        let screen = player.screen();
        let last = screen.trim_end().lines().last().unwrap_or_default();
        assert!(last.contains("F1"), "{page}\n{screen}");
    }
}

#[test]
fn no_page_of_ours_is_wider_than_its_column() {
    for (page, player) in everywhere() {
        let sheet = view::sheet(&player.model);
        let widest = usize::from(sheet.room.margin + sheet.room.column);
        let body = lines(&player.paint().0);
        let body = body
            .iter()
            .skip(sheet.room.head().into())
            .take(sheet.visible());
        for line in body {
            assert!(
                circle_or_chair::wrap::columns(line) <= widest,
                "{page}: {line:?}"
            );
        }
    }
}
